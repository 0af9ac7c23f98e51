#include "figure/figure_build.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>

#include "figure/face.h"
#include "figure/figure_bake.h"
#include "figure/figure_skin.h"
#include "figure/head_pieces.h"
#include "figure/mesh_reduce.h"
#include "figure/mesh_refine.h"
#include "figure/mesh_seams.h"
#include "figure/surface_nets.h"

namespace ninety {
namespace {

using glm::dvec3;

GridBox box_of(const FigureField& field, double cell) {
    // Everything a bone's joint can be away from the skin around it, with some air.
    const auto reach = [&](Bone bone, double margin, dvec3& low, dvec3& high) {
        low = glm::min(low, field.joint(bone) - margin), high = glm::max(high, field.joint(bone) + margin);
    };
    dvec3 low(0), high(0);
    for (const Bone bone : {Bone::pelvis, Bone::thorax, Bone::head, Bone::upper_arm_r, Bone::forearm_r,
                            Bone::hand_r, Bone::thigh_r, Bone::shank_r, Bone::foot_r})
        reach(bone, .14, low, high);
    return {low, high, cell};
}

dvec3 mirrored_in_head(const FigureField& field, dvec3 p) {
    return field.in_bone(Bone::head, {p.x, p.y, std::abs(p.z)});
}

// A lens over the hands, which lie furthest out: the grid sees them larger, so that it parts the fingers.
class HandLens {
  public:
    explicit HandLens(const FigureField& field) {
        const dvec3 wrist = field.joint(Bone::hand_r), along = wrist - field.joint(Bone::forearm_r);
        centre_ = wrist + along * .45;
        from_ = wrist.z - .035, to_ = wrist.z + .010;
    }
    dvec3 real(dvec3 q) const { return about(q, 1 / magnified(q.z)); }
    // The field that the grid samples; where the lens bends, distances are taken with care.
    Field seen(const FigureField& field) const {
        return [this, &field](dvec3 q) {
            const double d = field(real(q));
            return q.z > from_ - .06 ? .6 * d : d;
        };
    }

  private:
    double magnified(double z) const { return 1 + 2 * smooth_step(from_, to_, z); }
    dvec3 about(dvec3 p, double by) const {
        return {centre_.x + (p.x - centre_.x) * by, centre_.y + (p.y - centre_.y) * by, p.z};
    }
    dvec3 centre_;
    double from_, to_;
};

// Where an error shows most: face, hands and toes; then what bends.
double importance(const FigureField& field, double face, dvec3 p) {
    double w = 1;
    const auto near = [&](dvec3 centre, double radius, double factor) {
        w = std::max(w, 1 + (factor - 1) * smooth_step(radius, radius * .6, glm::distance(p, centre)));
    };
    const dvec3 wrist = field.joint(Bone::hand_r), along = wrist - field.joint(Bone::forearm_r);
    near(field.joint(Bone::head) + dvec3(.060, .030, 0), .040, 4.5);
    w = std::max(w, face * face::fineness(mirrored_in_head(field, p)));
    near(field.joint(Bone::head) + dvec3(.008, .036, .042), .026, 4.5);
    near(field.joint(Bone::head) + dvec3(.02, .04, 0), .075, 1.6);
    near(wrist + along * .62, .050, 6.0);
    near(field.joint(Bone::foot_r) + (field.toes() - field.joint(Bone::foot_r)) * .85, .045, 2.9);
    near(field.joint(Bone::foot_r), .12, 1.4);
    near(field.joint(Bone::shank_r), .07, 1.5);
    near(field.joint(Bone::thigh_r), .10, 1.4);
    near(field.joint(Bone::upper_arm_r), .06, 1.3);
    return w;
}

// One side of the figure, still indexed by place; `tags` of the mesh are materials.
class Tailor {
  public:
    Tailor(const FigureField& field, const HalfMesh& half) : field_(field), half_(half) {
        spacing_.assign(half.points.size(), 1);  // the shortest edge at a place
        for (const Triangle& tri : half.triangles)
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint32_t a = tri[i], b = tri[(i + 1) % 3];
                const double length = glm::distance(half.points[a], half.points[b]);
                spacing_[a] = std::min(spacing_[a], length), spacing_[b] = std::min(spacing_[b], length);
            }
    }

