// How a picture comes into the window: as it is, where it is asked for, and without being drawn once more.
#include <doctest/doctest.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "model/frame.h"
#include "render/capture.h"
#include "render/picture_frame.h"
#include "render/surface.h"
#include "support/program_files.h"
#include "support/settled.h"
#include "support/unseen_window.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kWindow{400, 300}, kAt{30, 20}, kPicture{320, 240};

Renderer shown_renderer() {
    const ProgramFiles files = test::program_files();
    return Renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
}

Scene scene_of_hold() {
    AppState state{Settings{}};
    const auto& timeline = state.watch.demo.timeline();
    state.watch.player.seek(timeline.hold_start(Side::left), timeline.length());
    return scene_of(state);
}

// Upper row first.
Image window_pixels() {
    Image image = make_image(kWindow);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    for (int y = 0; y < kWindow.y; ++y)
        glReadPixels(0, kWindow.y - 1 - y, kWindow.x, 1, GL_RGB, GL_UNSIGNED_BYTE, image.pixel(0, y));
    return image;
}

int apart(const std::uint8_t* a, const std::uint8_t* b) {
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

bool in(const PixelRect& rect, glm::ivec2 at) {
    return at.x >= rect.low.x && at.y >= rect.low.y && at.x < rect.high.x && at.y < rect.high.y;
}

}  // namespace

TEST_CASE(
    "a picture is in the window as it is, its upper left at its place, and nothing outside of what is asked "
    "for") {
    const GlWindow window = test::unseen_window(kWindow);
    Renderer renderer = shown_renderer();
    renderer.set_quality(kMediumQuality);
    const Scene scene = scene_of_hold();
    test::settle(renderer, scene, kPicture);
    const Image picture = read_pixels(renderer.image());
    // Above the floor and the body there is wall: the picture stands on its feet.
    REQUIRE(picture.size == kPicture);
    const PixelRect place{kAt, kAt + kPicture};
    for (const PixelRect& part :
         {PixelRect::whole(kWindow), PixelRect{{100, 90}, {180, 300}}, PixelRect{{0, 0}, {30, 300}}}) {
        draw_into_window(kWindow);
        clear_to(glm::vec3(1, 0, 1));
        renderer.present({kWindow, kAt, kPicture}, part);
        const Image shown = window_pixels();
        int wrong = 0;
        const std::uint8_t cleared[] = {255, 0, 255};
        for (int y = 0; y < kWindow.y; ++y)
            for (int x = 0; x < kWindow.x; ++x) {
                const bool there = in(place, {x, y}) && in(part, {x, y});
                wrong += apart(shown.pixel(x, y), there ? picture.pixel(x - kAt.x, y - kAt.y) : cleared) > 0;
            }
        CHECK(wrong == 0);
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a coarser picture is in the window at its place, the same way up") {
    const GlWindow window = test::unseen_window(kWindow);
    Renderer renderer = shown_renderer();
    renderer.set_quality(kMediumQuality);
    const Scene scene = scene_of_hold();
    test::settle(renderer, scene, kPicture / 2);
    const Image picture = read_pixels(renderer.image());
    draw_into_window(kWindow);
    clear_to(glm::vec3(1, 0, 1));
    renderer.present({kWindow, kAt, kPicture}, PixelRect::whole(kWindow));
    const Image shown = window_pixels();
    // Two by two pixels of the window have the mean that one of the picture has, but for what smoothing takes
    // across an outline.
    double sum = 0;
    for (int y = 0; y < picture.size.y; ++y)
        for (int x = 0; x < picture.size.x; ++x)
            sum += apart(shown.pixel(kAt.x + 2 * x, kAt.y + 2 * y), picture.pixel(x, y));
    CHECK(sum / (picture.size.x * picture.size.y) < 6);
    const std::uint8_t cleared[] = {255, 0, 255};
    for (const glm::ivec2 outside :
         {kAt - 1, kAt + kPicture, glm::ivec2(kAt.x, kAt.y - 1), glm::ivec2(kAt.x - 1, kAt.y)})
        CHECK(apart(shown.pixel(outside.x, outside.y), cleared) == 0);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a part of a coarser picture is that part of the whole one, and nothing outside of it is drawn") {
    const GlWindow window = test::unseen_window(kWindow);
    Renderer renderer = shown_renderer();
    renderer.set_quality(kMediumQuality);
    // Of a size that does not go into its place's.
    test::settle(renderer, scene_of_hold(), {195, 146});
    const auto shown = [&](const PixelRect& part) {
        draw_into_window(kWindow);
        clear_to(glm::vec3(1, 0, 1));
        draw_only({{part.low.x, kWindow.y - part.high.y}, {part.high.x, kWindow.y - part.low.y}});
        renderer.present({kWindow, kAt, kPicture}, part);
        draw_everywhere();
        return window_pixels();
    };
    const Image whole = shown(PixelRect::whole(kWindow));
    const std::uint8_t cleared[] = {255, 0, 255};
    for (const PixelRect& part : {PixelRect{{100, 90}, {180, 300}}, PixelRect{{0, 0}, {200, 150}},
                                  PixelRect{{211, 77}, {212, 201}}, PixelRect{{30, 130}, {350, 133}}}) {
        const Image one = shown(part);
        int most = 0, outside = 0;
        for (int y = 0; y < kWindow.y; ++y)
            for (int x = 0; x < kWindow.x; ++x)
                if (in(part, {x, y}))
                    most = std::max(most, apart(one.pixel(x, y), whole.pixel(x, y)));
                else
                    outside += apart(one.pixel(x, y), cleared) > 0;
        CHECK(most <= 3);  // a rasteriser may round otherwise where it cuts
        CHECK(outside == 0);
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("the world's upper end is in the picture's first rows, mirrored or not") {
    OrbitCamera camera;
    for (const bool mirrored : {false, true}) {
        camera.mirrored = mirrored;
        const auto row_of = [&](glm::vec3 point) {
            const glm::vec4 clip = world_to_picture(camera, 1.5f) * glm::vec4(point, 1);
            return clip.y / clip.w * .5f + .5f;  // of the picture's height
        };
        for (const glm::vec3 point :
             {camera.look_at + glm::vec3(0, .3f, 0), camera.look_at - glm::vec3(0, .3f, .2f)}) {
            const auto seen = project(camera, {150, 100}, point);
            REQUIRE(seen);
            CHECK(row_of(point) * 100 == doctest::Approx(seen->y).epsilon(1e-4));
        }
    }
}

TEST_CASE("pictures hold their bytes in the order that windows have: they are copied into one, not drawn") {
    const GlWindow window = test::unseen_window(kWindow);
    Renderer renderer = shown_renderer();
    renderer.draw(scene_of_hold(), kPicture);
    if (gl_renderer_name().find("llvmpipe") == std::string::npos) {
        MESSAGE("not tried: only Mesa's llvmpipe is known to say in which order it keeps them");
        return;
    }
    GLint order = 0;
    glBindFramebuffer(GL_FRAMEBUFFER, renderer.image().framebuffer.get());
    glGetIntegerv(GL_IMPLEMENTATION_COLOR_READ_FORMAT, &order);
    CHECK(order == GL_BGRA);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}
