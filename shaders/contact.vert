// What the figure takes from the light on a piece of floor or wall, drawn as a small picture of that piece: ambient
// occlusion, per vertex, from the body's rounded segments. The key light's shadow is contact_cast.frag's.
layout(location = SLOT_POSITION) in vec2 a_at;   // 0..1 along and across the patch

uniform vec3 u_origin;
uniform vec3 u_along;
uniform vec3 u_across;
uniform vec3 u_normal;
uniform vec4 u_from[OCCLUDERS];   // segments: xyz and radius
uniform vec4 u_to[OCCLUDERS];
uniform int u_segments;

out float v_open;
out vec2 v_at;
out vec2 v_floor;   // x and z in the world

// Share of the sky over a plane that a sphere hides (Quilez' closed form, sphere above the horizon).
float hidden_by_sphere(vec3 point, vec3 centre, float radius) {
    vec3 d = centre - point;
    float l2 = dot(d, d);
    float cosine = max(dot(u_normal, d), 0.0) * inversesqrt(l2);
    return cosine * min(radius * radius / l2, 1.0);
}

void main() {
    vec3 point = u_origin + u_along * a_at.x + u_across * a_at.y;
    float open = 1.0;
    for (int i = 0; i < u_segments; ++i) {
        vec3 a = u_from[i].xyz, ab = u_to[i].xyz - a;
        float t = clamp(dot(point - a, ab) / max(dot(ab, ab), 1e-6), 0.0, 1.0);
        open *= 1.0 - 0.80 * hidden_by_sphere(point, a + ab * t, mix(u_from[i].w, u_to[i].w, t));
    }
    v_open = open;
    v_at = a_at;
    v_floor = point.xz;
    gl_Position = vec4(a_at * 2.0 - 1.0, 0.0, 1.0);
}
