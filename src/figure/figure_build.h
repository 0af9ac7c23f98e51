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
    std::size_t triangles =
        11200;  // wanted for the skin of the whole figure, before the hems' edges are added
};

FigureMesh build_figure(const FigureField& field, FigureDetail detail = {});

}  // namespace ninety
