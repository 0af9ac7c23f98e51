// Makes the figure's mesh from its distance field: mesh, cut by material, thin out, clothe, bind to bones,
// mirror.
//
// Done once, by the build (tools/make_figure.cpp). Takes seconds. Deterministic.
#pragma once

#include "figure/figure_field.h"
#include "scene/figure_mesh.h"

namespace ninety {

struct FigureDetail {
    double cell = .0022;  // of the grid, fraction of stature
    // Wanted for the skin of the whole figure, before the hems' edges are added.
    std::size_t triangles = 11200;
    std::size_t hair_triangles = 1250;
    int eye_segments = 14;     // around an eyeball
    double face = 12;          // how much finer than the trunk
    double face_edge = .0012;  // the longest edge on the face before thinning out, fraction of stature
};
// For where the whole body is less than kCoarseBelow and kCoarsestBelow pixels long (scene/detail_level.h).
inline constexpr FigureDetail kCoarseFigure{
    .triangles = 5600, .hair_triangles = 600, .eye_segments = 8, .face = 15, .face_edge = .0013};
inline constexpr FigureDetail kCoarsestFigure{
    .triangles = 3500, .hair_triangles = 400, .eye_segments = 8, .face = 17, .face_edge = .0013};

FigureMesh build_figure(const FigureField& field, FigureDetail detail = {});

}  // namespace ninety
