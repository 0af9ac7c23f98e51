// What the article's scenes of stoop, lift, disc and nerve compute, as tables to plot and to check:
// `ninety model --lift` and `--nerve`.
//
// Comma separated, one header line, a point for the decimals, lines end in \n, as in body/model_csv.h; for a
// body of 1.72 m. Writes to a stream and leaves its state to be looked at.
#pragma once

#include <iosfwd>

namespace ninety {

// `kind,name,raise_deg,load_kg,lumbar_deg,disc_tilt_deg,weight_above_n,moment_l45_nm,moment_hips_nm,`
// `pressure_low_mpa,pressure_high_mpa,bending_share,posterior_stretch,shear_n`. A lift is at kLiftGrasped,
// its grip .28 m, `name` its knees or the hip hinge beside it. Kinds: `lift`, by whoever rounds as far as
// kRoundedByFew; `stoop`, as in its scene, `name` its pain; `scene`, the lifts again as the lift's scene
// shows them, rounded to kMostRounded. Angles and moments are in tenths, weights in whole newtons, and the
// rest follows from them as stated.
void write_lift_csv(std::ostream& out);

// `raise_deg,calm_leg_deg,irritation,toes_pulled,leg_reached_deg,symptom_angle_deg,tone_percent_mvc,root_slide_mm,`
// `root_strain`: a leg that comes to 66 degrees with a calm root, by irritation 0..1 and toes 0 and 1.
void write_nerve_csv(std::ostream& out);

}  // namespace ninety
