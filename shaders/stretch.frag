// A picture as it is, scaled smoothly to what it is drawn on. Nothing more: what only looks up a texture, a software
// rasteriser has a fast way for.
in vec2 v_at;

uniform sampler2D u_picture;

out vec4 o_colour;

void main() {
    o_colour = texture(u_picture, v_at);
}
