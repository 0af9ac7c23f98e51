// Linear blend skinning of the figure; scene/figure_skinning.h does the same on the CPU. Rows of 3x4 matrices, bone by bone: bind pose -> world.
uniform vec4 u_bones[BONE_ROWS];

layout(location = SLOT_POSITION) in vec3 a_position;   // bind pose, fractions of stature
layout(location = SLOT_NORMAL) in vec3 a_normal;
layout(location = SLOT_BONES) in uvec4 a_bones;
layout(location = SLOT_WEIGHTS) in vec4 a_weights;

layout(location = SLOT_BREATH) in float a_breath;    // share of the chest's movement, 0..1
layout(location = SLOT_GIRTH) in float a_girth;     // share of a change of build, 0..1

layout(location = SLOT_CORRECTIONS) in vec4 a_corrections;   // hip, knee, elbow, shoulder; 128/255 is none

uniform vec4 u_corrections[2];   // what a share of 1 adds along the normal; left side, right side
uniform float u_build;    // -1 slim .. 1 stocky
uniform float u_breath;   // 0..1

// The vertex of this body, in the bind pose: fuller or leaner along its normal, the chest raised by a breath, and what
// bent joints press out or in.
vec3 fleshed_position() {
    float out_by = u_build * a_girth * (u_build < 0.0 ? 0.0055 : 0.0095) + u_breath * a_breath * 0.0070;
    vec4 shares = a_corrections * (255.0 / 127.0) - 128.0 / 127.0;
    out_by += dot(u_corrections[a_position.z < 0.0 ? 0 : 1], shares);
    return a_position + a_normal * out_by;
}

mat3x4 skin_matrix() {
    mat3x4 m = mat3x4(0.0);
    for (int i = 0; i < 4; ++i) {
        int row = int(a_bones[i]) * 3;
        m += a_weights[i] * mat3x4(u_bones[row], u_bones[row + 1], u_bones[row + 2]);
    }
    return m;
}

uniform vec3 u_press;   // whose leg the wall presses flat, 0 or 1: left, right; and the world x it goes to

// scene/wall_press.h
float wall_face_x(vec3 at) {
    float aside = abs(at.z);
    float behind_casing = clamp(aside - CASING_Z, 0.0, CASING_OUT);
    float above_skirting = clamp(at.y - SKIRTING_Y, 0.0, CASING_OUT);
    return u_press.z - CASING_OUT + max(JAMB_Z - aside, min(behind_casing, above_skirting));
}

vec4 of_leg(uint thigh, uint foot) {
    return vec4(greaterThanEqual(a_bones, uvec4(thigh))) * vec4(lessThanEqual(a_bones, uvec4(foot)));
}

vec3 skinned_point(mat3x4 m, vec3 point) {
    vec3 at = vec4(point, 1.0) * m;
    if (u_press.x + u_press.y > 0.0) {
        float share = dot(a_weights, vec4(equal(a_bones, uvec4(PELVIS))) * max(u_press.x, u_press.y) +
                                         of_leg(THIGH_L, FOOT_L) * u_press.x + of_leg(THIGH_R, FOOT_R) * u_press.y);
        at.x -= share * max(at.x - wall_face_x(at), 0.0);
    }
    return at;
}

vec3 skinned_direction(mat3x4 m, vec3 direction) {
    return normalize(vec4(direction, 0.0) * m);
}
