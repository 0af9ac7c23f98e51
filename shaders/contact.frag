// What is left of the light on a piece of floor or wall: its shadow softened across, and the darkness of contact.
#include "contact_soften.glsl"

in float v_open;
in vec2 v_at;

uniform vec2 u_reach;
uniform float u_least;
uniform float u_key_share;     // of the light on this surface that the key light brings

out vec4 o_factor;   // of the light that is left

void main() {
    float gone = softened(v_at, u_reach, u_least).r;
    vec3 shade = mix(vec3(1.0), vec3(0.86, 0.85, 0.87), gone) * (1.0 - u_key_share * 0.5 * gone);
    float open = mix(0.25, 1.0, v_open);
    vec2 edge = smoothstep(0.0, 0.10, v_at) * smoothstep(0.0, 0.10, 1.0 - v_at);   // nothing ends in a line
    vec3 factor = shade * mix(vec3(0.95, 0.93, 0.94), vec3(1.0), v_open) * open;
    o_factor = vec4(mix(vec3(1.0), factor, edge.x * edge.y), 1.0);
}
