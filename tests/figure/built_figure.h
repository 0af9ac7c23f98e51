// The figure that the tests of this folder measure, made once: it takes seconds.
#pragma once

#include "figure/figure_build.h"

namespace ninety::test {

inline const FigureField& built_field() {
    static const FigureField built;
    return built;
}

inline const FigureMesh& built_figure() {
    static const FigureMesh built = build_figure(built_field());
    return built;
}

}  // namespace ninety::test
