// Lights the room. Drawn into a cache and reused until camera or light move. Variants by macro, since a software
// rasteriser runs every branch: FLOOR and BEYOND_FLOOR (polished boards, shade under furniture), BEYOND and
// BEYOND_FLOOR (the room behind the doorway), none of them for walls and things. MAPPED, MAPPED_FLOOR and
// MAPPED_BEYOND_FLOOR look up in the light map what the others guess.
#include "common.glsl"

#ifdef MAPPED_FLOOR
#define MAPPED
#define FLOOR
#endif
#ifdef MAPPED_BEYOND_FLOOR
#define MAPPED
#define BEYOND_FLOOR
#endif
#if defined(FLOOR) || defined(BEYOND_FLOOR)
#define ANY_FLOOR
#endif
#if defined(BEYOND) || defined(BEYOND_FLOOR)
#define BEHIND
#endif

in vec3 v_position;
in vec3 v_normal;
in vec2 v_uv;
in vec3 v_tint;
in float v_visible;
in float v_open;   // what furniture leaves of the light
in vec2 v_light;

uniform sampler2D u_texture;
uniform sampler2D u_light_map;
uniform float u_light_most;   // what its 1 stands for
uniform vec3 u_base;          // linear
uniform float u_tile;         // metres that the texture covers
uniform float u_gloss;        // 0 matt .. 1
uniform float u_glow;         // 1: shines by itself
uniform vec3 u_shine;         // with this
uniform vec4 u_quiet;         // how far its own colour gives way to which
uniform vec3 u_sun;
uniform vec3 u_to_sun;
uniform vec3 u_lamp;
uniform vec3 u_lamp_at;       // the nearer of the two: z and -z
uniform vec3 u_beyond;
uniform vec3 u_beyond_at;     // where it comes from; the nearer of two: z and -z
uniform vec4 u_room;          // back x, side z, ceiling y, floor y
uniform vec2 u_doorway;       // half width, height
uniform vec4 u_leaf;          // the door's leaf on the floor: x and z of its hinge and of its free edge
uniform float u_leaf_there;

out vec4 o_colour;

// About exp(-x) for x >= 0, without its cost.
float fall_off(float x) {
    return 1.0 / (1.0 + x * (1.0 + 0.5 * x));
}

// How much of the sky a plane at this distance leaves.
float open_above(float distance, float reach) {
    return 1.0 - 0.42 * fall_off(max(distance, 0.0) / reach);
}

float leaf_occlusion(vec3 p) {
#ifdef BEYOND_FLOOR
    vec2 along = u_leaf.zw - u_leaf.xy, from = p.xz - u_leaf.xy;
    vec2 off = from - along * clamp(dot(from, along) / dot(along, along), 0.0, 1.0);
    return 1.0 - 0.55 * u_leaf_there * fall_off(dot(off, off) / 0.006);
#else
    return 1.0;
#endif
}

#ifndef MAPPED
float corner_occlusion(vec3 p, vec3 n) {
    float open = v_open;
    float through = smoothstep(u_doorway.x, u_doorway.x + 0.25, abs(p.z));
#ifdef ANY_FLOOR
    float wall = p.x < 0.0 ? -p.x : p.x - 0.12;
    open *= mix(1.0, open_above(wall, 0.18), through) * open_above(u_room.y - abs(p.z), 0.20);
#else
    vec3 along = step(abs(n), vec3(0.5));   // 1 where a wall of that axis can be near
    open *= mix(1.0, open_above(p.y - u_room.w, 0.16) * open_above(u_room.z - p.y, 0.22), along.y);
    float wall = p.x < 0.0 ? -p.x : p.x - 0.12;
    open *= mix(1.0, mix(1.0, open_above(wall, 0.18), through) * open_above(p.x - u_room.x, 0.22), along.x);
    open *= mix(1.0, open_above(u_room.y - abs(p.z), 0.20), along.z);
#endif
    return open * leaf_occlusion(p);
}
#endif

