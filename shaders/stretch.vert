// A rectangle of the picture, as two triangles.
uniform vec4 u_part;   // its low and high corner, as parts of what is drawn on
uniform vec4 u_from;   // and of the picture

out vec2 v_at;

void main() {
    bool right = gl_VertexID == 1 || gl_VertexID == 2 || gl_VertexID == 4;
    bool above = gl_VertexID == 2 || gl_VertexID == 4 || gl_VertexID == 5;
    v_at = vec2(right ? u_from.z : u_from.x, above ? u_from.w : u_from.y);
    vec2 to = vec2(right ? u_part.z : u_part.x, above ? u_part.w : u_part.y);
    gl_Position = vec4(to * 2.0 - 1.0, 0.0, 1.0);
}
