// The doorway the stretch is done in, and where in it a body lies.
//
// World frame of wall_contact.h: the wall's face is x = 0, the middle of the opening is z = 0. This file
// knows sizes and lanes; how the room looks is scene/'s business.
#pragma once

#include "body/proportions.h"
#include "core/side.h"
#include "core/units.h"

namespace ninety {

// An ordinary interior door (a clear opening of .86 m x 2.03 m) with a slim casing. Our choice.
struct Doorway {
    Metres half_width{.43};
    Metres height{2.03};
    Metres wall_thickness{.12};
    Metres trim_width{.05};        // casing round the opening, on the wall's face
    Metres trim_protrusion{.008};  // how far casing and skirting stand out from the wall
};

// Where the body's midline lies for a raised leg of this side: the resting leg just clears the jamb of the
// doorway, the raised one has wall before it. World z, metres; mirrored for the other side.
Metres lane_z(Side raised, Proportions body, const Doorway& doorway = {});

// World z of the raised leg's heel: straight ahead of its hip, or just outside the casing.
Metres heel_z(Side raised, Proportions body, const Doorway& doorway = {});

}  // namespace ninety
