// What a hold costs while somebody practises: the window's own loop in real time, with no services and no
// sound.
#pragma once

#include <vector>

#include "cli/main_window.h"

namespace ninety {

struct HoldCost {
    double length_s = 0;             // that was measured, on the clock
    double cpu_s = 0;                // of all threads meanwhile, the driver's included
    int rounds = 0;                  // of the loop
    int pictures = 0;                // in which the figure was drawn
    long drawn_px = 0;               // of the window, in all of them
    double grown_mb = 0;             // what it holds in memory at the end, less that at the beginning
    std::vector<double> between_ms;  // two frames that were shown
};

// Practise, at the beginning of the first hold.
void begin_hold(AppState& state);

// Plays the settings' routine until it is held, lets the leg come to rest for two seconds, then measures for
// so long. The hold has to last longer than that.
HoldCost measure_hold(MainWindow& window, AppState& state, Seconds length);

}  // namespace ninety
