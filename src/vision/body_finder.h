// Finds a body that lies in a picture and follows it from picture to picture.
//
// Pure: it is given the picture's size and somebody who says where joints are in a square of it. A search
// looks at a few of its windows a frame, never at all at once; following takes one look a frame.
// CAMERA.md, section 4, "Search" and "Track".
#pragma once

#include <glm/vec2.hpp>
#include <optional>

#include "vision/body_pose.h"
#include "vision/crop.h"
#include "vision/pose_reader.h"

namespace ninety {

class BodyFinder {
  public:
    // The body in the next picture, if one is followed and was seen in it. The first pose is given in the
    // frame after the one in which it was found. A picture of another size begins anew.
    std::optional<BodyPose> step(glm::ivec2 frame_size, PoseSource& source);

    bool following() const { return state_ == State::following; }
    // As if nothing had been seen.
    void forget();
    // What is followed may be something else, or the right body the wrong way round: all windows are looked
    // at before anything is followed again.
    void doubt();

    // Looks while it searches; and windows of one round.
    static constexpr int kSearchLooks = 3, kWindows = 26;
    // Where nobody has been found in so many frames, fewer looks: nobody may be there for long.
    static constexpr int kEagerFrames = 45, kPatientLooks = 2;
    static constexpr double kLeastScore = .15;  // the best of a round, where it is worth that much
    static constexpr double kSureScore = .8;  // ends a round once both head sides of a window have been seen
    static constexpr int kMissesToLose = 3;   // frames in a row

  private:
    enum class State { searching, following };

    void search(PoseSource& source);
    void consider(const Crop& window, PoseSource& source, int& looks);
    void follow(const Crop& from);
    std::optional<BodyPose> track(PoseSource& source);

    State state_ = State::searching;
    glm::ivec2 size_{0};
    // Searching: the next window, and the best so far.
    int window_ = 0;
    double best_score_ = 0;
    Crop best_;
    bool whole_round_ = false;  // nothing ends it early
    int searched_ = 0;          // frames
    // Following.
    Crop crop_;
    int misses_ = 0, cycle_ = 0;
};

// What a pose is worth that a search has found: presence, visibility and what is inside the picture, less
// what speaks against a body that lies on its back. `before`: where the points were in the window before.
double search_score(const BodyPose& pose, const BodyPose& before, glm::ivec2 frame_size);

// Whether a point, in pixels from the middle of the upper left one, is in a frame of this size.
bool in_frame(glm::dvec2 point, glm::ivec2 frame_size);
// How far the trunk is from level, 0..90 degrees.
Degrees trunk_from_level(const BodyPose& pose);
// The longer leg, hip to knee to ankle, as a share of the trunk's length; 0 for a trunk without length.
double leg_per_trunk(const BodyPose& pose);

}  // namespace ninety
