// The demonstration: what plays, and what is shown in its place. One of the state's five parts.
#pragma once

#include "routine/choreography.h"

namespace ninety {

struct Watch {
    DemonstrationChoreography demo;
    Player player;
    Fault fault = Fault::none;  // shown on the figure in place of the demonstration
    Side side;                  // whose leg the demonstration begins with

    Watch(DemonstrationChoreography made, Side first) : demo(std::move(made)), side(first) {}
};

}  // namespace ninety
