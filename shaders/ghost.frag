// A see-through body or leg: a clear edge and a faint inside.
#include "common.glsl"

in vec3 v_position;
in vec3 v_normal;
in vec3 v_shadow;

uniform vec4 u_ghost;   // display colour, opacity

out vec4 o_colour;

void main() {
    float facing = abs(dot(normalize(v_normal), normalize(u_eye - v_position)));
    float edge = pow(1.0 - facing, 1.6);
    o_colour = vec4(u_ghost.rgb, u_ghost.a * (0.14 + 0.86 * edge));
}
