// While somebody changes sides across the room: at every moment of the crossing head, both legs and the
// doorway are in the picture, and no wall that is drawn stands before them.
#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include "model/frame.h"
#include "model/layout.h"
#include "model/update.h"
#include "scene/room.h"
#include "support/states.h"

using namespace ninety;

namespace {

struct Crossing {
    Variant variant;
    Side first;
    bool mirrored;
    glm::ivec2 window;
    View view;
};

AppState across_the_room(const Crossing& with) {
    Settings settings;
    settings.mirror = with.mirrored;
    settings.view = with.view;
    settings.routine.variant = with.variant;
    settings.routine.first_side = with.first;
    settings.routine.get_ready = Seconds(5);
    settings.routine.hold = Seconds(10);
    settings.routine.change_over = Seconds(24);
    settings.routine.rest = Seconds(30);
    AppState state = test::practising(settings);
    state.shell.fullscreen = true;
    return state;
}

bool in_picture(const Scene& scene, glm::vec2 size, glm::vec3 point) {
    const auto at = project(scene.camera, size, point);
    return at && at->x >= 0 && at->y >= 0 && at->x <= size.x && at->y <= size.y;
}

// Both legs, from hip to toes, and the head.
std::vector<glm::vec3> body_points(const Scene& scene) {
    std::vector<glm::vec3> points{scene.pose(crown(scene.body)), scene.pose(eyes(scene.body))};
    for (const Side side : kSides) {
        points.push_back(scene.pose(heel(side, scene.body)));
        points.push_back(scene.pose(toe_tip(side, scene.body)));
        points.push_back(scene.pose[on_side(Bone::thigh_l, side)].origin_world);
        points.push_back(scene.pose[on_side(Bone::shank_l, side)].origin_world);
    }
    return points;
}

// Whether the line of sight meets the wall, casing or what is above the door, as far as they are drawn.
bool behind_wall(const Scene& scene, glm::vec3 point) {
    const glm::vec3 eye = scene.camera.eye();
    if ((eye.x > 0) == (point.x > 0)) return false;
    const auto drawn = cutaway_visibility(eye, scene.raised, scene.body);
    const float t = -eye.x / (point.x - eye.x);
    const glm::vec3 at = eye + (point - eye) * t;
    const Doorway door;
    const auto half = static_cast<float>(door.half_width.value), high = static_cast<float>(door.height.value);
    const auto of = [&](Cutaway part) { return drawn[static_cast<std::size_t>(part)] > .1f; };
    if (at.z < -half) return of(Cutaway::left_wall);
    if (at.z > half) return of(Cutaway::right_wall);
    return at.y > high && of(Cutaway::lintel);
}

void check_crossing(const Crossing& with) {
    AppState state = across_the_room(with);
    Observations seen;
    seen.window = WindowSeen{with.window, with.window, 1, ""};
    advance(state, Seconds(0), seen);
    update(state, {action::CutToView{}, action::TogglePlay{}});
    CAPTURE(static_cast<int>(with.variant));
    CAPTURE(static_cast<int>(with.first));
    CAPTURE(with.mirrored);
    CAPTURE(with.window.x);
    int looks = 0;
    // To the other side, and after the second hold back again.
    for (double t = .05; t < 83; t += .05) {
        advance(state, Seconds(t), seen);
        const StretchMoment moment = moment_of(state);
        if (moment.stage != Stage::crossing) continue;
        CAPTURE(t);
        CAPTURE(moment.progress_01);
        const Scene scene = scene_of(state);
        const glm::vec2 size(state.picture.size_px);
        bool whole = true, free = true;
        for (const glm::vec3& point : body_points(scene)) {
            whole = whole && in_picture(scene, size, point);
            free = free && !behind_wall(scene, point);
        }
        CHECK(whole);
        CHECK(free);
        // The opening: both jambs, from the floor to the height of a handle.
        bool opening = true;
        for (const float z : {-.43f, .43f})
            for (const float y : {.02f, .9f})
                opening = opening && in_picture(scene, size, {0, y, z});
        if (moment.progress_01 > .25 && moment.progress_01 < .95) CHECK(opening);
        ++looks;
    }
    CHECK(looks > 200);
}

}  // namespace

TEST_CASE("a change of sides is seen whole, from where nothing hides it, whichever leg is first") {
    for (const Variant variant : {Variant::wall, Variant::towel})
        for (const Side first : kSides)
            for (const bool mirrored : {false, true})
                for (const glm::ivec2 window : {glm::ivec2(1280, 720), glm::ivec2(1920, 1080),
                                                glm::ivec2(1024, 768), glm::ivec2(800, 480)})
                    check_crossing({variant, first, mirrored, window, View::side});
}

TEST_CASE("nor is it hidden when another view was chosen before") {
    for (const View view : {View::three_quarter, View::floor, View::foot})
        for (const Side first : kSides)
            check_crossing({Variant::wall, first, false, {1280, 720}, view});
}

TEST_CASE("from one side to the other the camera goes past the head's end, never behind the wall") {
    const Proportions body;
    for (const View view : {View::side, View::three_quarter})
        for (const Side from : kSides) {
            const OrbitCamera one = named_view(view, body, from, 1.5f),
                              two = named_view(view, body, other(from), 1.5f);
            for (double t = 0; t <= 1; t += .02)
                CHECK(blend(one, two, t).eye().x < .3f);
        }
}

TEST_CASE("a view that changes on the way begins a new way: the picture never jumps") {
    AppState state = across_the_room({Variant::wall, Side::right, false, {1280, 720}, View::side});
    state.settings.routine.change_over =
        Seconds(3);  // all of it squeezed: the crossing takes less than a turn
    update(state, {action::ChangeSettings{state.settings}});
    Observations seen;
    seen.window = WindowSeen{{1280, 720}, {1280, 720}, 1, ""};
    advance(state, Seconds(0), seen);
    update(state, {action::CutToView{}, action::TogglePlay{}});
    glm::vec3 before = state.picture.camera.eye();
    for (double t = .02; t < 40; t += .02) {
        advance(state, Seconds(t), seen);
        const glm::vec3 eye = state.picture.camera.eye();
        CAPTURE(t);
        CHECK(glm::distance(eye, before) < .35f);
        before = eye;
    }
}
