// Where a camera's way begins and ends: by no more than one sees, and no longer than that.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "model/update.h"
#include "scene/seen_change.h"
#include "support/states.h"

using namespace ninety;

namespace {

constexpr double kRound = 1.0 / 60;

struct Way {
    int before = 0, moving = 0;  // rounds until the camera moves, and until it stands
    float first = 0, last = 0;   // by how many pixels it moves then
    float fastest = 0, whole = 0;
};

// From here on, until the camera has stood for half a second after it has moved.
Way way_of(AppState& state) {
    Way way;
    int stands = 0, rounds = 0;
    OrbitCamera before = state.picture.camera;
    const OrbitCamera from = before;
    for (; rounds < 600 && (way.moving == 0 || stands < 30); ++rounds) {
        advance(state, state.now + Seconds(kRound));
        const float by = moved_px(before, state.picture.camera, glm::vec2(state.picture.size_px));
        before = state.picture.camera;
        ++stands;
        if (by == 0) continue;
        stands = 0;
        if (way.moving == 0) way.before = rounds, way.first = by;
        way.moving = rounds - way.before + 1;
        way.last = by;
        way.fastest = std::max(way.fastest, by);
    }
    way.whole = moved_px(from, before, glm::vec2(state.picture.size_px));
    return way;
}

// Of so many rounds on a way of so many pixels that is eased by 10 t^3 - 15 t^4 + 6 t^5: those that are half
// a pixel or more from both ends.
int rounds_between_ends(float way_px, int rounds) {
    int count = 0;
    for (int i = 1; i < rounds; ++i) {
        const double t = double(i) / rounds, done = way_px * t * t * t * (10 - 15 * t + 6 * t * t);
        count += done >= .5 && way_px - done >= .5;
    }
    return count;
}

AppState watching_hold(double at) {
    Settings settings;
    settings.stop_signs_seen = true;
    AppState state(settings);
    state.picture.size_px = {920, 636};
    const auto& timeline = state.watch.demo.timeline();
    const Seconds start(timeline.hold_start(Side::left).value + at);
    update(state, {action::Seek{start}, action::CutToView{}});
    advance(state, Seconds(0));
    state.watch.player.play(state.now, timeline.length());
    return state;
}

}  // namespace

TEST_CASE("a camera that has come to half a pixel from where it goes is there") {
    // Eight seconds into a hold something else is told of: gently, within 1.8 s at most.
    AppState state = watching_hold(3);
    const Way gentle = way_of(state);
    REQUIRE(gentle.fastest > 1);
    CHECK_FALSE(state.picture.camera_move);
    CHECK(gentle.first >= .5f);
    CHECK(gentle.first < 1);
    CHECK(gentle.last < 1);
    // Of the 108 rounds those in which the way done, and the way left, are more.
    CHECK(gentle.moving < 104);
    CHECK(std::abs(gentle.moving - rounds_between_ends(gentle.whole, 108)) <= 3);

    // To another view, in .7 s.
    AppState other = watching_hold(20);
    update(other, {action::ChooseView{View::three_quarter}});
    const Way turn = way_of(other);
    CHECK(std::abs(turn.moving - rounds_between_ends(turn.whole, 42)) <= 2);
    CHECK(turn.last < 3);
    CHECK_FALSE(other.picture.camera_move);
}
