// The meshes of a body, from the finest on (scene/detail_level.h), while they are being read on another
// thread.
#pragma once

#include <filesystem>
#include <future>
#include <vector>

#include "core/beside.h"
#include "scene/detail_level.h"
#include "scene/figure_mesh.h"

namespace ninety {

class FigureFiles {
  public:
    using Meshes = std::vector<Result<FigureMesh>>;  // by DetailLevel

    // Of as many levels. The coarser ones lie beside `fine`: "figure.mesh", "figure_coarse.mesh",
    // "figure_coarsest.mesh".
    FigureFiles(const std::filesystem::path& fine, std::size_t levels)
        : read_(beside_until_done([fine, levels] {
              Meshes meshes;
              for (std::size_t i = 0; i < levels; ++i)
                  meshes.push_back(load_figure_mesh(beside(fine, kNames[i])));
              return meshes;
          })) {}

    // Waits for them. To be called once.
    Meshes take() { return read_.get(); }

  private:
    static constexpr const char* kNames[kDetailLevels] = {"", "_coarse", "_coarsest"};
    static std::filesystem::path beside(std::filesystem::path fine, const char* name) {
        return fine.replace_filename(fine.stem().string() + name + fine.extension().string());
    }

    std::future<Meshes> read_;
};

}  // namespace ninety
