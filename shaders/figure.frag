// Lights the figure: soft key light with its own shadow, sky and floor light, a rim that parts it from the room. Skin
// lets light through where it turns away from it, redder than it came; cloth has a nap, hems, seams and folds.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec3 v_shadow;
in vec4 v_albedo;              // w: how much of it is skin
in float v_veiled;
in vec4 v_surface;   // skin: open, flush, curve, -; cloth: open, edge, seam, place across the folds
in vec2 v_cloth;     // what the flank of a fold takes from the key light, or adds; 1: cloth

uniform sampler2DShadow u_shadow;
uniform float u_texel;         // of the shadow map
uniform float u_veil;          // 1: see-through, with a clear edge
uniform float u_soft_edges;    // 1: the outline fades into what is behind it, by about a pixel

out vec4 o_colour;

// Cloth sewn: a line along seams, a band turned in at every edge and stitched. 1 is untouched.
float sewn() {
    float seam = clamp(abs(v_surface.z) * 0.35, 0.0, 1.0);                // 3 mm wide in all
    float stitch = clamp(abs(v_surface.y - 29.0) * 0.35, 0.0, 1.0);       // 15 mm above the edge
    return (0.78 + 0.22 * seam) * (0.80 + 0.20 * stitch);
}

void main() {
    vec3 n = normalize(v_normal);
    vec3 to_eye = normalize(u_eye - v_position);
    vec3 albedo = v_albedo.rgb;
    float skin = v_albedo.a;
    float cloth = v_cloth.y;

    float shadow = 0.5 * (texture(u_shadow, v_shadow + vec3(-u_texel, u_texel, 0.0) * 0.7) +
                          texture(u_shadow, v_shadow + vec3(u_texel, -u_texel, 0.0) * 0.7));
    float open = v_surface.x;
    float facing = dot(n, to_eye);
    float fill = max(facing, 0.0);

    // Four folds, none at either end; parabolas in place of sine and cosine, which a software rasteriser pays for.
    float place = v_surface.w;
    float fold = cloth * place * (1.0 - place) * 4.0;
    float wave = fract(place * 4.0) * 2.0 - 1.0;             // -1..1 over a fold: minus its sine is 4 w (1 - |w|)
    float flank = -4.0 * wave * (1.0 - abs(wave));
    float valley = 0.5 - abs(wave);                          // minus its cosine lies above 0 here
    float crease = fold * abs(v_cloth.x) * clamp(valley * 2.0, 0.0, 1.0);
    float towards_key = dot(n, u_to_key) + fold * v_cloth.x * flank * 0.5;

    // Skin scatters light round the edge of a shadow, the more the smaller what is lit, and red the furthest; cloth hardly.
    vec3 wrap = mix(vec3(0.15), vec3(0.26, 0.14, 0.11) + vec3(0.30, 0.13, 0.09) * v_surface.z, skin);
    vec3 key = clamp((towards_key + wrap) / (1.0 + wrap), 0.0, 1.0);
    vec3 soft = mix(vec3(shadow), vec3(sqrt(shadow), shadow, shadow), 0.7 * skin);
    key *= (0.20 + 0.80 * soft) * (0.55 + 0.45 * open);

    // The floor takes light from below and close by. What light reaches a hollow of skin has been on skin before.
    float near_floor = mix(0.45, 1.0, clamp(v_position.y * 6.0 + max(n.y, 0.0), 0.0, 1.0));
    vec3 hollow = mix(vec3(open), open + (1.0 - open) * vec3(0.42, 0.20, 0.14), skin);
    vec3 from_room = ambient(n);
    vec3 sky = from_room * mix(vec3(0.94, 1.0, 1.08), vec3(1.0), key.g);
    vec3 light = sky * hollow * near_floor * 0.86 + u_key * key * 0.86 + u_fill * fill * open;

    albedo *= mix(vec3(1.0), vec3(1.06, 0.80, 0.80), skin * v_surface.y);
    albedo *= mix(1.0, sewn() * (1.0 - 0.5 * crease), cloth);
    vec3 colour = albedo * light;

    // Skin shines a little and broadly; hair more; cloth not at all, but its nap catches light at the rim.
    // Phong's mirrored ray: a fourth of the exponent of the half-way vector, and no vector to bring to length.
    float shine = max(2.0 * facing * dot(n, u_to_key) - dot(to_eye, u_to_key), 0.0);
    shine *= shine;
    shine *= shine * shadow;   // to the 4th
    float rim = 1.0 - fill;
    rim *= rim;
    float fuzz = rim * cloth;
    rim *= rim;
    colour += u_key * shine * mix(0.015, 0.05, skin) * (1.0 - cloth) * open +
              from_room * open * (rim * 0.10 + fuzz * (albedo * 0.9 + 0.015));
    // On a closed smooth surface the outline is where the normal turns away from the eye; how fast it does so on the
    // screen tells how much of the last pixel the figure covers.
    float cover = mix(1.0, clamp(facing / max(fwidth(facing), 1e-4), 0.0, 1.0), u_soft_edges);
    float edge = 1.0 - fill;
    cover *= mix(1.0, 0.20 + 0.62 * edge * edge, u_veil * smoothstep(0.1, 0.9, v_veiled));
    o_colour = vec4(dithered(to_display(colour), gl_FragCoord.xy), cover);
}
