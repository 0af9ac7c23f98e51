// What the files that build the room share: its plan, and boxes on either side of the doorway's middle.
#pragma once

#include "scene/mesh_builder.h"
#include "scene/room.h"

namespace ninety {

struct RoomPlan {
    float half, height, thick, trim, out;  // of the doorway
    float floor;                           // y of the wooden floor
    RoomSize size;
};

inline constexpr glm::vec3 kWhiteTint{1}, kSageTint{.62f, .66f, .56f}, kSandTint{.78f, .70f, .58f},
    kDarkTint{.16f, .12f, .09f}, kClayTint{.62f, .36f, .25f}, kInkTint{.20f, .27f, .33f};

// A box that reaches from |z| = z0 to z1 on one side of the middle.
void mirrored_box(RoomBuilder& b, float sign, glm::vec3 low, glm::vec3 high, unsigned faces = 0x3f);
// A quad given for z > 0, on one side of the middle.
void mirrored_quad(RoomBuilder& b, float sign, glm::vec3 a, glm::vec3 e, glm::vec3 c, glm::vec3 d);
// A curtain in pleats, at x, from z0 to z1 > z0; `facing` -1 or 1: which way along x it is looked at from.
void add_curtain(RoomBuilder& b, float x, float facing, glm::vec2 z, glm::vec2 y);

RoomPlan room_plan(const Doorway& doorway, const RoomSize& size);

// The wall with its opening: casing, jambs with their rebate, saddle, skirting; where it stands for pictures
// that leave it out; on either side a leaf that has been opened into the room behind.
void add_doorway(RoomBuilder& b, const RoomPlan& plan);
// What one sees through the opening: a bright room with a window.
void add_room_behind(RoomBuilder& b, const RoomPlan& plan);

}  // namespace ninety
