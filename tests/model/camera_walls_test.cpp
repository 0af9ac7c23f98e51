// The camera is never inside a wall, casing or lintel that is drawn: at every moment of the demonstration in
// every view, and on the way between any two.
#include <doctest/doctest.h>

#include "model/frame.h"
#include "model/update.h"
#include "scene/room.h"

using namespace ninety;

namespace {

constexpr Seconds kFrame{1 / 30.0};

// What of the wall the eye is inside of, with as much around it as the near plane needs; nothing in the
// opening.
std::optional<Cutaway> wall_at(glm::vec3 eye) {
    constexpr float kAround = .06f;
    const Doorway door;
    const auto half = static_cast<float>(door.half_width.value), high = static_cast<float>(door.height.value),
               thick = static_cast<float>(door.wall_thickness.value);
    if (eye.x < -kAround || eye.x > thick + kAround || eye.y > RoomSize{}.ceiling) return std::nullopt;
    if (eye.z < -half + kAround) return Cutaway::left_wall;
    if (eye.z > half - kAround) return Cutaway::right_wall;
    if (eye.y > high - kAround) return Cutaway::lintel;
    return std::nullopt;
}

// Looks once, and says whether the eye was in the plane of the wall.
bool look(const AppState& state) {
    const Scene scene = scene_of(state);
    const glm::vec3 eye = scene.camera.eye();
    const auto part = wall_at(eye);
    if (!part) return eye.x > -.06f;
    const auto drawn = cutaway_visibility(eye, scene.raised, scene.body);
    CAPTURE(eye.x);
    CAPTURE(eye.y);
    CAPTURE(eye.z);
    CAPTURE(static_cast<int>(*part));
    CHECK(drawn[static_cast<std::size_t>(*part)] < .1f);
    return true;
}

AppState watching(View view, Side first, double stature, glm::ivec2 picture) {
    Settings settings;
    settings.view = view;
    settings.stature = Metres(stature);
    settings.routine.first_side = first;
    StartWith with;
    with.picture_px = picture;
    AppState state = state_at_start(settings, with);
    update(state, {action::CutToView{}});
    return state;
}

constexpr View kAllViews[] = {View::side, View::three_quarter, View::floor, View::foot};

}  // namespace

TEST_CASE("the camera passes through no wall in the whole demonstration, whatever the view") {
    for (const View view : kAllViews)
        for (const Side first : kSides)
            for (const glm::ivec2 picture : {glm::ivec2(920, 636), glm::ivec2(480, 640)}) {
                AppState state = watching(view, first, 1.72, picture);
                CAPTURE(static_cast<int>(view));
                const double length = state.watch.demo.timeline().length().value;
                for (double t = 0; t < length; t += kFrame.value) {
                    update(state, {action::Seek{Seconds(t)}});
                    advance(state, Seconds(t));
                    CAPTURE(t);
                    look(state);
                }
            }
}

TEST_CASE("nor on the way from one view to another, from either side, at any moment") {
    int in_the_plane = 0;
    for (const View from : kAllViews)
        for (const View to : kAllViews)
            for (const Side first : kSides)
                for (const double stature : {1.45, 2.05})
                    for (const double at : {4.0, 30.0, 52.0}) {
                        AppState state = watching(from, first, stature, {920, 636});
                        update(state,
                               {action::Seek{Seconds(at)}, action::CutToView{}, action::ChooseView{to}});
                        CAPTURE(static_cast<int>(from));
                        CAPTURE(static_cast<int>(to));
                        CAPTURE(at);
                        for (double t = 0; t < 1.5; t += kFrame.value / 2) {
                            advance(state, Seconds(t));
                            in_the_plane += look(state);
                        }
                    }
    CHECK(in_the_plane > 500);  // it does go round to the feet, beyond the wall
}
