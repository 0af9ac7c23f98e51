// What the panels say of the camera: what it does with pictures beside its button, that it is on, and the one
// thing to change.
#include <doctest/doctest.h>

#include <memory>
#include <utility>

#include "core/system.h"
#include "model/update.h"
#include "support/drawn_words.h"
#include "support/speaking.h"
#include "support/states.h"

using namespace ninety;
using test::Paper;

namespace {

// Turned on, and seeing this.
AppState seeing(const CameraSight& sight, CameraState camera = CameraState::on) {
    AppState state = test::practising();
    update(state, {action::ToggleCamera{}});
    Observations seen;
    for (double t = 10; t < 12; t += .1) {
        seen.camera.state = camera;
        seen.camera.sight = sight;
        seen.camera.sight->at = Seconds(t);
        advance(state, Seconds(t), seen);
    }
    return state;
}

CameraSight with_hint(CameraHint hint) {
    CameraSight sight;
    sight.body = hint != CameraHint::nobody;
    sight.hint = hint;
    sight.tilt = Degrees(-6);
    if (hint == CameraHint::none) sight.reading = LegReading{Degrees(71), AngleSource::camera, 1};
    return sight;
}

constexpr std::pair<CameraHint, const char*> kHints[] = {
    {CameraHint::too_dark, "It needs more light"},
    {CameraHint::nobody, "Lie down on your back"},
    {CameraHint::too_far, "Move the laptop closer"},
    {CameraHint::too_near, "Move the laptop farther away"},
    {CameraHint::not_square, "Turn the laptop square to you"},
    {CameraHint::tilted, "Stand the laptop level"},
    {CameraHint::unsteady, "More light on your leg"},
};

}  // namespace

TEST_CASE("beside the camera's button stands that pictures are neither stored nor sent, on or off") {
    Paper paper;
    AppState state = test::practising();
    CHECK(paper.says(state, "Camera on   (K)"));
    // Where there can be no camera, nothing looks: nothing is said of it.
    CHECK(paper.says(state, "pictures are neither stored nor sent") == kHasCameras);
    CHECK(paper.says(seeing(with_hint(CameraHint::none)), "pictures are neither stored nor sent") ==
          kHasCameras);
    const test::Speaking speaking("de");
    CHECK(paper.says(state, "Bilder werden weder gespeichert noch gesendet") == kHasCameras);
}

TEST_CASE("that the camera is on is said in every panel that it is on in, with what turns it off") {
    Paper paper;
    AppState off = test::practising(), on = seeing(with_hint(CameraHint::none));
    for (const Panel panel : {Panel::practise, Panel::progress, Panel::body, Panel::settings}) {
        CAPTURE(static_cast<int>(panel));
        update(on, {action::ShowPanel{panel}});
        update(off, {action::ShowPanel{panel}});
        REQUIRE(camera_is_on(on));
        CHECK(paper.says(on, "Camera on Off   (K)"));
        CHECK_FALSE(paper.says(off, "Off   (K)"));
    }
    // Over a dialog, and across the room: while it sets up, in a hold, and where the questions are.
    update(on, {action::ShowPanel{Panel::practise}, action::ShowShortcuts{true}});
    on.shell.fullscreen = true;
    CHECK(paper.says(on, "Camera on"));
    update(on, {action::ShowShortcuts{false}});
    CHECK(paper.says(on, "Camera on"));
    update(on, {action::BeginMeasureMe{}});
    CHECK(paper.says(on, "Camera on"));
    update(on, {action::LeaveMeasureMe{}, action::TogglePlay{}});
    for (double t = 0; t < 50; t += 2)  // a jump would be a computer that stood still
        on.practice.clock.advance_to(on.now + Seconds(t));
    REQUIRE(on.practice.clock.position().step.phase == Phase::hold);
    CHECK_FALSE(shows_camera_picture(on));
    CHECK(paper.says(on, "Camera on"));
    off.shell.fullscreen = true;
    CHECK_FALSE(paper.says(off, "Camera on"));
}

