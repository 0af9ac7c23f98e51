// The figure, skinned.
#include "skinning.glsl"

layout(location = SLOT_MATERIAL) in float a_material;

uniform mat4 u_world_to_clip;
uniform mat4 u_world_to_shadow;   // world to the shadow map's texture space

out vec3 v_position;
out vec3 v_normal;
out vec3 v_shadow;
out float v_material;
out float v_veiled;               // 1 where the skin may be looked through: low back, hips and legs

void main() {
    mat3x4 m = skin_matrix();
    v_position = skinned_point(m, fleshed_position());
    v_normal = skinned_direction(m, a_normal);
    v_material = a_material;
    v_veiled = 0.0;
    for (int i = 0; i < 4; ++i)   // the bones from the ribs up, arms included: 3 to 13
        v_veiled += a_bones[i] >= 3u && a_bones[i] <= 13u ? 0.0 : a_weights[i];
    // Looking the shadow up a little off the surface keeps the surface from shadowing itself.
    v_shadow = (u_world_to_shadow * vec4(v_position + v_normal * 0.012, 1.0)).xyz;
    gl_Position = u_world_to_clip * vec4(v_position, 1.0);
}
