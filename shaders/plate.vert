// The plate: bones on the skeleton; with TINTED, what is made where it is.
#ifdef TINTED
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_NORMAL) in vec3 a_normal;
layout(location = SLOT_TINT) in vec3 a_colour;   // display colour
#else
#include "skinning.glsl"

layout(location = SLOT_MATERIAL) in float a_material;
layout(location = SLOT_SURFACE) in vec4 a_surface;   // x: how much light reaches it between the bones

uniform vec3 u_materials[PLATE_MATERIALS];   // linear
#endif

uniform mat4 u_world_to_clip;

out vec3 v_position;
out vec3 v_normal;
out vec4 v_colour;   // w: how much light reaches it

void main() {
#ifdef TINTED
    v_position = a_position;
    v_normal = a_normal;
    v_colour = vec4(a_colour * a_colour, 1.0);   // about linear
#else
    mat3x4 m = skin_matrix();
    v_position = skinned_point(m, a_position);
    v_normal = skinned_direction(m, a_normal);
    v_colour = vec4(u_materials[int(a_material + 0.5)], a_surface.x);
#endif
    gl_Position = u_world_to_clip * vec4(v_position, 1.0);
}
