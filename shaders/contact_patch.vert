// A piece of floor or wall as a small picture of it.
layout(location = SLOT_POSITION) in vec2 a_at;   // 0..1 along and across the patch

uniform mat4 u_world_to_shadow;
uniform vec3 u_origin;
uniform vec3 u_along;
uniform vec3 u_across;

out vec2 v_at;
out vec3 v_point;    // in the world
out vec3 v_shadow;   // in the shadow map

void main() {
    v_at = a_at;
    v_point = u_origin + u_along * a_at.x + u_across * a_at.y;
    v_shadow = (u_world_to_shadow * vec4(v_point, 1.0)).xyz;
    gl_Position = vec4(a_at * 2.0 - 1.0, 0.0, 1.0);
}
