// Where the picture is taken from: an orbit around a point, and the four named views.
//
// Pure values, world frame of body/wall_contact.h, metres and radians. No GL: the matrices follow GL's
// conventions (right-handed view, clip depth -1..1).
#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <span>

#include "body/doorway.h"
#include "body/stretch_pose.h"
#include "core/side.h"
#include "settings/settings.h"

namespace ninety {

struct OrbitCamera {
    glm::vec3 look_at{0, .4f, 0};
    float yaw = 0;          // 0: from +z, pi/2: from +x
    float pitch = .1f;      // above the horizon, within +-kMaxPitch
    float distance = 4;     // kMinDistance..kMaxDistance
    float fov_y = .55f;     // full vertical angle
    bool mirrored = false;  // left and right change places in the picture

    static constexpr float kMaxPitch = 1.5f, kMinDistance = .4f, kMaxDistance = 9;

    glm::vec3 eye() const;
    glm::mat4 view() const;
    glm::mat4 projection(float aspect) const;
    friend bool operator==(const OrbitCamera&, const OrbitCamera&) = default;
};

// What the mouse does. `turn` in radians; `factor` > 1 moves away.
OrbitCamera orbited(OrbitCamera camera, glm::vec2 turn);
OrbitCamera zoomed(OrbitCamera camera, float factor);

// The shorter way round; of two equal ones that past the head's end, since the other leads behind the wall.
// t_01 eased by the caller.
OrbitCamera blend(const OrbitCamera& from, const OrbitCamera& to, double t_01);

// The named view of a body stretching `raised`, far enough away for all of it to fit a picture of this aspect
// (width / height > 0, asserted) at every moment of the routine: the camera can stand still.
OrbitCamera named_view(View view, Proportions body, Side raised, float aspect, const Doorway& doorway = {});

// The named view for a way to do the stretch: with a towel somebody lies farther from the wall.
OrbitCamera named_view(View view, Proportions body, Side raised, float aspect, Variant variant);

// While somebody shuffles to the other side of the doorway: from the head's end, in the middle and from
// above, where neither wall nor casing nor furniture stands before head, legs or opening. One picture for
// both sides, so that the way there and the way back look alike.
OrbitCamera crossing_view(Proportions body, float aspect, Variant variant);

// A part of a picture, in shares of its width and height from the upper left.
struct PicturePart {
    glm::vec2 low{0}, high{1};
};

// The same direction and lens, from where all of the points (at least one, asserted) fit a picture of this
// aspect above the room that a caption takes.
OrbitCamera framed(OrbitCamera camera, std::span<const glm::vec3> points_world, float aspect);
// The same, but into a part of the picture (`low` before `high`, asserted), in its middle.
OrbitCamera framed(OrbitCamera camera, std::span<const glm::vec3> points_world, float aspect,
                   const PicturePart& part);

// A little closer, towards the raised leg: what matters while it is held.
OrbitCamera closer_to_leg(OrbitCamera camera, Proportions body, Side raised, const Doorway& doorway = {});

// Closer to a point: what is looked at goes this share of the way there, the distance is so much of what it
// was.
OrbitCamera closer_to(OrbitCamera camera, glm::vec3 point_world, float share, float distance);

// World point to pixels, origin top left; nothing for points behind the camera.
std::optional<glm::vec2> project(const OrbitCamera& camera, glm::vec2 size_px, glm::vec3 point_world);

const char* name_of(View view);

}  // namespace ninety
