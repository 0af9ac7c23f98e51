// Lights the figure: soft key light with its own shadow, sky and floor light, a rim that parts it from the room.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec3 v_shadow;
in vec4 v_albedo;              // w: how much of it is skin
in float v_veiled;

uniform sampler2DShadow u_shadow;
uniform float u_texel;         // of the shadow map
uniform float u_veil;          // 1: see-through, with a clear edge
uniform float u_soft_edges;    // 1: the outline fades into what is behind it, by about a pixel

out vec4 o_colour;

void main() {
    vec3 n = normalize(v_normal);
    vec3 to_eye = normalize(u_eye - v_position);
    vec3 albedo = v_albedo.rgb;
    float skin = v_albedo.a;

    float shadow = 0.5 * (texture(u_shadow, v_shadow + vec3(-u_texel, u_texel, 0.0) * 0.7) +
                          texture(u_shadow, v_shadow + vec3(u_texel, -u_texel, 0.0) * 0.7));
    // Skin scatters light round the edge of a shadow; cloth less.
    float wrap = mix(0.15, 0.32, skin);
    float key = max((dot(n, u_to_key) + wrap) / (1.0 + wrap), 0.0) * mix(0.25, 1.0, shadow);
    float fill = max(dot(n, to_eye), 0.0);
    // The floor takes light from below and close by.
    float near_floor = mix(0.45, 1.0, clamp(v_position.y * 6.0 + max(n.y, 0.0), 0.0, 1.0));

    vec3 light = ambient(n) * near_floor * 0.80 + u_key * key * 0.80 + u_fill * fill;
    // A warm edge where skin turns into shadow.
    light += skin * vec3(0.10, 0.03, 0.015) * smoothstep(0.0, 0.3, key) * (1.0 - smoothstep(0.3, 0.7, key));
    vec3 colour = albedo * light;

    vec3 half_way = normalize(u_to_key + to_eye);
    float shine = max(dot(n, half_way), 0.0);
    shine *= shine;
    shine *= shine;
    shine *= shine;
    shine *= shine * shine * shadow;   // to the 24th
    float rim = 1.0 - fill;
    rim *= rim;
    rim *= rim;
    colour += u_key * shine * mix(0.02, 0.06, skin) + ambient(n) * rim * 0.12;
    // On a closed smooth surface the outline is where the normal turns away from the eye; how fast it does so on the
    // screen tells how much of the last pixel the figure covers.
    float facing = dot(n, to_eye);
    float cover = mix(1.0, clamp(facing / max(fwidth(facing), 1e-4), 0.0, 1.0), u_soft_edges);
    float edge = 1.0 - fill;
    cover *= mix(1.0, 0.20 + 0.62 * edge * edge, u_veil * smoothstep(0.1, 0.9, v_veiled));
    o_colour = vec4(dithered(to_display(colour), gl_FragCoord.xy), cover);
}
