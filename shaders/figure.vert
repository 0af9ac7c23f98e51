// The figure, skinned.
#include "skinning.glsl"

layout(location = SLOT_MATERIAL) in float a_material;
layout(location = SLOT_SURFACE) in vec4 a_surface;   // open, flush or depth of folds, curve, edge (scene/figure_mesh.h)
layout(location = SLOT_CLOTH) in vec2 a_cloth;       // seam, place across the folds

uniform vec4 u_materials[FIGURE_MATERIALS];   // linear colour, and how much of it is skin
uniform mat4 u_world_to_clip;
uniform mat4 u_world_to_shadow;   // world to the shadow map's texture space
uniform vec3 u_to_key;
uniform vec2 u_fold;              // how far the hip is bent, 0..1; left side, right side

uniform vec3 u_eyeball;   // the middle of the right one, bind pose
uniform vec4 u_gaze;      // cosine and sine about y, and about z
uniform vec2 u_lid;       // cosine and sine about z: how far the lids are up

out vec3 v_position;
out vec3 v_normal;
out vec3 v_shadow;
out vec4 v_albedo;                // runs from one material into the next where they share a vertex
out float v_veiled;               // 1 where the skin may be looked through: low back, hips and legs
out vec4 v_surface;               // skin: open, flush, curve, -; cloth: open, edge, seam, place across the folds
out vec2 v_cloth;                 // what the flank of a fold takes from the key light, or adds; 1: cloth

// Eyeballs turn to what is looked at, lids come down over them; both about the middle of the ball.
void turn_in_head(inout vec3 point, inout vec3 normal) {
    bool ball = a_material > WHITE_MATERIAL - 0.5 && a_material < PUPIL_MATERIAL + 0.5;
    bool lid = a_material > LID_MATERIAL - 0.5 && a_material < LID_MATERIAL + 1.5;
    if (!ball && !lid) return;
    vec3 centre = vec3(u_eyeball.xy, u_eyeball.z * sign(point.z));
    vec4 t = lid ? vec4(1.0, 0.0, u_lid) : u_gaze;   // cosine and sine about y, then about z
    mat3 about_y = mat3(t.x, 0.0, -t.y, 0.0, 1.0, 0.0, t.y, 0.0, t.x);
    mat3 about_z = mat3(t.z, t.w, 0.0, -t.w, t.z, 0.0, 0.0, 0.0, 1.0);
    mat3 turn = about_y * about_z;
    point = centre + turn * (point - centre);
    normal = turn * normal;
}

void main() {
    mat3x4 m = skin_matrix();
    vec3 point = fleshed_position(), normal = a_normal;
    turn_in_head(point, normal);
    v_position = skinned_point(m, point);
    v_normal = skinned_direction(m, normal);
    v_albedo = u_materials[int(a_material + 0.5)];
    v_veiled = 0.0;
    for (int i = 0; i < 4; ++i)   // the bones from the ribs up, arms included: 3 to 13, and the fingers' from 20
        v_veiled += (a_bones[i] >= 3u && a_bones[i] <= 13u) || a_bones[i] >= 20u ? 0.0 : a_weights[i];
    if (a_material > 0.5 && a_material < 2.5) {   // top and shorts
        v_surface = vec4(a_surface.x, a_surface.w * 255.0, a_cloth.x * 255.0 - 128.0, a_cloth.y);
        // Folds turn the normal to and fro along the thigh.
        vec3 along = skinned_direction(m, vec3(0.30, -0.90, sign(a_position.z) * 0.30));
        v_cloth = vec2(a_surface.y * u_fold[a_position.z < 0.0 ? 0 : 1] * dot(along, u_to_key), 1.0);
    } else {
        v_surface = vec4(a_surface.xyz, 0.0);
        v_cloth = vec2(0.0);
    }
    // Looking the shadow up a little off the surface keeps the surface from shadowing itself.
    v_shadow = (u_world_to_shadow * vec4(v_position + v_normal * 0.012, 1.0)).xyz;
    gl_Position = u_world_to_clip * vec4(v_position, 1.0);
}
