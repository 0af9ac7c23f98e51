// Finds a body that lies in a picture and follows it from picture to picture.
//
// Pure: it is given the picture's size and somebody who says where joints are in a square of it. A search
// looks at a few of its windows a frame, never at all at once, and at hardly any of a picture in which
// nothing stirs; following takes one look a frame. CAMERA.md, section 4, "Search" and "Track".
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
    // frame after the one in which it was found. A picture of another size begins anew. `stirs`: something
    // moves in the picture (vision/stirring.h); while a body is followed it does not matter.
    std::optional<BodyPose> step(glm::ivec2 frame_size, PoseSource& source, bool stirs = true);

    bool following() const { return state_ == State::following; }
    // As if nothing had been seen.
    void forget();
    // What is followed may be something else, or the right body the wrong way round: all windows are looked
    // at before anything is followed again.
    void doubt();

    // Looks a frame while it searches eagerly; and windows of one round.
    static constexpr int kSearchLooks = 3, kWindows = 26;
    // It is eager for so many frames from its beginning, from when something begins to stir in a picture that
    // was calm, and from when it is calm again: somebody may have lain down. After that one look a frame as
    // long as something stirs, and one in kRestingFrames where nothing does: the picture has been looked
    // through. kCalmFrames without stirring are calm. Ours: a round takes 15 frames, or less than 45 looks.
    static constexpr int kEagerFrames = 45, kRestingFrames = 4, kCalmFrames = 5;
    static constexpr double kLeastScore = .15;  // the best of a round, where it is worth that much
    static constexpr double kSureScore = .8;  // ends a round once both head sides of a window have been seen
    static constexpr int kMissesToLose = 3;   // frames in a row

  private:
    enum class State { searching, following };

    int looks_due(bool stirs);
    void search(PoseSource& source, int looks_due);
    void begin_round();
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
    // Frames: still eager; without stirring, as far as that counts; since the last look while resting.
    int eager_ = kEagerFrames, calm_ = kCalmFrames, rested_ = 0;
    // Following.
    Crop crop_;
    int misses_ = 0, cycle_ = 0, seen_ = 0;  // frames: in a row; of kWobbles; in which it was seen
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
