// Rendered frames through SDL's off-screen driver. No golden images: what is seen is compared with where the
// same camera projects the body's joints.
#include <doctest/doctest.h>
#include "render/gl.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/offscreen_renderer.h"
#include "gl/gl_watch.h"
#include "model/frame.h"
#include "scene/detail_level.h"
#include "support/program_files.h"
#include "support/settled.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kPictureSize{960, 600};

using test::program_files;
// For one test: two windows at a time are none of the program's, and other tests open theirs.
OffscreenRenderer open_offscreen() {
    auto opened = OffscreenRenderer::open(program_files());
    if (!opened) FAIL(opened.error());
    return std::move(*opened);
}

// A hold's moment as a scene, without the lines and numbers drawn over it.
Scene scene_of_hold(Side side, double part, View view) {
    Settings settings;
    settings.routine.first_side = side;
    settings.routine.hold = 60.0_s;
    settings.show_angle = settings.show_target = false;
    AppState state(settings);
    state.watch.player.seek(state.watch.demo.timeline().hold_at(side, 59.99_s * part),
                            state.watch.demo.timeline().length());
    Scene scene = scene_of(state);
    scene.camera = named_view(view, scene.body, scene.raised, float(kPictureSize.x) / float(kPictureSize.y));
    return scene;
}

Scene without_figure(Scene scene) {
    for (BoneFrame& frame : scene.pose.frame)
        frame.origin_world.y -= 50;
    return scene;
}

int difference(const Image& a, const Image& b, int x, int y) {
    int sum = 0;
    for (int c = 0; c < 3; ++c)
        sum += std::abs(int(a.pixel(x, y)[c]) - int(b.pixel(x, y)[c]));
    return sum;
}

// How many of the pixels within `radius` of a point the figure has changed, 0..1.
double changed_share(const Image& with, const Image& without, glm::vec2 centre, int radius) {
    int changed = 0, all = 0;
    for (int y = -radius; y <= radius; ++y)
        for (int x = -radius; x <= radius; ++x) {
            const int px = int(centre.x) + x, py = int(centre.y) + y;
            if (px < 0 || py < 0 || px >= kPictureSize.x || py >= kPictureSize.y) continue;
            ++all;
            changed += difference(with, without, px, py) > 24;
        }
    return all ? double(changed) / all : 0;
}

}  // namespace

TEST_CASE("the mat is dark where the body lies on it, with no light that throws a shadow, and nowhere else") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    // Without a mesh there is no figure in the picture, nor in the shadow map: what is left of the body is
    // that it takes from the sky.
    Renderer renderer({files.shaders, files.assets, "/none.mesh", files.bones_mesh, files.light_map});
    Scene scene = scene_of_hold(Side::right, .5, View::three_quarter);
    scene.camera = named_view(View::three_quarter, scene.body, scene.raised,
                              float(kPictureSize.x) / float(kPictureSize.y));
    const auto picture = [&](const Scene& of) {
        renderer.draw(of, kPictureSize);
        return read_pixels(renderer.image());
    };
    const Image with = picture(scene), without = picture(without_figure(scene));
    // Green of what is there over what would be, around a point of the mat.
    const auto left_at = [&](glm::vec3 point) {
        const auto at = project(scene.camera, glm::vec2(kPictureSize), point);
        REQUIRE(at);
        double is = 0, was = 0;
        for (int y = -2; y <= 2; ++y)
            for (int x = -2; x <= 2; ++x) {
                is += with.pixel(int(at->x) + x, int(at->y) + y)[1];
                was += without.pixel(int(at->x) + x, int(at->y) + y)[1];
            }
        return is / was;
    };
    const glm::vec3 pelvis = scene.pose[Bone::pelvis].origin_world,
                    head = scene.pose[Bone::head].origin_world;
    // Below it a sphere as near as its radius hides four fifths of the sky and a fifth of what is left goes
    // on: .25 + .75 * .2. Half a metre beside it the same sphere hides (r / d)^2 of what it is low by: 2 %.
    CHECK(left_at({pelvis.x, 0, pelvis.z}) < .6);
    CHECK(left_at({head.x, 0, head.z}) < .75);
    for (const float side : {-.5f, .5f})
        CHECK(left_at({pelvis.x - .1f, 0, pelvis.z + side}) > .9);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE(
    "the leg's pixels are where the knee and ankle are, from the start to the end of a hold, on both sides") {
    OffscreenRenderer offscreen = open_offscreen();
    for (const Side side : {Side::left, Side::right})
        for (const View view : {View::side, View::three_quarter})
            for (const double part : {0.0, .5, 1.0}) {
                const Scene scene = scene_of_hold(side, part, view);
                const Image with = offscreen.render(scene, kPictureSize);
                const Image without = offscreen.render(without_figure(scene), kPictureSize);
                CAPTURE(name_of(side) == std::string("left"));
                CAPTURE(static_cast<int>(view));
                CAPTURE(part);
                for (const Bone joint : {Bone::shank_l, Bone::foot_l}) {
                    const glm::vec3 at = scene.pose[on_side(joint, side)].origin_world;
                    const auto pixel = project(scene.camera, kPictureSize, at);
                    REQUIRE(pixel.has_value());
                    CHECK(changed_share(with, without, *pixel, 3) > .95);
                }
                // From the side, half way between the two knees there is room, not leg.
                if (view != View::side) continue;
                const glm::vec3 air =
                    (scene.pose[Bone::shank_l].origin_world + scene.pose[Bone::shank_r].origin_world) / 2.0f;
                const auto between = project(scene.camera, kPictureSize, air);
                REQUIRE(between.has_value());
                CHECK(changed_share(with, without, *between, 3) < .2);
            }
}

