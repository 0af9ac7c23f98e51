in vec3 v_shadow;
in float v_open;
in vec2 v_at;

uniform sampler2DShadow u_shadow;
uniform float u_texel;
uniform float u_key_share;     // of the light on this surface that the key light brings

out vec4 o_factor;   // of the light that is left

void main() {
    // A wide kernel: the key light is a large one. Five looks, each between four texels.
    float lit = texture(u_shadow, v_shadow);
    for (int i = 0; i < 4; ++i) {
        vec2 corner = vec2(i & 1, i >> 1) * 2.0 - 1.0;
        lit += texture(u_shadow, v_shadow + vec3(corner * u_texel * 2.4, 0.0));
    }
    lit /= 5.0;
    vec3 shade = mix(vec3(1.0), vec3(0.86, 0.85, 0.87), 1.0 - lit) * (1.0 - u_key_share * 0.5 * (1.0 - lit));
    float open = mix(0.25, 1.0, v_open);
    vec2 edge = smoothstep(0.0, 0.10, v_at) * smoothstep(0.0, 0.10, 1.0 - v_at);   // nothing ends in a line
    vec3 factor = shade * mix(vec3(0.95, 0.93, 0.94), vec3(1.0), v_open) * open;
    o_factor = vec4(mix(vec3(1.0), factor, edge.x * edge.y), 1.0);
}
