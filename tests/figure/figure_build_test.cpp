#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <glm/geometric.hpp>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "body/pose.h"
#include "figure/built_figure.h"
#include "figure/figure_build.h"
#include "scene/detail_level.h"
#include "scene/figure_mesh.h"

using namespace ninety;

namespace {

const FigureField& field() {
    return test::built_field();
}

const FigureMesh& figure() {
    return test::built_figure();
}

// Vertices by place: material seams double them.
const std::vector<std::uint32_t>& welded() {
    static const std::vector<std::uint32_t> places = [] {
        std::map<std::array<float, 3>, std::uint32_t> seen;
        std::vector<std::uint32_t> out;
        for (const FigureVertex& v : figure().vertices)
            out.push_back(seen.try_emplace({v.position.x, v.position.y, v.position.z},
                                           static_cast<std::uint32_t>(seen.size()))
                              .first->second);
        return out;
    }();
    return places;
}

// The triangles of the body's own skin, by their first corner: the largest piece that hangs together.
// Eyeballs, lids and hair are pieces of their own, open where the skin covers them.
const std::vector<std::size_t>& body() {
    static const std::vector<std::size_t> largest = [] {
        std::vector<std::uint32_t> root(figure().vertices.size());
        std::iota(root.begin(), root.end(), 0u);
        const auto find = [&](std::uint32_t v) {
            while (root[v] != v)
                v = root[v] = root[root[v]];
            return v;
        };
        const auto corner = [&](std::size_t t) { return welded()[figure().indices[t]]; };
        for (std::size_t t = 0; t < figure().indices.size(); t += 3)
            for (std::size_t i = 1; i < 3; ++i)
                root[find(corner(t))] = find(corner(t + i));
        std::map<std::uint32_t, std::vector<std::size_t>> pieces;
        for (std::size_t t = 0; t < figure().indices.size(); t += 3)
            pieces[find(corner(t))].push_back(t);
        const auto fewer = [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); };
        return std::max_element(pieces.begin(), pieces.end(), fewer)->second;
    }();
    return largest;
}

glm::dvec3 place(std::size_t corner) {
    return glm::dvec3(figure().vertices[figure().indices[corner]].position);
}

std::filesystem::path scratch(const char* name) {
    return std::filesystem::temp_directory_path() / (std::string("ninety_figure_test_") + name);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

bool same(const FigureVertex& a, const FigureVertex& b) {
    return a.position == b.position && a.normal == b.normal && a.bones == b.bones && a.weights == b.weights &&
           a.breath == b.breath && a.material == b.material && a.seam == b.seam && a.fold == b.fold &&
           a.open == b.open && a.flush == b.flush && a.curve == b.curve && a.edge == b.edge &&
           a.corrections == b.corrections;
}

}  // namespace

TEST_CASE("the figure is one closed surface within its budget") {
    const std::size_t triangles = figure().indices.size() / 3;
    CHECK(triangles >= 8000);
    CHECK(triangles <= 13500);
    CHECK(body().size() > triangles * 3 / 4);
    std::map<std::array<std::uint32_t, 2>, int> directed;
    for (const std::size_t t : body())
        for (std::size_t i = 0; i < 3; ++i)
            ++directed[{welded()[figure().indices[t + i]], welded()[figure().indices[t + (i + 1) % 3]]}];
    std::size_t open = 0;
    for (const auto& [edge, count] : directed) {
        const auto back = directed.find({edge[1], edge[0]});
        open += count != 1 || back == directed.end() || back->second != 1;
    }
    CHECK(open == 0);
}

TEST_CASE("triangles wind outwards and hold a person's volume") {
    double volume = 0;
    std::size_t against = 0;
    for (const std::size_t t : body()) {
        const glm::dvec3 a = place(t), b = place(t + 1), c = place(t + 2);
        volume += glm::dot(a, glm::cross(b, c)) / 6;
        glm::dvec3 normal(0);
        for (std::size_t i = 0; i < 3; ++i)
            normal += glm::dvec3(figure().vertices[figure().indices[t + i]].normal);
        const glm::dvec3 face = glm::cross(b - a, c - a);
        against += glm::dot(face, normal) < -.2 * glm::length(face) * glm::length(normal);
    }
    CHECK(volume > .0135 * .75);
    CHECK(volume < .0135 * 1.25);
    CHECK(against * 2000 <= body().size());  // slivers where two fingers part
}

