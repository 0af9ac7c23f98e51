#include "lesson/lift.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/geometric.hpp>

#include "core/easing.h"

namespace ninety {
namespace {

constexpr Degrees kKneeStep{4}, kMostKnee{125}, kLeastBend{40}, kMostBend{150};
// An arm is not pulled quite straight.
constexpr double kArm = .985;
// Hands on their way: held at the waist when upright, fraction of stature (L).
constexpr double kWaist = .54;
// Feet apart: the box stands between them.
constexpr Metres kStance{.50};
constexpr float kHandsApart = lift_box::width / 2 + .02f;
constexpr Degrees kHingeKnee{22}, kHingeLumbar{22};

double arm_length(Proportions body) {
    return body.length(fraction::upper_arm + fraction::forearm).value;
}

}  // namespace

LiftPlan hip_hinge(LiftPlan like) {
    like.knee = kHingeKnee;
    like.willing = .10;
    like.most_lumbar = kHingeLumbar;
    return like;
}

Lift::Lift(const LiftPlan& plan) : plan_(plan), grip_(plan.grip) {
    assert(plan.load.value >= 0 && plan.load.value <= 60 && plan.knee >= Degrees(0) &&
           plan.knee <= Degrees(130));
    assert(plan.lumbar_end >= Degrees(0) && plan.lumbar_end <= hip_limit_constants::most_lumbar);
    // A box too far away for its weight is drawn nearer first.
    constexpr Metres kNearer{.02}, kNearest{.10};
    while (!find_bottom() && grip_ > kNearest)
        grip_ -= kNearer;
}

// The knees bend further where hips and low back alone do not get there, or should not.
bool Lift::find_bottom() {
    const LiftPlan& plan = plan_;
    bool found = false;
    // Takes over the bottom at this knee if the low back allows it; returns whether it is spared, too.
    const auto spared_at = [&](Degrees knee) {
        const auto loaded = bend_to_reach(knee, 1);
        if (!loaded) return false;
        const BendShare share = share_bend(*loaded, hip_limit(plan.raise, knee), plan.willing);
        if (share.lumbar > plan.lumbar_end) return false;
        const auto empty = bend_to_reach(knee, 0);
        if (!empty) return false;
        bottom_ = {*empty, *loaded, knee};
        found = true;
        return share.lumbar <= plan.most_lumbar;
    };
    // In large steps first, then back to the smallest bend of the knees that will do.
    for (Degrees knee = plan.knee; knee <= kMostKnee; knee += 3 * kKneeStep) {
        if (!spared_at(knee)) continue;
        const Bottom good = bottom_;
        for (const Degrees less : {knee - 2 * kKneeStep, knee - kKneeStep})
            if (less > plan.knee && spared_at(less)) return true;
        bottom_ = good;
        return true;
    }
    return found;
}

// The smallest bend of the trunk against the thighs with which the hands get to the box.
std::optional<Degrees> Lift::bend_to_reach(Degrees knee, double held_01) const {
    const Degrees limit = hip_limit(plan_.raise, knee);
    const auto reached = [&](Degrees bend) {
        const WorldPose world = stand(share_bend(bend, limit, plan_.willing), knee, 1, held_01, {0, 0}).world;
        const float palms =
            world[Bone::hand_r].origin_world.y - static_cast<float>(plan_.body.length(kPalmFromWrist).value);
        return palms <= lift_box::handle + .004f;
    };
    Degrees high = kLeastBend;
    if (reached(high)) return high;
    do {
        if ((high += Degrees(14)) > kMostBend) return std::nullopt;
    } while (!reached(high));
    Degrees low = high - Degrees(14);
    for (int i = 0; i < 6; ++i) {
        const Degrees middle = (low + high) / 2;
        (reached(middle) ? high : low) = middle;
    }
    return high;
}

Standing Lift::stand(BendShare share, Degrees knee, double down_01, double held_01, glm::vec2 at) const {
    StandingPosture posture{share.hip,
                            share.lumbar,
                            knee,
                            {},
                            plan_.load * held_01,
                            kStance,
                            std::lerp(standing::weight_at, standing::weight_when_reaching, down_01)};
    // Hands straight above the box's handles on their way between waist and box; higher where the arms end.
    const float far = static_cast<float>(grip_.value);
    // What is lifted far ahead is drawn nearer on the way up, as people do (L).
    const float x = glm::mix(.09f + .55f * far, far, static_cast<float>(down_01)),
                up = static_cast<float>(plan_.body.length(kPalmFromWrist).value);
    glm::vec3 palms(x,
                    glm::mix(static_cast<float>(plan_.body.length(kWaist).value), lift_box::handle,
                             static_cast<float>(down_01)),
                    kHandsApart);
    // Two rounds: the arms' own weight moves the shoulders a little.
    for (int round = 0; round < 2; ++round) {
        posture.palms_from_ankles = palms;
        Standing standing = standing_pose(plan_.body, posture, at);
        const glm::vec3 shoulder = standing.world[Bone::upper_arm_r].origin_world - glm::vec3(at.x, 0, at.y);
        const float arm = static_cast<float>(arm_length(plan_.body) * kArm);
        const float ahead = palms.x - shoulder.x, aside = palms.z - shoulder.z;
        const float left = std::sqrt(std::max(0.0f, arm * arm - ahead * ahead - aside * aside));
        const float lowest = shoulder.y - left - up;
        if (palms.y >= lowest) return standing;
        palms.y = lowest + .001f;
    }
    posture.palms_from_ankles = palms;
    return standing_pose(plan_.body, posture, at);
}

LiftMoment Lift::at(double moment_01, glm::vec2 at) const {
    constexpr double kDown = .42, kUp = .92;
    const double t = std::clamp(moment_01, 0.0, 1.0);
    const double down = t <= kLiftGrasped ? smoother_step(t / kDown)
                                          : 1 - smoother_step((t - kLiftGrasped) / (kUp - kLiftGrasped));
    const double held = smooth_step((t - kDown) / (kLiftGrasped - kDown));
    LiftMoment moment;
    // 1. Bends, and their shares.
    moment.knee = bottom_.knee * down;
    moment.limit = hip_limit(plan_.raise, moment.knee);
    const BendShare share = share_bend((bottom_.empty + (bottom_.loaded - bottom_.empty) * held) * down,
                                       moment.limit, plan_.willing);
    moment.hip = share.hip;
    moment.lumbar = share.lumbar;
    // 2. The body, and what its low back carries.
    moment.standing = stand(share, moment.knee, down, held, at);
    moment.load = low_back_load(moment.standing.world, plan_.body, moment.standing.carried);
    // 3. The box stands on the floor until the hands lift it, then it is where they are.
    const float drop = lift_box::height / 2 - lift_box::handle;
    moment.box_world = {at.x + static_cast<float>(grip_.value), lift_box::height / 2, at.y};
    if (t > kLiftGrasped) {
        const glm::vec3 hands = middle_of_palms(moment.standing.world, plan_.body);
        moment.box_world = {hands.x, hands.y + drop, hands.z};
    }
    return moment;
}

}  // namespace ninety
