in vec3 v_shadow;
in float v_open;
in vec3 v_position;
in vec2 v_at;

uniform sampler2DShadow u_shadow;
uniform float u_texel;
uniform float u_key_share;     // of the light on this surface that the key light brings
uniform vec4 u_opening;        // rectangle without surface: half width, height, 1 if it applies

out vec4 o_factor;   // multiplies what is there

void main() {
    if (u_opening.z > 0.5 && abs(v_position.z) < u_opening.x && v_position.y < u_opening.y) discard;
    float lit = 0.0;
    // A wide kernel: the key light is a large one.
    for (int y = -1; y <= 1; ++y)
        for (int x = -1; x <= 1; ++x)
            lit += texture(u_shadow, v_shadow + vec3(vec2(x, y) * u_texel * 2.6, 0.0));
    lit /= 9.0;
    vec3 shade = mix(vec3(1.0), vec3(0.86, 0.85, 0.87), 1.0 - lit) * (1.0 - u_key_share * 0.5 * (1.0 - lit));
    float open = mix(0.25, 1.0, v_open);
    vec2 edge = smoothstep(0.0, 0.10, v_at) * smoothstep(0.0, 0.10, 1.0 - v_at);   // nothing ends in a line
    vec3 factor = shade * mix(vec3(0.95, 0.93, 0.94), vec3(1.0), v_open) * open;
    o_factor = vec4(mix(vec3(1.0), factor, edge.x * edge.y), 1.0);
}
