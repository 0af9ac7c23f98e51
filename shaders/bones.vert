// Bones and discs, rigid on the skeleton.
#include "skinning.glsl"

layout(location = SLOT_MATERIAL) in float a_material;

uniform mat4 u_world_to_clip;
uniform vec3 u_materials[BONE_MATERIALS];   // bone, disc, tendon; linear

out vec3 v_position;
out vec3 v_normal;
out vec3 v_colour;

void main() {
    mat3x4 m = skin_matrix();
    v_position = skinned_point(m, a_position);
    v_normal = skinned_direction(m, a_normal);
    v_colour = u_materials[int(a_material + 0.5)];
    gl_Position = u_world_to_clip * vec4(v_position, 1.0);
}