    FigureMesh run() {
        for (std::size_t t = 0; t < half_.triangles.size(); ++t) {
            Triangle tri = half_.triangles[t];
            for (std::uint32_t& v : tri)
                v = vertex(v, half_.tags[t]);
            add_triangle(tri);
        }
        hem();
        return std::move(mesh_);
    }

  private:
    double offset(std::uint8_t tag, dvec3 p) const {
        return field_.offset(static_cast<FigureMaterial>(tag), p);
    }

    // Away from the bare surface and square to the cloth, whose thickness may vary.
    dvec3 cloth_normal(std::uint8_t tag, dvec3 p, double spacing) const {
        const Field cloth = [&](dvec3 x) { return field_(x) - offset(tag, x); };
        // Over a length like that of the triangles around: finer folds would flicker from vertex to vertex.
        dvec3 n = gradient(cloth, p, spacing);
        if (p.z == 0) n.z = 0;
        return glm::normalize(n);
    }

    std::uint32_t vertex(std::uint32_t place, std::uint8_t tag) {
        const auto [at, is_new] =
            copies_.try_emplace({place, tag}, static_cast<std::uint32_t>(mesh_.vertices.size()));
        if (!is_new) return at->second;
        const dvec3 p = half_.points[place];
        const double thickness = offset(tag, p);
        dvec3 n = gradient([&](dvec3 x) { return field_(x); }, p);
        if (p.z == 0) n.z = 0;
        const SkinWeights skin = skin_weights(field_, p);
        FigureVertex v;
        v.position = glm::vec3(p + glm::normalize(n) * thickness);
        v.normal = glm::vec3(cloth_normal(tag, p + glm::normalize(n) * thickness, .3 * spacing_[place]));
        v.bones = skin.bones, v.weights = skin.weights, v.material = tag;
        if (tag == 0 && skin.bones[0] == index_of(Bone::head))
            v.material = static_cast<std::uint8_t>(face::paint(mirrored_in_head(field_, p)));
        v.breath = static_cast<std::uint8_t>(std::lround(255 * breath_share(p)));
        bake(field_, p, glm::normalize(n), v);
        mesh_.vertices.push_back(v);
        return at->second;
    }

    void add_triangle(const Triangle& tri) {
        mesh_.indices.insert(mesh_.indices.end(), tri.begin(), tri.end());
    }

    // Closes the step between two thicknesses with a narrow band: the edge of the cloth.
    void hem() {
        std::map<std::array<std::uint32_t, 2>, std::uint8_t> tag_of;
        for (std::size_t t = 0; t < half_.triangles.size(); ++t)
            for (std::size_t i = 0; i < 3; ++i)
                tag_of[{half_.triangles[t][i], half_.triangles[t][(i + 1) % 3]}] = half_.tags[t];
        std::map<std::uint32_t, dvec3> downward;  // across the edge, away from the thicker cloth
        std::vector<std::array<std::uint32_t, 2>> edges;
        for (const auto& [edge, tag] : tag_of) {
            const auto other = tag_of.find({edge[1], edge[0]});
            if (other == tag_of.end() || other->second == tag) continue;
            if (step(edge[0], tag, other->second) + step(edge[1], tag, other->second) < 2e-4) continue;
            edges.push_back(edge);
            const dvec3 along = half_.points[edge[1]] - half_.points[edge[0]];
            const dvec3 n(mesh_.vertices[vertex(edge[0], tag)].normal);
            for (const std::uint32_t v : edge)
                downward[v] += glm::cross(along, n);
        }
        std::map<std::uint32_t, std::array<std::uint32_t, 2>> band;  // at the upper and the lower end
        for (const auto& edge : edges) {
            const std::uint8_t upper = tag_of[edge], lower = tag_of[{edge[1], edge[0]}];
            for (const std::uint32_t v : edge) {
                if (band.contains(v)) continue;
                const auto id = static_cast<std::uint32_t>(mesh_.vertices.size());
                const glm::vec3 down(glm::normalize(downward[v]));
                FigureVertex high = mesh_.vertices[vertex(v, upper)], low = mesh_.vertices[vertex(v, lower)];
                low.material = high.material = rim(upper, lower, half_.points[v]);
                low.seam = high.seam, low.fold = high.fold, low.flush = high.flush;
                low.curve = high.curve, low.edge = high.edge;
                // At the body's middle without a part across it, so that both sides meet in one.
                const glm::vec3 along(1, 1, half_.points[v].z == 0 ? 0 : 1);
                high.normal = glm::normalize((high.normal + down) * along);
                low.normal = glm::normalize((low.normal + down * 2.0f) * along);
                mesh_.vertices.push_back(high), mesh_.vertices.push_back(low);
                band[v] = {id, id + 1};
            }
            const auto [a_high, a_low] = band[edge[0]];
            const auto [b_high, b_low] = band[edge[1]];
            add_triangle({b_high, a_high, a_low}), add_triangle({b_high, a_low, b_low});
        }
    }

