#include "scene/mesh_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "scene/light_map.h"
#include "scene/plane_grid.h"

namespace ninety {
namespace {

bool goes_with_furniture(Cutaway part) {
    return part == Cutaway::left_things || part == Cutaway::right_things || part == Cutaway::left_beyond ||
           part == Cutaway::right_beyond;
}

bool goes_with_walls(Cutaway part) {
    return part == Cutaway::never || part == Cutaway::left_wall || part == Cutaway::right_wall ||
           part == Cutaway::lintel || part == Cutaway::beyond;
}

}  // namespace

RoomBuilder& RoomBuilder::of(Material material, glm::vec3 tint, Cutaway cutaway) {
    material_ = material;
    tint_ = tint;
    cutaway_ = cutaway;
    return *this;
}

std::uint32_t RoomBuilder::add(glm::vec3 position, glm::vec3 normal, glm::vec2 uv) {
    const glm::vec2 light =
        has_light_map(material_) ? light_uv(surface_of(material_, position, normal), position) : glm::vec2(0);
    vertices_.push_back({position, normal, uv, tint_, static_cast<float>(cutaway_), {1, 0}, light});
    return static_cast<std::uint32_t>(vertices_.size() - 1);
}

void RoomBuilder::triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    auto& list = indices_[static_cast<std::size_t>(material_)];
    list.insert(list.end(), {a, b, c});
}

void RoomBuilder::quad(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d) {
    const glm::vec3 normal = glm::normalize(glm::cross(b - a, d - a));
    // uv from the world where faces lie along its axes, so that boards and plaster run on from face to face.
    const glm::vec3 n = glm::abs(normal);
    const auto uv = [&](glm::vec3 p) {
        return n.y > .9f ? glm::vec2(p.x, p.z) : n.x > .9f ? glm::vec2(p.z, p.y) : glm::vec2(p.x, p.y);
    };
    const std::uint32_t i = add(a, normal, uv(a));
    add(b, normal, uv(b));
    add(c, normal, uv(c));
    add(d, normal, uv(d));
    triangle(i, i + 1, i + 2);
    triangle(i, i + 2, i + 3);
}

void RoomBuilder::plane(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d) {
    constexpr float kPiece = .15f;
    const auto pieces = [](float length) { return std::max(1, static_cast<int>(length / kPiece + .5f)); };
    const int columns = pieces(glm::distance(a, b)), rows = pieces(glm::distance(a, d));
    const glm::vec3 normal = glm::normalize(glm::cross(b - a, d - a)), n = glm::abs(normal);
    const auto start = static_cast<std::uint32_t>(vertices_.size());
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column) {
            const float u = float(column) / float(columns), v = float(row) / float(rows);
            const glm::vec3 p = glm::mix(glm::mix(a, b, u), glm::mix(d, c, u), v);
            add(p, normal,
                n.y > .9f   ? glm::vec2(p.x, p.z)
                : n.x > .9f ? glm::vec2(p.z, p.y)
                            : glm::vec2(p.x, p.y));
        }
    planes_.push_back(
        {start, static_cast<std::uint32_t>(columns), static_cast<std::uint32_t>(rows), material_});
}

void RoomBuilder::add_solid(glm::vec3 low, glm::vec3 high) {
    const glm::vec3 size = high - low;
    if ((material_ == Material::trim || material_ == Material::beyond_trim) && goes_with_walls(cutaway_))
        fixture(low, high);
    // Skirting, paper and prints shade nothing that is seen; a lampshade gives light.
    if (std::min({size.x, size.y, size.z}) < .03f || material_ == Material::glow) return;
    // Walls and what hangs on them: the light map knows of those.
    if (goes_with_furniture(cutaway_)) solids_.push_back({low, high, cutaway_});
}

void RoomBuilder::fixture(glm::vec3 low, glm::vec3 high) {
    fixtures_.push_back({glm::min(low, high), glm::max(low, high), cutaway_});
}

