// When the next frame is due: as the display shows them while something moves, none while nothing does. Pure:
// times are parameters.
#pragma once

#include "model/app_state.h"
#include "model/effects.h"
#include "model/observations.h"

namespace ninety {

class FramePace {
  public:
    FramePace();

    // A round begins.
    void begin(const AppState& state, bool visible, bool refining, Seconds now);
    // How long the round may wait for an event.
    Seconds wait() const;
    // Whether there was one.
    void input(bool any);
    // Something has been done outside: what comes of it is seen at once.
    void effects(const Effects& effects);
    // Whether this round draws. Asked after advance(), which has taken in what was seen.
    bool draws(const AppState& state, const Observations& seen);
    // How long the round still has to last, where nothing waits for the display (no vsync); 0 where it has
    // been long enough.
    Seconds left(Seconds now) const;

  private:
    // What there is new of the camera's.
    struct CameraLook {
        CameraState state = CameraState::off;
        std::uint64_t picture = 0;
        std::optional<Seconds> sight_at;
        friend bool operator==(const CameraLook&, const CameraLook&) = default;
    };

    bool visible_ = true, moves_ = true;
    int settling_;              // frames still to come after something has happened
    bool camera_ = false;       // it is on
    std::size_t shown_ = 0;     // Notices::stamp() of the last frame
    CameraLook looked_;         // at the last round
    Seconds began_, next_end_;  // of the round; when a notice goes by itself
};

}  // namespace ninety
