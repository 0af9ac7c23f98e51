// Muscles, already where they are.
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_NORMAL) in vec3 a_normal;
layout(location = SLOT_TINT) in vec3 a_colour;   // display colour

uniform mat4 u_world_to_clip;

out vec3 v_position;
out vec3 v_normal;
out vec3 v_colour;

void main() {
    v_position = a_position;
    v_normal = a_normal;
    v_colour = a_colour * a_colour;   // about linear
    gl_Position = u_world_to_clip * vec4(a_position, 1.0);
}
