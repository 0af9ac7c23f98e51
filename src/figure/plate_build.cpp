#include "figure/plate_build.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "figure/bone_piece.h"
#include "figure/bones_build.h"
#include "figure/mesh_reduce.h"
#include "figure/surface_nets.h"
#include "scene/nerve.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

using glm::dvec3;

const dvec3 kFocus(-.012, .061, 0);  // behind the last disc

// Two cuts, each the space behind three planes; see the header.
struct Slab {
    double before, from_s1, to_l5;  // x in the sacrum's link; y in it; y in L5's
};
constexpr Slab kDiscSlab{1, .0052, -.0058}, kArchSlab{-.0112, -.0120, .0002};

double beyond(const Slab& slab, dvec3 p) {
    const dvec3 s1 = spine_line()[spine::kS1].local(p), l5 = spine_line()[spine::kL5].local(p);
    return std::max({double(kSpineCut) - p.z, s1.x - slab.before, slab.from_s1 - s1.y, l5.y - slab.to_l5});
}

// How finely a piece is made: 1 far from the focus, 2.2 close to it.
double fineness(const BonePiece& piece) {
    if (piece.frame != Bone::pelvis && piece.frame != Bone::thigh_r) return 1;
    const dvec3 middle = (piece.low + piece.high) * .5;
    if (piece.frame == Bone::thigh_r) return piece.high.y > 0 ? 1.8 : 1;
    return 1 + 1.2 * smooth_step(.095, .035, std::hypot(middle.x - kFocus.x, middle.y - kFocus.y));
}

// What is cut out of a piece's right half: bones of the trunk only, and of these the hip bones are the
// widest.
double cut_out(const BonePiece& piece, dvec3 p) {
    if (piece.frame != Bone::pelvis) return 1;
    return piece.high.z < .08 ? plate_window(p) : plate_hole(p);
}

class Plate {
  public:
    Plate() {
        add_spine(skin_, pieces_);
        add_pelvis(pieces_);
        add_leg_bones(skin_, pieces_);
        add_foot_bones(pieces_);
    }

    FigureMesh build() {
        for (const BonePiece& piece : pieces_) {
            const Field whole = inside_the_skin(skin_, piece);
            const Field cut = [&](dvec3 p) {
                const double d = whole(p);
                return d > .004 ? d : smooth_max(d, -cut_out(piece, p), .0006);
            };
            const HalfMesh left = meshed(piece, whole);
            const bool is_cut = std::any_of(left.points.begin(), left.points.end(),
                                            [&](dvec3 p) { return cut_out(piece, p) < .001; });
            add(piece, left, whole, true, nullptr);
            if (is_cut)
                add(piece, meshed(piece, cut), cut, false, &whole);
            else
                add(piece, left, whole, false, nullptr);
        }
        mesh_.everything = {0, static_cast<std::uint32_t>(mesh_.indices.size())};
        return std::move(mesh_);
    }

  private:
    HalfMesh meshed(const BonePiece& piece, const Field& surface) const {
        const double fine = fineness(piece);
        GridBox box = box_of(skin_, piece);
        box.cell /= fine;
        HalfMesh half = surface_nets(surface, box);
        for (dvec3& p : half.points)
            p = project_to_surface(surface, p);
        reduce(half, static_cast<std::size_t>(double(piece.triangles) * std::pow(fine, 1.6) / 2),
               [](dvec3) { return 1.0; });
        for (dvec3& p : half.points)
            p = project_to_surface(surface, p);
        return half;
    }

    // `whole`: the surface before it was cut, where it was.
    void add(const BonePiece& piece, const HalfMesh& half, const Field& surface, bool on_left,
             const Field* whole) {
        const auto first = static_cast<std::uint32_t>(mesh_.vertices.size());
        const glm::vec3 flip(1, 1, on_left ? -1 : 1);
        for (const dvec3& p : half.points) {
            dvec3 n = gradient(surface, p, 2e-4);
            if (p.z == 0) n.z = 0;
            n = glm::normalize(n);
            const auto bone = static_cast<std::uint8_t>(index_of(piece.frame));
            SkinWeights carried{{bone, bone, bone, bone}, {1, 0, 0, 0}};
            if (piece.carried) carried = piece.carried(p);
            if (on_left) carried = mirrored(carried);
            FigureVertex v;
            v.position = glm::vec3(p) * flip;
            v.normal = glm::vec3(n) * flip;
            v.bones = carried.bones, v.weights = carried.weights;
            v.material = whole && piece.material == kBoneMatter ? inside((*whole)(p)) : piece.material;
            v.open = static_cast<std::uint8_t>(255 * openness(p, n, on_left) + .5);
            mesh_.vertices.push_back(v);
        }
        for (const Triangle& t : half.triangles)
            for (const std::size_t corner :
                 on_left ? std::array<std::size_t, 3>{0, 2, 1} : std::array<std::size_t, 3>{0, 1, 2})
                mesh_.indices.push_back(first + t[corner]);
    }

    // What is seen of a bone that far below its own surface.
    static std::uint8_t inside(double depth) {
        constexpr double kShell = .0011;  // of compact bone, drawn twice as thick as it is
        if (depth > -.00035) return kBoneMatter;
        return depth > -kShell ? kCompactMatter : kSpongyMatter;
    }

    // Steps out along the normal: the nearer the bones are by then, the less light comes in.
    double openness(dvec3 p, dvec3 n, bool on_left) const {
        constexpr std::array<double, 5> kSteps{.0012, .0028, .0055, .010, .018};
        // Where the skin cuts a bone short its shape goes on above the surface: that hides nothing.
        const double above = std::min(0.0, nearest(p, on_left));
        double hidden = 0, weight = .5;
        for (const double step : kSteps) {
            dvec3 at = p + n * step;
            bool left = on_left;
            if (at.z < 0) at.z = -at.z, left = !left;
            hidden += weight * std::clamp(1 - (nearest(at, left) - above) / step, 0.0, 1.0);
            weight *= .75;
        }
        return std::clamp(1 - .40 * hidden, .38, 1.0);
    }

    double nearest(dvec3 p, bool on_left) const {
        double least = .03;
        for (const BonePiece& piece : pieces_) {
            const dvec3 q = skin_.in_bone(piece.frame, p);
            const dvec3 off = glm::max(glm::max(piece.low - q, q - piece.high), dvec3(0));
            if (piece.frame == Bone::pelvis
                    ? glm::length(dvec3(off.x, off.y, std::max(0.0, q.z - piece.high.z))) > least
                    : glm::length(off) > least)
                continue;
            double d = piece.shape(q);
            if (!on_left) d = std::max(d, -cut_out(piece, p));
            least = std::min(least, d);
        }
        return least;
    }

    FigureField skin_;
    std::vector<BonePiece> pieces_;
    FigureMesh mesh_;
};

}  // namespace

double plate_window(dvec3 p) {
    return std::min(beyond(kDiscSlab, p), beyond(kArchSlab, p));
}

dvec3 plate_view() {
    constexpr double kFromBehind = .52;
    const double slope = spine_line()[spine::kS1].slope;
    const dvec3 behind(-std::cos(slope), std::sin(slope), 0);
    return dvec3(0, 0, std::cos(kFromBehind)) + behind * std::sin(kFromBehind);
}

double plate_hole(dvec3 p) {
    constexpr double kRadius = .039;
    const dvec3 off = p - kFocus, view = plate_view();
    return std::max(glm::length(off - view * glm::dot(off, view)) - kRadius, .010 - p.z);
}

FigureMesh build_plate_bones() {
    return Plate().build();
}

}  // namespace ninety
