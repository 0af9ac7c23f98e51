#include "vision/body_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace ninety {
namespace {

// CAMERA.md, section 4.
constexpr double kLeastPresence = .5;
constexpr double kLeastCrop = .25, kMostCrop = 1.8;  // of the frame's longer side
constexpr double kMostFromLevel = 35;                // degrees
constexpr double kShortestLeg = .9, kLongestLeg = 2.6;
constexpr double kFollow = .3;  // of the way to the new trunk crop, a frame

// The crop is not quite the same in any two of five frames: what hangs on the crop becomes scatter.
struct Wobble {
    double scale, degrees, right, down;  // the moves in sides of the crop
};
constexpr std::array<Wobble, 5> kWobbles{
    {{1, 0, 0, 0}, {.93, 6, .02, 0}, {1.07, -6, -.02, 0}, {.95, -8, 0, .03}, {1.05, 8, 0, -.03}}};

double longer_side(glm::ivec2 size) {
    return std::max(size.x, size.y);
}

bool crop_to_be_believed(const Crop& crop, glm::ivec2 size) {
    return crop.side >= kLeastCrop * longer_side(size) && crop.side <= kMostCrop * longer_side(size);
}

// The search's windows: the whole first, then smaller ones; head right and left in turn.
Crop search_window(int number, glm::ivec2 size) {
    constexpr std::array<double, 3> kX{.5, .35, .65};
    constexpr std::array<double, 2> kY{.7, .5};
    const Radians turn((number % 2 == 0 ? .5 : -.5) * std::numbers::pi);
    const int place = number / 2;  // 0: the whole; 1..6; 7..12
    if (place == 0) return {.5 * glm::dvec2(size), longer_side(size), turn};
    const std::size_t column = static_cast<std::size_t>((place - 1) % 3),
                      row = static_cast<std::size_t>((place - 1) / 3 % 2);
    return {glm::dvec2(kX[column] * size.x, kY[row] * size.y), (place <= 6 ? .7 : .5) * longer_side(size),
            turn};
}

Radians shortest(Radians turn) {
    return Radians(std::remainder(turn.value, 2 * std::numbers::pi));
}

bool lies(const BodyPose& pose) {
    return pose.presence_01 >= kLeastPresence && trunk_from_level(pose).value <= kMostFromLevel;
}

}  // namespace

bool in_frame(glm::dvec2 point, glm::ivec2 frame_size) {
    return point.x >= 0 && point.y >= 0 && point.x <= frame_size.x - 1 && point.y <= frame_size.y - 1;
}

Degrees trunk_from_level(const BodyPose& pose) {
    const glm::dvec2 trunk = pose.trunk();
    return to_degrees(Radians(std::atan2(std::abs(trunk.y), std::abs(trunk.x))));
}

double leg_per_trunk(const BodyPose& pose) {
    const auto leg = [&](BodyPoint hip, BodyPoint knee, BodyPoint ankle) {
        return glm::distance(pose.at(hip), pose.at(knee)) + glm::distance(pose.at(knee), pose.at(ankle));
    };
    const double trunk = glm::length(pose.trunk());
    if (!(trunk > 0)) return 0;
    return std::max(leg(BodyPoint::hip_left, BodyPoint::knee_left, BodyPoint::ankle_left),
                    leg(BodyPoint::hip_right, BodyPoint::knee_right, BodyPoint::ankle_right)) /
           trunk;
}

double search_score(const BodyPose& pose, const BodyPose& before, glm::ivec2 frame_size) {
    double visible = 0, within = 0;
    for (std::size_t i = 0; i < kBodyPoints; ++i) {
        visible += pose.visibility_01[i] / kBodyPoints;
        within += in_frame(pose.points[i], frame_size) ? 1.0 / kBodyPoints : 0;
    }
    double score = pose.presence_01 * visible * within;
    if (trunk_from_level(pose).value > kMostFromLevel) score -= 1;
    const double legs = leg_per_trunk(pose);
    if (legs < kShortestLeg || legs > kLongestLeg) score -= 1;
    double moved = 0;
    for (std::size_t i = 0; i < 4; ++i)  // shoulders and hips
        moved = std::max(moved, glm::distance(pose.points[i], before.points[i]));
    const double trunk = glm::length(pose.trunk());
    return score - .5 * (trunk > 0 ? std::min(1.0, moved / trunk) : 1.0);
}

