// Boxes, quads and turned shapes for the room: appends to lists by material.
#pragma once

#include "scene/plane_grid.h"
#include "scene/room.h"
#include "scene/room_shade.h"

namespace ninety {

class RoomBuilder {
  public:
    // What the following shapes are made of.
    RoomBuilder& of(Material material, glm::vec3 tint = glm::vec3(1), Cutaway cutaway = Cutaway::never);

    // Four corners, counter-clockwise seen from the front. uv runs along the first edge and across it.
    void quad(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d);
    // The same in pieces of about a hand's length where light changes along it: beside furniture.
    void plane(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d);
    // All six faces, or those whose bit is set in `faces` (-x +x -y +y -z +z from bit 0).
    void box(glm::vec3 low, glm::vec3 high, unsigned faces = 0x3f);
    // A profile (radius, height) turned about a vertical axis; smooth normals.
    void turned(glm::vec3 foot, const std::vector<glm::vec2>& profile, int segments = 24);
    // A leaf-like strip from root to tip, bowed by `sag`, both sides drawn.
    void leaf(glm::vec3 root, glm::vec3 tip, float width, float sag);

    // Light is stopped here, by what is made of other shapes than boxes.
    void fixture(glm::vec3 low, glm::vec3 high);

    RoomMesh finish() &&;

  private:
    struct Plane {
        std::uint32_t start, columns, rows;  // its first vertex, and its cells
        Material material;
    };
    void shade(const Plane& plane);
    bool even(const Plane& plane, const GridBlock& block) const;
    void sort_by_part(std::vector<std::uint32_t>& indices) const;
    void take_used_vertices(RoomMesh& mesh) const;
    void add_solid(glm::vec3 low, glm::vec3 high);
    std::uint32_t add(glm::vec3 position, glm::vec3 normal, glm::vec2 uv);
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c);

    std::vector<RoomVertex> vertices_;
    std::vector<Solid> solids_, fixtures_;  // furniture, and what belongs to the walls
    std::vector<Plane> planes_;             // without triangles until all furniture stands
    std::array<std::vector<std::uint32_t>, kMaterialCount> indices_;
    Material material_ = Material::wall;
    glm::vec3 tint_{1};
    Cutaway cutaway_ = Cutaway::never;
};

}  // namespace ninety
