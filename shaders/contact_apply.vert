// The piece of floor or wall again, now where it is in the world.
layout(location = SLOT_POSITION) in vec2 a_at;

uniform mat4 u_world_to_clip;
uniform vec3 u_origin;
uniform vec3 u_along;
uniform vec3 u_across;

out vec2 v_at;
out vec3 v_position;

void main() {
    v_at = a_at;
    v_position = u_origin + u_along * a_at.x + u_across * a_at.y;
    gl_Position = u_world_to_clip * vec4(v_position, 1.0);
}