void RoomBuilder::box(glm::vec3 l, glm::vec3 h, unsigned faces) {
    add_solid(l, h);
    if (faces & 1) quad({l.x, l.y, l.z}, {l.x, l.y, h.z}, {l.x, h.y, h.z}, {l.x, h.y, l.z});
    if (faces & 2) quad({h.x, l.y, h.z}, {h.x, l.y, l.z}, {h.x, h.y, l.z}, {h.x, h.y, h.z});
    if (faces & 4) quad({l.x, l.y, l.z}, {h.x, l.y, l.z}, {h.x, l.y, h.z}, {l.x, l.y, h.z});
    if (faces & 8) quad({l.x, h.y, h.z}, {h.x, h.y, h.z}, {h.x, h.y, l.z}, {l.x, h.y, l.z});
    if (faces & 16) quad({h.x, l.y, l.z}, {l.x, l.y, l.z}, {l.x, h.y, l.z}, {h.x, h.y, l.z});
    if (faces & 32) quad({l.x, l.y, h.z}, {h.x, l.y, h.z}, {h.x, h.y, h.z}, {l.x, h.y, h.z});
}

void RoomBuilder::turned(glm::vec3 foot, const std::vector<glm::vec2>& profile, int segments) {
    float widest = 0;
    for (const glm::vec2& p : profile)
        widest = std::max(widest, p.x * .85f);  // a box as wide as a circle is on the whole
    add_solid(foot + glm::vec3(-widest, profile.front().y, -widest),
              foot + glm::vec3(widest, profile.back().y, widest));
    const auto columns = static_cast<std::uint32_t>(segments) + 1;
    const auto start = static_cast<std::uint32_t>(vertices_.size());
    for (std::size_t row = 0; row < profile.size(); ++row) {
        const glm::vec2 below = profile[row == 0 ? 0 : row - 1];
        const glm::vec2 above = profile[std::min(row + 1, profile.size() - 1)];
        const glm::vec2 slope = glm::normalize(above - below + glm::vec2(0, 1e-6f));
        for (std::uint32_t column = 0; column < columns; ++column) {
            const float angle = 2 * std::numbers::pi_v<float> * float(column) / float(segments);
            const glm::vec3 out(std::cos(angle), 0, std::sin(angle));
            const glm::vec3 normal = glm::normalize(out * slope.y - glm::vec3(0, slope.x, 0));
            add(foot + out * profile[row].x + glm::vec3(0, profile[row].y, 0), normal,
                {angle * .1f, profile[row].y});
        }
    }
    for (std::uint32_t row = 0; row + 1 < profile.size(); ++row)
        for (std::uint32_t column = 0; column + 1 < columns; ++column) {
            const std::uint32_t a = start + row * columns + column, b = a + columns;
            triangle(a, b, a + 1);
            triangle(a + 1, b, b + 1);
        }
}

void RoomBuilder::leaf(glm::vec3 root, glm::vec3 tip, float width, float sag) {
    constexpr int kPieces = 6;
    const glm::vec3 along = tip - root;
    const glm::vec3 across = glm::normalize(glm::cross(along, glm::vec3(0, 1, 0)) + glm::vec3(1e-5f, 0, 0));
    const glm::vec3 up = glm::normalize(glm::cross(across, along));
    const auto start = static_cast<std::uint32_t>(vertices_.size());
    for (const float face : {1.0f, -1.0f})
        for (int i = 0; i <= kPieces; ++i) {
            const float t = float(i) / kPieces;
            const float half =
                width * .5f * std::sin(std::numbers::pi_v<float> * std::pow(t, .75f) * .98f + .02f);
            const glm::vec3 middle = root + along * t + glm::vec3(0, -sag * t * t, 0);
            add(middle - across * half, face * glm::normalize(up - across * .35f), {t, 0});
            add(middle + across * half, face * glm::normalize(up + across * .35f), {t, 1});
        }
    for (std::uint32_t i = 0; i < kPieces; ++i) {
        const std::uint32_t a = start + 2 * i, b = a + 2 * (kPieces + 1);
        triangle(a, a + 1, a + 2);
        triangle(a + 1, a + 3, a + 2);
        triangle(b, b + 2, b + 1);
        triangle(b + 1, b + 2, b + 3);
    }
}

