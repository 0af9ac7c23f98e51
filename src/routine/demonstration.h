// The demonstration that Watch plays: the article's four steps on both sides, the weeks, and getting up.
//
// A timeline of scenes with a player that reads no clock. What each scene shows is choreography.h's business.
#pragma once

#include <algorithm>
#include <vector>

#include "core/side.h"
#include "core/units.h"

namespace ninety {

enum class DemoStep {
    lie_down,      // on the mat, by the doorway
    heel_on_wall,  // the other leg goes flat through the opening
    adjust,        // closer, until the stretch is comfortable
    hold,          // the timer runs, the leg rises
    switch_sides,  // leg down, over to the other side of the doorway
    after_weeks,   // the same person after some weeks of practice
    get_up,        // leg down, over the side to sitting
};

struct DemoScene {
    DemoStep step = DemoStep::lie_down;
    Side side = Side::right;  // whose leg; switch_sides: the side one comes from
    Seconds start, length;
    int weeks = 0;  // of practice behind the person: after_weeks only
    Seconds shows;  // of time as a person has it; hold: more than `length`, where its clock runs faster

    Seconds end() const { return start + length; }
    // How many seconds of it a second of watching is: 1, or more in a long hold.
    double pace() const { return shows / length; }
    // How much of what is shown has passed at a time of the demonstration, 0..shows.
    Seconds passed(Seconds at) const { return std::clamp(at - start, Seconds(0), length) * pace(); }
    Seconds left(Seconds at) const { return shows - passed(at); }
    friend bool operator==(const DemoScene&, const DemoScene&) = default;
};

// What a hold is watched for, one after the other.
enum class HoldCue { knee, other_leg, hips, breath };
HoldCue hold_cue_at(const DemoScene& hold, Seconds at);

class Demonstration {
  public:
    // `hold` is within the routine's limits (asserted). `weeks` names the moments shown at the end,
    // ascending.
    Demonstration(Side first, Seconds hold, const std::vector<int>& weeks);

    const std::vector<DemoScene>& scenes() const { return scenes_; }
    Seconds length() const { return scenes_.back().end(); }

    // The scene that plays at a time; times outside 0..length are clamped.
    const DemoScene& scene_at(Seconds at) const;
    // When the hold of a side begins; and when so much of it has been held (0..the hold).
    Seconds hold_start(Side side) const;
    Seconds hold_at(Side side, Seconds held) const;

    // The longest that a hold is watched. Ours: the whole is seen in less than two minutes.
    static constexpr Seconds kLongestHold{20};

  private:
    const DemoScene& hold_of(Side side) const;

    std::vector<DemoScene> scenes_;
};

// Plays a timeline of `length`: absolute time is a parameter, so a test needs no waiting.
class Player {
  public:
    Seconds position() const { return position_; }
    bool playing() const { return playing_; }
    double speed() const { return speed_; }

    void play(Seconds now, Seconds length);  // from the end: starts over
    void pause() { playing_ = false; }
    void seek(Seconds to, Seconds length);  // clamped to 0..length
    void set_speed(double speed);           // clamped to kMinSpeed..kMaxSpeed

    // Moves on to `now`. At the end: to the start when looping, otherwise it stops there. A gap of more than
    // a second (a suspend) counts as none.
    void advance_to(Seconds now, Seconds length, bool loop);

    static constexpr double kMinSpeed = .25, kMaxSpeed = 4;

  private:
    Seconds position_, last_now_;
    double speed_ = 1;
    bool playing_ = false;
};

}  // namespace ninety
