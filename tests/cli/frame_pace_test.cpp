// When a frame is due: while something moves, and when something has come; none otherwise.
#include "cli/frame_pace.h"

#include <doctest/doctest.h>

#include "model/update.h"

using namespace ninety;

namespace {

struct Loop {
    AppState state{Settings{}};
    FramePace pace;
    Seconds now{100};

    // Whether a round draws.
    bool round(bool input = false, const Observations& seen = {}, bool visible = true,
               bool refining = false) {
        now += Seconds(1);
        pace.begin(state, visible, refining, now);
        pace.input(input);
        advance(state, now, seen);
        return pace.draws(state, seen);
    }
    int frames(int rounds) {
        int drawn = 0;
        for (int i = 0; i < rounds; ++i)
            drawn += round();
        return drawn;
    }
};

Observations with(News news) {
    Observations seen;
    seen.news.push_back(std::move(news));
    return seen;
}

}  // namespace

TEST_CASE("a window in which nothing happens draws its first frames and then none") {
    Loop loop;
    CHECK(loop.round());
    CHECK(loop.frames(20) < 6);
    CHECK(loop.frames(20) == 0);
    CHECK(loop.pace.wait() > Seconds(.4));
}

TEST_CASE("a frame follows a key, and some more that Dear ImGui needs; then it is still again") {
    Loop loop;
    loop.frames(20);
    CHECK(loop.round(true));
    const int settling = loop.frames(20);
    CHECK(settling >= 2);
    CHECK(settling <= 4);
    CHECK(loop.frames(5) == 0);
}

TEST_CASE("what has come from outside, and a notice that goes by itself, are each shown in that very round") {
    Loop loop;
    loop.frames(20);
    CHECK(loop.round(false, with(news::HistoryRead{})));
    CHECK(loop.frames(20) <= 2);
    CHECK(loop.frames(5) == 0);
    CHECK(loop.round(false, with(news::Success{"Saved."})));
    loop.frames(2);
    update(loop.state, {action::NoticesSeen{}});
    loop.pace.begin(loop.state, true, false, loop.now);
    loop.pace.input(false);
    CHECK(loop.pace.wait() <= Seconds(.5));
    int drawn = 0;
    for (int i = 0; i < 12 && !loop.state.shell.notices.empty(); ++i)
        drawn = loop.round();
    CHECK(loop.state.shell.notices.empty());
    CHECK(drawn == 1);
}

TEST_CASE(
    "what was asked of files is awaited awake, what moves is drawn all the time, what is hidden never") {
    Loop loop;
    loop.frames(20);
    Effects effects;
    effects.asked.push_back(effect::SaveSettings{});
    loop.pace.effects(effects);
    loop.pace.begin(loop.state, true, false, loop.now);
    CHECK(loop.pace.wait() == Seconds(0));
    loop.frames(20);
    CHECK(loop.round(false, {}, true, true));  // a picture that gets finer
    loop.frames(20);
    update(loop.state, {action::TogglePlay{}});
    for (int i = 0; i < 10; ++i)
        CHECK(loop.round());
    CHECK(loop.pace.wait() == Seconds(0));
    CHECK_FALSE(loop.round(false, {}, false));
    CHECK(loop.pace.wait() > Seconds(.05));
    CHECK(loop.pace.wait() <= Seconds(.1));  // its sounds are laid out ahead for longer
}

TEST_CASE("with the camera on a frame follows each of its pictures, and nobody sleeps over the next one") {
    Loop loop;
    loop.frames(20);
    Observations seen;
    seen.camera.state = CameraState::on;
    seen.camera.picture = 1;
    CHECK_FALSE(loop.round(false, seen));  // off: nobody looks at what it still says
    update(loop.state, {action::ToggleCamera{}});
    loop.frames(20);
    const auto look = [&](std::uint64_t picture) {
        seen.camera.picture = picture;
        seen.camera.sight = CameraSight{};
        seen.camera.sight->at = Seconds(static_cast<double>(picture));
        seen.camera.sight->body = true;
        return loop.round(false, seen);
    };
    CHECK(look(2));
    CHECK_FALSE(look(2));  // the same one
    CHECK(look(3));
    CHECK(loop.pace.wait() <= Seconds(1.0 / 15));
    CHECK(loop.pace.wait() > Seconds(0));
    CHECK_FALSE(loop.round(false, seen, false));  // hidden
    seen.camera.state = CameraState::failed;
    CHECK(loop.round(false, seen));  // its sentence
    update(loop.state, {action::ToggleCamera{}});
    loop.frames(20);
    CHECK(loop.pace.wait() > Seconds(.4));
}

TEST_CASE(
    "without vsync a round that was quick lasts a sixtieth of a second, an idle one not a moment longer") {
    Loop loop;
    CHECK(loop.round());
    CHECK(loop.pace.left(loop.now + Seconds(.004)).value == doctest::Approx(1 / 60. - .004));
    CHECK(loop.pace.left(loop.now + Seconds(.016)) == Seconds(0));
    CHECK(loop.pace.left(loop.now + Seconds(.5)) == Seconds(0));
    loop.frames(20);
    CHECK(loop.pace.left(loop.now + Seconds(.004)) == Seconds(0));
}
