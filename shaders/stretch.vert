// A rectangle of the picture, as two triangles.
uniform vec4 u_part;   // its low and high corner, as parts of the picture

out vec2 v_at;

void main() {
    bool right = gl_VertexID == 1 || gl_VertexID == 2 || gl_VertexID == 4;
    bool above = gl_VertexID == 2 || gl_VertexID == 4 || gl_VertexID == 5;
    v_at = vec2(right ? u_part.z : u_part.x, above ? u_part.w : u_part.y);
    gl_Position = vec4(v_at * 2.0 - 1.0, 0.0, 1.0);
}
