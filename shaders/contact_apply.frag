// Multiplies the room's light by what the figure leaves of it.
in vec2 v_at;

uniform sampler2D u_left;
uniform float u_strength;   // 0: nothing is taken

out vec4 o_factor;

void main() {
    o_factor = mix(vec4(1.0), texture(u_left, v_at), u_strength);
}
