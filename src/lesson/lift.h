// A box lifted from the floor: down, grasp, up again, in balance the whole way.
//
// The knees are bent as one likes; hips and low back do the rest of the way down. What the hamstrings do not
// let the hips do, the low back does (hip_limit.h); when it is at its end, the knees must bend further. Frame
// and floor as in standing_pose.h. Slow enough for statics: a quick lift loads the back more.
#pragma once

#include "body/hip_limit.h"
#include "body/low_back_load.h"
#include "body/standing_pose.h"

namespace ninety {

// The box, metres; the hands hold it at its sides, this high above its bottom. Our choice.
namespace lift_box {
inline constexpr float depth = .26f, height = .30f, width = .32f, handle = .25f;
}

// How far an ordinary low back rounds in a stoop lift, at most: mean and one standard deviation of 30 people
// (von Arx 2021: 35.9 +-10.1; FACTS section A). And two standard deviations, for whoever rounds the most.
inline constexpr Degrees kMostRounded{46}, kRoundedByFew{56};

struct LiftPlan {
    Proportions body;
    Degrees raise{55};     // of the hamstrings: straight-leg raise, kMinRaise..kMaxRaise
    Kilograms load{10};    // 0..60
    Metres grip{.35};      // hands ahead of the ankles, .15..1; nearer where the weight asks for it
    Degrees knee{40};      // at the lowest, 0..130
    double willing = .20;  // share of the bend that the low back takes of itself, 0..1 (L)
    // The knees bend as much as it takes for the low back to round no more than this.
    Degrees most_lumbar = kMostRounded;
    // And where the knees can do no more, it rounds to here and never further:
    // 0..hip_limit_constants::most_lumbar.
    Degrees lumbar_end = kMostRounded;

    friend bool operator==(const LiftPlan&, const LiftPlan&) = default;
};
// Knees bent a little, hips back, low back nearly still. Our choice for "many find a hip hinge comfortable".
LiftPlan hip_hinge(LiftPlan like);

struct LiftMoment {
    Standing standing;
    Degrees hip, lumbar, knee;
    Degrees limit;  // of the hip, at this knee
    LowBackLoad load;
    glm::vec3 box_world{0};  // its middle
};

// Of a lift, the moment at which all of the box's weight is in the hands and it still stands on the floor.
inline constexpr double kLiftGrasped = .50;

class Lift {
  public:
    // Finds how far the body must bend to get to the box. Values out of range are asserted.
    explicit Lift(const LiftPlan& plan);

    const LiftPlan& plan() const { return plan_; }
    // 0 upright, on the way down to .42; grasping to kLiftGrasped, where the hands hold all of the box; on
    // the way up to .92; 1 upright with the box.
    LiftMoment at(double moment_01, glm::vec2 ankles_world_xz = {0, 0}) const;
    // Where the hands are on the floor: the plan's grip, or as far as this weight can be held without falling
    // over.
    Metres grip() const { return grip_; }

  private:
    struct Bottom {
        Degrees empty,
            loaded;  // trunk on thigh; a load in the hands leans the body back, so it must bend further
        Degrees knee;
    };
    bool find_bottom();
    std::optional<Degrees> bend_to_reach(Degrees knee, double held_01) const;
    Standing stand(BendShare share, Degrees knee, double down_01, double held_01, glm::vec2 at) const;

    LiftPlan plan_;
    Bottom bottom_{};
    Metres grip_;
};

}  // namespace ninety
