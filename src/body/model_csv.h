// The model as two tables that people can plot and compare with published ones: `ninety model`.
//
// Comma separated, one header line, a point for the decimals whatever the locale, lines end in \n. Opening
// files and reporting that a disk is full is the caller's: these write to a stream and leave its state to be
// looked at.
#pragma once

#include <iosfwd>

namespace ninety {

// `hip_deg,knee_deg,bflh_length_m,sm_length_m,st_length_m,bflh_strain,sm_strain,st_strain,passive_torque_nm`:
// hip -20..120 by 10, knee 0..90 by 10, for a thigh of .408 m; strain relative to hip 0, knee 0; torque for a
// raise of 75.4 at theta = hip_deg (FACTS section 6; a person of typical habit has their leg at that angle).
void write_model_csv(std::ostream& out);

// `mode,raise_deg,set,t_s,angle_deg,torque_nm`: modes fixed and follow, raises 50, 60 and 75.4, sets 1-4,
// holds of 60 s with 30 s of rest, every second from 0 to 60; no wall stops the hips.
void write_hold_csv(std::ostream& out);

}  // namespace ninety
