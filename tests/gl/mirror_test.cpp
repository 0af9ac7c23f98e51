// The mirror as a person sees it: the setting and the command line turn the picture round, left for right,
// and nothing else.
#include <doctest/doctest.h>
#include <stb_image.h>

#include <cstdlib>
#include <cstring>

#include "cli/commands.h"
#include "cli/offscreen_renderer.h"
#include "model/frame.h"
#include "model/update.h"
#include "support/program_files.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kSize{320, 200};

Scene hold(bool mirror, View view) {
    Settings settings;
    settings.mirror = mirror;
    settings.show_angle = settings.show_target = false;
    AppState state(settings);
    state.watch.player.seek(state.watch.demo.timeline().hold_start(Side::right) + Seconds(10),
                            state.watch.demo.timeline().length());
    state.picture.camera = named_view(view, {settings.stature}, Side::right, float(kSize.x) / float(kSize.y));
    return scene_of(state);
}

int unlike(const Image& a, const Image& b, bool flipped) {
    int count = 0;
    for (int y = 0; y < kSize.y; ++y)
        for (int x = 0; x < kSize.x; ++x) {
            int sum = 0;
            for (int c = 0; c < 3; ++c)
                sum += std::abs(int(a.pixel(x, y)[c]) - int(b.pixel(flipped ? kSize.x - 1 - x : x, y)[c]));
            count += sum > 60;
        }
    return count;
}

Image from_file(const std::filesystem::path& file) {
    int width = 0, height = 0, channels = 0;
    stbi_uc* pixels = stbi_load(file.c_str(), &width, &height, &channels, 3);
    REQUIRE(pixels != nullptr);
    Image image = make_image({width, height});
    std::memcpy(image.rgb.data(), pixels, image.rgb.size());
    stbi_image_free(pixels);
    return image;
}

}  // namespace

TEST_CASE("with the mirror on every pixel of the picture is on the other side") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    for (const View view : {View::side, View::three_quarter}) {
        const Image plain = offscreen->render(hold(false, view), kSize),
                    mirrored = offscreen->render(hold(true, view), kSize);
        CAPTURE(static_cast<int>(view));
        // An edge may fall into the next pixel; nothing else may differ. Unturned they are not alike at all.
        CHECK(unlike(plain, mirrored, true) < kSize.x * kSize.y / 100);
        CHECK(unlike(plain, mirrored, false) > kSize.x * kSize.y / 10);
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("the mirror is in every picture of the window: stretch, second view, live scenes") {
    for (const bool mirror : {false, true}) {
        Settings settings;
        settings.mirror = mirror;
        AppState state(settings);
        const Scene scene = scene_of(state);
        CHECK(scene.camera.mirrored == mirror);
        CHECK(inset_scene_of(state, scene, 1.5f).camera.mirrored == mirror);
        state.reading.articles = load_articles(test::program_files().content / "article").pages;
        update(state, {action::ShowPanel{Panel::why}, action::ShowPage{"lift"}});
        REQUIRE(lesson_shown(state));
        update_lesson(state);
        CHECK(scene_of(state).camera.mirrored == mirror);
    }
}

TEST_CASE("a mouse that drags to the right turns what is seen to the right, mirrored or not") {
    for (const bool mirror : {false, true}) {
        Settings settings;
        settings.mirror = mirror;
        settings.reduced_motion = true;
        AppState state(settings);
        state.picture.camera = named_view(View::side, {settings.stature}, Side::right, 1.6f);
        const auto x_of = [&] {
            const Scene scene = scene_of(state);
            // Before the point that the camera turns about, so that the turn moves it.
            const glm::vec3 nearer =
                scene.camera.look_at + glm::normalize(scene.camera.eye() - scene.camera.look_at) * .4f;
            return [scene, nearer] { return std::pair(scene, nearer); }();
        };
        const auto [before, point] = x_of();
        const float from = project(before.camera, {800, 500}, point)->x;
        update(state, {action::Orbit{{-.2f, 0}}});
        const float to = project(scene_of(state).camera, {800, 500}, point)->x;
        update(state, {action::Orbit{{.4f, 0}}});
        const float back = project(scene_of(state).camera, {800, 500}, point)->x;
        CAPTURE(mirror);
        CHECK(to > from + 10);
        CHECK(back < from - 10);
    }
}

TEST_CASE("picture --mirror asks for a mirrored picture, and without it for a plain one") {
    const auto mirrored = [](std::initializer_list<const char*> words) {
        std::vector<const char*> argv{"ninety"};
        argv.insert(argv.end(), words);
        const auto parsed = parse_command_line(static_cast<int>(argv.size()), argv.data());
        REQUIRE(std::holds_alternative<CommandLine>(parsed));
        return std::get<PictureCommand>(std::get<CommandLine>(parsed).command).mirror;
    };
    CHECK(mirrored({"picture", "a.png", "--mirror"}));
    CHECK_FALSE(mirrored({"picture", "a.png"}));
}

TEST_CASE("the picture that --mirror writes is the plain one turned round, a live scene framed anew") {
    const test::TempDir folder;
    for (const bool live : {false, true}) {
        PictureCommand command;
        command.width = kSize.x;
        command.height = kSize.y;
        if (live) command.lesson = Lesson::stoop;
        command.out = folder / "plain.png";
        REQUIRE(run_picture({}, command) == kExitDone);
        command.mirror = true;
        command.out = folder / "mirrored.png";
        REQUIRE(run_picture({}, command) == kExitDone);
        const Image plain = from_file(folder / "plain.png"), mirrored = from_file(folder / "mirrored.png");
        REQUIRE(plain.size == kSize);
        REQUIRE(mirrored.size == kSize);
        CAPTURE(live);
        CHECK(unlike(plain, mirrored, false) > kSize.x * kSize.y / 10);
        // A live scene keeps clear of its numbers, which are not turned: it is framed anew.
        if (live) continue;
        // Numbers and names are not turned: a fifth of the pixels at the most, and far fewer than unturned.
        CHECK(unlike(plain, mirrored, true) < kSize.x * kSize.y / 5);
        CHECK(unlike(plain, mirrored, true) < unlike(plain, mirrored, false) / 2);
    }
}
