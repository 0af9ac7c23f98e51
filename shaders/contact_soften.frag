// Softens a cast shadow along its patch; contact.frag does it across.
#include "contact_soften.glsl"

in vec2 v_at;

uniform vec2 u_reach;
uniform float u_least;

out vec4 o_cast;

void main() {
    o_cast = vec4(softened(v_at, u_reach, u_least), 0.0, 1.0);
}
