// A quiet room: what stands in it fades towards the wall, the bodies do not, and a picture that was drawn
// before is not taken for it.
#include <doctest/doctest.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/offscreen_renderer.h"
#include "scene/illustration.h"
#include "scene/lighting.h"
#include "support/program_files.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kQuietSize{320, 200};

// How much colour there is in a picture's columns from one share of its width to another.
double colour_of(const Image& image, float from, float to) {
    double sum = 0;
    for (int y = 0; y < kQuietSize.y; ++y)
        for (int x = int(from * kQuietSize.x); x < int(to * kQuietSize.x); ++x) {
            const auto* p = image.pixel(x, y);
            sum += std::max({p[0], p[1], p[2]}) - std::min({p[0], p[1], p[2]});
        }
    return sum;
}

}  // namespace

TEST_CASE("in a quiet room things have less colour, and it is drawn anew when it becomes quiet or loud") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    LessonFigures figures;
    figures.update(initial_values(Lesson::stoop), {});
    const float aspect = float(kQuietSize.x) / float(kQuietSize.y);
    LessonLook look;
    look.light = light_of(LightingPreset::day);
    Scene scene = illustration(figures, look, lesson_camera(figures, LessonView::second, aspect));
    CHECK(scene.quiet_room);
    // From farther off, where there is furniture at either side of the bodies.
    scene.camera = zoomed(scene.camera, 1.3f);
    const Image quiet = offscreen->render(scene, kQuietSize);
    scene.quiet_room = false;
    const Image loud = offscreen->render(scene, kQuietSize);
    scene.quiet_room = true;
    const Image again = offscreen->render(scene, kQuietSize);
    CHECK(colour_of(quiet, 0, .25f) < .85 * colour_of(loud, 0, .25f));
    CHECK(colour_of(quiet, .7f, 1) < .85 * colour_of(loud, .7f, 1));
    CHECK(again.rgb == quiet.rgb);
}
