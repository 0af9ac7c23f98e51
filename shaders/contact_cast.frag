// The key light's shadow as it falls, and how soft it is there: the farther off what throws it, the softer and paler.
in vec3 v_shadow;
in vec2 v_at;

uniform sampler2DShadow u_shadow;
uniform sampler2D u_depth;   // the same map, its depths themselves
uniform float u_texel;
uniform float u_search;      // as far as a shadow softens, in the map
uniform float u_depth_m;     // metres that the map is deep
uniform float u_spread;      // metres of softness for each metre to what throws it
uniform float u_most;        // metres of softness, at the most

out vec4 o_cast;             // r: how much of the key light is gone, g: softness as a share of u_most

void main() {
    // 1. What is in the way near here, and how far off it is.
    vec2 sum = vec2(0.0);
    for (int i = 0; i < 9; ++i) {
        vec2 at = vec2(i % 3 - 1, i / 3 - 1);
        at *= (at.x * at.y == 0.0 ? 0.5 : 0.72) * u_search;
        float off = v_shadow.z - texture(u_depth, v_shadow.xy + at).r;
        if (off > 0.0) sum += vec2(off, 1.0);
    }
    o_cast = vec4(0.0, 0.0, 0.0, 1.0);
    if (sum.y == 0.0) return;
    float metres = sum.x / sum.y * u_depth_m;
    // 2. The shadow itself, smoothed over the map's own steps.
    float lit = 0.0;
    for (int i = 0; i < 4; ++i)
        lit += texture(u_shadow, v_shadow + vec3((vec2(i & 1, i >> 1) * 2.0 - 1.0) * u_texel * 0.75, 0.0));
    vec2 edge = smoothstep(0.0, 0.08, v_at) * smoothstep(0.0, 0.08, 1.0 - v_at);   // nothing ends in a line
    o_cast.rg = vec2((1.0 - 0.25 * lit) * edge.x * edge.y / (1.0 + 0.9 * metres), min(metres * u_spread / u_most, 1.0));
}
