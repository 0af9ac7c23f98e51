#include "figure/bones_build.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "figure/bone_piece.h"
#include "figure/mesh_reduce.h"
#include "figure/surface_nets.h"
#include "scene/figure_skinning.h"

namespace ninety {
namespace {

using glm::dvec3;

// Where the shapes are cut off: projecting and rounding take a little.
constexpr double kUnderSkin = kBonesUnderSkin + .0004;

// How far the skin of the slimmest body draws in at a place.
double drawn_in(const FigureField& skin, dvec3 p) {
    FigureVertex place;
    const SkinWeights weights = skin_weights(skin, p);
    place.bones = weights.bones, place.weights = weights.weights;
    return girth_of(place) * kSlimmest;
}

void add(FigureMesh& mesh, const HalfMesh& half, const Field& surface, const BonePiece& piece, bool on_left) {
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const glm::vec3 flip(1, 1, on_left ? -1 : 1);
    const auto bone = static_cast<std::uint8_t>(index_of(piece.frame));
    for (const dvec3& p : half.points) {
        dvec3 n = gradient(surface, p);
        if (p.z == 0) n.z = 0;
        SkinWeights skin{{bone, bone, bone, bone}, {1, 0, 0, 0}};
        if (piece.carried) skin = piece.carried(p);
        if (on_left) skin = mirrored(skin);
        FigureVertex v;
        v.position = glm::vec3(p) * flip;
        v.normal = glm::vec3(glm::normalize(n)) * flip;
        v.bones = skin.bones, v.weights = skin.weights;
        v.material = piece.material;
        mesh.vertices.push_back(v);
    }
    for (const Triangle& t : half.triangles)
        for (const std::size_t corner :
             on_left ? std::array<std::size_t, 3>{0, 2, 1} : std::array<std::size_t, 3>{0, 1, 2})
            mesh.indices.push_back(first + t[corner]);
}

}  // namespace

GridBox box_of(const FigureField& frames, const BonePiece& piece) {
    GridBox box{dvec3(1e9), dvec3(-1e9), piece.cell};
    // in_bone() goes the other way; three points give its inverse.
    const dvec3 origin = frames.joint(piece.frame);
    const dvec3 zero = frames.in_bone(piece.frame, origin);
    const dvec3 ex = frames.in_bone(piece.frame, origin + dvec3(1, 0, 0)) - zero;
    const dvec3 ey = frames.in_bone(piece.frame, origin + dvec3(0, 1, 0)) - zero;
    const dvec3 ez = frames.in_bone(piece.frame, origin + dvec3(0, 0, 1)) - zero;
    for (int corner = 0; corner < 8; ++corner) {
        const dvec3 q(corner & 1 ? piece.high.x : piece.low.x, corner & 2 ? piece.high.y : piece.low.y,
                      corner & 4 ? piece.high.z : piece.low.z);
        const dvec3 p = origin + dvec3(glm::dot(ex, q), glm::dot(ey, q), glm::dot(ez, q));
        box.low = glm::min(box.low, p);
        box.high = glm::max(box.high, p);
    }
    return box;
}

Field inside_the_skin(const FigureField& skin, const BonePiece& piece) {
    return [&](dvec3 p) {
        const double d = piece.shape(skin.in_bone(piece.frame, p));
        constexpr double kRound = .0012;
        // Well outside of itself it does not matter where the skin is, nor where it is far.
        if (d > .004) return d;
        const double under = skin(p) + kUnderSkin;
        return under < -.015 ? d : smooth_max(d, under + drawn_in(skin, p), kRound);
    };
}

FigureMesh build_bones(double share) {
    const FigureField skin;
    std::vector<BonePiece> pieces;
    add_spine(skin, pieces);
    add_pelvis(pieces);
    add_leg_bones(skin, pieces);
    add_foot_bones(pieces);
    FigureMesh mesh;
    for (const BonePiece& piece : pieces) {
        const Field surface = inside_the_skin(skin, piece);
        HalfMesh half = surface_nets(surface, box_of(skin, piece));
        for (dvec3& p : half.points)
            p = project_to_surface(surface, p);
        const auto wanted = static_cast<std::size_t>(share * static_cast<double>(piece.triangles) / 2);
        reduce(half, wanted, [](dvec3) { return 1.0; });
        for (dvec3& p : half.points)
            p = project_to_surface(surface, p);
        add(mesh, half, surface, piece, false);
        add(mesh, half, surface, piece, true);
    }
    mesh.everything = {0, static_cast<std::uint32_t>(mesh.indices.size())};
    return mesh;
}

}  // namespace ninety
