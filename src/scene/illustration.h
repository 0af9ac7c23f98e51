// The article's live scenes as pictures: figures, box, nerve, and where they are seen from.
#pragma once

#include <array>

#include "lesson/figures.h"
#include "scene/scene.h"

namespace ninety {

// Two ways to look at each scene: what it is about from the side, and the other (three-quarter; of the disc
// scene, the whole leg).
enum class LessonView { first, second };

struct LessonLook {
    float build = 0;
    Light light;
    bool show_beneath = true;  // bones and hamstrings through the skin
    bool mirrored = false;
    LessonView view = LessonView::first;
    FigureLook figure{};
    bool still = false;  // nothing runs along a nerve: a mark stands where it is pressed
};

// Sliders and figures -> a picture. `camera` is used as it is.
Scene illustration(const LessonFigures& figures, const LessonLook& look, const OrbitCamera& camera);

// What the disc scene names, where it is seen: on what looks to the eye. World, metres; asks for its scene.
struct DiscMarks {
    glm::vec3 disc, root, nerve;
    // Down the muscles: the first of them that the picture shows is as good as another.
    std::array<glm::vec3, 5> hamstrings;
};
DiscMarks disc_marks(const Scene& scene);
// The bulge is drawn larger than the 8 mm that are much (nerve.h).
bool is_exaggerated(const Scene& scene);

// Asks for figures that have been updated, and an aspect (width / height) above 0. `free`: what of the
// picture no card lies over: everything is framed into it.
OrbitCamera lesson_camera(const LessonFigures& figures, LessonView view, float aspect,
                          const PicturePart& free = {});

}  // namespace ninety
