// One picture as comparable values: render/ draws it, and draws nothing again while it stays equal.
#pragma once

#include <optional>

#include "body/pose.h"
#include "scene/beneath.h"
#include "scene/box.h"
#include "scene/camera.h"
#include "scene/figure_palette.h"
#include "scene/gaze.h"
#include "scene/lighting.h"
#include "scene/marks.h"
#include "scene/measures.h"
#include "scene/nerve.h"
#include "scene/overlay.h"
#include "scene/towel.h"

namespace ninety {

// A second body, to compare with. Nothing shows beneath its skin.
struct Beside {
    WorldPose pose;
    std::optional<glm::vec3> box;
    friend bool operator==(const Beside&, const Beside&) = default;
};

// The floor that the key light's shadows are drawn for, world, metres.
struct LitArea {
    glm::vec3 centre{0};
    float half = 1;
    friend bool operator==(const LitArea&, const LitArea&) = default;
};

// As in a book: no room but a dark ground, no skin but its outline, and a small body that shows where one
// looks.
struct Plate {
    OrbitCamera whole;   // of the small body, in a square picture
    glm::vec3 focus{0};  // what it is about, world
    float clear = 9;   // metres around it that are as bright as they get; beyond, things sink into the ground
    float dim_01 = 0;  // how far they do
    friend bool operator==(const Plate&, const Plate&) = default;
};
// The square that the small body is in, pixels from the top left corner of a picture of this size.
struct PlateInset {
    glm::vec2 at;
    float side;
};
PlateInset plate_inset(glm::vec2 picture, bool mirrored);

struct Scene {
    Proportions body;
    float build = 0;  // -1 slim .. 1 stocky
    FigureLook look;
    float breath_01 = 0;  // how far the chest is raised
    WorldPose pose;
    Gaze gaze;
    Side raised = Side::right;
    std::optional<WorldPose> target;  // where the see-through leg is
    std::optional<Beneath> beneath;   // the skin is see-through then
    std::optional<glm::vec3> box;     // the middle of what the body lifts
    std::optional<Beside> beside;
    std::optional<Nerve> nerve;        // of the raised leg
    bool quiet_room = false;           // what stands in it is faded, so that it does not vie with the bodies
    std::optional<LitArea> lit;        // empty: around a body lying by the doorway
    std::optional<Towel> towel;        // in closed hands, round the foot
    std::optional<Measures> measures;  // drawn over the picture, too
    std::optional<AngleArc> angle;     // drawn over the picture
    std::optional<FaultMark> fault;    // and these
    std::optional<KneeMark> knee;
    std::optional<PushMark> push;
    std::optional<Plate> plate;
    OrbitCamera camera;
    Light light;

    friend bool operator==(const Scene&, const Scene&) = default;
};

}  // namespace ninety
