// Draws the figure's mesh in poses and close-ups that the trainer's own views do not show, to judge its shape
// by. A software z-buffer with plain light: not the program's renderer, whose colours and shadows are
// render/'s.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.h"
#include "scene/figure_mesh.h"

namespace ninety {

struct FigurePreview {
    std::string pose = "bind";     // bind, standing, raise, squat
    std::string view = "front";    // front, side, three-quarter, back, top, below
    std::string part = "body";     // body, head, hand, foot, hip, knee, shoulder
    std::string style = "smooth";  // smooth, wire
};

// Error: an unknown word, or the file that cannot be written.
Status preview_figure(const FigureMesh& mesh, const std::filesystem::path& png, const FigurePreview& what);

}  // namespace ninety
