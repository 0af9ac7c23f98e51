// The demonstration that Watch plays: the article's four steps on both sides, then the weeks.
//
// A timeline of scenes with a player that reads no clock. What each scene shows is choreography.h's business.
#pragma once

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
};

struct DemoScene {
    DemoStep step = DemoStep::lie_down;
    Side side = Side::right;  // whose leg; switch_sides: the side one comes from
    Seconds start, length;
    int weeks = 0;  // of practice behind the person: after_weeks only

    Seconds end() const { return start + length; }
    friend bool operator==(const DemoScene&, const DemoScene&) = default;
};

class Demonstration {
  public:
    // `hold` is within the routine's limits (asserted). `weeks` names the moments shown at the end,
    // ascending.
    Demonstration(Side first, Seconds hold, const std::vector<int>& weeks);

    const std::vector<DemoScene>& scenes() const { return scenes_; }
    Seconds length() const { return scenes_.back().end(); }

    // The scene that plays at a time; times outside 0..length are clamped.
    const DemoScene& scene_at(Seconds at) const;
    // When the hold of a side begins.
    Seconds hold_start(Side side) const;

  private:
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
