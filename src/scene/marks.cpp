#include "scene/marks.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "body/volume.h"
#include "scene/beneath.h"

namespace ninety {
namespace {

// Fractions of stature, ours: wide enough for the place to be seen within its ring.
constexpr float kJointRing = .066f, kToesRing = .056f, kGapWide = .088f;
constexpr float kArrow = .085f;      // an arrow's length
constexpr float kLeastGap = .022f;   // half a ring's height, however small the gap
constexpr float kRoundGap = .010f;   // and how much it is higher than the gap
constexpr float kHalfTrunk = .050f;  // from the middle of the body towards its side
constexpr float kBehindHip = .052f;  // from the hip centre to the skin it lies on
constexpr float kBeforeHip = .044f;  // and to the front of the pelvis

// A point to press on, and which way.
void press(FaultMark& mark, glm::vec3 on, glm::vec3 way, float stature) {
    mark.arrow_to = on;
    mark.arrow_from = on - way * kArrow * stature;
}

// Between the floor and a body above it.
void round_gap(FaultMark& mark, float x, float z, float height, float stature) {
    mark.middle = {x, height / 2, z};
    mark.half_width = kGapWide * stature;
    mark.half_height = std::max(kLeastGap * stature, height / 2 + kRoundGap * stature);
    mark.aside = kHalfTrunk * stature;
}

void mark_low_back(FaultMark& mark, const WorldPose& pose, Proportions body, float stature) {
    // Where it arches most: of the lumbar segments the one whose underside is highest.
    float highest = -1, x = 0, top = 0;
    for (const RoundedSegment& segment : body_segments()) {
        if (segment.bone != Bone::spine_lower && segment.bone != Bone::spine_upper) continue;
        const WorldSegment s = in_world(segment, pose, body);
        if (s.from.y - s.from_radius <= highest) continue;
        highest = s.from.y - s.from_radius;
        x = s.from.x;
        top = s.from.y + s.from_radius;
    }
    const float z = pose[Bone::pelvis].origin_world.z;
    round_gap(mark, x, z, std::max(highest, 0.0f), stature);
    press(mark, {x, top + .012f * stature, z}, {0, -1, 0}, stature);
}

void mark_hips(FaultMark& mark, const WorldPose& pose, float stature) {
    const glm::vec3 hips = pose[Bone::pelvis].origin_world;
    round_gap(mark, hips.x, hips.z, std::max(0.0f, hips.y - kBehindHip * stature), stature);
    // Beside the raised leg, on the front of the pelvis.
    press(mark, hips + glm::vec3(-.085f, kBeforeHip + .008f, 0) * stature, {0, -1, 0}, stature);
}

void mark_knee(FaultMark& mark, const WorldPose& pose, Side raised, float stature) {
    const glm::vec3 hip = pose[on_side(Bone::thigh_l, raised)].origin_world,
                    ankle = pose[on_side(Bone::foot_l, raised)].origin_world;
    mark.middle = pose[on_side(Bone::shank_l, raised)].origin_world;
    mark.half_width = mark.half_height = kJointRing * stature;
    // Back to the line from hip to ankle.
    const glm::vec3 line = glm::normalize(ankle - hip);
    const glm::vec3 foot_point = hip + line * glm::dot(mark.middle - hip, line);
    const glm::vec3 way = glm::normalize(foot_point - mark.middle);
    press(mark, mark.middle - way * mark.half_width, way, stature);
}

void mark_other_knee(FaultMark& mark, const WorldPose& pose, Side rests, float stature) {
    mark.middle = pose[on_side(Bone::shank_l, rests)].origin_world;
    mark.half_width = mark.half_height = kJointRing * stature;
    // Down to the floor, in the free room below the knee.
    mark.arrow_from = mark.middle - glm::vec3(0, mark.half_height, 0);
    mark.arrow_to = mark.arrow_from - glm::vec3(0, std::min(kArrow * stature, .8f * mark.arrow_from.y), 0);
}

void mark_toes(FaultMark& mark, const WorldPose& pose, Side raised, float stature) {
    const BoneFrame& foot = pose[on_side(Bone::foot_l, raised)];
    mark.middle = foot.to_world(glm::vec3(.098f, -.026f, 0) * stature);
    mark.half_width = mark.half_height = kToesRing * stature;
    const glm::vec3 way = foot.rotation_world * glm::vec3(0, -1, 0);
    press(mark, mark.middle - way * mark.half_width, way, stature);
}

}  // namespace

std::optional<FaultMark> fault_mark(const WorldPose& pose, Proportions body, const StretchMoment& moment) {
    const float stature = static_cast<float>(body.stature.value);
    FaultMark mark;
    mark.fault = moment.fault;
    mark.variant = moment.variant;
    switch (moment.fault) {
        case Fault::none:
            return std::nullopt;
        case Fault::knee_bent:
            mark_knee(mark, pose, moment.side, stature);
            break;
        case Fault::back_arched:
            mark_low_back(mark, pose, body, stature);
            break;
        case Fault::hips_lifted:
            mark_hips(mark, pose, stature);
            break;
        case Fault::other_knee_up:
            mark_other_knee(mark, pose, other(moment.side), stature);
            break;
        case Fault::toes_pulled:
            mark_toes(mark, pose, moment.side, stature);
            break;
    }
    return mark;
}

glm::vec3 KneeMark::at(double part_01) const {
    // Both are unit vectors a small angle apart: what lies between, made as long again.
    return knee + radius * glm::normalize(glm::mix(straight, shank, static_cast<float>(part_01)));
}

KneeMark knee_mark(const WorldPose& pose, Proportions body, Side raised) {
    const BoneFrame &thigh = pose[on_side(Bone::thigh_l, raised)],
                    &shank = pose[on_side(Bone::shank_l, raised)];
    const glm::vec3 down(0, -1, 0);
    return {shank.origin_world, thigh.rotation_world * down, shank.rotation_world * down,
            static_cast<float>(body.length(.15).value), beneath_at(pose, raised).bend.knee};
}

PushMark push_mark(const WorldPose& pose, Proportions body, Side raised, PushNow now) {
    const float stature = static_cast<float>(body.stature.value);
    const glm::vec3 hip = pose[on_side(Bone::thigh_l, raised)].origin_world,
                    heel_at = pose(heel(raised, body));
    PushMark mark{now, beneath_at(pose, raised).bend, heel_at, heel_at};
    if (now.phase == PushNow::Phase::let_go) {
        // The way the leg goes when it comes closer: about the hip, upwards, from the front of the shin.
        const glm::vec3 leg = heel_at - hip;
        const glm::vec3 up = glm::normalize(glm::vec3(-leg.y, leg.x, 0));
        mark.arrow_from = hip + leg * .76f + up * .052f * stature;
        mark.arrow_to = mark.arrow_from + up * kArrow * stature;
    } else {
        mark.arrow_from = heel_at + glm::vec3(.012f, 0, 0) * stature;
        mark.arrow_to = mark.arrow_from + glm::vec3(kArrow, 0, 0) * stature;
    }
    return mark;
}

}  // namespace ninety
