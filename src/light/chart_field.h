// Light of both maps over all charts of the room, in texels or in blocks of them.
#pragma once

#include <array>
#include <functional>
#include <glm/vec3.hpp>
#include <optional>
#include <vector>

#include "scene/light_map.h"

namespace ninety {

using BothLights = std::array<glm::vec3, kLightMaps>;  // linear: by day, in the evening

class ChartField {
  public:
    // One value for `block` x `block` texels; 1 or more (asserted).
    explicit ChartField(int block);

    // Asks for the light of each point; none where no surface is.
    using Asked = std::function<std::optional<BothLights>(Surface, glm::vec3 point, int x, int y)>;
    void each(const Asked& light);
    // Points without light get their neighbours', from the edge inwards. Where a chart has none at all, dark.
    void fill_gaps();
    // Averages over squares so that each of pattern x pattern neighbours counts alike: what they looked at
    // differently adds up to one finer look. `pattern`: even.
    void average(int pattern);

    // Between the points as the program will see it.
    BothLights at(Surface surface, glm::vec3 point) const;

    // Asks for blocks of 1.
    LightMap map() const;

  private:
    struct Chart {
        glm::ivec2 size{0};
        glm::vec3 origin{0}, across{0},
            up{0};  // scaled: their products with a way from the origin are shares
        std::vector<std::optional<BothLights>> values;
        std::optional<BothLights>& of(int x, int y) {
            return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.x) +
                          static_cast<std::size_t>(x)];
        }
        const std::optional<BothLights>& of(int x, int y) const { return const_cast<Chart*>(this)->of(x, y); }
    };
    static void fill(Chart& chart);
    static void blur(Chart& chart, glm::ivec2 step, int reach);
    std::array<Chart, kSurfaces> charts_;
};

// Linear, 0 and up, to the byte that stands for it, and back.
std::uint8_t light_byte(float light);
float light_of_byte(std::uint8_t byte);

}  // namespace ninety
