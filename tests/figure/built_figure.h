// What the tests of this folder measure: the figure, made once, since that takes seconds; and the other
// meshes as the build has made them, which is what the program draws.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "figure/figure_build.h"
#include "scene/figure_mesh.h"

namespace ninety::test {

inline const FigureField& built_field() {
    static const FigureField built;
    return built;
}

inline const FigureMesh& built_figure() {
    static const FigureMesh built = build_figure(built_field());
    return built;
}

// "plate", "bones", "figure_coarse", "figure_coarsest".
inline FigureMesh shipped_mesh(const std::string& name) {
    auto mesh = load_figure_mesh(std::filesystem::path(NINETY_SHARE) / "figure" / (name + ".mesh"));
    REQUIRE_MESSAGE(mesh, name);
    return std::move(*mesh);
}

}  // namespace ninety::test