TEST_CASE("weights sum to one and come from bones close by") {
    const WorldPose bind = forward_kinematics(bind_pose(), {Metres(1)});
    double worst = 0;
    for (const FigureVertex& v : figure().vertices) {
        CHECK(std::abs(v.weights.x + v.weights.y + v.weights.z + v.weights.w - 1) < 1e-4f);
        for (std::size_t i = 0; i < 4; ++i) {
            if (v.weights[static_cast<int>(i)] < .02f) continue;
            // To the stretch from the bone's own joint to its child's, or a short way along it.
            // A finger's is in its hand.
            const Bone bone = v.bones[i] < kBoneCount                  ? static_cast<Bone>(v.bones[i])
                              : v.bones[i] < skin_bone(Side::right, 0) ? Bone::hand_l
                                                                       : Bone::hand_r;
            const BoneFrame& frame = bind[bone];
            double nearest = glm::distance(v.position, frame.origin_world);
            for (std::size_t k = 1; k < kBoneCount; ++k) {
                if (parent_of(static_cast<Bone>(k)) != bone) continue;
                const glm::vec3 to = bind.frame[k].origin_world - frame.origin_world;
                const float t =
                    std::clamp(glm::dot(v.position - frame.origin_world, to) / glm::dot(to, to), 0.0f, 1.0f);
                nearest = std::min(nearest, double(glm::distance(v.position, frame.origin_world + to * t)));
            }
            worst = std::max(worst, nearest);
        }
    }
    CHECK(worst < .15);  // finger and toe tips, crown
}

TEST_CASE("weights keep to their side and limb") {
    for (const FigureVertex& v : figure().vertices)
        for (std::size_t i = 0; i < 4; ++i) {
            if (v.weights[static_cast<int>(i)] < .01f) continue;
            const Bone bone = static_cast<Bone>(v.bones[i]);
            if (bone >= Bone::clavicle_l && bone <= Bone::hand_l) CHECK(v.position.z < 0);
            if (bone >= Bone::clavicle_r && bone <= Bone::hand_r) CHECK(v.position.z > 0);
            if (bone >= Bone::thigh_l && bone <= Bone::foot_l) CHECK(v.position.z < .03f);
            if (bone >= Bone::thigh_r && bone <= Bone::foot_r) CHECK(v.position.z > -.03f);
        }
}

TEST_CASE("the heel that meets the wall lies on the surface") {
    const WorldPose bind = forward_kinematics(bind_pose(), {Metres(1)});
    for (const Side side : {Side::left, Side::right}) {
        const glm::dvec3 mark(bind(heel(side, {Metres(1)})));
        CHECK(std::abs(field()(mark)) * 1750 < 1.0);
        double nearest = 1;  // to points spread over the triangles
        for (std::size_t t = 0; t < figure().indices.size(); t += 3)
            for (int i = 0; i <= 8; ++i)
                for (int k = 0; k <= 8 - i; ++k) {
                    const glm::dvec3 p =
                        (place(t) * double(i) + place(t + 1) * double(k) + place(t + 2) * double(8 - i - k)) /
                        8.0;
                    nearest = std::min(nearest, glm::distance(p, mark));
                }
        CHECK(nearest * 1750 < 2.0);
    }
}

TEST_CASE("breathing moves the belly, half as far the front of the chest, and nothing else") {
    int most = 0, chest = 0;
    for (const FigureVertex& v : figure().vertices) {
        most = std::max<int>(most, v.breath);
        if (v.position.y > .19f) chest = std::max<int>(chest, v.breath);  // above the ribs' lower edge
        if (v.breath > 0) CHECK((v.position.y > .01f && v.position.y < .31f && v.position.x > -.05f));
    }
    CHECK(most > 230);
    CHECK((chest > 110 && chest < 140));
}

TEST_CASE("left mirrors right") {
    std::set<std::array<float, 3>> places;  // not of the hair, which is parted on one side
    for (const std::size_t t : body())
        for (std::size_t i = 0; i < 3; ++i) {
            const glm::vec3 p = figure().vertices[figure().indices[t + i]].position;
            places.insert({p.x, p.y, p.z});
        }
    std::size_t alone = 0;
    for (const auto& p : places)
        alone += !places.contains({p[0], p[1], -p[2]});
    CHECK(alone == 0);
    CHECK(figure().left_leg.count == figure().right_leg.count);
    CHECK(figure().left_leg.count > 3000);
}

TEST_CASE("a saved mesh comes back as it was") {
    const auto file = scratch("round_trip.mesh");
    REQUIRE(save_figure_mesh(file, figure()));
    const auto loaded = load_figure_mesh(file);
    REQUIRE(loaded);
    CHECK(loaded->indices == figure().indices);
    CHECK(std::equal(loaded->vertices.begin(), loaded->vertices.end(), figure().vertices.begin(),
                     figure().vertices.end(), same));
    CHECK(loaded->everything == figure().everything);
    CHECK(loaded->left_leg == figure().left_leg);
    CHECK(loaded->right_leg == figure().right_leg);
    std::filesystem::remove(file);
}

