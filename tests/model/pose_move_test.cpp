// What a key moves the figure to is reached in a moment, not in a jump; pictures that stand stay still.
#include "model/pose_move.h"

#include <doctest/doctest.h>

#include "model/frame.h"
#include "model/update.h"
#include "support/states.h"

using namespace ninety;

namespace {

float farthest_joint(const Scene& a, const Scene& b) {
    float most = 0;
    for (std::size_t i = 0; i < kBoneCount; ++i)
        most = std::max(most, glm::distance(a.pose.frame[i].origin_world, b.pose.frame[i].origin_world));
    return most;
}

void ease_after(AppState& state, const Action& asked) {
    advance(state, Seconds(1));
    const Scene before = scene_of(state);
    update(state, {asked});
    CHECK(farthest_joint(before, scene_of(state)) < .01f);
    CHECK(is_animating(state));
    Scene last = before;
    for (double t = 1; t < 1.7; t += 1 / 60.0) {
        advance(state, Seconds(t));
        const Scene now = scene_of(state);
        CHECK(farthest_joint(last, now) < .14f);
        last = now;
    }
    CHECK(farthest_joint(before, last) > .3f);
    CHECK_FALSE(state.picture.pose_move);
}

}  // namespace

TEST_CASE("skipping on and back moves the figure there, in practice and in the demonstration") {
    AppState watching{Settings{}};
    ease_after(watching, action::SkipForward{});
    AppState practising = test::practising(Settings{});
    ease_after(practising, action::SkipForward{});
    AppState back = test::practising(Settings{});
    update(back, {action::SkipForward{}});
    ease_after(back, action::SkipBack{});
}

TEST_CASE("with less motion it is there at once; a scrubbed picture always is") {
    Settings calm;
    calm.reduced_motion = true;
    AppState state(calm);
    update(state, {action::SkipForward{}});
    CHECK_FALSE(state.picture.pose_move);
    AppState scrubbed{Settings{}};
    update(scrubbed, {action::Seek{Seconds(30)}});
    CHECK_FALSE(scrubbed.picture.pose_move);
    CHECK_FALSE(is_animating(scrubbed));
}

TEST_CASE(
    "breath and small movements go with what plays: paused they stand, with less motion there are none") {
    Settings settings;
    settings.mode = HoldMode::fixed;
    settings.follow_framing = false;
    AppState state(settings);
    const auto at = [&](double held) {
        update(state, {action::Seek{state.watch.demo.timeline().hold_at(state.watch.side, Seconds(held))}});
        return scene_of(state);
    };
    CHECK(at(10) == at(10));
    CHECK_FALSE(at(10) == at(13));
    Settings calm = settings;
    calm.reduced_motion = true;
    update(state, {action::ChangeSettings{calm}});
    CHECK(at(10).pose == at(13).pose);
    CHECK(at(10).breath_01 == at(13).breath_01);
}
