#include "figure/bones_build.h"

#include <algorithm>
#include <functional>
#include <glm/geometric.hpp>

#include "figure/figure_field.h"
#include "figure/mesh_reduce.h"
#include "figure/surface_nets.h"

namespace ninety {
namespace {

using glm::dvec3;

// One rigid piece: its shape in the frame of the bone that carries it (trunk, or right side), fractions of
// stature.
struct Piece {
    Bone bone;
    std::uint8_t material;
    std::size_t triangles;  // wanted, both sides together
    dvec3 low, high;        // bounds in the bone's frame, with air around the shape
    std::function<double(dvec3)> shape;
};

double pelvis(dvec3 p) {
    const dvec3 s(p.x, p.y, std::abs(p.z));
    // 1. The wing of the ilium with its crest, down to the socket.
    double d = ellipsoid(s, {-.010, .044, .050}, {.036, .036, .0105});
    d = smooth_min(d, round_cone(s, {-.042, .060, .030}, .0085, {-.004, .080, .064}, .0075), .014);
    d = smooth_min(d, round_cone(s, {-.004, .080, .064}, .0075, {.030, .054, .060}, .0075), .014);
    d = smooth_min(d, ellipsoid(s, {.001, .002, .043}, {.022, .021, .013}), .014);
    // 2. Sit bone, where the hamstrings begin, and the two branches to the pubic bone in front.
    d = smooth_min(d, round_cone(s, {-.010, -.006, .038}, .0105, {-.027, -.027, .033}, .0105), .010);
    d = smooth_min(d, round_cone(s, {.012, .010, .036}, .0085, {.034, -.014, .008}, .0075), .010);
    d = smooth_min(d, round_cone(s, {-.024, -.032, .030}, .0065, {.028, -.024, .009}, .0060), .008);
    d = smooth_min(d, round_cone(s, {.034, -.015, 0}, .0080, {.034, -.015, .010}, .0080), .008);
    // 3. Sacrum and tail bone.
    double sacrum = ellipsoid(s, {-.034, .046, 0}, {.0135, .028, .027});
    sacrum = smooth_min(sacrum, round_cone(s, {-.045, .020, 0}, .0090, {-.040, -.002, 0}, .0040), .012);
    return smooth_min(d, sacrum, .008);
}

double vertebra(dvec3 p) {
    const dvec3 s(p.x, p.y, std::abs(p.z));
    double d = ellipsoid(s, {.004, 0, 0}, {.0170, .0115, .0205});
    d = smooth_max(d, std::abs(s.y) - .0088, .004);  // flat ends
    d = smooth_min(d, round_cone(s, {-.010, 0, .007}, .0045, {-.016, -.001, 0}, .0050), .006);
    d = smooth_min(d, round_cone(s, {-.016, -.001, 0}, .0045, {-.032, -.007, 0}, .0045), .004);
    return smooth_min(d, round_cone(s, {-.008, 0, .010}, .0040, {-.013, .001, .034}, .0032), .005);
}

double disc(dvec3 p) {
    return ellipsoid(p, {.004, 0, 0}, {.0178, .0050, .0212});
}

double femur(dvec3 p) {
    double d = round_cone(p, {0, 0, 0}, .0138, {0, -.001, .001}, .0138);
    d = smooth_min(d, round_cone(p, {0, -.003, .004}, .0090, {-.002, -.024, .027}, .0110), .006);
    d = smooth_min(d, ellipsoid(p, {-.004, -.018, .033}, {.0125, .0175, .0095}), .008);
    d = smooth_min(d, round_cone(p, {-.002, -.030, .027}, .0110, {.005, -.120, .014}, .0088), .010);
    d = smooth_min(d, round_cone(p, {.005, -.120, .014}, .0088, {0, -.222, .002}, .0110), .010);
    d = smooth_min(d, ellipsoid(p, {-.004, -.240, .0135}, {.0195, .0165, .0120}), .008);
    return smooth_min(d, ellipsoid(p, {-.004, -.240, -.0135}, {.0195, .0165, .0120}), .008);
}

double kneecap(dvec3 p) {
    return ellipsoid(p, {.0255, -.236, 0}, {.0060, .0125, .0115});
}

double shin(dvec3 p) {
    double d = ellipsoid(p, {-.002, -.019, 0}, {.0190, .0095, .0255});
    d = smooth_min(d, round_cone(p, {.004, -.024, -.002}, .0135, {.006, -.100, -.002}, .0088), .012);
    d = smooth_min(d, round_cone(p, {.006, -.100, -.002}, .0088, {.001, -.232, -.003}, .0095), .010);
    d = smooth_min(d, ellipsoid(p, {.001, -.242, -.012}, {.0085, .0100, .0065}), .008);
    const double fibula = round_cone(p, {-.011, -.030, .0185}, .0058, {-.004, -.244, .0150}, .0062);
    return smooth_min(d, fibula, .003);
}

double foot(dvec3 p) {
    double d = round_cone(p, {-.018, -.022, 0}, .0115, {.014, -.010, 0}, .0125);
    d = smooth_min(d, round_cone(p, {.014, -.012, -.004}, .0110, {.072, -.028, -.012}, .0075), .010);
    return smooth_min(d, round_cone(p, {.012, -.016, .006}, .0100, {.064, -.030, .014}, .0065), .010);
}

std::vector<Piece> pieces() {
    std::vector<Piece> all{
        {Bone::pelvis, 0, 1150, {-.075, -.055, 0}, {.055, .105, .085}, pelvis},
        {Bone::thigh_r, 0, 700, {-.04, -.28, -.045}, {.04, .03, .06}, femur},
        {Bone::thigh_r, 0, 100, {.01, -.26, -.03}, {.04, -.21, .03}, kneecap},
        {Bone::shank_r, 0, 560, {-.04, -.27, -.045}, {.04, .005, .045}, shin},
        {Bone::foot_r, 0, 240, {-.05, -.06, -.04}, {.10, .02, .04}, foot},
    };
    const dvec3 low(-.05, -.025, 0), high(.035, .025, .05);
    const auto stack = [&](Bone bone, std::initializer_list<double> bodies,
                           std::initializer_list<double> discs) {
        for (const double y : bodies)
            all.push_back({bone, 0, 170, low + dvec3(0, y, 0), high + dvec3(0, y, 0),
                           [y](dvec3 p) { return vertebra(p - dvec3(0, y, 0)); }});
        for (const double y : discs)
            all.push_back({bone, 1, 60, low + dvec3(0, y, 0), high + dvec3(0, y, 0),
                           [y](dvec3 p) { return disc(p - dvec3(0, y, 0)); }});
    };
    stack(Bone::spine_lower, {.0135, .0385, .0635}, {.001, .026, .051});
    stack(Bone::spine_upper, {.0135, .0385}, {.001, .026});
    return all;
}

// Axis-parallel bounds, in the figure's frame, of a box in a bone's frame.
GridBox box_of(const FigureField& frames, const Piece& piece) {
    GridBox box{dvec3(1e9), dvec3(-1e9), .0026};
    // in_bone() goes the other way; three points give its inverse.
    const dvec3 origin = frames.joint(piece.bone);
    const dvec3 zero = frames.in_bone(piece.bone, origin);
    const dvec3 ex = frames.in_bone(piece.bone, origin + dvec3(1, 0, 0)) - zero;
    const dvec3 ey = frames.in_bone(piece.bone, origin + dvec3(0, 1, 0)) - zero;
    const dvec3 ez = frames.in_bone(piece.bone, origin + dvec3(0, 0, 1)) - zero;
    for (int corner = 0; corner < 8; ++corner) {
        const dvec3 q(corner & 1 ? piece.high.x : piece.low.x, corner & 2 ? piece.high.y : piece.low.y,
                      corner & 4 ? piece.high.z : piece.low.z);
        const dvec3 p = origin + dvec3(glm::dot(ex, q), glm::dot(ey, q), glm::dot(ez, q));
        box.low = glm::min(box.low, p);
        box.high = glm::max(box.high, p);
    }
    return box;
}

Bone left_twin(Bone bone) {
    for (const Bone left : {Bone::thigh_l, Bone::shank_l, Bone::foot_l})
        if (on_side(left, Side::right) == bone) return left;
    return bone;
}

void add(FigureMesh& mesh, const HalfMesh& half, const Field& surface, const Piece& piece, bool mirrored) {
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const glm::vec3 flip(1, 1, mirrored ? -1 : 1);
    const auto bone = static_cast<std::uint8_t>(index_of(mirrored ? left_twin(piece.bone) : piece.bone));
    for (const dvec3& p : half.points) {
        dvec3 n = gradient(surface, p);
        if (p.z == 0) n.z = 0;
        FigureVertex v;
        v.position = glm::vec3(p) * flip;
        v.normal = glm::vec3(glm::normalize(n)) * flip;
        v.bones = {bone, bone, bone, bone};
        v.weights = {1, 0, 0, 0};
        v.material = piece.material;
        mesh.vertices.push_back(v);
    }
    for (const Triangle& t : half.triangles)
        for (const std::size_t corner :
             mirrored ? std::array<std::size_t, 3>{0, 2, 1} : std::array<std::size_t, 3>{0, 1, 2})
            mesh.indices.push_back(first + t[corner]);
}

}  // namespace

FigureMesh build_bones() {
    const FigureField frames;
    FigureMesh mesh;
    for (const Piece& piece : pieces()) {
        const Field surface = [&](dvec3 p) { return piece.shape(frames.in_bone(piece.bone, p)); };
        HalfMesh half = surface_nets(surface, box_of(frames, piece));
        for (dvec3& p : half.points)
            p = project_to_surface(surface, p);
        reduce(half, piece.triangles / 2, [](dvec3) { return 1.0; });
        for (dvec3& p : half.points)
            p = project_to_surface(surface, p);
        add(mesh, half, surface, piece, false);
        add(mesh, half, surface, piece, true);
    }
    mesh.everything = {0, static_cast<std::uint32_t>(mesh.indices.size())};
    return mesh;
}

}  // namespace ninety
