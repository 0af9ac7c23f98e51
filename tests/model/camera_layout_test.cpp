// Where the camera's picture, its words and its mark lie: nothing over anything, and nothing over the figure.
#include "model/camera_layout.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "model/frame.h"
#include "model/label_room.h"
#include "model/update.h"
#include "support/states.h"

using namespace ninety;

namespace {

struct Window {
    glm::ivec2 size;
    float scale;
};
constexpr Window kWindows[] = {{{1280, 720}, 1},      {{1280, 720}, 2},     {{800, 480}, .82f},
                               {{800, 480}, 1.64f},   {{1920, 1080}, 1.5f}, {{900, 1400}, .82f},
                               {{900, 1400}, 1.4f},   {{2560, 1080}, 1.5f}, {{1024, 768}, .82f},
                               {{1080, 1920}, 1.69f}, {{640, 400}, .82f}};

bool lies_inside(const Rect& place, const Rect& of) {
    return place.at.x >= of.at.x - .5f && place.at.y >= of.at.y - .5f && place.end().x <= of.end().x + .5f &&
           place.end().y <= of.end().y + .5f;
}

bool empty(const Rect& place) {
    return place.size.x <= 0 || place.size.y <= 0;
}

void check_apart(const std::vector<Rect>& places, const Rect& within) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        CAPTURE(i);
        if (empty(places[i])) continue;
        CHECK(lies_inside(places[i], within));
        for (std::size_t k = 0; k < i; ++k) {
            CAPTURE(k);
            if (!empty(places[k])) CHECK_FALSE(overlap(places[i], places[k]));
        }
    }
}

// Of a camera that is on, as the practise panel shows it.
AppState with_camera(const Window& window, bool fullscreen, Side first) {
    Settings settings;
    settings.routine.first_side = first;
    AppState state = test::practising(settings);
    state.shell.fullscreen = fullscreen;
    state.picture.window_px = window.size;
    state.picture.panel_scale = window.scale;
    update(state, {action::ToggleCamera{}});
    return state;
}

}  // namespace

TEST_CASE("the camera's picture, its words and its mark lie apart, in the picture, in every window") {
    for (const Window& window : kWindows)
        for (const FarPage far : {FarPage::none, FarPage::words}) {
            CAPTURE(window.size.x);
            CAPTURE(window.scale);
            const Layout layout = layout_of(window.size, window.scale, far);
            const CameraPlaces places = camera_places(layout, window.scale);
            check_apart({places.mark, places.picture, places.why, places.strip}, layout.picture);
            CHECK(places.picture.size.x / places.picture.size.y == doctest::Approx(4.0 / 3).epsilon(.02));
            CHECK(empty(places.mark) == (far == FarPage::none));
            CHECK(lies_inside(places.line(), places.strip));
            // Below the views.
            if (far == FarPage::none) CHECK(places.picture.at.y >= layout.picture.at.y + 60 * window.scale);
        }
}

TEST_CASE("large words are as large as is read from the mat: capitals of a twentieth of the height") {
    const auto capitals = [](const Window& window, FarPage far) {
        const CameraPlaces places = camera_places(layout_of(window.size, window.scale, far), window.scale);
        return .727f * places.letters / static_cast<float>(window.size.y);
    };
    for (const Window& window : {Window{{1280, 720}, 1}, Window{{1920, 1080}, 1.5f}, Window{{1280, 800}, 1}})
        for (const FarPage far : {FarPage::none, FarPage::words})
            CHECK(capitals(window, far) > .0499f);
}