    // What the band is made of: the thicker cloth; lashes above an eye.
    std::uint8_t rim(std::uint8_t upper, std::uint8_t lower, dvec3 p) const {
        if (static_cast<FigureMaterial>(lower) != FigureMaterial::socket) return upper;
        const bool above = mirrored_in_head(field_, p).y > face::kEye.y + .0002;
        return static_cast<std::uint8_t>(above ? FigureMaterial::lash : FigureMaterial::skin);
    }

    double step(std::uint32_t place, std::uint8_t upper, std::uint8_t lower) const {
        return offset(upper, half_.points[place]) - offset(lower, half_.points[place]);
    }

    const FigureField& field_;
    const HalfMesh& half_;
    FigureMesh mesh_;
    std::vector<double> spacing_;
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint32_t> copies_;
};

// Adds the left side. Vertices on the mirror plane serve both.
void mirror(FigureMesh& mesh) {
    const std::size_t count = mesh.vertices.size(), indices = mesh.indices.size();
    std::vector<std::uint32_t> twin(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        FigureVertex v = mesh.vertices[i];
        if (v.position.z == 0) {
            twin[i] = i;
            continue;
        }
        v.position.z = -v.position.z, v.normal.z = -v.normal.z;
        v.bones = mirrored({v.bones, v.weights}).bones;
        twin[i] = static_cast<std::uint32_t>(mesh.vertices.size());
        mesh.vertices.push_back(v);
    }
    for (std::size_t i = 0; i < indices; i += 3)
        for (const std::size_t k : {0, 2, 1})
            mesh.indices.push_back(twin[mesh.indices[i + k]]);
}

// The bone that moves most of a triangle.
double leg_share(const FigureMesh& mesh, const std::uint32_t* tri, Side side) {
    double share = 0;
    for (int corner = 0; corner < 3; ++corner) {
        const FigureVertex& v = mesh.vertices[tri[corner]];
        for (std::size_t i = 0; i < 4; ++i)
            for (const Bone bone : {Bone::thigh_l, Bone::shank_l, Bone::foot_l})
                if (v.bones[i] == index_of(on_side(bone, side))) share += v.weights[static_cast<int>(i)] / 3;
    }
    return share;
}

// Right leg, the rest, left leg: each leg can be drawn alone.
void sort_into_ranges(FigureMesh& mesh) {
    std::array<std::vector<std::uint32_t>, 3> groups;
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3) {
        const std::uint32_t* tri = &mesh.indices[t];
        const std::size_t group = leg_share(mesh, tri, Side::right) > .5  ? 0
                                  : leg_share(mesh, tri, Side::left) > .5 ? 2
                                                                          : 1;
        groups[group].insert(groups[group].end(), tri, tri + 3);
    }
    std::vector<std::uint32_t> sorted;
    for (const auto& group : groups)
        sorted.insert(sorted.end(), group.begin(), group.end());
    mesh.indices = std::move(sorted);
    const auto size = [&](std::size_t i) { return static_cast<std::uint32_t>(groups[i].size()); };
    mesh.right_leg = {0, size(0)};
    mesh.left_leg = {size(0) + size(1), size(2)};
    mesh.everything = {0, static_cast<std::uint32_t>(mesh.indices.size())};
}

