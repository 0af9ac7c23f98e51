// Bones and discs, rigid on the skeleton.
#include "skinning.glsl"

layout(location = SLOT_MATERIAL) in float a_material;

uniform mat4 u_world_to_clip;
uniform vec2 u_cut;            // pelvis and spine are cut this far from the middle, on this side
uniform vec3 u_materials[BONE_MATERIALS];   // bone, disc, tendon; linear

out vec3 v_position;
out vec3 v_normal;
out vec3 v_colour;
out float v_beyond_cut;

void main() {
    mat3x4 m = skin_matrix();
    v_position = skinned_point(m, a_position);
    v_normal = skinned_direction(m, a_normal);
    v_colour = u_materials[int(a_material + 0.5)];
    // Pelvis, spine and head are the first bones (body/skeleton.h); arms and legs are whole.
    v_beyond_cut = a_bones.x < 6u ? a_position.z * u_cut.y - u_cut.x : -1.0;
    gl_Position = u_world_to_clip * vec4(v_position, 1.0);
}
