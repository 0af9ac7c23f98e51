// Where the figure takes light away: the pieces of floor, mat, wall and casing that its shadow falls on.
//
// Values only; render/contact_pass draws a small picture of each patch and lays it on the patch's pieces,
// each in its own true plane. World frame of body/wall_contact.h, metres.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include "scene/scene.h"

namespace ninety {

// A part of a patch on a plane of its own, `lift` metres along the patch's normal.
struct ContactPiece {
    glm::vec2 low{0}, high{1};  // of the patch, 0..1 along and across
    float lift = 0;
};

// A rectangle of floor or wall with one picture of what is left of its light.
struct ContactPatch {
    glm::vec3 origin{0}, along{0}, across{0}, normal{0};
    float key_share = 0;  // of the light there that the key light brings
    float strength = 1;   // 0: what it lies on is not drawn, so neither is the shadow
    std::array<ContactPiece, 3> pieces{};
    std::size_t count = 0;
};

// Pieces lie this far before what they darken, metres: enough for the depth test, too little to be seen.
inline constexpr float kContactLift = .0005f;

// Floor and mat below the body and its shadow.
ContactPatch floor_contact(const Scene& scene);
// The wall that the raised heel rests on, its casing and its skirting, never the opening; as strong as that
// wall is visible, and nothing seen from behind.
ContactPatch wall_contact_patch(const Scene& scene);
// Its strength alone, which follows the camera.
float wall_contact_strength(const Scene& scene);

}  // namespace ninety
