// The room: what does not move.
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_NORMAL) in vec3 a_normal;
layout(location = SLOT_UV) in vec2 a_uv;
layout(location = SLOT_TINT) in vec3 a_tint;
layout(location = SLOT_CUTAWAY) in float a_cutaway;

uniform mat4 u_world_to_clip;
uniform float u_visible[CUTAWAYS];

out vec3 v_position;
out vec3 v_normal;
out vec2 v_uv;
out vec3 v_tint;
out float v_visible;

void main() {
    v_position = a_position;
    v_normal = a_normal;
    v_uv = a_uv;
    v_tint = a_tint;
    v_visible = u_visible[int(a_cutaway + 0.5)];
    gl_Position = u_world_to_clip * vec4(a_position, 1.0);
}
