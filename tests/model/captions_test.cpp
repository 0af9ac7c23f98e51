// Every sentence that goes with the figure is true for the way the routine stretches.
#include "model/captions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "model/names.h"
#include "routine/faults.h"
#include "support/speaking.h"

using namespace ninety;
using test::Speaking;

namespace {

AppState with(Variant variant, HoldMode mode = HoldMode::follow) {
    Settings settings;
    settings.routine.variant = variant;
    settings.mode = mode;
    AppState state(settings);
    state.practice.summary.holds = 1;
    return state;
}

// All that is said along a whole session, the whole demonstration and every error.
std::set<std::string> all_words(AppState state) {
    std::set<std::string> all{set_up_words(state).str()};
    const auto add = [&](const Caption& caption) {
        all.insert(caption.title.str());
        all.insert(caption.words.str());
    };
    RoutineClock clock(state.settings.routine, 100);
    clock.start(Seconds(0));
    for (double t = 0; clock.state() != RoutineClock::State::done && t < 100; t += .01) {
        clock.advance_to(Seconds(t));
        add(caption_of(clock.position(), state));
    }
    for (const DemoScene& scene : state.watch.demo.timeline().scenes())
        add(caption_of(scene, state));
    for (const Choice<Fault>& fault : kFaultNames)
        if (fault.value != Fault::none) {
            state.watch.fault = fault.value;
            add(caption_of(fault.value, state));
        }
    return all;
}

void none_says(const std::set<std::string>& all, const std::vector<std::string>& forbidden) {
    for (const std::string& words : all) {
        std::string lower = words;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        for (const std::string& one : forbidden) {
            CAPTURE(words);
            CAPTURE(one);
            CHECK(lower.find(one) == std::string::npos);
        }
    }
}

bool some_says(const std::set<std::string>& all, const std::string& wanted) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& words) { return words.find(wanted) != std::string::npos; });
}

}  // namespace

TEST_CASE("with a towel nothing is said of a wall or a doorway") {
    for (const HoldMode mode : {HoldMode::follow, HoldMode::fixed}) {
        const auto english = all_words(with(Variant::towel, mode));
        CHECK(english.size() > 20);
        none_says(english, {"wall", "door", "slide", "scoot", "lie farther"});
        CHECK(some_says(english, "towel round your"));
        const Speaking german("de");
        const auto words = all_words(with(Variant::towel, mode));
        none_says(words, {"wand", "t\u00fcr", "rutsch", "leg dich weiter"});
        CHECK(some_says(words, "Handtuch"));
    }
}

TEST_CASE("at the wall nothing is said of a towel, and the wall is") {
    for (const Variant variant : {Variant::wall, Variant::bent_knee, Variant::contract_relax}) {
        const auto english = all_words(with(variant));
        none_says(english, {"towel"});
        CHECK(some_says(english, "wall"));
        const Speaking german("de");
        none_says(all_words(with(variant)), {"handtuch"});
    }
}

TEST_CASE("with the knee a little bent no caption wants it straight") {
    none_says(all_words(with(Variant::bent_knee)), {"knee straight", "knee is straight"});
    const Speaking german("de");
    none_says(all_words(with(Variant::bent_knee)),
              {"knie gestreckt", "knie ist gestreckt", "das knie gestreckt"});
}

TEST_CASE("pushes: one is announced before the first, again between them, and none after the last") {
    const auto words_at = [](Seconds hold, double t, HoldMode mode) {
        AppState state = with(Variant::contract_relax, mode);
        state.settings.routine.hold = hold;
        const auto steps = schedule_of(state.settings.routine);
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [](const Step& one) { return one.phase == Phase::hold; });
        RoutinePosition here;
        here.step = *step;
        here.elapsed = Seconds(t);
        return caption_of(here, state);
    };
    // 45 s: pushes of 7 s begin at 3.2, 18.2 and 33.2 s.
    const Seconds hold{45};
    CHECK(words_at(hold, 1, HoldMode::follow).words.view().find("push comes next") != std::string_view::npos);
    CHECK(words_at(hold, 5, HoldMode::follow).title == "Push");
    CHECK(words_at(hold, 12, HoldMode::follow).words.view().find("closer. Next, push again") !=
          std::string_view::npos);
    CHECK(words_at(hold, 12, HoldMode::fixed).words.view().find("closer") == std::string_view::npos);
    CHECK(words_at(hold, 42, HoldMode::follow).words.view().find("last push") != std::string_view::npos);
    CHECK(words_at(hold, 42, HoldMode::follow).words.view().find("push again") == std::string_view::npos);
    // Too short for a push.
    CHECK(words_at(Seconds(8), 4, HoldMode::follow).words.view().find("push") == std::string_view::npos);
}

TEST_CASE("a session in which nothing was held is neither done nor praised") {
    AppState state = with(Variant::wall);
    state.shell.mode = Mode::practise;
    state.practice.clock.start(Seconds(0));
    state.practice.clock.stop(state.now);
    const auto here = state.practice.clock.position();
    REQUIRE(here.step.phase == Phase::done);
    CHECK(std::string(phase_word(here, state)) == "Done");
    CHECK(caption_of(here, state).title == "Done");
    state.practice.summary = {};
    CHECK(std::string(phase_word(here, state)) == "Stopped");
    CHECK(caption_of(here, state).title == "Stopped");
    CHECK(caption_of(here, state).words.view().find("Nothing was held") != std::string_view::npos);
    const Speaking german("de");
    CHECK(std::string(phase_word(here, state)) == "Aufgeh\u00f6rt");
}
