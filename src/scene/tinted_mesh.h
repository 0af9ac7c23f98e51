// Triangles in world space with a colour at every corner: what is made anew as it moves, and lit plainly.
//
// Display colours. No GL: render/ uploads what is here.
#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace ninety {

struct TintedVertex {
    glm::vec3 position_world;
    glm::vec3 normal_world;
    glm::vec3 colour;  // display colour (sRGB, 0..1)
};

struct TintedMesh {
    std::vector<TintedVertex> vertices;
    std::vector<std::uint32_t> indices;  // counter-clockwise from outside

    void clear() {
        vertices.clear();
        indices.clear();
    }
    // An axis-parallel box.
    void add_box(glm::vec3 low, glm::vec3 high, glm::vec3 colour);
    void add_ellipsoid(glm::vec3 centre, const glm::vec3 (&axes)[3], glm::vec3 colour);
    struct Ring {
        glm::vec3 centre;
        float radius;
        glm::vec3 colour;
        float broad = 1;  // how many times as wide as thick, across
    };
    // A tube through the rings' centres with closed ends, round or flat; at least two rings (asserted).
    void add_tube(std::span<const Ring> rings);
};

}  // namespace ninety
