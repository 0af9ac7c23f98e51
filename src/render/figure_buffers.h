// What every mesh in the figure's vertex format needs: its attributes.
#pragma once

#include "render/gl_objects.h"
#include "scene/figure_mesh.h"

namespace ninety {

// Uploads the vertices and describes them to the vertex array that is bound.
struct FigureVertices {
    GlBuffer vertices, girth;
};
FigureVertices make_figure_vertices(const FigureMesh& mesh);

}  // namespace ninety
