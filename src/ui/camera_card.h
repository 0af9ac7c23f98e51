// What the window says of the camera: that it is on, wherever one looks; its picture in the corner and the
// one thing to change, while it is set up.
#pragma once

#include "model/actions.h"
#include "model/app_state.h"
#include "model/camera_layout.h"
#include "ui/camera_picture.h"

namespace ninety {

// The picture in its corner with why it is to be changed, and along the foot what is to be.
void draw_camera_card(const AppState& state, const CameraPlaces& places, const CameraImage& image,
                      const Fonts& fonts, ImDrawList& draw);

// Across the room: "Camera on", or that it waits for its device; as high as its place.
void draw_camera_mark(const AppState& state, const Rect& place, const Fonts& fonts, ImDrawList& draw);

// The same at the sidebar's foot, with what turns it off; whatever panel is open.
void draw_camera_foot(const AppState& state, const Fonts& fonts, Actions& actions);
float camera_foot_height(const Fonts& fonts);

// The same over everything, in the screen's upper left corner, while a dialog lies over the others.
void draw_camera_mark_beside_dialog(const AppState& state, const Fonts& fonts);

// What is said in large letters now, and in small ones why; either may be empty.
struct CameraWords {
    FixedText<255> large{}, small{};
    bool good = false;      // nothing is to be changed
    bool sentence = false;  // the large ones are one of CameraSeen::problem
};
CameraWords camera_words(const AppState& state);

}  // namespace ninety
