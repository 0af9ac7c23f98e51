// What of the room a picture can show: everything of it is drawn, and little else.
#include <doctest/doctest.h>

#include <glm/gtc/matrix_transform.hpp>
#include <random>
#include <vector>

#include "scene/camera.h"
#include "scene/room_chunks.h"

using namespace ninety;

namespace {

bool in_area(const glm::vec4& at, const ClipArea& area) {
    return at.w > 0 && at.x >= area.low.x * at.w && at.x <= area.high.x * at.w && at.y >= area.low.y * at.w &&
           at.y <= area.high.y * at.w && at.z >= -at.w && at.z <= at.w;
}

constexpr PartsVisible kAll = [] {
    PartsVisible all{};
    for (float& one : all)
        one = 1;
    return all;
}();

}  // namespace

TEST_CASE("what is not there is not drawn, and all else is") {
    const RoomMesh mesh = make_room();
    // From above, all in the picture.
    const glm::mat4 world_to_clip = glm::perspective(1.2f, 1.0f, .05f, 40.0f) *
                                    glm::lookAt(glm::vec3(0, 14, 0), glm::vec3(0), glm::vec3(1, 0, 0));
    for (const Cutaway gone : {Cutaway::left_things, Cutaway::right_wall, Cutaway::beyond}) {
        PartsVisible visible = kAll;
        visible[static_cast<std::size_t>(gone)] = 0;
        long of_it = 0, of_others = 0, drawn = 0;
        for (const RoomMesh::Range& range : mesh.ranges) {
            std::vector<RoomMesh::Range> seen;
            find_seen(chunks_of(mesh, range), world_to_clip, {}, visible, seen);
            for (const RoomMesh::Range& one : seen) {
                drawn += one.count;
                for (std::uint32_t i = 0; i < one.count; ++i)
                    of_it += mesh.vertices[mesh.indices[one.first + i]].cutaway == static_cast<float>(gone);
            }
            for (std::uint32_t i = 0; i < range.count; ++i)
                of_others += mesh.vertices[mesh.indices[range.first + i]].cutaway != static_cast<float>(gone);
        }
        CHECK(of_it == 0);
        CHECK(drawn == of_others);
        CHECK(of_others < static_cast<long>(mesh.indices.size()));
    }
}

TEST_CASE("chunks are the whole range, one after the other, each inside its box") {
    const RoomMesh mesh = make_room();
    for (const RoomMesh::Range& range : mesh.ranges) {
        std::uint32_t next = range.first;
        for (const RoomChunk& chunk : chunks_of(mesh, range)) {
            CHECK(chunk.indices.first == next);
            CHECK(chunk.indices.count % 3 == 0);
            CHECK(chunk.indices.count > 0);
            next += chunk.indices.count;
            for (std::uint32_t i = chunk.indices.first; i < next; ++i) {
                const glm::vec3 at = mesh.vertices[mesh.indices[i]].position;
                CHECK(mesh.vertices[mesh.indices[i]].cutaway == static_cast<float>(chunk.part));
                CHECK(glm::all(glm::lessThanEqual(chunk.low, at)));
                CHECK(glm::all(glm::lessThanEqual(at, chunk.high)));
            }
        }
        CHECK(next == range.first + range.count);
    }
}

TEST_CASE("wherever the camera is, no triangle with a corner in the picture is left out, and much else is") {
    const RoomMesh mesh = make_room();
    std::minstd_rand random(7);
    const auto any = [&](float low, float high) {
        return low + (high - low) * static_cast<float>(random() % 10000) / 10000;
    };
    long drawn = 0, all = 0;
    std::vector<RoomMesh::Range> seen;
    for (int round = 0; round < 40; ++round) {
        const glm::vec3 eye(any(-3, 2), any(.2f, 2), any(-3, 3)), at(any(-2, 0), any(0, 1), any(-.5f, .5f));
        const glm::mat4 world_to_clip =
            glm::perspective(.6f, 1.6f, .05f, 40.0f) * glm::lookAt(eye, at, glm::vec3(0, 1, 0));
        const float left = any(-1, .5f);
        const ClipArea area = round % 2 ? ClipArea{} : ClipArea{{left, -1}, {left + .25f, 1}};
        for (const RoomMesh::Range& range : mesh.ranges) {
            find_seen(chunks_of(mesh, range), world_to_clip, area, kAll, seen);
            std::vector<bool> told(range.count, false);
            for (const RoomMesh::Range& one : seen) {
                CHECK(one.first >= range.first);
                for (std::uint32_t i = 0; i < one.count; ++i)
                    told[one.first - range.first + i] = true;
                drawn += one.count;
            }
            all += range.count;
            int missed = 0;
            for (std::uint32_t i = 0; i < range.count; ++i)
                missed += !told[i] &&
                          in_area(world_to_clip *
                                      glm::vec4(mesh.vertices[mesh.indices[range.first + i]].position, 1),
                                  area);
            CHECK(missed == 0);
        }
    }
    CHECK(drawn < all / 2);
}

TEST_CASE("a box around the eye, or one that cuts through the picture without a corner in it, may be seen") {
    const glm::mat4 world_to_clip = glm::perspective(.6f, 1.0f, .05f, 40.0f) *
                                    glm::lookAt(glm::vec3(0), glm::vec3(0, 0, -1), glm::vec3(0, 1, 0));
    CHECK(may_be_seen({{}, glm::vec3(-1), glm::vec3(1)}, world_to_clip, {}));
    CHECK(may_be_seen({{}, {-50, -.1f, -5}, {50, .1f, -4}}, world_to_clip, {}));
    CHECK_FALSE(may_be_seen({{}, {-1, -1, 1}, {1, 1, 2}}, world_to_clip, {}));   // behind
    CHECK_FALSE(may_be_seen({{}, {5, -1, -3}, {6, 1, -2}}, world_to_clip, {}));  // to the right
    CHECK_FALSE(may_be_seen({{}, {-.1f, -.1f, -5}, {0, .1f, -4}}, world_to_clip, {{.2f, -1}, {1, 1}}));
    CHECK_FALSE(may_be_seen({{}, {-1, -1, -50}, {1, 1, -45}}, world_to_clip, {}));  // beyond the far plane
}
