#include "common.glsl"

in vec4 v_colour;
in float v_edge;    // 0 and 1 at the edges of the cut

uniform vec3 u_light;
uniform float u_strength;

out vec4 o_colour;

void main() {
    float cover = clamp(min(v_edge, 1.0 - v_edge) / max(fwidth(v_edge), 1e-4), 0.0, 1.0);   // smooth edges
    o_colour = vec4(dithered(to_display(v_colour.rgb * u_light), gl_FragCoord.xy), v_colour.a * cover * u_strength);
}