TEST_CASE("the leg rises: where the ankle is at the end there was none at the start") {
    OffscreenRenderer offscreen = open_offscreen();
    for (const Side side : {Side::left, Side::right}) {
        const Scene start = scene_of_hold(side, 0, View::side), end = scene_of_hold(side, 1, View::side);
        const auto ankle = [&](const Scene& scene) {
            return *project(scene.camera, kPictureSize, scene.pose[on_side(Bone::foot_l, side)].origin_world);
        };
        CHECK(ankle(end).y < ankle(start).y - 10);
        // The toes at the end are above everything the leg covered at the start.
        const glm::vec3 foot = glm::mix(end.pose[on_side(Bone::foot_l, side)].origin_world,
                                        end.pose(toe_tip(side, end.body)), .8f);
        const auto toe = project(end.camera, kPictureSize, foot);
        const Image empty = offscreen.render(without_figure(start), kPictureSize);
        CHECK(changed_share(offscreen.render(end, kPictureSize), empty, *toe, 2) > .3);
        CHECK(changed_share(offscreen.render(start, kPictureSize), empty, *toe, 2) < .1);
    }
}

TEST_CASE("the figure throws a shadow on the floor beneath it") {
    OffscreenRenderer offscreen = open_offscreen();
    const Scene scene = scene_of_hold(Side::right, .5, View::three_quarter);
    const Image with = offscreen.render(scene, kPictureSize),
                without = offscreen.render(without_figure(scene), kPictureSize);
    // Beside the waist, on the mat, away from the key light's side.
    const glm::vec3 waist = scene.pose[Bone::spine_lower].origin_world;
    const auto pixel = project(scene.camera, kPictureSize, {waist.x, .002f, waist.z - .14f});
    REQUIRE(pixel.has_value());
    const int x = int(pixel->x), y = int(pixel->y);
    const auto light = [&](const Image& image) {
        return image.pixel(x, y)[0] + image.pixel(x, y)[1] + image.pixel(x, y)[2];
    };
    CHECK(light(with) < light(without) * .93);
}

