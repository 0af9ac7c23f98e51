// Who turns the program's loop: a loop of our own, or a browser, which calls and will not be kept.
#pragma once

#include <memory>

#include "core/units.h"

namespace ninety {

// A program in rounds.
class Turns {
  public:
    virtual ~Turns() = default;
    // How long from now on a round would find nothing to do, unless there is an event.
    virtual Seconds rest() = 0;
    // One round. `may_wait`: it may wait for an event, and at its end for the display. False: it was the last
    // one.
    virtual bool turn(bool may_wait) = 0;
    // After the last one; the exit code.
    virtual int end() = 0;
};

// Until its end; the exit code. In a browser this returns at once, with 0, and the page goes on: `program`
// then lives as long as the page.
int take_turns(std::unique_ptr<Turns> program);

}  // namespace ninety
