// What lies on the head and is no part of its skin: eyeballs, the lids that close over them, hair.
//
// Pieces of their own, open where the skin covers them. Frame as in figure_field.h. All hang on the head's
// bone.
#pragma once

#include "figure/figure_build.h"

namespace ninety {

// Adds the pieces of both sides to vertices and indices; the ranges are the caller's.
void add_head_pieces(const FigureField& field, const FigureDetail& detail, FigureMesh& mesh);

}  // namespace ninety