TEST_CASE("neither the camera's picture nor its words lie over the figure, whatever it does, in any view") {
    for (const View view : {View::side, View::three_quarter, View::floor, View::foot})
        for (const Window& window : {kWindows[0], kWindows[2], kWindows[5]})
            for (const bool fullscreen : {false, true})
                for (const Side first : {Side::left, Side::right}) {
                    AppState state = with_camera(window, fullscreen, first);
                    update(state, {action::ChooseView{view}, action::CutToView{}, action::TogglePlay{}});
                    int shown = 0;
                    for (double t = 0; t < 300; t += 2.5) {
                        state.practice.clock.advance_to(Seconds(t));
                        const Frame frame = frame_of(state);
                        if (!frame.camera) continue;
                        shown += !empty(frame.camera->picture);
                        for (const Bone bone : {Bone::head, Bone::hand_l, Bone::hand_r, Bone::shank_l,
                                                Bone::shank_r, Bone::foot_l, Bone::foot_r, Bone::pelvis}) {
                            const auto at = project(frame.scene.camera, frame.layout.picture.size,
                                                    frame.scene.pose[bone].origin_world);
                            if (!at) continue;
                            const Rect joint{frame.layout.picture.at + *at - 1.0f, glm::vec2(2)};
                            CAPTURE(t);
                            CAPTURE(window.size.x);
                            CAPTURE(fullscreen);
                            CAPTURE(static_cast<int>(view));
                            CAPTURE(static_cast<int>(bone));
                            if (!empty(frame.camera->picture))
                                CHECK_FALSE(overlap(joint, frame.camera->picture));
                            // A hand may lie below the words, as it does below a caption.
                            if (view != View::side || bone == Bone::hand_l || bone == Bone::hand_r) continue;
                            CHECK_FALSE(overlap(joint, frame.camera->line()));
                            if (fullscreen) CHECK_FALSE(overlap(joint, frame.camera->mark));
                        }
                    }
                    // Most of the time that is no hold, seen from the side: the place is well chosen.
                    if (view == View::side) CHECK(shown > 30);
                }
}

TEST_CASE("the second view gives its corner to the camera's picture, and has it back") {
    AppState state = with_camera({{1280, 720}, 1}, false, Side::right);
    state.settings.show_inset = true;
    REQUIRE(frame_of(state).camera);
    CHECK_FALSE(frame_of(state).inset);
    update(state, {action::ToggleCamera{}});
    CHECK_FALSE(frame_of(state).camera);
    CHECK(frame_of(state).inset);
}

TEST_CASE("\"Measure me\" has the picture's place, or the whole screen, and room for all that it shows") {
    for (const Window& window : kWindows)
        for (const bool fullscreen : {false, true}) {
            CAPTURE(window.size.x);
            CAPTURE(window.scale);
            CAPTURE(fullscreen);
            AppState state = with_camera(window, fullscreen, Side::right);
            update(state, {action::BeginMeasureMe{}});
            const Frame frame = frame_of(state);
            CHECK_FALSE(frame.shows_picture);
            CHECK_FALSE(frame.camera);  // it is shown large already
            const Rect whole{{0, 0}, glm::vec2(window.size)};
            const Rect& area = fullscreen ? whole : frame.layout.picture;
            if (fullscreen) CHECK(frame.layout.far.size == whole.size);
            const MeasurePlaces places = measure_places(frame.layout, window.scale, 33 * window.scale);
            check_apart({places.mark, places.picture, places.results[0], places.results[1], places.words,
                         places.buttons},
                        area);
            CHECK(empty(places.mark) == !fullscreen);
            for (const Rect& place : {places.picture, places.results[0], places.results[1], places.words}) {
                CHECK(place.size.x >= .14f * area.size.x);
                CHECK(place.size.y >= .06f * area.size.y);
            }
        }
}

TEST_CASE("a picture that a countdown would lie over ends before it, or is left out") {
    const CameraPlaces places = camera_places(layout_of({1280, 720}, 1), 1);
    const auto against = [&](float x) { return beside(places, {{x, 70}, {200, 150}}, 8); };
    CHECK(against(600).picture.size == places.picture.size);
    CHECK(against(600).why.size == places.why.size);
    const CameraPlaces smaller = against(200);
    CHECK(smaller.picture.at == places.picture.at);
    CHECK(smaller.picture.end().x == doctest::Approx(192));
    CHECK(smaller.picture.size.y < places.picture.size.y);
    CHECK(empty(smaller.why));
    CHECK(empty(against(60).picture));
    // Below it there is no reason to.
    CHECK(beside(places, {{20, 500}, {200, 50}}, 8).picture.size == places.picture.size);
}
