// The two meshes of a body (scene/detail_level.h), while they are being read on another thread.
#pragma once

#include <array>
#include <filesystem>
#include <future>

#include "core/beside.h"
#include "scene/figure_mesh.h"

namespace ninety {

class FigureFiles {
  public:
    using Meshes = std::array<Result<FigureMesh>, 2>;  // by DetailLevel

    // The coarse one lies beside `fine`: "figure.mesh", "figure_coarse.mesh".
    explicit FigureFiles(const std::filesystem::path& fine)
        : read_(beside_until_done([fine, coarse = coarse_of(fine)] {
              return Meshes{load_figure_mesh(fine), load_figure_mesh(coarse)};
          })) {}

    // Waits for them. To be called once.
    Meshes take() { return read_.get(); }

  private:
    static std::filesystem::path coarse_of(std::filesystem::path fine) {
        return fine.replace_filename(fine.stem().string() + "_coarse" + fine.extension().string());
    }

    std::future<Meshes> read_;
};

}  // namespace ninety