// Whether what changes along a block is as good as a plane over its corners: its shade, which is one thing's
// alone, and its place in the light map, which is folded in the room's middle.
bool RoomBuilder::even(const Plane& plane, const GridBlock& b) const {
    // A share of the light, half a step of 255, and a twentieth of the map's texel: nobody sees them.
    constexpr float kUnseenShade = .006f, kUnseenPlace = 1e-4f;
    const auto vertex = [&](std::uint32_t column, std::uint32_t row) -> const RoomVertex& {
        return vertices_[plane.start + row * (plane.columns + 1) + column];
    };
    const RoomVertex* const corners[] = {&vertex(b.left, b.lower), &vertex(b.right, b.lower),
                                         &vertex(b.left, b.upper), &vertex(b.right, b.upper)};
    for (std::uint32_t row = b.lower; row <= b.upper; ++row)
        for (std::uint32_t column = b.left; column <= b.right; ++column) {
            const float u = float(column - b.left) / float(b.right - b.left);
            const float v = float(row - b.lower) / float(b.upper - b.lower);
            const auto flat = [&](const auto& of) {
                return glm::mix(glm::mix(of(*corners[0]), of(*corners[1]), u),
                                glm::mix(of(*corners[2]), of(*corners[3]), u), v);
            };
            const RoomVertex& is = vertex(column, row);
            const float open = flat([](const RoomVertex& one) { return one.shade.x; });
            const glm::vec2 place = flat([](const RoomVertex& one) { return one.light_uv; });
            if (std::abs(is.shade.x - open) > kUnseenShade ||
                glm::distance(is.light_uv, place) > kUnseenPlace ||
                (is.shade.x < 1 && is.shade.y != corners[0]->shade.y))
                return false;
        }
    return true;
}

// What furniture leaves of a plane's light, and triangles as fine as that changes.
void RoomBuilder::shade(const Plane& plane) {
    for (std::uint32_t i = 0; i < (plane.columns + 1) * (plane.rows + 1); ++i) {
        RoomVertex& v = vertices_[plane.start + i];
        const Shade shade = shade_at(v.position, v.normal, solids_);
        v.shade = {shade.open, static_cast<float>(shade.by)};
    }
    auto& list = indices_[static_cast<std::size_t>(plane.material)];
    for (const std::uint32_t i : plane_triangles(plane.columns, plane.rows,
                                                 [&](const GridBlock& block) { return even(plane, block); }))
        list.push_back(plane.start + i);
}

// Triangles, so that each part of the room is in one piece: what is not there is not drawn.
void RoomBuilder::sort_by_part(std::vector<std::uint32_t>& indices) const {
    std::vector<std::array<std::uint32_t, 3>> triangles(indices.size() / 3);
    for (std::size_t i = 0; i < indices.size(); ++i)
        triangles[i / 3][i % 3] = indices[i];
    std::stable_sort(triangles.begin(), triangles.end(), [&](const auto& a, const auto& b) {
        return vertices_[a[0]].cutaway < vertices_[b[0]].cutaway;
    });
    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = triangles[i / 3][i % 3];
}

// Those that a triangle has, in the order that triangles have them.
void RoomBuilder::take_used_vertices(RoomMesh& mesh) const {
    constexpr std::uint32_t kNone = ~0u;
    std::vector<std::uint32_t> place(vertices_.size(), kNone);
    for (std::uint32_t& i : mesh.indices) {
        if (place[i] == kNone) {
            place[i] = static_cast<std::uint32_t>(mesh.vertices.size());
            mesh.vertices.push_back(vertices_[i]);
        }
        i = place[i];
    }
}

RoomMesh RoomBuilder::finish() && {
    for (const Plane& plane : planes_)
        shade(plane);
    RoomMesh mesh;
    mesh.fixtures = std::move(fixtures_);
    for (std::size_t i = 0; i < kMaterialCount; ++i) {
        sort_by_part(indices_[i]);
        mesh.ranges[i] = {static_cast<std::uint32_t>(mesh.indices.size()),
                          static_cast<std::uint32_t>(indices_[i].size())};
        mesh.indices.insert(mesh.indices.end(), indices_[i].begin(), indices_[i].end());
    }
    take_used_vertices(mesh);
    return mesh;
}

}  // namespace ninety
