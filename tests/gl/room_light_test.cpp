// The room by its light map and without it, and with a sun that wanders.
#include <doctest/doctest.h>
#include <epoxy/gl.h>

#include <cstdlib>
#include <filesystem>

#include "cli/offscreen_renderer.h"
#include "model/frame.h"
#include "scene/light_map.h"
#include "support/program_files.h"
#include "support/settled.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kRoomSize{480, 300};

Scene room_scene(LightingPreset lighting) {
    Settings settings;
    settings.show_angle = settings.show_target = false;
    settings.lighting = lighting;
    settings.view = View::three_quarter;
    AppState state(settings);
    state.watch.player.seek(Seconds(40), state.watch.demo.timeline().length());
    Scene scene = scene_of(state);
    scene.camera =
        named_view(View::three_quarter, scene.body, scene.raised, float(kRoomSize.x) / float(kRoomSize.y));
    return scene;
}

RenderFiles room_files(std::filesystem::path light_map) {
    const ProgramFiles files = test::program_files();
    return {files.shaders, files.assets, files.figure_mesh, files.bones_mesh, std::move(light_map)};
}

double mean_of(const Image& image) {
    double sum = 0;
    for (const std::uint8_t byte : image.rgb)
        sum += byte;
    return sum / double(image.rgb.size());
}

int pixels_apart(const Image& a, const Image& b, int more_than) {
    int count = 0;
    for (std::size_t i = 0; i < a.rgb.size(); i += 3)
        count += std::abs(a.rgb[i] - b.rgb[i]) + std::abs(a.rgb[i + 1] - b.rgb[i + 1]) +
                     std::abs(a.rgb[i + 2] - b.rgb[i + 2]) >
                 more_than;
    return count;
}

}  // namespace

TEST_CASE("the colours of the light map are the colours of the light") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    const test::TempDir folder;
    // Light of one of the three alone: plaster, which is nearly white, has no other.
    for (std::size_t colour = 0; colour < 3; ++colour) {
        LightMap map;
        for (auto& rgb : map.rgb) {
            rgb.assign(kLightMapBytes, 0);
            for (std::size_t i = colour; i < rgb.size(); i += 3)
                rgb[i] = 200;
        }
        REQUIRE(save_light_map(folder / "one.light", map));
        Renderer renderer(room_files(folder / "one.light"));
        renderer.draw(room_scene(LightingPreset::evening), kRoomSize);
        const Image image = read_pixels(renderer.image());
        double sums[3] = {};
        for (int y = 20; y < 90; ++y)  // wall behind the body, no sun on it
            for (int x = 180; x < 270; ++x)
                for (std::size_t c = 0; c < 3; ++c)
                    sums[c] += image.pixel(x, y)[c];
        CAPTURE(colour);
        for (std::size_t other = 0; other < 3; ++other)
            if (other != colour) CHECK(sums[other] < .5 * sums[colour]);
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("the light of another time of day is there as soon as it is asked for, and the first one again") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    const test::TempDir folder;
    std::filesystem::copy_file(test::program_files().light_map, folder / "room.light");
    const auto fresh = [&](LightingPreset lighting) {
        Renderer renderer(room_files(folder / "room.light"));
        renderer.draw(room_scene(lighting), kRoomSize);
        return read_pixels(renderer.image());
    };
    const Image day = fresh(LightingPreset::day), evening = fresh(LightingPreset::evening);
    REQUIRE(pixels_apart(day, evening, 30) > 20'000);  // of 144,000
    Renderer renderer(room_files(folder / "room.light"));
    const auto next = [&](LightingPreset lighting) {
        renderer.draw(room_scene(lighting), kRoomSize);
        return read_pixels(renderer.image());
    };
    CHECK(pixels_apart(next(LightingPreset::evening), evening, 6) == 0);
    CHECK(pixels_apart(next(LightingPreset::day), day, 6) == 0);
    // The file is gone: the room is lit by the map that there is.
    std::filesystem::remove(folder / "room.light");
    CHECK(pixels_apart(next(LightingPreset::evening), evening, 30) > 1000);
    CHECK(pixels_apart(next(LightingPreset::day), day, 6) == 0);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("without its light map, or with a damaged one, the room is drawn about as bright, and it says so") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    const test::TempDir folder;
    std::filesystem::copy_file(test::program_files().light_map, folder / "cut.light");
    std::filesystem::resize_file(folder / "cut.light", 1000);
    for (const LightingPreset lighting : {LightingPreset::day, LightingPreset::evening}) {
        const Scene scene = room_scene(lighting);
        const auto picture = [&](const std::filesystem::path& light_map, std::size_t notices) {
            Renderer renderer(room_files(light_map));
            const std::vector<std::string> told = renderer.take_notices();
            CHECK(told.size() == notices);
            for (const std::string& notice : told)
                CHECK(notice.ends_with("a plainly lit room is shown instead"));
            renderer.draw(scene, kRoomSize);
            return read_pixels(renderer.image());
        };
        const Image with = picture(test::program_files().light_map, 0), without = picture("/none.light", 1);
        CHECK(picture(folder / "cut.light", 1).rgb == without.rgb);
        CHECK(pixels_apart(with, without, 6) > kRoomSize.x * kRoomSize.y / 10);
        // Bodies and furniture are lit as before: the room must not be of another brightness.
        CHECK(mean_of(with) == doctest::Approx(mean_of(without)).epsilon(.12));
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE(
    "when the sun has gone on, the picture stays as it is until the new one is as smooth, and only its patch "
    "moves") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    Renderer renderer(room_files(test::program_files().light_map));
    RenderQuality quality = kMediumQuality;
    quality.figure_frames = 1;  // the figure's own smoothing is none of this
    renderer.set_quality(quality);
    Scene scene = room_scene(LightingPreset::day);
    test::settle(renderer, scene, kRoomSize);
    const Image before = read_pixels(renderer.image());
    scene.light = with_sun_turned(scene.light, .05);
    int frames = 0, changed_at = 0;
    Image after = before;
    do {
        REQUIRE(++frames < 40);
        renderer.draw(scene, kRoomSize);
        const Image now = read_pixels(renderer.image());
        if (now.rgb != after.rgb) changed_at = frames;
        if (changed_at == 0) CHECK(now.rgb == before.rgb);
        after = now;
    } while (renderer.refining());
    CHECK(changed_at == frames);
    CHECK(frames >= quality.room_samples);
    CHECK_FALSE(renderer.refining());
    // The patch is a part of the picture; the rest is as smooth as it was.
    const int moved = pixels_apart(before, after, 24);
    CHECK(moved > 50);
    CHECK(moved < kRoomSize.x * kRoomSize.y / 6);
    // Nothing more until it goes on again; and the same as if it had been there from the start.
    CHECK_FALSE(renderer.draw(scene, kRoomSize));
    Renderer other(room_files(test::program_files().light_map));
    other.set_quality(quality);
    test::settle(other, scene, kRoomSize);
    CHECK(pixels_apart(after, read_pixels(other.image()), 12) == 0);
    CHECK(glGetError() == GL_NO_ERROR);
}
