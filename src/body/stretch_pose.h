// The pose of a body at any moment of the doorway stretch.
//
// A pure function: who (proportions), where (doorway) and which moment give the pose. What happens when is
// routine/'s business, how far the leg has come is the tissue model's: both arrive here as numbers.
//
// Lying on the back with the feet towards the wall, the body's x (anterior) is the world's y, the body's y
// (superior) the world's -x, and z (right) is z.
#pragma once

#include "body/doorway.h"
#include "body/pelvis.h"
#include "body/pose.h"
#include "core/side.h"
#include "core/units.h"

namespace ninety {

enum class Stage {
    lying_down,  // from sitting over the side to the back, knees bent, feet on the floor (lie_down.h)
    lying,       // on the back, knees bent: ready, and between holds
    raising,     // the resting leg slides out through the doorway, the other foot goes up to the wall
    holding,   // heel on the wall, knee straight, at `leg`; adjusting and holding differ only in who sets it
    crossing,  // knees bent, in side steps to the other side of the doorway (side_steps.h)
};

// Ways to do the stretch; a routine names one.
enum class Variant {
    wall,            // heel on the wall, knee straight
    towel,           // away from the wall, a towel round the foot, held in both hands
    bent_knee,       // heel on the wall, the knee a little bent: gentler
    contract_relax,  // as `wall`; three times a gentle push into the wall, then closer
};

// Errors that people make, shown on the figure while it holds.
enum class Fault { none, knee_bent, back_arched, hips_lifted, other_knee_up, toes_pulled };

// Source for the size of each: our choice, large enough to be seen.
namespace fault_size {
inline constexpr Degrees slight_bend{20};  // of the variant `bent_knee`
inline constexpr Degrees knee_bent{38};
inline constexpr Degrees back_arched{24};     // pelvis tipped forward
inline constexpr double hips_lifted = .035;   // of stature
inline constexpr double other_knee_up = .22;  // how far the foot has slid out, 0 standing .. 1 flat
inline constexpr Degrees rolled_back{
    8};  // pelvis, beyond the model, with the hips lifted or the other knee up
inline constexpr Degrees toes_pulled{14};  // dorsiflexion
}  // namespace fault_size

// What never stands quite still; all 0: a figure that does.
struct SmallMovements {
    Degrees toes{0};  // dorsiflexion of the raised foot, beyond what it holds; the heel stays on the wall
    Degrees head_turn{0}, head_nod{0};
    Degrees fingers{0};    // of both hands, negative: up from what they lie on
    Degrees shoulders{0};  // raised

    friend bool operator==(const SmallMovements&, const SmallMovements&) = default;
};

struct StretchMoment {
    Stage stage = Stage::lying;
    // Through lying_down, raising and crossing; holding: how far the hips are off the floor while they come
    // closer, 1 the most; without meaning for lying.
    double progress_01 = 0;
    Side side = Side::right;  // whose leg is raised; crossing: the side one comes from
    Degrees leg{45};  // leg angle against the floor, 20..steepest_leg(); raising: where the heel lands
    PelvisHabit pelvis = PelvisHabit::typical;
    Variant variant = Variant::wall;
    Fault fault = Fault::none;  // holding only
    SmallMovements small{};

    friend bool operator==(const StretchMoment&, const StretchMoment&) = default;
};

// Asserts a leg angle in 0..95 degrees; beyond what the hips can reach, the steepest possible leg is shown.
Pose stretch_pose(Proportions body, const StretchMoment& moment, const Doorway& doorway = {});

// The leg angle at which a heel lands on the wall from lying with bent knees: the hips are then far enough
// away for the feet to stand on the floor before the wall. From there the person scoots closer.
Degrees landing_angle(Proportions body, Degrees wanted);

// The leg angle that a hold shows: the moment's, or the steepest that this doorway and this knee allow.
Degrees held_leg(Proportions body, const StretchMoment& moment, const Doorway& doorway = {});

// The steepest straight leg in this doorway: casing or skirting stops the buttock.
Degrees steepest_leg(Proportions body, const Doorway& doorway);

}  // namespace ninety
