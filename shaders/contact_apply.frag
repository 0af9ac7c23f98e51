// Multiplies the room's light by what the figure leaves of it.
in vec2 v_at;
in vec3 v_position;

uniform sampler2D u_left;
uniform vec4 u_opening;   // rectangle without surface: half width, height, 1 if it applies

out vec4 o_factor;

void main() {
    if (u_opening.z > 0.5 && abs(v_position.z) < u_opening.x && v_position.y < u_opening.y) discard;
    o_factor = texture(u_left, v_at);
}
