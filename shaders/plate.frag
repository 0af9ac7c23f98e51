// A page of an atlas: warm light from the upper left, cool light round the edge; what is far from the place that the
// page is about sinks into its ground, and so does everything before the page's border.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec4 v_colour;

uniform vec3 u_up;          // in the picture, world
uniform vec4 u_focus;       // what it is about, world; and how far from there things begin to sink, metres
uniform vec3 u_page;        // width and height in pixels, and how dim the farthest is, 0..1
uniform vec4 u_inset;       // the square that shows the whole body, pixels: left, upper, right, lower
uniform vec3 u_above;       // the ground at the picture's upper and lower edge, display colours
uniform vec3 u_below;
uniform float u_opacity;

out vec4 o_colour;

void main() {
    vec3 n = normalize(gl_FrontFacing ? v_normal : -v_normal);
    vec3 to_eye = normalize(u_eye - v_position);
    float facing = max(dot(n, to_eye), 0.0), open = v_colour.a;
    float key = max(dot(n, u_to_key) * 0.9 + 0.1, 0.0);
    float sky = dot(n, u_up) * 0.5 + 0.5;
    float rim = 1.0 - facing;
    rim *= rim * rim;
    vec3 light = vec3(1.32, 1.20, 1.02) * key * (0.35 + 0.65 * open) +
                 mix(vec3(0.43, 0.39, 0.35), vec3(0.32, 0.36, 0.42), sky) * open * open + vec3(0.22) * facing * open;
    vec3 colour = to_display(v_colour.rgb * light + vec3(0.30, 0.36, 0.42) * rim * sky * open);

    vec2 at = gl_FragCoord.xy / u_page.xy;
    vec3 ground = mix(u_above, u_below, at.y);   // a picture has its upper row first
    vec2 inside = min(at, 1.0 - at) * u_page.xy / u_page.y;
    vec2 beside = max(max(u_inset.xy - gl_FragCoord.xy, gl_FragCoord.xy - u_inset.zw), 0.0) / u_page.y;
    float border = smoothstep(0.0, 0.16, min(min(inside.x, inside.y), length(beside) + 0.02));
    float off = distance(v_position, u_focus.xyz) - u_focus.w;
    float dim = u_page.z * clamp(off * 9.0, 0.0, 1.0);
    o_colour = vec4(dithered(mix(ground, colour, border * (1.0 - dim)), gl_FragCoord.xy), u_opacity);
}
