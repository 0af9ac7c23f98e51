// Ambient occlusion: how much of the sky over a piece of floor or wall the body's rounded segments leave. Smooth, and so
// a coarse picture. The key light's shadow is contact_cast.frag's.
in vec3 v_point;

uniform vec3 u_normal;
uniform vec4 u_from[OCCLUDERS];   // segments: xyz and radius
uniform vec4 u_to[OCCLUDERS];
uniform int u_segments;

out vec4 o_open;

// Share of the sky over a plane that a sphere hides (Quilez' closed form, sphere above the horizon).
float hidden_by_sphere(vec3 centre, float radius) {
    vec3 d = centre - v_point;
    float l2 = dot(d, d);
    float cosine = max(dot(u_normal, d), 0.0) * inversesqrt(l2);
    return cosine * min(radius * radius / l2, 1.0);
}

void main() {
    float open = 1.0;
    for (int i = 0; i < u_segments; ++i) {
        vec3 a = u_from[i].xyz, ab = u_to[i].xyz - a;
        float t = clamp(dot(v_point - a, ab) / max(dot(ab, ab), 1e-6), 0.0, 1.0);
        open *= 1.0 - 0.80 * hidden_by_sphere(a + ab * t, mix(u_from[i].w, u_to[i].w, t));
    }
    o_open = vec4(open, 0.0, 0.0, 1.0);
}
