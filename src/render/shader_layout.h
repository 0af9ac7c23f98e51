// What shaders and C++ have to agree on, said once: where a vertex keeps what, and how long arrays are. Every
// shader's text begins with it, as macros: SLOT_POSITION, BONE_ROWS.
#pragma once

#include <string>

#include "body/skeleton.h"
#include "render/gl_objects.h"
#include "scene/figure_mesh.h"
#include "scene/mat_presses.h"
#include "scene/occluders.h"
#include "scene/room.h"

namespace ninety {

// Of a vertex array. No mesh has all of them.
enum class VertexSlot : GLuint {
    position,
    normal,
    bones,
    weights,
    material,
    breath,
    girth,
    uv,
    tint,
    cutaway,
    surface,
    cloth,
    corrections,
    shade,
    light
};

// Arrays of uniforms.
inline constexpr std::size_t kBoneRows = 3 * kSkinBoneCount;  // a 3x4 matrix each, row by row
inline constexpr std::size_t kBoneMaterialCount = 3;          // bone, disc, tendon
inline constexpr std::size_t kPlateMaterialCount = 5;         // these; spongy and compact bone

// The macros.
const std::string& shader_layout();

// Floats of the buffer that is bound, as this slot.
void set_slot(VertexSlot slot, GLint floats, GLsizei stride, std::size_t offset);
// Bytes: as whole numbers to a float each, or as shares of 255.
enum class Bytes { whole, shares };
void set_byte_slot(VertexSlot slot, Bytes as, GLsizei stride, std::size_t offset);
// Several bytes in a row, each a share of 255.
void set_share_slot(VertexSlot slot, GLint bytes, GLsizei stride, std::size_t offset);
// Four bytes that stay whole numbers.
void set_index_slot(VertexSlot slot, GLsizei stride, std::size_t offset);

}  // namespace ninety
