#include "figure/bones_build.h"

#include <doctest/doctest.h>

#include <array>
#include <map>

#include "body/skeleton.h"

using namespace ninety;

TEST_CASE("the bones are closed surfaces, rigid on their bones, and mirrored") {
    const FigureMesh mesh = build_bones();
    CHECK(mesh.indices.size() / 3 < 4500);
    std::map<std::pair<std::array<float, 3>, std::array<float, 3>>, int> edges;
    const auto key = [&](std::uint32_t v) {
        const glm::vec3 p = mesh.vertices[v].position;
        return std::array<float, 3>{p.x, p.y, p.z};
    };
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        for (int e = 0; e < 3; ++e) {
            const auto a = key(mesh.indices[i + e]), b = key(mesh.indices[i + (e + 1) % 3]);
            edges[{a, b}] += 1;
            edges[{b, a}] -= 1;
        }
    int open = 0;
    for (const auto& [edge, count] : edges)
        open += count != 0;
    CHECK(open == 0);
    int left = 0, right = 0;
    for (const FigureVertex& v : mesh.vertices) {
        CHECK(v.weights.x == 1);
        CHECK(v.bones[0] < kBoneCount);
        CHECK(v.material < kBoneMaterialCount);
        left += v.bones[0] == index_of(Bone::thigh_l);
        right += v.bones[0] == index_of(Bone::thigh_r);
    }
    CHECK(left == right);
    CHECK(left > 100);
}
