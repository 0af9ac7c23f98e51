// A piece of floor or wall as a small picture of it: where each point is in the shadow map.
layout(location = SLOT_POSITION) in vec2 a_at;   // 0..1 along and across the patch

uniform mat4 u_world_to_shadow;
uniform vec3 u_origin;
uniform vec3 u_along;
uniform vec3 u_across;

out vec3 v_shadow;
out vec2 v_at;

void main() {
    v_at = a_at;
    v_shadow = (u_world_to_shadow * vec4(u_origin + u_along * a_at.x + u_across * a_at.y, 1.0)).xyz;
    gl_Position = vec4(a_at * 2.0 - 1.0, 0.0, 1.0);
}
