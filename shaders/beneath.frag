// What lies beneath the skin, plainly lit: its colours mean something.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec3 v_colour;

out vec4 o_colour;

void main() {
    vec3 n = normalize(v_normal);
    vec3 to_eye = normalize(u_eye - v_position);
    float facing = max(dot(n, to_eye), 0.0);
    vec3 light = vec3(0.55) + 0.75 * max(dot(n, u_to_key), 0.0) + 0.45 * facing;
    o_colour = vec4(dithered(to_display(v_colour * light), gl_FragCoord.xy), 1.0);
}
