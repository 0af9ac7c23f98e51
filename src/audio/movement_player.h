// The figure is heard: its heel when that reaches the wall, its clothes when a limb or the body moves.
//
// Told once a frame what the figure does; the mixer keeps these sounds away from cues. Whatever does not flow
// (a step by hand, key poses of reduced motion) is silent: nothing has moved there. Knows no clock.
#pragma once

#include <array>
#include <optional>

#include "audio/movement_sounds.h"
#include "body/stretch_pose.h"

namespace ninety {

// What is heard of a movement from one moment to the next.
std::optional<MovementSound> heard_between(const StretchMoment& before, const StretchMoment& now);

class MovementPlayer {
  public:
    // One sound does not follow another sooner than this.
    static constexpr int kApart = kSampleRate * 6 / 10;

    // `mixer` outlives this.
    explicit MovementPlayer(Mixer& mixer);

    // `sample_now` is the line's sample that sounds now.
    void update(const StretchMoment& moment, std::int64_t sample_now);

  private:
    Mixer& mixer_;
    std::array<std::array<Sound, kMovementTakes>, kMovementSounds> sounds_;
    std::optional<StretchMoment> before_;
    std::optional<std::int64_t> last_;
    int take_ = 0;
};

}  // namespace ninety
