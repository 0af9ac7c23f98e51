#include "scene/room_chunks.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>

namespace ninety {
namespace {

// Few enough to lie together, many enough that a draw call does not cost more than they do.
constexpr std::uint32_t kTriangles = 48;

}  // namespace

std::vector<RoomChunk> chunks_of(const RoomMesh& mesh, const RoomMesh::Range& range) {
    std::vector<RoomChunk> chunks;
    const auto part_of = [&](std::uint32_t i) {
        return mesh.vertices[mesh.indices[range.first + i]].cutaway;
    };
    for (std::uint32_t first = 0, next = 0; first < range.count; first = next) {
        while (next < range.count && next - first < 3 * kTriangles && part_of(next) == part_of(first))
            next += 3;
        RoomChunk chunk;
        chunk.part = static_cast<Cutaway>(part_of(first) + .5f);
        chunk.indices = {range.first + first, next - first};
        const std::span indices = std::span(mesh.indices).subspan(chunk.indices.first, chunk.indices.count);
        chunk.low = chunk.high = mesh.vertices[indices.front()].position;
        for (const std::uint32_t index : indices) {
            chunk.low = glm::min(chunk.low, mesh.vertices[index].position);
            chunk.high = glm::max(chunk.high, mesh.vertices[index].position);
        }
        chunks.push_back(chunk);
    }
    return chunks;
}

bool may_be_seen(const RoomChunk& chunk, const glm::mat4& world_to_clip, const ClipArea& area) {
    // Out of sight is what lies beyond one plane with all its corners. Homogeneous: w may be negative behind
    // the eye, and a plane through the eye is still a plane.
    enum Plane { left, right, below, above, near, far, plane_count };
    std::array<int, plane_count> beyond{};
    for (int corner = 0; corner < 8; ++corner) {
        const glm::vec4 at = world_to_clip * glm::vec4(corner & 1 ? chunk.high.x : chunk.low.x,
                                                       corner & 2 ? chunk.high.y : chunk.low.y,
                                                       corner & 4 ? chunk.high.z : chunk.low.z, 1);
        beyond[left] += at.x < area.low.x * at.w;
        beyond[right] += at.x > area.high.x * at.w;
        beyond[below] += at.y < area.low.y * at.w;
        beyond[above] += at.y > area.high.y * at.w;
        beyond[near] += at.z < -at.w;
        beyond[far] += at.z > at.w;
    }
    return std::find(beyond.begin(), beyond.end(), 8) == beyond.end();
}

void find_seen(std::span<const RoomChunk> chunks, const glm::mat4& world_to_clip, const ClipArea& area,
               const PartsVisible& visible, std::vector<RoomMesh::Range>& ranges) {
    ranges.clear();
    for (const RoomChunk& chunk : chunks) {
        if (visible[static_cast<std::size_t>(chunk.part)] <= 0) continue;
        if (!may_be_seen(chunk, world_to_clip, area)) continue;
        if (!ranges.empty() && ranges.back().first + ranges.back().count == chunk.indices.first)
            ranges.back().count += chunk.indices.count;
        else
            ranges.push_back(chunk.indices);
    }
}

}  // namespace ninety
