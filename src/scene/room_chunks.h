// The room's triangles in small groups that lie together, and which of them a picture can show: a software
// rasteriser pays for every vertex it is given, and of a room half is behind the camera.
//
// Pure; render/room_pass draws them.
#pragma once

#include <array>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <span>
#include <vector>

#include "scene/room.h"

namespace ninety {

struct RoomChunk {
    RoomMesh::Range indices;
    glm::vec3 low{0}, high{0};  // the box around them, world, metres
    Cutaway part = Cutaway::never;
};

// Of one of the mesh's ranges, in its order, without gaps; each of one part of the room.
std::vector<RoomChunk> chunks_of(const RoomMesh& mesh, const RoomMesh::Range& range);

// A part of a picture in clip space, -1..1 across and up.
struct ClipArea {
    glm::vec2 low{-1}, high{1};
};

// Whether something of the box may be in that part. At times yes where nothing is, never no where something
// is.
bool may_be_seen(const RoomChunk& chunk, const glm::mat4& world_to_clip, const ClipArea& area);

// How far each part is there, 0..1, by Cutaway.
using PartsVisible = std::array<float, kCutawayCount>;

// What of the chunks (in order, as chunks_of() gives them) may be seen, as few ranges as it takes: into
// `ranges`, which is emptied first.
void find_seen(std::span<const RoomChunk> chunks, const glm::mat4& world_to_clip, const ClipArea& area,
               const PartsVisible& visible, std::vector<RoomMesh::Range>& ranges);

}  // namespace ninety
