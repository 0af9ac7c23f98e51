// The figure into the shadow map.
#include "skinning.glsl"

uniform mat4 u_world_to_clip;

void main() {
    gl_Position = u_world_to_clip * vec4(skinned_point(skin_matrix(), fleshed_position()), 1.0);
}
