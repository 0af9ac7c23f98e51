// A part of the piece of floor or wall again, now where it is in the world, in a plane of its own.
layout(location = SLOT_POSITION) in vec2 a_at;

uniform mat4 u_world_to_clip;
uniform vec3 u_origin;     // lifted into that plane
uniform vec3 u_along;
uniform vec3 u_across;
uniform vec4 u_part;       // of the patch: low and high, along and across

out vec2 v_at;

void main() {
    v_at = mix(u_part.xy, u_part.zw, a_at);
    gl_Position = u_world_to_clip * vec4(u_origin + u_along * v_at.x + u_across * v_at.y, 1.0);
}
