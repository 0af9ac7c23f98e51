// The see-through wall between the eye and a leg that rests on its other face.
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_TINT) in vec4 a_colour;
layout(location = SLOT_UV) in float a_edge;

uniform mat4 u_world_to_clip;

out vec4 v_colour;
out float v_edge;

void main() {
    v_colour = a_colour;
    v_edge = a_edge;
    gl_Position = u_world_to_clip * vec4(a_position, 1.0);
}
