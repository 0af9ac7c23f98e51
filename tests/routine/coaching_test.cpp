#include "routine/coaching.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/random.h"

using namespace ninety;

namespace {

std::vector<Cue> coached(const Routine& routine) {
    std::vector<Cue> lines;
    for (const Cue& cue : cues_of(schedule_of(routine)))
        if (cue.kind == CueKind::coach) lines.push_back(cue);
    return lines;
}

int times(const std::vector<Cue>& cues, CoachLine line) {
    return static_cast<int>(
        std::count_if(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.line == line; }));
}

std::vector<CoachLine> lines_in(const std::vector<Cue>& cues, std::size_t step) {
    std::vector<CoachLine> lines;
    for (const Cue& cue : cues)
        if (cue.step == step) lines.push_back(cue.line);
    return lines;
}

constexpr Variant kVariants[] = {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax};

Routine any_routine(test::Random& random) {
    Routine routine;
    routine.variant = kVariants[random.choice(4)];
    routine.hold = Seconds(random.between(5, 200));
    routine.sets = 1 + random.choice(4);
    routine.rest = Seconds(random.between(0, 90));
    routine.change_over = Seconds(random.between(0, 60));
    routine.get_ready = Seconds(random.between(0, 60));
    return routine;
}

}  // namespace

TEST_CASE("in the article's stretch each way of holding well is said, in turn, before any is said again") {
    using enum CoachLine;
    const std::vector<Cue> lines = coached({});  // holds are steps 1, 3, 5, 7
    CHECK(lines_in(lines, 1) == std::vector{stop_signs, feel, knee});
    CHECK(lines_in(lines, 3) == std::vector{hips_down, breathe, other_leg});
    CHECK(lines_in(lines, 5) == std::vector{ankle_loose, shoulders, low_back});
    CHECK(lines_in(lines, 7) == std::vector{knee, hips_down, breathe});
    Routine bent;
    bent.variant = Variant::bent_knee;
    CHECK(times(coached(bent), knee) == 0);
    CHECK(times(coached(bent), knee_bent) == 2);
}

TEST_CASE("getting into place is told in the order in which one does it, where there is time for all") {
    using enum CoachLine;
    Routine routine;
    routine.get_ready = routine.change_over = routine.rest = 60.0_s;
    const auto wall = coached(routine);
    CHECK(lines_in(wall, 0) == std::vector{heel_up, distance, hips_down, breathe});
    CHECK(lines_in(wall, 2) == std::vector{slide_away, cross_over, heel_up, distance});
    CHECK(lines_in(wall, 4) == std::vector{slide_away, whole_hold, legs_rest, cross_over, heel_up, distance});
    routine.variant = Variant::towel;
    const auto towel = coached(routine);
    CHECK(lines_in(towel, 0) == std::vector{towel_up, draw_towel, hips_down, breathe});
    CHECK(lines_in(towel, 2) == std::vector{towel_down, towel_over, towel_up, draw_towel});
    routine.variant = Variant::contract_relax;
    CHECK(lines_in(coached(routine), 0) ==
          std::vector{heel_up, stop_signs, push_how, distance, hips_down, breathe});
    // What belongs to the next hold is told when that comes: in the last half minute of the minute.
    for (const Cue& cue : wall)
        if (cue.step == 2) CHECK((cue.remaining < 30.0_s) == (cue.line != slide_away));
}

TEST_CASE("where time is short what is needed is told and the rest left out, and nothing is said faster") {
    using enum CoachLine;
    Routine routine;
    routine.change_over = 20.0_s;  // room for three lines
    CHECK(lines_in(coached(routine), 2) == std::vector{slide_away, cross_over, heel_up});
    routine.change_over = 16.0_s;  // 4.9 s go to the first words, the last 3 s to the count: two lines
    CHECK(lines_in(coached(routine), 2) == std::vector{slide_away, cross_over});
    routine.change_over = 12.0_s;
    CHECK(lines_in(coached(routine), 2) == std::vector{slide_away});
    routine.change_over = 5.0_s;
    CHECK(lines_in(coached(routine), 2).empty());
}

TEST_CASE("the stop signs are told once a session, in the first hold if it is long enough for them") {
    for (const Variant variant : kVariants)
        for (const double hold : {10.0, 20.0, 30.0, 45.0, 60.0, 600.0}) {
            Routine routine;
            routine.variant = variant;
            routine.hold = Seconds(hold);
            const auto lines = coached(routine);
            CAPTURE(hold);
            REQUIRE(times(lines, CoachLine::stop_signs) == 1);
            const auto told = std::find_if(lines.begin(), lines.end(),
                                           [](const Cue& cue) { return cue.line == CoachLine::stop_signs; });
            if (variant != Variant::contract_relax) CHECK((told->step == 1) == (hold >= 30));
        }
}

