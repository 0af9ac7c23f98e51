// The figure's heel and clothes, as they are heard between the cues of a session: the same session is heard
// once with them and once without; what is between the two lines is theirs alone.
#include "audio/movement_player.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "routine/choreography.h"
#include "support/find_sound.h"
#include "support/listener.h"

using namespace ninety;
using test::Listener;

namespace {

Routine moving_routine() {
    Routine routine;
    routine.get_ready = Seconds(15);
    routine.change_over = Seconds(20);
    routine.hold = Seconds(45);
    routine.sets = 1;
    return routine;
}

class Moved {
  public:
    explicit Moved(Coaching voice) {
        for (Listener* listener : {&with, &without}) {
            listener->voices = test::voice_of_noises();
            listener->choice.voice = voice;
            listener->clock.start(listener->now);
        }
    }
    void run(double seconds) {
        for (int frame = 0; frame < int(seconds * 50); ++frame) {
            const StretchMoment moment =
                practice_moment(who, with.clock.steps(), with.clock.position(), course);
            player.update(moment, with.sample_now());
            with.frame(.02);
            without.frame(.02);
        }
    }
    Samples moved() const {
        Samples line = with.heard();
        const Samples cues = without.heard();
        for (std::size_t i = 0; i < line.size(); ++i)
            line[i] -= cues[i];
        return line;
    }

    Listener with{moving_routine()}, without{moving_routine()};
    Stretcher who;
    HoldCourse course = session_course(who, moving_routine());
    MovementPlayer player{with.mixer};
};

// Where a heel is heard, in whichever of its takes.
double heel_near(const Samples& line, double at_s) {
    test::Found best;
    for (int take = 0; take < kMovementTakes; ++take) {
        const auto found =
            test::find_near(line, *make_movement_sound(MovementSound::heel_on_wall, take), at_s, .5, 2000);
        if (found.likeness > best.likeness) best = found;
    }
    return best.likeness > .9 ? best.at_s : -1;
}

double loudest(const Samples& line, double from_s, double to_s) {
    const auto at = [&](double s) { return line.begin() + static_cast<std::ptrdiff_t>(s * kSampleRate); };
    float most = 0;
    for (auto i = at(from_s); i < at(to_s); ++i)
        most = std::max(most, std::abs(*i));
    return static_cast<double>(most);
}

StretchMoment doing(Stage stage, double progress, Variant variant = Variant::wall) {
    StretchMoment m;
    m.stage = stage;
    m.progress_01 = progress;
    m.variant = variant;
    return m;
}

}  // namespace

TEST_CASE("a heel is heard when it reaches the wall, clothes while somebody moves, and nothing in a hold") {
    Moved session(Coaching::tones);
    session.run(79);
    const Samples line = session.moved();
    // Lying down takes 9 s at ease, the leg 6 s up to the wall and 3 s closer; 15 s for 18 s of movements:
    // the heel is there after 7.5 + 5 s. Between the sides 5 + 8 + 9 s have to be done in 20 s: the heel is
    // there 8.18 - 5.45 s before the end of that.
    CHECK(heel_near(line, 12.5) == doctest::Approx(12.5).epsilon(.003));
    CHECK(heel_near(line, 77.27) == doctest::Approx(77.27).epsilon(.001));
    CHECK(loudest(line, 1.5, 6.5) > .08);  // down to the side and over
    CHECK(loudest(line, 61, 70) > .08);    // and across
    CHECK(loudest(line, 17, 59) < 1e-6);   // a hold is still
    CHECK(loudest(line, 0, 79) < .31);     // and none is as loud as a word
}

TEST_CASE("nothing that moves is heard while something is said or sounded") {
    Moved session(Coaching::full);
    session.run(100);
    const Samples cues = session.without.heard(), moved = session.moved();
    // A word that nobody could know of is there at once: within a ramp from its beginning all else is silent.
    constexpr std::size_t kPause = kSampleRate / 20;  // less than this is no end of a sound
    std::size_t overlaps = 0, heard = 0, began = 0, last = 0;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (cues[i] != 0) {
            if (last == 0 || i - last > kPause) began = i;
            last = i;
            overlaps += i - began > std::size_t{Mixer::kRamp} && std::abs(moved[i]) > 1e-4f;
        } else {
            heard += std::abs(moved[i]) > .01f;
        }
    }
    CHECK(overlaps == 0);
    CHECK(heard > std::size_t{kSampleRate / 4});  // there is room between them
}

