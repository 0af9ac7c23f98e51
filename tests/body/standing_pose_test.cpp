#include "body/standing_pose.h"

#include <cmath>

#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

namespace {

// How far the trunk leans against the thighs, read off the posed bones.
double trunk_on_thigh_deg(const WorldPose& world) {
    const glm::vec3 trunk = world[Bone::thorax].rotation_world * glm::vec3(0, 1, 0);
    const glm::vec3 thigh = world[Bone::thigh_r].rotation_world * glm::vec3(0, 1, 0);
    const auto lean = [](glm::vec3 v) {
        return std::atan2(double(v.x), double(v.y)) * 180 / 3.14159265358979;
    };
    return lean(trunk) - lean(thigh);
}

}  // namespace

TEST_CASE("a standing body's weight is over its soles, however it bends") {
    for (const double stature : {1.45, 1.72, 1.95})
        for (const double hip : {0.0, 30.0, 69.0, 100.0})
            for (const double lumbar : {0.0, 20.0, 42.0})
                for (const double knee : {0.0, 20.0, 60.0, 100.0}) {
                    if (hip + lumbar < knee) continue;  // nobody sits back into nothing
                    const Proportions body{Metres(stature)};
                    const Standing standing =
                        standing_pose(body, {Degrees(hip), Degrees(lumbar), Degrees(knee), {}, {}});
                    CAPTURE(stature);
                    CAPTURE(hip);
                    CAPTURE(lumbar);
                    CAPTURE(knee);
                    const float weight = weight_from_ankles(standing, body);
                    CHECK(weight > -static_cast<float>(body.length(standing::heel_behind).value));
                    CHECK(weight < static_cast<float>(body.length(standing::ball_ahead).value));
                    if (knee < 90) CHECK(standing.balanced);  // deeper, the ankles are at their end
                }
}

TEST_CASE("the feet stand flat and do not slide") {
    const Proportions body;
    const float ankle = static_cast<float>(body.length(fraction::ankle_height).value);
    for (const double bend : {0.0, 40.0, 90.0})
        for (const double stance : {.19, .50}) {
            StandingPosture posture{Degrees(bend), Degrees(bend / 3), Degrees(bend), {}, {}};
            posture.stance = Metres(stance);
            const Standing standing = standing_pose(body, posture, {.7f, -.2f});
            for (const Side side : {Side::left, Side::right}) {
                const BoneFrame& foot = standing.world[on_side(Bone::foot_l, side)];
                CHECK(near(foot.origin_world,
                           {.7f, ankle, -.2f + z_sign(side) * static_cast<float>(stance) / 2}, Metres(.004)));
                const glm::vec3 up = foot.rotation_world * glm::vec3(0, 1, 0);
                CHECK(up.y > .9999f);
            }
        }
}

TEST_CASE("hip and low back add up to the bend of the trunk: Esola's 111 = 69 + 42") {
    const Proportions body;
    const Standing bent = standing_pose(body, {Degrees(69), Degrees(42), Degrees(0), {}, {}});
    CHECK(near(trunk_on_thigh_deg(bent.world), 111, .01));
    // With bent knees and a wide stance, too.
    StandingPosture squat{Degrees(90), Degrees(20), Degrees(80), {}, {}};
    squat.stance = Metres(.5);
    const Standing low = standing_pose(body, squat);
    CHECK(near(trunk_on_thigh_deg(low.world), 110, 3));  // the legs' plane leans outwards
}

TEST_CASE("palms get to where they are asked to be, and what they hold is between them") {
    const Proportions body;
    StandingPosture posture{Degrees(0), Degrees(0), Degrees(5), glm::vec3(.3f, 1.0f, .18f), Kilograms(10)};
    const Standing standing = standing_pose(body, posture);
    CHECK(standing.reached);
    CHECK(near(standing.carried.centre_world, {.3f, 1.0f, 0}, Metres(.05)));
    posture.palms_from_ankles = glm::vec3(1.5f, .95f, .18f);
    CHECK_FALSE(standing_pose(body, posture).reached);
}

TEST_CASE("a load in front leans the body back") {
    const Proportions body;
    const StandingPosture empty{Degrees(0), Degrees(0), Degrees(5), glm::vec3(.3f, .95f, .18f), Kilograms(0)};
    StandingPosture loaded = empty;
    loaded.held = Kilograms(20);
    CHECK(standing_pose(body, loaded).ankle < standing_pose(body, empty).ankle - Degrees(1));
}
