// A body in the figure's vertex format on the graphics card, more and less finely made; the skin, or the
// bones.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "render/figure_files.h"
#include "render/gl_objects.h"
#include "scene/detail_level.h"
#include "scene/figure_mesh.h"

namespace ninety {

// Of a figure_mesh's triangles.
enum class FigurePart : std::uint8_t { everything, left_leg, right_leg };

class FigureModel {
  public:
    FigureModel() = default;
    // Where one cannot be used, or was not asked for, another is drawn in its place; `notices` takes a
    // sentence for each that cannot, and `none` ("no figure is shown") says what follows where none can.
    FigureModel(FigureFiles files, const std::string& none, std::vector<std::string>& notices);

    // Of one level alone.
    explicit FigureModel(const FigureMesh& mesh) { levels_[0] = upload(mesh); }

    explicit operator bool() const;

    // With the program in use. Asks for a usable model.
    void draw(DetailLevel level, FigurePart part = FigurePart::everything) const;

  private:
    struct Level {
        GlVertexArray vertex_array;
        GlBuffer vertices, girth, indices;
        std::array<FigureMesh::Range, 3> ranges{};
    };
    static Level upload(const FigureMesh& mesh);

    const Level& nearest(DetailLevel level) const;

    std::array<Level, kDetailLevels> levels_;  // some may be empty
};

}  // namespace ninety