TEST_CASE("missing, truncated and damaged meshes are refused in one sentence") {
    const auto file = scratch("damaged.mesh");
    std::filesystem::remove(file);
    CHECK(load_figure_mesh(file).error().ends_with("cannot be opened"));
    REQUIRE(save_figure_mesh(file, figure()));
    const std::string whole = bytes_of(file);
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{7}, std::size_t{30}, whole.size() / 2, whole.size() - 1}) {
        write_bytes(file, whole.substr(0, length));
        const auto loaded = load_figure_mesh(file);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().starts_with(file.string() + ": "));
        CHECK(loaded.error().find('\n') == std::string::npos);
    }
    write_bytes(file, whole + "x");
    CHECK_FALSE(load_figure_mesh(file));
    for (const std::size_t at :
         {std::size_t{0}, std::size_t{9}, std::size_t{12}, whole.size() / 3, whole.size() - 2}) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x40);
        write_bytes(file, flipped);
        CHECK_FALSE(load_figure_mesh(file));
    }
    std::filesystem::remove(file);
}

// Colours run from vertex to vertex: the longest edge from one of this colour to bare skin is how far it
// smears over the face, in mm of a person of 1.72 m.
static double longest_smear(const FigureMesh& mesh, FigureMaterial material) {
    double longest = 0;
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3)
        for (std::size_t i = 0; i < 3; ++i)
            for (const std::size_t k : {(i + 1) % 3, (i + 2) % 3}) {
                const FigureVertex& a = mesh.vertices[mesh.indices[t + i]];
                const FigureVertex& b = mesh.vertices[mesh.indices[t + k]];
                if (a.material == static_cast<int>(material) &&
                    b.material == static_cast<int>(FigureMaterial::skin))
                    longest = std::max(longest, 1720 * double(glm::distance(a.position, b.position)));
            }
    return longest;
}

TEST_CASE("the mouth ends at its corners and the brows where they end: nothing dark runs down the face") {
    struct Face {
        const char* name;
        double lip, brow;  // mm
    };
    // Half-way colours: a cheek is 50 mm wide and a chin 35 mm high.
    for (const Face& most :
         {Face{"figure", 16, 12}, Face{"figure_coarse", 24, 20}, Face{"figure_coarsest", 30, 26}}) {
        CAPTURE(most.name);
        const FigureMesh mesh = test::shipped_mesh(most.name);
        // Between the dark of the mouth and the skin lies the red of the lips, all around.
        CHECK(longest_smear(mesh, FigureMaterial::mouth) == 0);
        CHECK(longest_smear(mesh, FigureMaterial::lip_edge) < most.lip);
        CHECK(longest_smear(mesh, FigureMaterial::brow) < most.brow);
    }
}

namespace {

struct OffTheBody {
    double farthest = 0;  // pixels
    double beyond = 0;    // a pixel: share of the bare triangles
};

// The middles of a mesh's triangles, where it is farthest from the body, in a picture in which that is so
// long.
OffTheBody off_the_body(const FigureMesh& mesh, double length_px) {
    OffTheBody off;
    std::size_t bare = 0, beyond = 0;
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3) {
        if (mesh.vertices[mesh.indices[t]].material != static_cast<int>(FigureMaterial::skin)) continue;
        glm::dvec3 middle(0);
        for (std::size_t i = 0; i < 3; ++i)
            middle += glm::dvec3(mesh.vertices[mesh.indices[t + i]].position) / 3.0;
        const double away = std::abs(field()(middle)) * length_px;
        off.farthest = std::max(off.farthest, away);
        ++bare, beyond += away > 1;
    }
    off.beyond = static_cast<double>(beyond) / static_cast<double>(bare);
    return off;
}

}  // namespace

TEST_CASE("coarser figures are the same body with fewer triangles, fit to be drawn") {
    struct Coarser {
        const char* name;
        std::size_t least, most;  // triangles
        float length_px;          // the largest that it is drawn at
    };
    for (const Coarser& of : {Coarser{"figure_coarse", 4000, 7500, kCoarseBelow},
                              Coarser{"figure_coarsest", 2500, 4500, kCoarsestBelow}}) {
        CAPTURE(of.name);
        const FigureMesh mesh =
            test::shipped_mesh(of.name);  // reading refuses normals and weights that are none
        CHECK(mesh.indices.size() / 3 > of.least);
        CHECK(mesh.indices.size() / 3 < of.most);
        CHECK(mesh.left_leg.count == mesh.right_leg.count);
        // Within a pixel for nine triangles of ten (not so in creases between fingers and behind ears), and
        // nowhere more than three.
        const OffTheBody off = off_the_body(mesh, of.length_px);
        CHECK(off.farthest < 3);
        CHECK(off.beyond < .1);
        std::set<int> materials;
        for (const FigureVertex& vertex : mesh.vertices)
            materials.insert(vertex.material);
        CHECK(materials.contains(static_cast<int>(FigureMaterial::brow)));
        CHECK(materials.contains(static_cast<int>(FigureMaterial::lip)));
    }
}
