// What is to be seen at one moment, as a value: the same for the window, pictures, films and the bench. The
// panels beside it read the state themselves.
#pragma once

#include "model/camera_layout.h"
#include "model/captions.h"
#include "model/layout.h"
#include "routine/breath.h"
#include "scene/scene.h"

namespace ninety {

struct Frame {
    Layout layout;               // of the window
    bool shows_picture = true;   // false: charts or questions are in its place
    Scene scene;                 // the picture, with lines and numbers as it has them
    std::optional<Scene> inset;  // the second view in the corner
    // Its picture in the same corner, while that is shown; of no size where the figure needs the place.
    std::optional<CameraPlaces> camera;
    const LessonFigures* lesson = nullptr;  // of the state: a live scene, with names and numbers of its own
    Caption caption;                        // the words that go with the figure
    FixedText<63> title;                    // of the window: "Hold 0:32 - Ninety"
};

// Whether the figure comes to where this place is, or close: a leg that is raised or let down passes the
// upper left of the picture. `picture`: where the scene is drawn, pixels.
bool figure_reaches(const Rect& place, const Scene& scene, const Rect& picture);

// Where the state outlives the frame.
Frame frame_of(const AppState& state);

// Its parts, for whoever needs only one.
Scene scene_of(const AppState& state);
Caption caption_of(const AppState& state);
FixedText<63> title_of(const AppState& state);
// How far the chest is filled now.
Breath breath_of(const AppState& state);
// The same moment from another side, without lines and numbers.
Scene inset_scene_of(const AppState& state, const Scene& scene, float aspect);

}  // namespace ninety
