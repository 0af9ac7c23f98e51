// A picture that gets better while something moves: in parts and steps, and in the end what it would have
// been at once.
#include <doctest/doctest.h>
#include <epoxy/gl.h>

#include <cstdlib>
#include <glm/geometric.hpp>

#include "cli/offscreen_renderer.h"
#include "model/frame.h"
#include "render/picture_scale.h"
#include "support/program_files.h"
#include "support/settled.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kGentleSize{720, 450};

Renderer gentle_renderer() {
    const ProgramFiles files = test::program_files();
    return Renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
}

// So long after a moment from which the left leg is raised.
constexpr Seconds kBeforeHold(12);
Scene scene_after(Seconds time) {
    Settings settings;
    settings.show_angle = settings.show_target = false;
    AppState state(settings);
    const auto& timeline = state.watch.demo.timeline();
    state.watch.player.seek(Seconds(timeline.hold_start(Side::left).value - kBeforeHold.value) + time,
                            timeline.length());
    Scene scene = scene_of(state);
    scene.camera =
        named_view(View::side, scene.body, scene.raised, float(kGentleSize.x) / float(kGentleSize.y));
    return scene;
}

struct Unlike {
    int much = 0;      // pixels that are so by more than 12 of 255
    int seen = 0;      // by more than 3
    double worst = 0;  // of the means of 12x12 pixels, of 255: no outline, but a shadow that is elsewhere
};

Unlike compared(const Image& a, const Image& b) {
    Unlike unlike;
    constexpr int kBlock = 12;
    for (int y0 = 0; y0 + kBlock <= a.size.y; y0 += kBlock)
        for (int x0 = 0; x0 + kBlock <= a.size.x; x0 += kBlock) {
            double sum = 0;
            for (int y = y0; y < y0 + kBlock; ++y)
                for (int x = x0; x < x0 + kBlock; ++x) {
                    const int off = a.pixel(x, y)[1] - b.pixel(x, y)[1];
                    sum += off;
                    unlike.seen += std::abs(off) > 3;
                    unlike.much += std::abs(off) > 12;
                }
            unlike.worst = std::max(unlike.worst, std::abs(sum) / (kBlock * kBlock));
        }
    return unlike;
}

// One scene, drawn with each of two qualities until it is as good as it gets.
struct BothSettled {
    Unlike unlike;
    int first_frames = 0, second_frames = 0;  // that took
};

BothSettled settled_with(const RenderQuality& first, const RenderQuality& second) {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    const Scene scene = scene_after(Seconds(1));
    Renderer one = gentle_renderer(), other = gentle_renderer();
    one.set_quality(first);
    other.set_quality(second);
    BothSettled both;
    both.first_frames = test::settle(one, scene, kGentleSize);
    both.second_frames = test::settle(other, scene, kGentleSize);
    both.unlike = compared(read_pixels(one.image()), read_pixels(other.image()));
    return both;
}

}  // namespace