void BodyFinder::forget() {
    *this = BodyFinder();
}

void BodyFinder::doubt() {
    const glm::ivec2 size = size_;
    // What was not even seen in as many crops as there are was nobody: no reason to look harder for somebody.
    const bool was_there = seen_ >= static_cast<int>(kWobbles.size());
    const int eager = was_there ? kEagerFrames : eager_;
    forget();
    size_ = size;
    eager_ = eager;
    whole_round_ = true;
}

std::optional<BodyPose> BodyFinder::step(glm::ivec2 frame_size, PoseSource& source, bool stirs) {
    if (frame_size != size_) {
        forget();
        size_ = frame_size;
    }
    if (state_ == State::following) return track(source);
    search(source, looks_due(stirs));
    return std::nullopt;
}

// One window, and where there is something in it, the body's own crop.
void BodyFinder::consider(const Crop& window, PoseSource& source, int& looks) {
    const BodyPose seen = source.look(window);
    ++looks;
    if (seen.presence_01 < kLeastPresence) return;
    const Crop crop = trunk_crop(seen);
    if (!crop_to_be_believed(crop, size_)) return;
    const BodyPose again = source.look(crop);
    ++looks;
    const double score = search_score(again, seen, size_);
    if (score <= best_score_ || !crop_to_be_believed(trunk_crop(again), size_)) return;
    best_score_ = score;
    best_ = trunk_crop(again);
}

void BodyFinder::begin_round() {
    window_ = 0;
    best_score_ = 0;
}

int BodyFinder::looks_due(bool stirs) {
    // 1. What begins to stir may be somebody who comes; what is calm again, somebody who has lain down: what
    // this round has seen of them on their way is worth nothing.
    const bool was_calm = calm_ >= kCalmFrames;
    calm_ = stirs ? 0 : std::min(calm_ + 1, kCalmFrames);
    const bool is_calm = calm_ >= kCalmFrames;
    if (was_calm != is_calm) eager_ = kEagerFrames;
    if (is_calm && !was_calm) begin_round();
    // 2. Many looks, one, or now and then one.
    if (eager_ > 0) return --eager_, kSearchLooks;
    if (!is_calm) return 1;
    rested_ = (rested_ + 1) % kRestingFrames;
    return rested_ == 0 ? 1 : 0;
}

void BodyFinder::search(PoseSource& source, int looks_due) {
    for (int looks = 0; looks < looks_due;) {
        consider(search_window(window_, size_), source, looks);
        ++window_;
        const bool round_over = window_ == kWindows;
        const bool sure = best_score_ >= kSureScore && window_ % 2 == 0 && !whole_round_;
        if (sure || (round_over && best_score_ >= kLeastScore)) return follow(best_);
        if (!round_over) continue;
        begin_round();
        whole_round_ = false;
    }
}

void BodyFinder::follow(const Crop& from) {
    state_ = State::following;
    crop_ = from;
    window_ = 0;
    best_score_ = 0;
    misses_ = cycle_ = 0;
    seen_ = 0;
}

std::optional<BodyPose> BodyFinder::track(PoseSource& source) {
    const Wobble& wobble = kWobbles[static_cast<std::size_t>(cycle_)];
    cycle_ = (cycle_ + 1) % static_cast<int>(kWobbles.size());
    const Crop looked_at{crop_.centre + crop_.side * glm::dvec2(wobble.right, wobble.down),
                         crop_.side * wobble.scale, crop_.turn + to_radians(Degrees(wobble.degrees))};
    const BodyPose pose = source.look(looked_at);
    const Crop next = trunk_crop(pose);
    if (!lies(pose) || !crop_to_be_believed(next, size_)) {
        if (++misses_ >= kMissesToLose) doubt();
        return std::nullopt;
    }
    misses_ = 0;
    ++seen_;
    crop_.centre += kFollow * (next.centre - crop_.centre);
    crop_.side += kFollow * (next.side - crop_.side);
    crop_.turn = shortest(crop_.turn + kFollow * shortest(next.turn - crop_.turn));
    return pose;
}

}  // namespace ninety
