// The see-through leg at the target, a clear edge and a faint body; or, where u_rim is above 0, an outline that many
// pixels wide on next to nothing.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec3 v_shadow;

uniform vec4 u_ghost;   // display colour, opacity
uniform float u_rim;    // pixels

out vec4 o_colour;

void main() {
    float facing = abs(dot(normalize(v_normal), normalize(u_eye - v_position)));
    if (u_rim > 0.0) {
        // How fast the surface turns away on the screen tells how many pixels it is to its outline.
        float line = clamp(u_rim + 0.5 - facing / max(fwidth(facing), 1e-4), 0.0, 1.0);
        float away = 1.0 - facing;
        o_colour = vec4(u_ghost.rgb, u_ghost.a * (0.05 + 0.16 * away * away * away + 0.8 * line));
        return;
    }
    float edge = pow(1.0 - facing, 1.6);
    o_colour = vec4(u_ghost.rgb, u_ghost.a * (0.14 + 0.86 * edge));
}
