#include "scene/seen_change.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/matrix.hpp>
#include <limits>

#include "scene/strain_palette.h"

namespace ninety {
namespace {

constexpr float kInfinite = std::numeric_limits<float>::infinity();
// Metres, of a tall body, rather too much than too little: from the knuckle; from the middle of an eye.
constexpr float kFingerLength = .09f, kEyeRadius = .013f;
constexpr float kBreathOut = .0070f;  // of stature: what a breath adds (figure_skinning.cpp)
// As much as a quarter of a pixel: one part in a hundred of a muscle's colours.
constexpr double kSeenStrain = kPaletteEnd / 100, kSeenTone = .01;

// What one metre across is in the picture where this point is, pixels; 0 behind the camera.
float px_each_metre(const OrbitCamera& camera, glm::vec2 picture_px, glm::vec3 point_world) {
    const float depth = glm::distance(camera.eye(), point_world);
    return depth <= 0 ? 0 : picture_px.y / (2 * depth * std::tan(camera.fov_y / 2));
}

class Moved {
  public:
    Moved(const OrbitCamera& camera, glm::vec2 picture_px) : camera_(camera), picture_px_(picture_px) {}

    void point(glm::vec3 was, glm::vec3 is) {
        const auto before = project(camera_, picture_px_, was), now = project(camera_, picture_px_, is);
        if (before.has_value() != now.has_value())
            most_ = kInfinite;
        else if (before)
            most_ = std::max(most_, glm::distance(*before, *now));
    }
    // Joints, and where a limb ends beyond its last one.
    void pose(const WorldPose& was, const WorldPose& is, Proportions body) {
        for (std::size_t i = 0; i < kBoneCount; ++i)
            point(was.frame[i].origin_world, is.frame[i].origin_world);
        const auto landmark = [&](const Landmark& mark) { point(was(mark), is(mark)); };
        for (const Side side : {Side::left, Side::right})
            for (const Landmark& mark : {heel(side, body), toe_tip(side, body), fingertip(side, body)})
                landmark(mark);
        landmark(crown(body));
        landmark(eyes(body));
        for (std::size_t side = 0; side < 2; ++side)
            hand(was.hands[side], is.hands[side], is[side == 0 ? Bone::hand_l : Bone::hand_r].origin_world);
    }
    // Something at this point by so many metres, whatever the direction.
    void by(float metres, glm::vec3 at_world) {
        most_ = std::max(most_, std::abs(metres) * px_each_metre(camera_, picture_px_, at_world));
    }
    // By so many times of what is just seen.
    void seen(double times) { most_ = std::max(most_, kSeenPixels * static_cast<float>(std::abs(times))); }
    float most() const { return most_; }

  private:
    void hand(const HandShape& was, const HandShape& is, glm::vec3 at_world) {
        if (was == is) return;
        const Degrees turned = std::max({abs_of(was.knuckles - is.knuckles), abs_of(was.middles - is.middles),
                                         abs_of(was.thumb - is.thumb), abs_of(was.thumb_tip - is.thumb_tip)});
        by(static_cast<float>(to_radians(turned).value) * kFingerLength, at_world);
        by(static_cast<float>(was.closed - is.closed) * kFingerLength, at_world);
    }
    static Degrees abs_of(Degrees angle) { return Degrees(std::abs(angle.value)); }

    const OrbitCamera& camera_;
    glm::vec2 picture_px_;
    float most_ = 0;
};

// All that is no place, or whose place follows from the pose.
bool same_picture_but_for_places(const Scene& a, const Scene& b) {
    return a.camera == b.camera && a.light == b.light && a.body == b.body && a.build == b.build &&
           a.look == b.look && a.raised == b.raised && a.quiet_room == b.quiet_room && a.lit == b.lit &&
           a.nerve == b.nerve && a.plate == b.plate && a.target.has_value() == b.target.has_value() &&
           a.beneath.has_value() == b.beneath.has_value() && a.box.has_value() == b.box.has_value() &&
           a.beside.has_value() == b.beside.has_value() && a.towel.has_value() == b.towel.has_value() &&
           (!a.beside || a.beside->box.has_value() == b.beside->box.has_value()) &&
           (!a.beneath || a.beneath->tone_01.has_value() == b.beneath->tone_01.has_value());
}

void add_face_and_chest(const Scene& from, const Scene& to, Moved& moved) {
    const glm::vec3 head = to.pose[Bone::head].origin_world;
    const float turned = std::hypot(to.gaze.right - from.gaze.right, to.gaze.up - from.gaze.up);
    moved.by(turned * kEyeRadius, head);
    moved.by((to.gaze.shut_01 - from.gaze.shut_01) * kLidTravel * kEyeRadius, head);
    const float stature = static_cast<float>(to.body.stature.value);
    moved.by((to.breath_01 - from.breath_01) * kBreathOut * stature, to.pose[Bone::thorax].origin_world);
}

void add_colours(const Beneath& from, const Beneath& to, Moved& moved) {
    for (std::size_t i = 0; i < from.strain.size(); ++i)
        moved.seen((to.strain[i] - from.strain[i]) / kSeenStrain);
    if (from.tone_01) moved.seen((*to.tone_01 - *from.tone_01) / kSeenTone);
}

}  // namespace

float moved_px(const Scene& from, const Scene& to, glm::vec2 picture_px) {
    assert(picture_px.x >= 1 && picture_px.y >= 1);
    if (!same_picture_but_for_places(from, to)) return kInfinite;
    Moved moved(to.camera, picture_px);
    moved.pose(from.pose, to.pose, to.body);
    add_face_and_chest(from, to, moved);
    if (from.target) moved.pose(*from.target, *to.target, to.body);
    if (from.beside) moved.pose(from.beside->pose, to.beside->pose, to.body);
    if (from.beside && from.beside->box) moved.point(*from.beside->box, *to.beside->box);
    if (from.box) moved.point(*from.box, *to.box);
    if (from.beneath) add_colours(*from.beneath, *to.beneath, moved);
    return moved.most();
}

float moved_px(const OrbitCamera& from, const OrbitCamera& to, glm::vec2 picture_px) {
    assert(picture_px.x >= 1 && picture_px.y >= 1);
    if (from.mirrored != to.mirrored) return kInfinite;
    const glm::mat4 to_world = glm::inverse(to.view());
    const float up = to.distance * std::tan(to.fov_y / 2), right = up * picture_px.x / picture_px.y;
    float most = 0;
    for (const glm::vec2 at :
         {glm::vec2(0), glm::vec2(-1, -1), glm::vec2(-1, 1), glm::vec2(1, -1), glm::vec2(1, 1)}) {
        const glm::vec3 point(to_world * glm::vec4(at * glm::vec2(right, up), -to.distance, 1));
        const auto before = project(from, picture_px, point), now = project(to, picture_px, point);
        if (!before || !now) return kInfinite;
        most = std::max(most, glm::distance(*before, *now));
    }
    return most;
}

}  // namespace ninety
