// One picture laid over another at a given share.
in vec2 v_at;

uniform sampler2D u_picture;
uniform float u_share;

out vec4 o_colour;

void main() {
    o_colour = vec4(texture(u_picture, v_at).rgb, u_share);
}
