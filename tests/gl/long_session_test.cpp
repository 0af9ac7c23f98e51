// Whether a long session comes to more and more on the heap: the program's loop with its services, a window
// that nobody sees and sound that nobody hears, in simulated time. Counted where nothing that comes and goes
// (an utterance that waits, a part of the room under way) is out: the least within half a minute.
#include <doctest/doctest.h>

#include <imgui.h>

#include "cli/frame_pace.h"
#include "cli/main_window.h"
#include "support/counted_heap.h"
#include "support/household.h"
#include "support/program_files.h"
#include "support/unseen_window.h"

using namespace ninety;

namespace {

using test::heap_use;
using test::HeapUse;

// Small pictures: what grows does so whatever their size.
constexpr glm::ivec2 kLongWindow{480, 320};

// A leg that is held for twenty minutes, and moves a little now and then.
AngleTrace long_trace() {
    std::string text = "t_s,leg_deg\n";
    for (int second = 0; second < 1200; ++second)
        text += std::to_string(second) + "," + std::to_string(62 + second / 20 % 3) + "\n";
    std::vector<std::string> problems;
    auto trace = AngleTrace::from_text(text, "long.csv", problems);
    REQUIRE(trace);
    return std::move(*trace);
}

StartWith measured() {
    StartWith with;
    with.measure = Measuring::Source::trace;
    with.quality = Quality::medium;
    return with;
}

// All that is heard and said, on.
Settings long_settings(Routine routine) {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.ask_before = false;
    settings.routine = std::move(routine);
    settings.room_volume = settings.movement_volume = .5;
    settings.show_inset = false;
    return settings;
}

// The rounds of run_window.cpp.
class LongSession {
  public:
    explicit LongSession(Routine routine)
        : house_(long_settings(std::move(routine)), measured(), long_trace()),
          window_(test::unseen_window(kLongWindow), test::program_files(), house_.state) {
        Observations seen = house_.services().observe(house_.now, house_.state);
        house_.services().carry_out(show_first_view(house_.state, window_, std::move(seen)), house_.state,
                                    calls_);
        ask(action::ShowPanel{Panel::practise});
        ask(action::TogglePlay{});
        // Clips are read and the device is opened on threads of their own.
        REQUIRE(house_.wait_for([&] { return house_.sound->is_open(); }));
        // The longest that there is to show has been there once.
        for (const Panel panel : {Panel::settings, Panel::body, Panel::practise}) {
            ask(action::ShowPanel{panel});
            for (int i = 0; i < 10; ++i)
                round();
        }
        while (state().practice.clock.position().step.phase != Phase::hold)
            ask(action::SkipForward{});
    }

    void round(Seconds frame = Seconds(1.0 / 60), bool draws = true) {
        house_.now += frame;
        house_.sound->run_to(house_.now);
        house_.sound->line.clear();  // nobody listens
        pace_.begin(state(), true, window_.refining(state()), house_.now);
        pace_.input(window_.poll(Seconds(0), state(), actions_));
        Observations seen = house_.services().observe(house_.now, state());
        window_.observe(state(), seen);
        seen.window->minimised = false;  // on no screen, but the test looks at it
        const Effects passed = advance(state(), house_.now, seen);
        house_.services().carry_out(passed, state(), calls_);
        pace_.effects(passed);
        if (pace_.draws(state(), seen) && draws && window_.draw(frame_of(state()), state(), actions_).shown) {
            window_.present();
            ++shown_;
        }
        update_state();
    }
    void ask(Action action) {
        actions_.push_back(std::move(action));
        update_state();
    }
    // The least that is out of the heap after any of so many rounds.
    HeapUse least(int rounds) {
        HeapUse least = heap_use();
        for (int i = 0; i < rounds; ++i) {
            round();
            if (const HeapUse now = heap_use(); now.bytes < least.bytes) least = now;
        }
        return least;
    }

    AppState& state() { return house_.state; }
    int shown() const { return shown_; }

  private:
    void update_state() {
        const Effects asked = update(state(), actions_);
        actions_.clear();
        house_.services().carry_out(asked, state(), calls_);
        pace_.effects(asked);
    }

    test::Household house_;
    MainWindow window_;
    FramePace pace_;
    Actions actions_;
    WindowCalls calls_{[](const ProgressView&) { return Image{}; }, [](bool) {},
                       [](const Scene&, glm::ivec2 size) { return make_image(size); }};
    int shown_ = 0;
};

}  // namespace

TEST_CASE("ten thousand rounds of a hold leave on the heap what was there before") {
    Routine routine;
    routine.hold = routine_limits::max_hold;
    LongSession session(routine);
    constexpr int kHalfMinute = 1800, kBegin = 2700;
    session.least(kBegin - kHalfMinute);
    const HeapUse once = session.least(kHalfMinute);
    const int panels_once = ImGui::GetIO().MetricsActiveAllocations;
    session.least(kBegin - kHalfMinute);
    const HeapUse twice = session.least(kHalfMinute);
    session.least(2 * kBegin - kHalfMinute);
    const HeapUse four_times = session.least(kHalfMinute);
    // It was the hold all the time, and it was looked at, measured and kept.
    CHECK(session.state().practice.clock.position().step.phase == Phase::hold);
    CHECK(session.state().practice.clock.position().elapsed > Seconds(179));
    CHECK(session.state().practice.measuring.seen.reading.has_value());
    CHECK(session.state().practice.measuring.hold.angles(Seconds(180), Degrees(90)).has_value());
    CHECK(session.shown() > 500);

    // Not a block more. The few lists that follow what a frame has to show are as long as their longest.
    constexpr long kLongest = 1024;
    CHECK(twice.blocks == once.blocks);
    CHECK(twice.bytes - once.bytes < kLongest);
    CHECK(four_times.blocks == twice.blocks);
    CHECK(four_times.bytes - twice.bytes < kLongest);
    CHECK(ImGui::GetIO().MetricsActiveAllocations <= panels_once + 4);
    // And that this can fail: a reading kept each second would be seen.
    const std::vector<double> kept(90 * 2);
    CHECK(heap_use().bytes - four_times.bytes > kLongest);
    CHECK(kept.size() == 180);
}

TEST_CASE("forty holds, one after the other, leave no more on the heap than their records") {
    Routine routine;
    routine.hold = routine_limits::min_hold;
    routine.sets = routine_limits::max_sets;
    routine.rest = routine.change_over = Seconds(0);
    LongSession session(routine);
    std::vector<HeapUse> least;  // in each
    least.reserve(50);
    int hold = -1;
    for (int i = 0; i < 6000 && session.state().practice.clock.state() != RoutineClock::State::done; ++i) {
        session.round(Seconds(.1), i % 50 == 0);
        const RoutinePosition here = session.state().practice.clock.position();
        if (here.step.phase != Phase::hold) continue;
        const HeapUse use = heap_use();
        const int now = 2 * here.step.set + (here.step.side == Side::left);
        if (now != std::exchange(hold, now))
            least.push_back(use);
        else if (use.bytes < least.back().bytes)
            least.back() = use;
    }
    REQUIRE(least.size() == 40);
    REQUIRE(session.state().practice.summary.holds == 40);
    // Records lie in lists; with what those keep free for more, a hold comes to some hundred bytes.
    CHECK(least[39].blocks == least[19].blocks);
    CHECK((least[39].bytes - least[19].bytes) / 20 < 20 * static_cast<long>(sizeof(HoldRecord)));
    CHECK((least[39].bytes - least[19].bytes) / 20 >= static_cast<long>(sizeof(HoldRecord)));
}
