// The figure a little larger than it is: each vertex moved out along its normal, so many pixels on the screen.
#include "skinning.glsl"

uniform mat4 u_world_to_clip;
uniform vec2 u_out;   // clip units

void main() {
    mat3x4 m = skin_matrix();
    gl_Position = u_world_to_clip * vec4(skinned_point(m, fleshed_position()), 1.0);
    vec2 n = (u_world_to_clip * vec4(skinned_direction(m, a_normal), 0.0)).xy;
    gl_Position.xy += n * inversesqrt(max(dot(n, n), 1e-9)) * u_out * gl_Position.w;
}