#ifdef FLOOR
// A window in the wall behind the head, two tall panes on either side, throws its light on the floor.
float window_light(vec3 p, float facing) {
    float t = (u_room.x - p.x) / u_to_sun.x;
    vec3 at = p + u_to_sun * t;
    float soft = 0.012 + 0.018 * t;
    float z = abs(at.z);
    float lit = smoothstep(-soft, soft, z - 0.98) * smoothstep(-soft, soft, 1.72 - z);
    lit *= smoothstep(-soft, soft, at.y - 0.75) * smoothstep(-soft, soft, 2.15 - at.y);
    float bars = smoothstep(-soft, soft, abs(z - 1.35) - 0.022) * smoothstep(-soft, soft, abs(at.y - 1.45) - 0.022);
    return lit * bars * facing;
}
#endif

#ifdef MAPPED
// What has been worked out for walls and floors; the sun wanders, furniture and the door's leaf may be left out.
vec3 light_mapped(vec3 p) {
    vec3 light = to_linear(texture(u_light_map, v_light).rgb) * u_light_most;
#ifdef FLOOR
    light += u_sun * window_light(p, u_to_sun.y);
#endif
    return light * (v_open * leaf_occlusion(p));
}
#else
vec3 light_behind(vec3 p, vec3 n) {
    // The room behind is lit by its own window, opposite the doorway, or by its own lamps.
    vec3 to_window = vec3(u_beyond_at.xy, sign(p.z) * u_beyond_at.z) - p;
    float d2 = dot(to_window, to_window);
    float near = 1.0 / (1.0 + 0.22 * d2);
    return u_beyond * (0.50 + 1.1 * near * max(dot(n, to_window) * inversesqrt(d2) * 0.5 + 0.5, 0.0));
}

vec3 light_here(vec3 p, vec3 n) {
    // A large soft source: walls away from it are not black.
    vec3 light = ambient(n) * 0.92 + u_key * (0.18 + 0.55 * max(dot(n, u_to_key), 0.0));
    // Daylight spills in through the opening.
    float spill = fall_off(length(vec2(max(abs(p.z) - u_doorway.x, 0.0), p.x)) * 1.5);
    light += u_beyond * 0.22 * spill * max(0.35 + 0.65 * n.x, 0.0);
#ifdef FLOOR
    light += u_sun * window_light(p, u_to_sun.y);
#endif
    vec3 lamp = vec3(u_lamp_at.xy, sign(p.z) * u_lamp_at.z) - p;
    float d2 = dot(lamp, lamp);
    return light + u_lamp * (max(dot(n, lamp) * inversesqrt(d2), 0.0) * 0.85 + 0.15) / (0.30 + d2);
}
#endif

void main() {
#ifndef FLOOR   // floor and mat are always there
    if (v_visible < 0.999 && v_visible <= screen_noise(gl_FragCoord.xy)) discard;
#endif
    vec3 n = normalize(v_normal);
    vec3 albedo = mix(to_linear(texture(u_texture, v_uv / u_tile).rgb) * u_base * v_tint, u_quiet.rgb, u_quiet.a);
#if defined(MAPPED)
    vec3 colour = albedo * light_mapped(v_position);
#elif defined(BEHIND)
    vec3 colour = albedo * light_behind(v_position, n) * corner_occlusion(v_position, n);
#else
    vec3 colour = albedo * light_here(v_position, n) * corner_occlusion(v_position, n);
#endif

#ifdef ANY_FLOOR
    // Polished boards mirror the bright opening a little, more so at a flat angle.
    vec3 to_eye = normalize(u_eye - v_position);
    vec3 mirrored = vec3(-to_eye.x, to_eye.y, -to_eye.z);
    float grazing = 1.0 - to_eye.y;
    float fresnel = 0.04 + 0.5 * grazing * grazing * grazing * grazing * grazing;
    float bright = smoothstep(0.2, 1.0, mirrored.x) * (u_doorway.x > abs(v_position.z) ? 1.0 : 0.35);
    colour += u_gloss * fresnel * mix(ambient(mirrored) * 0.5, u_beyond, bright);
#endif
#if !defined(BEHIND) && !defined(MAPPED)
    colour = mix(colour, u_base * v_tint * u_shine, u_glow);
#endif
    o_colour = vec4(dithered(to_display(colour), gl_FragCoord.xy), 1.0);
}
