#include "figure/head_pieces.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "figure/face.h"
#include "figure/figure_bake.h"
#include "figure/hair.h"
#include "figure/mesh_reduce.h"
#include "figure/mesh_seams.h"
#include "figure/surface_nets.h"

namespace ninety {
namespace {

using glm::dvec3;

constexpr double kPi = 3.14159265358979;

FigureVertex on_head(dvec3 p, dvec3 normal, FigureMaterial material) {
    FigureVertex v;
    v.position = glm::vec3(p);
    v.normal = glm::vec3(glm::normalize(normal));
    v.bones.fill(static_cast<std::uint8_t>(index_of(Bone::head)));
    v.weights = {1, 0, 0, 0};
    v.material = static_cast<std::uint8_t>(material);
    // Lids and brows shade the eyes.
    if (material >= FigureMaterial::white && material <= FigureMaterial::pupil) v.open = 165;
    return v;
}

struct Ring {
    double angle;  // from the axis, degrees
    FigureMaterial material;
};

// Part of a ball between rings around an axis, seen from outside. `around` turns a direction (axis, up, side)
// into the frame of the pelvis.
struct Ball {
    dvec3 centre, axis, up;
    double radius;
};

template <class Paint>
void add_rings(FigureMesh& mesh, const Ball& ball, std::initializer_list<double> angles, int segments,
               Paint paint) {
    const dvec3 side = glm::cross(ball.axis, ball.up);
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    std::uint32_t ring = 0;
    const auto n = static_cast<std::uint32_t>(segments);
    for (const double angle : angles) {
        const double a = angle * kPi / 180;
        for (std::uint32_t i = 0; i < n; ++i) {
            const double turn = 2 * kPi * i / n;
            const dvec3 out =
                ball.axis * std::cos(a) + (ball.up * std::cos(turn) + side * std::sin(turn)) * std::sin(a);
            mesh.vertices.push_back(on_head(ball.centre + out * ball.radius, out, paint(ring, out)));
            if (ring == 0) continue;
            const std::uint32_t here = first + ring * n + i, next = first + ring * n + (i + 1) % n;
            mesh.indices.insert(mesh.indices.end(), {here - n, here, next, here - n, next, next - n});
        }
        ++ring;
    }
}

void add_eyeball(FigureMesh& mesh, dvec3 centre, int segments) {
    using enum FigureMaterial;
    const Ball ball{centre, {1, 0, 0}, {0, 1, 0}, face::kEyeRadius};
    constexpr FigureMaterial kRings[] = {pupil, pupil, iris, iris_rim, iris_rim, white, white, white};
    add_rings(mesh, ball, {.5, 8, 9, 20, 21.5, 22.5, 48, 86}, segments, [&](std::uint32_t ring, dvec3 out) {
        const FigureMaterial m = kRings[ring];
        return m == white && out.y > .17 ? white_shaded : m;
    });
    // A window's light on it, on the same side of both.
    const Ball light{centre, glm::normalize(dvec3(1, .17, .12)), {0, 1, 0}, face::kEyeRadius + .00012};
    add_rings(mesh, light, {.4, 4.2}, 6, [](std::uint32_t, dvec3) { return glint; });
}

// The upper lid as it lies when the eye is shut: turned up about the ball's z it goes in under the skin.
void add_lid(FigureMesh& mesh, dvec3 centre) {
    constexpr int kAlong = 8, kUp = 4;
    constexpr double kLow = -17, kHigh = 34, kAside = 72;
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    for (int i = 0; i <= kAlong; ++i)
        for (int k = 0; k <= kUp; ++k) {
            const double yaw = (i * 2.0 / kAlong - 1) * kAside * kPi / 180;
            // The edge follows the lower lid: it rises to the corners.
            const double aside = std::abs(std::sin(yaw));
            const double low = kLow + 15 * aside * aside;
            const double pitch = (low + (kHigh - low) * k / kUp) * kPi / 180;
            const dvec3 out(std::cos(yaw) * std::cos(pitch), std::sin(pitch),
                            std::sin(yaw) * std::cos(pitch));
            mesh.vertices.push_back(on_head(centre + out * (face::kEyeRadius + .0005), out,
                                            k == 0 ? FigureMaterial::lid_edge : FigureMaterial::lid));
            if (i == 0 || k == 0) continue;
            const std::uint32_t n = kUp + 1;
            const std::uint32_t d = first + static_cast<std::uint32_t>(i) * n + static_cast<std::uint32_t>(k);
            const std::uint32_t c = d - 1, b = d - n, a = b - 1;
            mesh.indices.insert(mesh.indices.end(), {a, d, c, a, b, d});
        }
}

double importance_of_hair(dvec3 head, double thick) {
    return 1 + 2 * smooth_step(.004, .001, thick) + smooth_step(.03, .06, head.x);
}

void add_hair(const FigureField& field, std::size_t triangles, FigureMesh& mesh) {
    // 1. Moved aside, as the mesher takes a field to be mirrored at z = 0.
    constexpr double kAside = .12;
    const auto place = [](dvec3 p) { return dvec3(p.x, p.y, p.z - kAside); };
    const auto thick = [&](dvec3 p) { return hair::thickness(field.in_bone(Bone::head, place(p))); };
    const dvec3 head = field.joint(Bone::head) + dvec3(.012, .055, kAside);
    // The neck ends below the hair line, so that the box holds all.
    const double end = head.y - .072;
    const Field surface = [&](dvec3 p) { return std::max(field.scalp(place(p)) - thick(p), end - p.y); };
    HalfMesh half = surface_nets(surface, {head - dvec3(.080), head + dvec3(.080), .0030});
    for (dvec3& p : half.points)
        p = project_to_surface(surface, p);
    // 2. Lines of equal thickness, from its own colour to where it comes out of the skin.
    std::uint8_t tag = 1;
    for (const double level : {hair::kFeatherTo, hair::kFeatherHalf, hair::kFeatherFrom})
        cut_along(
            half, surface, [&](dvec3 p) { return 3 * (thick(p) - level); }, tag++);
    std::size_t kept = 0;
    for (std::size_t t = 0; t < half.triangles.size(); ++t)
        if (half.tags[t] != 0) half.triangles[kept] = half.triangles[t], half.tags[kept++] = half.tags[t];
    half.triangles.resize(kept), half.tags.resize(kept);
    reduce(half, triangles,
           [&](dvec3 p) { return importance_of_hair(field.in_bone(Bone::head, place(p)), thick(p)); });
    // 3. The colours run from line to line.
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    for (std::size_t v = 0; v < half.points.size(); ++v) {
        const dvec3 p = project_to_surface(surface, half.points[v]);
        const double t = thick(p);
        const FigureMaterial material = t > hair::kFeatherTo * .9     ? FigureMaterial::hair
                                        : t > hair::kFeatherHalf * .5 ? FigureMaterial::hair_edge
                                                                      : FigureMaterial::skin;
        const dvec3 normal = gradient(surface, p, .0008);
        FigureVertex made = on_head(place(p), normal, material);
        // Where it has the skin's colour it has the skin's light, too.
        if (material != FigureMaterial::hair) {
            const double side = place(p).z < 0 ? -1 : 1;
            bake(field, place(p) * dvec3(1, 1, side), glm::normalize(normal) * dvec3(1, 1, side), made);
        }
        mesh.vertices.push_back(made);
    }
    for (const Triangle& tri : half.triangles)
        for (const std::uint32_t v : tri)
            mesh.indices.push_back(first + v);
}

}  // namespace

void add_head_pieces(const FigureField& field, const FigureDetail& detail, FigureMesh& mesh) {
    for (const double side : {-1.0, 1.0}) {
        const dvec3 eye = field.joint(Bone::head) + face::kEye * dvec3(1, 1, side);
        add_eyeball(mesh, eye, detail.eye_segments);
        add_lid(mesh, eye);
    }
    add_hair(field, detail.hair_triangles, mesh);
}

}  // namespace ninety
