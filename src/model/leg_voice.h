// What the voice says of the leg that is measured, and when: its angle now and then, that nothing measures it
// any more, that its knee is bent. Pure; whoever speaks asks each round and says it where no other words are.
#pragma once

#include "model/app_state.h"

namespace ninety {

enum class LegWord { none, signal_lost, camera_lost, straighten_knee, angle };

class LegVoice {
  public:
    // What is to be said as soon as there is silence. To be asked in every round.
    LegWord due(const AppState& state);
    // It is being said.
    void said(LegWord word, const AppState& state);

    // Off the other words of a hold: some seconds after its beginning, its middle and before its last
    // seconds.
    static constexpr Seconds kFirstAngle{7}, kAngleEvery{15}, kNotBeforeEnd{9};
    // A reminder, no nagging: also where the camera comes and goes.
    static constexpr Seconds kKneeEvery{15}, kLostEvery{15};

  private:
    bool knee_due(const AppState& state) const;
    bool angle_due(const AppState& state) const;

    bool lost_told_ = false;  // this time
    std::optional<Seconds> camera_lost_at_, knee_at_;
    int angle_turn_ = -1;  // of which step the angle has been told, and for which time
};

}  // namespace ninety