TEST_CASE("a sound of moving has died down before a cue that is laid out ahead, and comes back after it") {
    Mixer mixer;
    mixer.play(std::make_shared<Samples>(4 * kSampleRate, .2f), 0, SoundPart::movement);
    mixer.play(std::make_shared<Samples>(kSampleRate / 2, .1f), 2 * kSampleRate, SoundPart::voice);
    Samples line(4 * kSampleRate);
    for (std::size_t at = 0; at < line.size(); at += 480)
        mixer.render({line.data() + at, 480});
    CHECK(line[kSampleRate] == doctest::Approx(.2));
    CHECK(line[2 * kSampleRate - kSampleRate / 10] == 0);
    CHECK(line[2 * kSampleRate + 100] == doctest::Approx(.1));
    CHECK(line[2 * kSampleRate + kSampleRate / 2 - 1] == doctest::Approx(.1));
    CHECK(line[3 * kSampleRate] == doctest::Approx(.2));
}

TEST_CASE("only what flows is heard: no step by hand, no key pose, no heel where there is no wall") {
    using enum MovementSound;
    const auto heard = [](const StretchMoment& a, const StretchMoment& b) { return heard_between(a, b); };
    CHECK(heard(doing(Stage::raising, .98), doing(Stage::holding, 0)) == heel_on_wall);
    CHECK_FALSE(heard(doing(Stage::holding, 0), doing(Stage::raising, .98)));
    CHECK_FALSE(heard(doing(Stage::raising, .5), doing(Stage::holding, 0)));
    CHECK_FALSE(heard(doing(Stage::raising, .98, Variant::towel), doing(Stage::holding, 0, Variant::towel)));
    CHECK_FALSE(heard(doing(Stage::lying, 0), doing(Stage::holding, 0)));
    CHECK(heard(doing(Stage::lying_down, .29), doing(Stage::lying_down, .31)) == roll);
    CHECK(heard(doing(Stage::lying_down, .31), doing(Stage::lying_down, .29)) == roll);  // getting up
    CHECK_FALSE(heard(doing(Stage::lying_down, 0), doing(Stage::lying_down, .5)));
    CHECK_FALSE(heard(doing(Stage::lying_down, .31), doing(Stage::lying_down, .32)));
    CHECK(heard(doing(Stage::holding, .2), doing(Stage::holding, .4)) == cloth);  // the hips come up
    CHECK_FALSE(heard(doing(Stage::holding, .4), doing(Stage::holding, .2)));
    StretchMoment other_side = doing(Stage::lying_down, .31);
    other_side.side = Side::left;
    CHECK_FALSE(heard(doing(Stage::lying_down, .29), other_side));
}

TEST_CASE("sounds of moving begin and end in silence, have no clicks, and each take is another") {
    for (int s = 0; s < kMovementSounds; ++s) {
        const auto sound = static_cast<MovementSound>(s);
        const Sound one = make_movement_sound(sound, 0), same = make_movement_sound(sound, 0),
                    two = make_movement_sound(sound, 1);
        CHECK(*one == *same);
        CHECK(*one != *two);
        CHECK(one->size() < kSampleRate * 12 / 10);
        CHECK(std::abs(one->front()) < .005f);
        CHECK(std::abs(one->back()) < .001f);
        float most = 0, step = 0;
        for (std::size_t i = 1; i < one->size(); ++i) {
            most = std::max(most, std::abs((*one)[i]));
            step = std::max(step, std::abs((*one)[i] - (*one)[i - 1]));
        }
        CHECK(most > .1f);
        CHECK(most < .31f);
        CHECK(step < .12f);
    }
}

TEST_CASE("nobody waits for a sound of moving") {
    Mixer mixer;
    mixer.play(make_movement_sound(MovementSound::roll), 0, SoundPart::movement);
    CHECK_FALSE(mixer.busy());
    mixer.play(make_chime(Chime::tap), 0);
    CHECK(mixer.busy());
}