TEST_CASE(
    "a figure that moves while room and shadows come in steps ends in the picture it would have at once") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    Renderer moving = gentle_renderer(), at_once = gentle_renderer();
    RenderQuality all_at_once = kMediumQuality;
    all_at_once.keeps_pace = false;
    at_once.set_quality(all_at_once);
    constexpr Seconds kFrame(1 / 25.0);
    Seconds time(0);
    int frames = 0;
    for (; frames < 90; ++frames) {
        time = time + kFrame;
        moving.draw(scene_after(time), kGentleSize);
        moving.took(8);  // time enough for more
    }
    // While it moves the shadow follows: no farther behind than some frames take it.
    const Scene last = scene_after(time);
    REQUIRE(glm::distance(last.pose[Bone::foot_l].origin_world,
                          scene_after(Seconds(0)).pose[Bone::foot_l].origin_world) > .3f);
    at_once.draw(last, kGentleSize);
    CHECK(compared(read_pixels(moving.image()), read_pixels(at_once.image())).worst < 24);
    CHECK(moving.refining());
    CHECK(test::settle(moving, last, kGentleSize) < 120);
    test::settle(at_once, last, kGentleSize);
    const Unlike unlike = compared(read_pixels(moving.image()), read_pixels(at_once.image()));
    CHECK(unlike.worst < 3);
    CHECK(unlike.much < 1500);  // of 324,000: outlines
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("after a turn of the camera the fine room comes in parts, and the coarse one stands until then") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    RenderQuality quality = kMediumQuality;
    quality.figure_frames = 1;
    Renderer turned = gentle_renderer(), fresh = gentle_renderer();
    for (Renderer* renderer : {&turned, &fresh})
        renderer->set_quality(quality);
    Scene scene = scene_after(Seconds(1));
    turned.draw(scene, kGentleSize);
    const float there = scene.camera.yaw;
    for (int i = 12; i-- > 0;) {
        scene.camera.yaw = there + .01f * static_cast<float>(i);
        turned.draw(scene, kGentleSize);
        turned.took(40);
    }
    const glm::ivec2 coarse = turned.image().size;
    REQUIRE(coarse.y < kGentleSize.y);
    // Beside a figure: a part a frame, and it has three; no more than that and what a pause of the camera
    // takes, in two frames of which the first part comes, and shadows, each of which keeps a part waiting.
    int frames = 0;
    while (turned.image().size == coarse && frames < 40) {
        CHECK(turned.refining());
        scene.breath_01 = frames % 2 ? .4f : .9f;
        turned.draw(scene, kGentleSize);
        turned.took(8);
        ++frames;
    }
    CHECK(frames >= PictureScale::kPause + 2);
    CHECK(frames <= 12);
    CHECK(turned.image().size == kGentleSize);
    // A window of another shape does not wait: the coarse picture would be pulled out of shape.
    Renderer resized = gentle_renderer();
    resized.set_quality(quality);
    test::settle(resized, scene, {300, 300});
    resized.draw(scene, kGentleSize);
    CHECK(resized.image().size == kGentleSize);
    // In the end it is the picture that never was coarse.
    test::settle(turned, scene, kGentleSize);
    test::settle(fresh, scene, kGentleSize);
    const Unlike unlike = compared(read_pixels(turned.image()), read_pixels(fresh.image()));
    CHECK(unlike.much < 100);
    CHECK(unlike.worst < 1);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a room that gets better in parts is the one that does so a picture at a time") {
    RenderQuality parts = kMediumQuality;
    parts.figure_frames = 1;
    parts.one_level = false;  // which one it is may be another where numbers are rounded otherwise
    RenderQuality whole = parts;
    whole.keeps_pace = false;
    const BothSettled both = settled_with(parts, whole);
    CHECK(both.second_frames <= whole.room_samples + 1);
    CHECK(both.first_frames >= both.second_frames);
    // A rasteriser may round otherwise where it cuts: a step or two of 255 here and there, in one of the
    // twelve another edge; nowhere on average.
    CHECK(both.unlike.seen < 30);
    CHECK(both.unlike.much == 0);
    CHECK(both.unlike.worst < .5);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("one level of a texture at a time, averaged, looks as both levels do in each picture") {
    RenderQuality one_level = kMediumQuality;
    REQUIRE(one_level.one_level);
    one_level.figure_frames = 1;
    RenderQuality both_levels = one_level;
    both_levels.one_level = false;
    const Unlike unlike = settled_with(one_level, both_levels).unlike;
    CHECK(unlike.seen < 600);
    CHECK(unlike.much == 0);
    CHECK(unlike.worst < 1.5);
}

TEST_CASE(
    "shadows that were under way when all came to rest are shown, though nothing else changes any more") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    Renderer stopped = gentle_renderer(), at_once = gentle_renderer();
    RenderQuality quality = kMediumQuality;
    quality.figure_frames = quality.room_samples = 1;  // nothing else that would be drawn again
    stopped.set_quality(quality);
    quality.keeps_pace = false;
    at_once.set_quality(quality);
    Scene scene = scene_after(Seconds(1));
    test::settle(stopped, scene, kGentleSize);
    REQUIRE_FALSE(stopped.refining());
    // The whole body some centimetres aside, at once: less than a leap.
    for (auto& frame : scene.pose.frame)
        frame.origin_world.x -= .045f;
    CHECK(stopped.draw(scene, kGentleSize));
    const Image before = read_pixels(stopped.image());
    CHECK(stopped.refining());
    CHECK(test::settle(stopped, scene, kGentleSize) < 60);
    const Image after = read_pixels(stopped.image());
    CHECK(compared(before, after).worst > 4);
    at_once.draw(scene, kGentleSize);
    CHECK(compared(after, read_pixels(at_once.image())).worst < 1);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("where a frame has no time to spare the room waits until nothing else moves") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    Renderer busy = gentle_renderer(), idle = gentle_renderer();
    Seconds time(0);
    for (int frame = 0; frame < 60; ++frame) {
        time = time + Seconds(1 / 60.0);
        for (Renderer* renderer : {&busy, &idle})
            renderer->draw(scene_after(time), kGentleSize);
        busy.took(40);
        idle.took(8);
    }
    const int left_busy = test::settle(busy, scene_after(time), kGentleSize),
              left_idle = test::settle(idle, scene_after(time), kGentleSize);
    CHECK(left_busy > left_idle + 4);
    CHECK(left_busy < 200);
}
