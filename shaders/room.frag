// Lights the room. It is drawn into a cache and reused until camera or light move, so it may cost something.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec2 v_uv;
in vec3 v_tint;
in float v_visible;

uniform sampler2D u_texture;
uniform vec3 u_base;          // linear
uniform float u_tile;         // metres that the texture covers
uniform float u_gloss;        // 0 matt .. 1
uniform float u_glow;         // 1: shines by itself
uniform float u_behind;       // 1: belongs to the room behind the doorway
uniform vec3 u_sun;
uniform vec3 u_lamp;
uniform vec3 u_lamp_at;         // the nearer of the two: z and -z
uniform vec3 u_beyond;
uniform vec4 u_room;          // back x, side z, ceiling y, floor y
uniform vec2 u_doorway;       // half width, height
uniform vec4 u_blobs[6];      // what stands on the floor: x, z, half sizes

out vec4 o_colour;

// How much of the sky a plane at this distance leaves.
float open_above(float distance, float reach) {
    return 1.0 - 0.42 * exp(-max(distance, 0.0) / reach);
}

float corner_occlusion(vec3 p, vec3 n) {
    float open = 1.0;
    if (abs(n.y) < 0.5) open *= open_above(p.y - u_room.w, 0.16) * open_above(u_room.z - p.y, 0.22);
    if (abs(n.x) < 0.5) {
        float through = smoothstep(u_doorway.x, u_doorway.x + 0.25, abs(p.z));
        float wall = p.x < 0.0 ? -p.x : p.x - 0.12;
        open *= mix(1.0, open_above(wall, 0.18), through);
        open *= open_above(p.x - u_room.x, 0.22);
    }
    if (abs(n.z) < 0.5) open *= open_above(u_room.y - abs(p.z), 0.20);
    if (n.y > 0.5 && p.y < 0.05)
        for (int i = 0; i < 6; ++i) {
            vec2 away = max(abs(p.xz - u_blobs[i].xy) - u_blobs[i].zw, 0.0);
            open *= 1.0 - 0.5 * exp(-dot(away, away) / 0.012);
        }
    return open;
}

// A window in the wall behind the head, two tall panes on either side, throws its light on the floor.
float window_light(vec3 p) {
    vec3 to_sun = normalize(vec3(-0.74, 0.56, 0.0));
    float t = (u_room.x - p.x) / to_sun.x;
    vec3 at = p + to_sun * t;
    float soft = 0.012 + 0.018 * t;
    float z = abs(at.z);
    float lit = smoothstep(-soft, soft, z - 0.98) * smoothstep(-soft, soft, 1.72 - z);
    lit *= smoothstep(-soft, soft, at.y - 0.75) * smoothstep(-soft, soft, 2.15 - at.y);
    float bars = smoothstep(-soft, soft, abs(z - 1.35) - 0.022) * smoothstep(-soft, soft, abs(at.y - 1.45) - 0.022);
    return lit * bars * max(dot(normalize(v_normal), to_sun), 0.0);
}

void main() {
    float noise = screen_noise(gl_FragCoord.xy);
    if (v_visible < 0.999 && v_visible <= noise) discard;

    vec3 n = normalize(v_normal);
    vec3 albedo = texture(u_texture, v_uv / u_tile).rgb * u_base * v_tint;
    vec3 to_eye = normalize(u_eye - v_position);
    vec3 light;
    if (u_behind > 0.5 || v_position.x > 0.121) {
        // The room behind is lit by its own window, opposite the doorway.
        vec3 to_window = normalize(vec3(3.0, 1.45, 0.0) - v_position);
        float near = 1.0 / (1.0 + 0.22 * dot(vec3(3.0, 1.45, 0.0) - v_position, vec3(3.0, 1.45, 0.0) - v_position));
        light = u_beyond * (0.50 + 1.1 * near * max(dot(n, to_window) * 0.5 + 0.5, 0.0));
    } else {
        float key = max(dot(n, u_to_key), 0.0);
        // A large soft source: walls away from it are not black, and light thins towards the doorway wall.
        light = ambient(n) * 0.92 + u_key * (0.18 + 0.55 * key);
        // Daylight spills in through the opening.
        float spill = exp(-length(vec2(max(abs(v_position.z) - u_doorway.x, 0.0), v_position.x)) * 1.5);
        light += u_beyond * 0.22 * spill * max(0.35 + 0.65 * n.x, 0.0);
        light += u_sun * window_light(v_position);
        vec3 lamp = vec3(u_lamp_at.xy, sign(v_position.z) * u_lamp_at.z) - v_position;
        light += u_lamp * (max(dot(n, normalize(lamp)), 0.0) * 0.85 + 0.15) / (0.30 + dot(lamp, lamp));
    }
    float open = corner_occlusion(v_position, n);
    vec3 colour = albedo * light * open;

    // Polished boards mirror the bright opening a little, more so at a flat angle.
    if (u_gloss > 0.0) {
        vec3 mirrored = reflect(-to_eye, n);
        float fresnel = 0.04 + 0.5 * pow(1.0 - max(dot(to_eye, n), 0.0), 5.0);
        float bright = smoothstep(0.2, 1.0, mirrored.x) * (u_doorway.x > abs(v_position.z) + 0.0 ? 1.0 : 0.35);
        colour += u_gloss * fresnel * mix(ambient(mirrored) * 0.5, u_beyond, bright);
    }
    colour = mix(colour, u_base * v_tint * (u_beyond * 1.2 + u_lamp), u_glow);
    o_colour = vec4(dithered(to_display(colour), gl_FragCoord.xy), 1.0);
}
