// The leg's angle from what was seen in one picture after the other: which readings are to be trusted, and
// what would help where none are.
//
// Pure; pictures' results arrive with their time. Limits and their sources: CAMERA.md, sections 4 to 6.
// Accurate to about 5 degrees where the laptop stands level and square to the body.
#pragma once

#include <deque>
#include <glm/vec2.hpp>
#include <optional>

#include "measure/body_measures.h"
#include "measure/camera_sight.h"
#include "measure/one_euro.h"

namespace ninety {

// What was seen in one picture.
struct SeenFrame {
    Seconds at;  // steady clock
    glm::ivec2 size{0};
    std::optional<BodyPose> body;
    double brightness = 255;      // mean of its pixels, 0..255
    std::optional<Degrees> tilt;  // by upright edges, where it was looked for and there are some
};

class CameraLeg : public LegAngleSource {
  public:
    // A frame that is not later than the last counts as 1/15 s later.
    void take(const SeenFrame& frame);
    const CameraSight& sight() const { return sight_; }
    std::optional<LegReading> reading(Seconds now) const override;
    // `tilt` of the camera is taken out of every angle from the next picture on; 0: none is. What was seen
    // before counts no more.
    void level(Degrees tilt);
    // As if nothing had been seen; what is taken out stays.
    void forget();

    // A body is followed, but for so long nothing was to be trusted: it may be something else.
    bool doubtful() const;

    static constexpr std::size_t kWindow = 9, kMedian = 5;  // frames
    static constexpr double kLeastPresence = .8, kLeastVisibility = .6;
    static constexpr Degrees kMostFromLevel{25}, kMostSpread{5};
    static constexpr double kShortestLeg = 1.1, kLongestLeg = 2.6;  // per trunk
    static constexpr double kMostAlong = .25, kMostAcross = .45;    // shoulders, per trunk
    static constexpr Degrees kLowest{-20}, kHighest{130};           // a leg that a hip allows; ours
    static constexpr double kDark = 8, kDim = 30;  // brightness: a closed shutter; too dark to be found in
    // Ours, by photographs of people on a gym's floor: who lies on the back has the nose .09 to .19 trunks
    // above the ears, who lies prone or is on hands and knees .08 to .14 below them. Between them is a head
    // that is turned to the camera.
    static constexpr double kFaceDown = -.05, kFaceUp = .05;
    // Of such a head limbs say more. Ours, and wide: who lies prone stretches a straight leg backwards by
    // about 30 degrees at most, a knee that is bent to 150 degrees is a quarter of a leg's half before its
    // line, and toes that point forward are at .6 to 1.
    static constexpr Degrees kNoProneLeg{40}, kStraightKnee{150};
    // Folded farther than calf and thigh let it: two joints that were taken for each other. Ours.
    static constexpr Degrees kFoldedKnee{35};
    static constexpr double kToesFront = .1;
    static constexpr double kSmallTrunk = .08;  // of the picture's longer side; ours: 50 of 640 pixels
    // In the same photographs what only looked like a body agreed for up to 15 pictures; ours.
    static constexpr int kAgreed = 6;
    static constexpr Seconds kTiltTime{2}, kUnsteadyTime{2}, kDoubtTime{5}, kForgetTime{.5};

  private:
    struct Entry {
        Seconds at;
        BodyMeasures body;
    };
    struct Judged {  // medians over the window
        Degrees leg, spread, knee;
        double presence = 0, visibility = 0, from_level = 0, legs = 0, along = 0, across = 0, trunk = 0,
               face_up = 0, toes_front = 0, knee_front = 0;
        bool inside = false;

        bool square() const { return along <= kMostAlong && across <= kMostAcross; }
        bool front_is_up() const;
        bool on_the_back() const { return from_level <= kMostFromLevel.value && front_is_up(); }
    };

    Judged judged() const;
    void show_body(const SeenFrame& frame, const BodyMeasures& body);
    void filter(Seconds at);
    void watch_tilt(const SeenFrame& frame);
    void clear_window();
    bool plausible(const SeenFrame& frame, const Judged& seen) const;
    void judge(const SeenFrame& frame);
    CameraHint hint(const SeenFrame& frame, const Judged& seen, bool trusted) const;

    Degrees levelled_;
    CameraSight sight_;
    std::deque<Entry> window_;
    OneEuro euro_;
    Degrees filtered_;
    std::optional<Seconds> last_, filtered_at_, passed_at_, followed_since_, tilted_since_;
    std::optional<Seconds> trusted_at_;
    int agreed_ = 0;  // 0..kAgreed: pictures in which the gate passed, of late
    std::deque<Degrees> tilts_;
};

}  // namespace ninety