TEST_CASE("one thing to change is said, and only that") {
    Paper paper;
    for (const auto& [hint, words] : kHints) {
        const std::string said = paper.read(seeing(with_hint(hint)));
        for (const auto& [another, others] : kHints) {
            std::string dense;
            for (const char* c = others; *c; ++c)
                if (*c != ' ') dense += *c;
            const std::string wrong = std::string("says ") + others + " where it is " + words;
            INFO(wrong);
            CHECK((said.find(dense) != std::string::npos) == (another == hint));
        }
    }
    CHECK(paper.says(seeing(with_hint(CameraHint::tilted)), "It is tilted by 6"));
    CameraSight more = with_hint(CameraHint::tilted);
    more.levelled = Degrees(4);  // of -6
    CHECK(paper.says(seeing(more), "It is tilted by 10"));
    CHECK(paper.says(seeing(with_hint(CameraHint::none)), "It sees your leg"));
    CameraSight bent = with_hint(CameraHint::none);
    bent.reading.reset();
    bent.knee_bent = true;
    CHECK(paper.says(seeing(bent), "Straighten the knee"));
}

TEST_CASE("without the model's file the button is grey, and what is missing is said; hand and tape stay") {
    Paper paper;
    AppState state = test::practising();
    Observations seen;
    seen.camera.state = CameraState::no_model;
    seen.camera.problem = "The camera needs a file that is not here: share/x.tflite.";
    advance(state, Seconds(1), seen);
    CHECK(paper.says(state, "The camera needs a file that is not here: share/x.tflite."));
    CHECK(paper.says(state, "Camera on   (K)"));
    CHECK(paper.says(state, "By hand"));
}

TEST_CASE("what is wrong with the camera is said in its own words") {
    AppState state = seeing(with_hint(CameraHint::none));
    Observations seen;
    seen.camera.state = CameraState::failed;
    seen.camera.problem = "Another program is using the camera.";
    advance(state, Seconds(12), seen);
    Paper paper;
    CHECK(paper.says(state, "Another program is using the camera."));
    CHECK_FALSE(paper.says(state, "It sees your leg"));
}

TEST_CASE("a tilt can be taken out where it is told, and no longer where it is taken out") {
    Paper paper;
    const char *take = "Take the tilt out   (H)", *no_more = "No longer   (H)";
    AppState level = seeing(with_hint(CameraHint::none)), tilted = seeing(with_hint(CameraHint::tilted));
    CHECK_FALSE(paper.says(level, take));
    CHECK_FALSE(paper.says(level, no_more));
    CHECK(paper.says(tilted, take));
    CHECK_FALSE(paper.says(tilted, no_more));
    CameraSight taken = with_hint(CameraHint::none);
    taken.levelled = Degrees(-6);
    AppState out = seeing(taken);
    CHECK(paper.says(out, "A tilt of 6"));
    CHECK(paper.says(out, no_more));
    CHECK_FALSE(paper.says(out, take));
    update(tilted, {action::BeginMeasureMe{}});
    CHECK(paper.says(tilted, take));
    update(level, {action::BeginMeasureMe{}});
    CHECK_FALSE(paper.says(level, take));
}

TEST_CASE(
    "where there are several cameras the panel says which, by name; where there is one it asks nothing") {
    Paper paper;
    AppState state = seeing(with_hint(CameraHint::none));
    CHECK_FALSE(paper.says(state, "Which camera"));
    const auto with = [&](CameraNames names) {
        state.practice.camera.seen.cameras = std::make_shared<const CameraNames>(std::move(names));
    };
    with({{"a", "C525"}});
    CHECK_FALSE(paper.says(state, "Which camera"));
    with({{"a", "C525"}, {"b", "Integrated Camera"}});
    CHECK(paper.says(state, "Which camera"));
    CHECK(paper.says(state, "Whichever serves best"));
    state.settings.camera = "b";
    state.settings.camera_name = "Integrated Camera";
    CHECK(paper.says(state, "Integrated Camera"));
    CHECK_FALSE(paper.says(state, "Whichever serves best"));
    // The chosen one is not there: its name stands, and one can choose.
    state.settings.camera = "c";
    state.settings.camera_name = "Old camera";
    with({{"a", "C525"}});
    CHECK(paper.says(state, "Old camera"));
}