TEST_CASE("furniture shades the floor before it, and none where it is not drawn") {
    OffscreenRenderer offscreen = open_offscreen();
    // The same strip of floor before the bench at z = 2.1, seen from the middle of the room, where the bench
    // is drawn, and from beyond it, where it would be before the eye.
    const auto light = [&](float yaw) {
        Scene scene = without_figure(scene_of_hold(Side::right, .5, View::three_quarter));
        scene.camera = {};
        scene.camera.look_at = {-1.4f, 0, 1.8f};
        scene.camera.yaw = yaw;
        scene.camera.pitch = .9f;
        scene.camera.distance = 2;
        const Image picture = offscreen.render(scene, kPictureSize);
        double sum = 0;
        int count = 0;
        for (float x = -1.7f; x < -1.1f; x += .02f)
            for (float z = 1.78f; z < 1.92f; z += .02f) {
                const auto pixel = project(scene.camera, kPictureSize, {x, -.004f, z});
                REQUIRE(pixel.has_value());
                const auto& p = picture.pixel(int(pixel->x), int(pixel->y));
                sum += p[0] + p[1] + p[2];
                ++count;
            }
        return sum / count;
    };
    const double drawn = light(3.14159f), left_out = light(0);
    CAPTURE(drawn);
    CAPTURE(left_out);
    CHECK(left_out > drawn * 1.03);
}

