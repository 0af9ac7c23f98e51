#include "cli/bench_hold.h"

#include "cli/frame_pace.h"
#include "model/update.h"
#include "platform/program_start.h"
#include "platform/steady_clock.h"
#include "render/surface.h"

namespace ninety {
namespace {

constexpr Seconds kSettled{2};

}  // namespace

void begin_hold(AppState& state) {
    update(state, {action::ShowPanel{Panel::practise}, action::TogglePlay{}});
    for (int step = 0; step < 8 && state.practice.clock.position().step.phase != Phase::hold; ++step)
        update(state, {action::SkipForward{}});
}

HoldCost measure_hold(MainWindow& window, AppState& state, Seconds length) {
    begin_hold(state);
    FramePace pace;
    Actions actions;
    HoldCost cost;
    const Seconds begin = steady_now(), from = begin + kSettled;
    const Seconds first = state.now;
    Seconds shown_at{-1};
    double cpu_before = 0, held_before = 0;
    for (Seconds now = begin; now < from + length; now = steady_now()) {
        const bool measures = now >= from;
        if (measures && cost.rounds++ == 0) {
            held_before = resident_memory_mb();
            cpu_before = processor_seconds();
        }
        pace.begin(state, true, window.refining(state), now);
        pace.input(window.poll(pace.wait(), state, actions));
        Observations seen;
        window.observe(state, seen);
        seen.window->minimised = false;  // on no screen, but as if
        pace.effects(advance(state, first + (steady_now() - begin), seen));
        if (pace.draws(state, seen)) {
            const MainWindow::Drawn drawn = window.draw(frame_of(state), state, actions);
            if (drawn.shown) {
                wait_until_drawn();
                window.present();
                const Seconds at = steady_now();
                if (measures && shown_at.value >= 0) cost.between_ms.push_back((at - shown_at).value * 1000);
                shown_at = at;
                if (measures)
                    for (const WindowBox& box : window.damage().boxes())
                        cost.drawn_px += box.area();
            }
            if (measures && drawn.picture) ++cost.pictures;
        }
        pace.effects(update(state, actions));
        actions.clear();
        if (const Seconds left = pace.left(steady_now()); left > Seconds(0))
            SDL_Delay(static_cast<Uint32>(left.value * 1000));
    }
    cost.cpu_s = processor_seconds() - cpu_before;
    cost.grown_mb = resident_memory_mb() - held_before;
    cost.length_s = (steady_now() - from).value;
    return cost;
}

}  // namespace ninety