// The lines that the mesh is cut along, in this order: where a later one meets an earlier, the earlier
// stays. Garments; then the face, whose lines keep their triangles when the mesh is thinned out.
struct Cut {
    FigureMaterial tag;
    Field inside;
};
std::vector<Cut> cuts_of(const FigureField& field) {
    std::vector<Cut> cuts;
    for (const FigureMaterial garment : {FigureMaterial::top, FigureMaterial::shorts})
        cuts.push_back({garment, [&field, garment](dvec3 p) { return field.inside(garment, p); }});
    const auto on_face = [&](FigureMaterial tag, double (*line)(dvec3)) {
        cuts.push_back({tag, [&field, line](dvec3 p) { return line(mirrored_in_head(field, p)); }});
    };
    on_face(FigureMaterial::socket, face::opening);
    on_face(FigureMaterial::mouth, face::upper_lip);
    on_face(FigureMaterial::lip, face::lips);
    on_face(FigureMaterial::brow, face::brow);
    return cuts;
}

// Thinning out has moved the points: back onto the surface, and those between two materials onto their line.
void settle(const std::vector<Cut>& cuts, const Field& surface, HalfMesh& half) {
    std::vector<unsigned> tags(half.points.size(), 0);  // a bit per material around the point
    for (std::size_t t = 0; t < half.triangles.size(); ++t)
        for (const std::uint32_t v : half.triangles[t])
            tags[v] |= 1u << half.tags[t];
    for (std::size_t v = 0; v < half.points.size(); ++v) {
        dvec3& p = half.points[v];
        p = project_to_surface(surface, p);
        if ((tags[v] & (tags[v] - 1)) == 0) continue;
        // The line is the edge of whichever was cut first.
        const auto cut = std::find_if(cuts.begin(), cuts.end(), [&](const Cut& c) {
            return (tags[v] >> static_cast<unsigned>(c.tag) & 1u) != 0;
        });
        for (int i = 0; i < 4; ++i) {
            const dvec3 n = glm::normalize(gradient(surface, p));
            dvec3 g = gradient(cut->inside, p);
            g -= n * glm::dot(g, n);
            if (p.z == 0) g.z = 0;
            const dvec3 move = g * (cut->inside(p) / std::max(glm::dot(g, g), .1));
            if (glm::length(move) > .01) break;  // a corner of the line: where it is now is as good
            p = project_to_surface(surface, p - move);
        }
    }
}

// Only cloth and the openings of the eyes part the skin; what is painted on the face does not.
bool parts_skin(std::uint8_t tag) {
    const auto material = static_cast<FigureMaterial>(tag);
    return material == FigureMaterial::top || material == FigureMaterial::shorts ||
           material == FigureMaterial::socket;
}

}  // namespace

FigureMesh build_figure(const FigureField& field, FigureDetail detail) {
    const Field surface = [&](dvec3 p) { return field(p); };
    // 1. The bare surface, finer than needed; finer still on the face.
    const HandLens lens(field);
    HalfMesh half = surface_nets(lens.seen(field), box_of(field, detail.cell));
    for (dvec3& p : half.points)
        p = project_to_surface(surface, lens.real(p));
    refine(half, surface, [&](dvec3 p) {
        const dvec3 h = mirrored_in_head(field, p);
        return face::fineness(h) > 0 ? detail.face_edge : shape::ear(h) < .002 ? 2 * detail.face_edge : 1.0;
    });
    // 2. Where the garments end. The top covers the shorts.
    const std::vector<Cut> cuts = cuts_of(field);
    for (const Cut& cut : cuts)
        cut_along(half, surface, cut.inside, static_cast<std::uint8_t>(cut.tag));
    // 3. Thinned out, and back onto the surface.
    reduce(half, detail.triangles / 2, [&](dvec3 p) { return importance(field, detail.face, p); });
    settle(cuts, surface, half);
    std::replace_if(
        half.tags.begin(), half.tags.end(), [](std::uint8_t tag) { return !parts_skin(tag); },
        std::uint8_t{0});
    // 4. Clothed, bound, mirrored; eyes and hair.
    FigureMesh mesh = Tailor(field, half).run();
    mirror(mesh);
    add_head_pieces(field, detail, mesh);
    sort_into_ranges(mesh);
    return mesh;
}

}  // namespace ninety