TEST_CASE("beneath the skin there is a thigh bone, where the thigh is") {
    OffscreenRenderer offscreen = open_offscreen();
    Scene scene = scene_of_hold(Side::right, .5, View::side);
    const Image covered = offscreen.render(scene, kPictureSize);
    scene.beneath = Beneath{{45.0_deg}, hamstring_strains({45.0_deg}), {}};
    const Image open = offscreen.render(scene, kPictureSize);
    const glm::vec3 hip = scene.pose[Bone::thigh_r].origin_world,
                    knee = scene.pose[Bone::shank_r].origin_world;
    const auto middle = project(scene.camera, kPictureSize, glm::mix(hip, knee, .6f));
    REQUIRE(middle.has_value());
    CHECK(changed_share(open, covered, *middle, 2) > .9);
    // The face is not looked through.
    const auto face =
        project(scene.camera, kPictureSize, scene.pose(eyes(scene.body)) - glm::vec3(0, .02f, 0));
    CHECK(changed_share(open, covered, *face, 2) < .1);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a scene that has not changed is not drawn again, and drawing leaves no GL error") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    Renderer renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
    CHECK(renderer.take_notices().empty());
    const Scene scene = scene_of_hold(Side::left, .3, View::foot);
    CHECK(renderer.draw(scene, {320, 200}));
    // It gets better for a few frames, and then nothing is drawn any more.
    CHECK(test::settle(renderer, scene, {320, 200}) < 20);
    CHECK_FALSE(renderer.refining());
    CHECK_FALSE(renderer.draw(scene, {320, 200}));
    CHECK(renderer.draw(scene, {330, 200}));
    CHECK(renderer.draw(scene_of_hold(Side::left, .4, View::foot), {330, 200}));
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a leg that creeps is drawn again when it has crept a quarter of a pixel, and not before") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    Renderer renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
    renderer.set_quality(kMediumQuality);
    Scene scene = scene_of_hold(Side::left, .3, View::side);
    REQUIRE(test::settle(renderer, scene, {640, 400}) < 100);
    const float step =
        .1f * 4 * std::tan(scene.camera.fov_y / 2) * 2 / 400;  // a tenth of a pixel, four metres off
    int drawn = 0;
    for (int i = 0; i < 30; ++i) {
        scene.pose[Bone::foot_l].origin_world.y += step;
        drawn += renderer.draw(scene, {640, 400});
    }
    // Three pixels, give or take what the camera's distance is.
    CHECK(drawn >= 5);
    CHECK(drawn <= 16);
    CHECK_FALSE(renderer.refining());  // as smooth as it gets all the while
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE(
    "while the camera turns the picture may be coarser; once it stands still it has its full size again") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    Renderer renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
    renderer.set_quality(kMediumQuality);
    Scene scene = scene_of_hold(Side::left, .3, View::side);
    renderer.draw(scene, {640, 480});
    CHECK(renderer.image().size == glm::ivec2(640, 480));
    scene.camera = orbited(scene.camera, {.1f, 0});
    renderer.draw(scene, {640, 480});
    CHECK(renderer.image().size.x < 640);
    // Between two pushes of a hand it stays as it is, and then until the fine one is drawn, part after part.
    constexpr int kPushes = 3, kParts = 6;
    for (int round = 0; round < kPushes + kParts && renderer.refining(); ++round)
        renderer.draw(scene, {640, 480});
    CHECK(renderer.image().size == glm::ivec2(640, 480));
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE(
    "a figure that is too slow to draw becomes coarse, the room behind it does not, and at rest both are "
    "fine") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    const auto make = [&] {
        return Renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
    };
    RenderQuality quality = kMediumQuality;
    quality.room_samples = 1;  // the room at once as it stays
    constexpr glm::ivec2 size = kPictureSize;
    const auto scene_at = [](double part) {
        Scene scene = scene_of_hold(Side::left, part, View::three_quarter);
        scene.raised = Side::left;
        return scene;
    };
    Renderer slow = make(), fast = make(), alone = make();
    for (Renderer* renderer : {&slow, &fast, &alone})
        renderer->set_quality(quality);
    const auto move = [&](int round) {
        const Scene scene = scene_at(.1 + .02 * (round % 40));
        slow.draw(scene, size);
        fast.draw(scene, size);
        slow.took(90 - round);  // coarser does help
        fast.took(5);
    };
    for (int round = 0; round < 39; ++round)
        move(round);
    CHECK(slow.refining());
    // Moving: what no figure and no shadow is near is the same to the last bit, what is figure is like it.
    const Image coarse = read_pixels(slow.image()), fine = read_pixels(fast.image());
    REQUIRE(coarse.size == size);
    int far_off = 0, unlike = 0, strange = 0;
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            const int seen = difference(coarse, fine, x, y);
            unlike += seen > 0;
            strange += seen > 150;
            far_off += seen > 0 && (y < 20 || x < 10);
        }
    CHECK(unlike > 500);   // it is coarser indeed
    CHECK(strange < 600);  // of 576,000: edges
    CHECK(far_off == 0);
    // At rest: as if it had never moved.
    const Scene rest = scene_at(.9);
    slow.draw(rest, size);
    alone.draw(rest, size);
    for (int round = 0; round < 40 && (slow.refining() || alone.refining()); ++round) {
        slow.draw(rest, size);
        alone.draw(rest, size);
    }
    CHECK_FALSE(slow.refining());
    const Image after = read_pixels(slow.image()), expected = read_pixels(alone.image());
    int left = 0;
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x)
            left += difference(after, expected, x, y) > 60;
    CHECK(left < 200);  // of 576,000 pixels, along the outline: averages of other parts of a pixel
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("missing and broken files are named with their line, and a picture is drawn all the same") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    const test::TempDir folder;
    std::filesystem::copy(std::filesystem::canonical(files.shaders), folder.path() / "shaders",
                          std::filesystem::copy_options::recursive);
    std::filesystem::create_directory(folder.path() / "assets");
    std::ofstream(folder.path() / "assets/plaster.png") << "this is no picture";
    std::ofstream(folder.path() / "shaders/figure.frag")
        << "// broken\nout vec4 o_colour;\nvoid main() { o_colour = nonsense; }\n";
    std::filesystem::remove(folder.path() / "shaders/contact.frag");

    const test::GlFaults faults;  // some drivers tell of the broken shader this way as well
    Renderer renderer({folder.path() / "shaders", folder.path() / "assets", folder.path() / "no.mesh",
                       folder.path() / "no_bones.mesh", folder.path() / "no.light"});
    std::vector<std::string> notices = renderer.take_notices();
    const auto named = [&](const std::string& part) {
        for (const std::string& notice : notices)
            if (notice.find(part) != std::string::npos) return true;
        return false;
    };
    CHECK(named("shaders/figure.frag:3: "));
    CHECK(named("shaders/contact.frag: cannot be read"));
    CHECK(named("assets/plaster.png: "));
    CHECK(named("assets/wood_floor.png: "));
    CHECK(named("no.light: the room's light cannot be opened; a plainly lit room is shown instead"));
    CHECK(named("no.mesh: the figure's mesh cannot be opened; no figure is shown"));
    CHECK(named("no_coarse.mesh: the figure's mesh cannot be opened; no figure is shown"));
    CHECK(renderer.draw(scene_of_hold(Side::right, .3, View::side), {200, 150}));
    CHECK(renderer.take_notices().empty());
    // What few pictures need is missed by the first that does, once.
    CHECK_FALSE(named("no_bones.mesh"));
    Scene beneath = scene_of_hold(Side::right, .3, View::side);
    beneath.beneath.emplace();
    CHECK(renderer.draw(beneath, {200, 150}));
    notices = renderer.take_notices();
    CHECK(named("no_bones.mesh: the figure's mesh cannot be opened; no bones are shown"));
    CHECK_FALSE(named("plate.mesh"));
    beneath.plate.emplace();
    CHECK(renderer.draw(beneath, {200, 150}));
    notices = renderer.take_notices();
    CHECK(named(
        "plate.mesh: the figure's mesh cannot be opened; whole bones are drawn in the place of cut ones"));
    CHECK(renderer.draw(beneath, {210, 150}));
    CHECK(renderer.take_notices().empty());
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("of the figure's meshes any one is drawn where the others are missing, and it says so") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    const Scene scene = scene_of_hold(Side::right, .3, View::side);
    const auto unlike = [](const Image& a, const Image& b) {  // pixels that anybody sees the difference of
        double count = 0;
        for (std::size_t i = 0; i < a.rgb.size(); ++i)
            count += std::abs(int{a.rgb[i]} - int{b.rgb[i]}) > 40;
        return count;
    };
    const auto picture = [&](const std::filesystem::path& mesh, std::vector<std::string>& notices) {
        Renderer renderer({files.shaders, files.assets, mesh, files.bones_mesh, files.light_map});
        notices = renderer.take_notices();
        renderer.draw(scene, {480, 270});
        return read_pixels(renderer.image());
    };
    std::vector<std::string> none;
    const Image whole = picture(files.figure_mesh, none);
    CHECK(none.empty());
    const Image without = picture("/none.mesh", none);
    for (const char* name : {"figure.mesh", "figure_coarse.mesh", "figure_coarsest.mesh"}) {
        const test::TempDir folder;
        std::filesystem::copy_file(files.figure_mesh.parent_path() / name, folder.path() / name);
        std::vector<std::string> notices;
        const Image one = picture(folder.path() / "figure.mesh", notices);
        REQUIRE(notices.size() == 2);
        for (const std::string& notice : notices)
            CHECK(notice.ends_with(
                "the figure's mesh cannot be opened; another of its meshes is drawn in its place"));
        CHECK(unlike(one, whole) < .1 * unlike(without, whole));
        // Large, where the finest would be drawn: there is a figure, whichever mesh there is.
        Renderer large(
            {files.shaders, files.assets, folder.path() / "figure.mesh", files.bones_mesh, files.light_map});
        constexpr glm::ivec2 kLarge{1600, 900};
        REQUIRE(detail_level(scene.camera, scene.body.stature, kLarge.y) == DetailLevel::fine);
        large.draw(scene, kLarge);
        const Image figure = read_pixels(large.image());
        large.draw(without_figure(scene), kLarge);
        CHECK(unlike(figure, read_pixels(large.image())) > 20'000);
    }
}

