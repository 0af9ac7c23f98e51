#include "scene/lens.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

using namespace ninety;

namespace {

Scene seen_from(View view, Side raised) {
    Scene scene;
    scene.raised = raised;
    scene.camera = named_view(view, scene.body, raised, 1.6f);
    return scene;
}

// In clip space after the division: -1..1.
glm::vec2 placed(const glm::mat4& world_to_clip, glm::vec3 point) {
    const glm::vec4 clip = world_to_clip * glm::vec4(point, 1);
    return glm::vec2(clip) / clip.w;
}

}  // namespace

TEST_CASE("from any point of the lens the focus stays where it is, and what is far off moves by the blur") {
    for (const View view : {View::side, View::three_quarter, View::floor, View::foot})
        for (const Side raised : kSides)
            for (const bool mirrored : {false, true}) {
                Scene scene = seen_from(view, raised);
                scene.camera.mirrored = mirrored;
                const glm::vec3 eye = scene.camera.eye(), ahead = glm::normalize(scene.camera.look_at - eye);
                const float focus = focus_depth(scene);
                const glm::mat4 straight = scene.camera.projection(1.6f) * scene.camera.view();
                for (const glm::vec2 point : {glm::vec2(1, 0), glm::vec2(0, 1), glm::vec2(-.6f, .5f)}) {
                    const glm::mat4 lens = through_lens(scene, 1.6f, point, .02f);
                    const glm::vec3 sharp = eye + ahead * focus + glm::vec3(0, .2f, 0) -
                                            ahead * glm::dot(ahead, glm::vec3(0, .2f, 0));
                    CHECK(glm::distance(placed(lens, sharp), placed(straight, sharp)) < 1e-4f);
                    // At twice the distance half of it, very far off all; less across, the wider the picture.
                    const glm::vec2 twice = placed(lens, eye + ahead * 2.0f * focus);
                    CHECK(std::abs(twice.y) == doctest::Approx(.01f * std::abs(point.y)).epsilon(.01));
                    const glm::vec2 far = placed(lens, eye + ahead * 1000.0f * focus);
                    CHECK(std::abs(far.y) == doctest::Approx(.02f * std::abs(point.y)).epsilon(.01));
                    CHECK(std::abs(far.x) == doctest::Approx(.02f * std::abs(point.x) / 1.6f).epsilon(.01));
                }
            }
}

TEST_CASE("the sharpest is where the body is: from 30 cm before the heel to the hips, 80 cm behind it") {
    for (const View view : {View::side, View::three_quarter, View::floor, View::foot}) {
        const Scene scene = seen_from(view, Side::right);
        const glm::vec3 heel(0, .86f, .55f);
        const float depth = -(scene.camera.view() * glm::vec4(heel, 1)).z;
        CAPTURE(static_cast<int>(view));
        CHECK(focus_depth(scene) > depth - .30f);
        CHECK(focus_depth(scene) < depth + .80f);
    }
}
