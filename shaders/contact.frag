// What is left of the light on a piece of floor or wall: its shadow softened across, the darkness of contact, and
// where there is a mat, how that gives way.
#include "contact_soften.glsl"

in vec2 v_at;
in vec3 v_point;

uniform sampler2D u_open;             // contact_open.frag
uniform vec4 u_press_axis[PRESSES];   // see scene/mat_presses.h
uniform vec4 u_press_size[PRESSES];
uniform int u_presses;                // none on a wall
uniform vec3 u_mat;                   // x from, x to, half of z
uniform vec2 u_slope_light;           // of a slope of 1 along x and z: how much brighter
uniform vec2 u_reach;
uniform float u_least;
uniform float u_key_share;     // of the light on this surface that the key light brings

out vec4 o_factor;   // of the light that is left

// A hollow below the body with a rim that runs out: its slopes turn to the light and away from it.
float hollowed() {
    float deepest = 0.0;
    vec2 slope = vec2(0.0);
    for (int i = 0; i < u_presses; ++i) {
        vec4 axis = u_press_axis[i], size = u_press_size[i];
        vec2 from = v_point.xz - axis.xy, along = axis.zw - axis.xy;
        float t = clamp(dot(from, along) / max(dot(along, along), 1e-6), 0.0, 1.0);
        vec2 off = from - along * t;
        float away = length(off);
        float s = clamp(1.0 - (away - mix(size.x, size.y, t)) / 0.055, 0.0, 1.0);
        float press = mix(size.z, size.w, t);
        float deep = press * s * s * (3.0 - 2.0 * s);
        if (deep > deepest) {
            deepest = deep;
            slope = off / max(away, 1e-4) * (press * 6.0 * s * (1.0 - s) * (0.007 / 0.055));
        }
    }
    // Downhill is towards the body: a slope that rises away from it faces back.
    return (1.0 - 0.20 * deepest) * (1.0 - dot(slope, u_slope_light));
}

void main() {
    float gone = softened(v_at, u_reach, u_least).r;
    vec3 shade = mix(vec3(1.0), vec3(0.86, 0.85, 0.87), gone) * (1.0 - u_key_share * 0.5 * gone);
    float sky = texture(u_open, v_at).r;
    float open = mix(0.25, 1.0, sky);
    vec2 edge = smoothstep(0.0, 0.10, v_at) * smoothstep(0.0, 0.10, 1.0 - v_at);   // nothing ends in a line
    vec3 factor = shade * mix(vec3(0.95, 0.93, 0.94), vec3(1.0), sky) * open;
    if (u_presses > 0 && sky < 0.985 && v_point.x > u_mat.x && v_point.x < u_mat.y && abs(v_point.z) < u_mat.z)
        factor *= hollowed();
    o_factor = vec4(mix(vec3(1.0), factor, edge.x * edge.y), 1.0);
}