TEST_CASE("what moved leaves nothing behind: a picture after many is the picture alone") {
    OffscreenRenderer offscreen = open_offscreen();
    const ProgramFiles files = program_files();
    const auto make = [&] {
        return Renderer({files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map});
    };
    for (const View view : {View::side, View::three_quarter, View::floor, View::foot}) {
        Settings settings;
        settings.view = view;
        AppState state(settings);
        const auto scene_at = [&](double t) {
            state.watch.player.seek(Seconds(t), state.watch.demo.timeline().length());
            Scene scene = scene_of(state);
            scene.camera = named_view(view, scene.body, Side::right, 480.0f / 300);
            scene.raised = Side::right;  // the same room all the time
            return scene;
        };
        Renderer one = make(), other = make();
        one.set_quality(kLowQuality);
        other.set_quality(kLowQuality);
        for (const double t : {0.0, 2.0, 4.0, 8.0, 14.0, 20.0, 30.0, 60.0, 68.0, 72.0, 80.0, 95.0})
            one.draw(scene_at(t), {480, 300});
        other.draw(scene_at(95.0), {480, 300});
        const Image after = read_pixels(one.image()), alone = read_pixels(other.image());
        int unlike = 0;
        for (int y = 0; y < 300; ++y)
            for (int x = 0; x < 480; ++x)
                unlike += difference(after, alone, x, y) > 12;
        CAPTURE(static_cast<int>(view));
        CHECK(unlike == 0);
    }
}
