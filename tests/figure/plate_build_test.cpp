// The plate's bones: a window through which the last disc is seen, everything else whole, and nothing that is
// named hidden behind bone.
#include "figure/plate_build.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <glm/geometric.hpp>

#include "figure/built_figure.h"
#include "scene/figure_skinning.h"
#include "scene/illustration.h"
#include "scene/spine_line.h"

using namespace ninety;

namespace {

const FigureMesh& plate() {
    static const FigureMesh mesh = test::shipped_mesh("plate");
    return mesh;
}

// Where a ray meets a triangle, as a share of the way to its end (Moeller and Trumbore); 2 where it does not.
float hit(glm::vec3 from, glm::vec3 way, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    const glm::vec3 ab = b - a, ac = c - a, p = glm::cross(way, ac);
    const float det = glm::dot(ab, p);
    if (std::abs(det) < 1e-12f) return 2;
    const glm::vec3 s = from - a, q = glm::cross(s, ab);
    const float u = glm::dot(s, p) / det, v = glm::dot(way, q) / det, t = glm::dot(ac, q) / det;
    return u < 0 || v < 0 || u + v > 1 || t < 0 ? 2 : t;
}

std::vector<glm::vec3> posed_plate(const Scene& scene) {
    const SkinPose skin = skin_pose(scene.pose, scene.body);
    SkinPose bare = skin;
    bare.corrections = {};
    std::vector<glm::vec3> at;
    for (const FigureVertex& v : plate().vertices)
        at.push_back(skinned(v, bare).position_world);
    return at;
}

// How far before a point the first bone is, metres; nothing between it and the eye: below 0.
float hidden_by(const Scene& scene, const std::vector<glm::vec3>& at, glm::vec3 point) {
    const glm::vec3 eye = scene.camera.eye(), way = point - eye;
    float first = 2;
    const auto& i = plate().indices;
    for (std::size_t t = 0; t < i.size(); t += 3)
        first = std::min(first, hit(eye, way, at[i[t]], at[i[t + 1]], at[i[t + 2]]));
    return (1 - first) * glm::length(way);
}

Scene disc_scene(double bulge, double irritation, LessonView view, float aspect) {
    LessonValues values = initial_values(Lesson::disc);
    set_value(values, disc_slider::bulge, bulge);
    set_value(values, disc_slider::irritation, irritation);
    LessonFigures figures;
    figures.update(values, {});
    LessonLook look;
    look.view = view;
    return illustration(figures, look, lesson_camera(figures, view, aspect));
}

}  // namespace

TEST_CASE("the plate has few enough triangles, open to the light in every degree, and shows cut bone") {
    CHECK(plate().indices.size() / 3 < 30000);
    int dark = 0, light = 0, spongy = 0, compact = 0;
    for (const FigureVertex& v : plate().vertices) {
        dark += v.open<140, light += v.open> 230;
        spongy += v.material == kSpongyMatter, compact += v.material == kCompactMatter;
        // Cut bone is on the right only, and on the cut.
        if (v.material == kSpongyMatter) {
            CHECK(v.position.z > .001f);
            const glm::dvec3 p(v.position);
            CHECK(std::min(std::abs(plate_window(p)), std::abs(plate_hole(p))) < .0012);
        }
    }
    CHECK(dark > 200);
    CHECK(light > 2000);
    CHECK(spongy > 100);
    CHECK(compact > 40);
}

TEST_CASE("nothing is left in the window, and outside it every bone is as it was") {
    const auto& line = spine_line();
    int fifth = 0, third = 0, left_of_window = 0;
    for (const FigureVertex& v : plate().vertices) {
        const glm::dvec3 p(v.position);
        if (p.z > 0 && std::abs(p.z) < .030) CHECK(plate_window(p) > -.0008);
        const glm::dvec3 in_l5 = line[spine::kL5].local(p), in_l3 = line[spine::kL5 + 2].local(p);
        // The right joint process of L5 that reaches down is gone, the left one is there; L3 has both.
        const bool low = std::abs(p.z) > .004 && std::abs(p.z) < .012;
        const auto reaches_down = [](glm::dvec3 q) { return q.x < -.0185 && q.y < -.009 && q.y > -.014; };
        if (low && reaches_down(in_l5)) (p.z > 0 ? fifth : left_of_window) += 1;
        third += low && p.z > 0 && reaches_down(in_l3);
    }
    CHECK(fifth == 0);
    CHECK(left_of_window > 5);
    CHECK(third > 5);
}

TEST_CASE("what is named is seen: no bone lies before disc, root, nerve and hamstrings, in either view") {
    for (const double bulge : {0.0, 100.0})
        for (const double irritation : {0.0, 50.0, 100.0}) {
            const Scene scene = disc_scene(bulge, irritation, LessonView::first, 16.f / 9);
            const auto at = posed_plate(scene);
            const DiscMarks marks = disc_marks(scene);
            CAPTURE(bulge);
            CAPTURE(irritation);
            CHECK(hidden_by(scene, at, marks.disc) < .0005f);
            // All of the cut face, to its front edge: the wing of the hip bone leaves it free.
            for (const float x : {-.0085f, .0f, .0085f})
                CHECK(hidden_by(scene, at,
                                spine_point_world(spine::kS1, {x, .0115f, kSpineCut + .0003f}, scene.pose,
                                                  scene.body)) < .0005f);
            CHECK(hidden_by(scene, at, marks.root) < .0005f);
            CHECK(hidden_by(scene, at, marks.nerve) < .0005f);
            for (const glm::vec3 along : marks.hamstrings)
                CHECK(hidden_by(scene, at, along) < .0005f);
            // And the ray does find bone: the sacrum's far wing lies behind a point in the middle of the
            // sacrum.
            CHECK(hidden_by(scene, at, scene.pose[Bone::pelvis].to_world(glm::vec3(0, .04f, -.05f))) > .01f);
        }
    const Scene whole = disc_scene(100, 100, LessonView::second, 16.f / 9);
    const auto at = posed_plate(whole);
    CHECK(hidden_by(whole, at, disc_marks(whole).nerve) < .0005f);
    for (const glm::vec3 along : disc_marks(whole).hamstrings)
        CHECK(hidden_by(whole, at, along) < .0005f);
}