TEST_CASE("no line runs into a tone, a number or another line, whatever the routine") {
    test::Random random(14);
    int lines = 0;
    for (int trial = 0; trial < 400; ++trial) {
        const Routine routine = any_routine(random);
        const auto steps = schedule_of(routine);
        const auto cues = cues_of(steps);
        for (std::size_t i = 0; i < cues.size(); ++i) {
            if (cues[i].kind != CueKind::coach) continue;
            ++lines;
            const Step& step = steps[cues[i].step];
            const Seconds from = cues[i].at, to = from + most_of(cues[i].line);
            CAPTURE(static_cast<int>(cues[i].line));
            CAPTURE(from.value);
            CHECK(from > step.start);
            CHECK(to < step.end());
            CHECK(std::none_of(cues.begin(), cues.end(), [&](const Cue& cue) {
                return cue.kind != CueKind::push_counts && cue.at > from && cue.at < to;
            }));
        }
    }
    CHECK(lines > 4000);
}

TEST_CASE("in a hold longer than a minute the time left is told every half minute, but not with the half") {
    const auto told = [](double hold_s) {
        Routine routine;
        routine.hold = Seconds(hold_s);
        std::vector<int> left;
        for (const Cue& cue : cues_of(schedule_of(routine)))
            if (cue.kind == CueKind::time_left && cue.step == 1) {
                left.push_back(cue.number);
                CHECK(cue.remaining.value == doctest::Approx(cue.number));
            }
        return left;
    };
    CHECK(told(45).empty());
    CHECK(told(60).empty());
    CHECK(told(75) == std::vector{60, 30});
    CHECK(told(120) == std::vector{90, 30});  // 60 is the half
    CHECK(told(180) == std::vector{150, 120, 60, 30});
}

TEST_CASE("a push has its own countdown, on its last three seconds") {
    Routine routine;
    routine.variant = Variant::contract_relax;
    const auto steps = schedule_of(routine);
    std::vector<double> counts;
    for (const Cue& cue : cues_of(steps))
        if (cue.kind == CueKind::push_counts && cue.step == 1) {
            counts.push_back((cue.at - steps[1].start).value);
            CHECK(cue.number == 3 - static_cast<int>((counts.size() - 1) % 3));
        }
    // Pushes of 7 s begin at 3.2, 18.2 and 33.2 s.
    const double wanted[] = {7.2, 8.2, 9.2, 22.2, 23.2, 24.2, 37.2, 38.2, 39.2};
    REQUIRE(counts.size() == 9);
    for (std::size_t i = 0; i < 9; ++i)
        CHECK(counts[i] == doctest::Approx(wanted[i]));
}

TEST_CASE("the instruction of a moment is the last that was given in its step") {
    const auto steps = schedule_of({});
    const auto cues = cues_of(steps);
    const auto at = [&](std::size_t step, double elapsed) {
        return instruction_at(cues, step, steps[step], steps[step].start + Seconds(elapsed));
    };
    CHECK(at(0, 0) == CoachLine::lie_down);
    CHECK(at(0, 9) == CoachLine::heel_up);
    CHECK(at(1, 1) == CoachLine::hold_still);
    CHECK(at(1, 44) == CoachLine::knee);
    CHECK(at(2, 0) == CoachLine::slide_away);
    CHECK(at(2, 19) == CoachLine::heel_up);
    // Praise is no instruction.
    for (double s = 0; s < 30; s += .1)
        CHECK(at(4, s) != CoachLine::whole_hold);
    CHECK(at(8, 5) == CoachLine::ease_off);
    CHECK(at(9, 0) == CoachLine::get_up);
}

TEST_CASE("short says the steps and the stop signs; tones are no words at all") {
    int brief = 0;
    for (const Cue& cue : cues_of(schedule_of({}))) {
        CHECK_FALSE(told_at(Coaching::tones, cue));
        CHECK(told_at(Coaching::full, cue));
        brief += cue.kind == CueKind::coach && told_at(Coaching::brief, cue);
    }
    CHECK(brief == 1);
}

TEST_CASE("the guided first time tells the stop signs with what to feel, and no step of it anything else") {
    for (const Variant variant : kVariants)
        for (const Pace pace : {Pace::by_the_clock, Pace::when_ready}) {
            Routine routine;
            routine.variant = variant;
            const auto steps = guided_schedule_of(routine, pace);
            const auto cues = cues_of(steps);
            int signs = 0;
            for (const Cue& cue : cues) {
                if (cue.kind != CueKind::coach) continue;
                const Guide guide = steps[cue.step].guide;
                CHECK((guide == Guide::none || guide == Guide::what_to_feel));
                signs += cue.line == CoachLine::stop_signs;
                if (guide == Guide::what_to_feel) {
                    CHECK(cue.line == CoachLine::stop_signs);
                    CHECK(cue.at + most_of(cue.line) < waits_at(steps[cue.step]));
                }
                CHECK(cue.line != CoachLine::feel);
            }
            CHECK(signs == 1);
            CHECK(instruction_at(cues, 1, steps[1], steps[1].start) == CoachLine::sit_down);
        }
}

TEST_CASE("where a step waits, what is to be done is told before it does") {
    for (const double length : {0.0, 20.0, 30.0, 60.0}) {
        Routine routine;
        routine.get_ready = routine.change_over = routine.rest = Seconds(length);
        const auto steps = schedule_of(routine, Pace::when_ready);
        int lines = 0;
        for (const Cue& cue : cues_of(steps)) {
            if (cue.kind != CueKind::coach || !steps[cue.step].waits) continue;
            ++lines;
            CHECK(cue.at + most_of(cue.line) < waits_at(steps[cue.step]));
        }
        CHECK(lines >= 4);
    }
}
