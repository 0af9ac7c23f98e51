// The camera's picture with what is seen in it: shoulder, hip, knee and ankle as a line, the raised leg's
// angle against the picture's horizontal. Not mirrored: who moves the laptop sees it as the laptop does.
#pragma once

#include <imgui.h>

#include <glm/vec2.hpp>

#include "measure/camera_sight.h"
#include "model/layout.h"
#include "ui/theme.h"

namespace ninety {

// What there is to show of the camera, of this frame: lent by the window, which has it from the driver.
struct CameraImage {
    ImTextureID texture = nullptr;  // null: nothing yet
    glm::vec2 size{4, 3};           // pixels, or their ratio

    float aspect() const { return size.y > 0 ? size.x / size.y : 4.0f / 3; }
};

// The place of a picture of this shape within `room`, from its upper left corner.
Rect fitted(const Rect& room, float aspect);

// `sight` null: the picture alone. `edge`: the frame's colour. Without a picture its place is drawn, dark.
void draw_camera_picture(ImDrawList& draw, const Rect& place, const CameraImage& image,
                         const CameraSight* sight, ImU32 edge, const Fonts& fonts);

// A small camera: a box with a lens. `r`: half of its width.
void draw_camera_glyph(ImDrawList& draw, ImVec2 centre, float r, ImU32 ink, ImU32 lens);

}  // namespace ninety
