// The room: what does not move.
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_NORMAL) in vec3 a_normal;
layout(location = SLOT_UV) in vec2 a_uv;
layout(location = SLOT_TINT) in vec3 a_tint;
layout(location = SLOT_CUTAWAY) in float a_cutaway;

layout(location = SLOT_LIGHT) in vec2 a_light;   // see light_map.h
layout(location = SLOT_SHADE) in vec2 a_shade;   // see RoomVertex

uniform mat4 u_world_to_clip;
uniform float u_visible[CUTAWAYS];

out vec3 v_position;
out vec3 v_normal;
out vec2 v_uv;
out vec3 v_tint;
out float v_visible;
out float v_open;
out vec2 v_light;

void main() {
    v_position = a_position;
    v_normal = a_normal;
    v_uv = a_uv;
    v_light = a_light;
    v_tint = a_tint;
    v_visible = u_visible[int(a_cutaway + 0.5)];
    v_open = mix(1.0, a_shade.x, u_visible[int(a_shade.y + 0.5)]);   // what is not drawn shades nothing
    gl_Position = u_world_to_clip * vec4(a_position, 1.0);
}
