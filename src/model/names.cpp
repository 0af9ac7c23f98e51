#include "model/names.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "routine/faults.h"

namespace ninety {
namespace {

// A text whose key is put together from a name; the names' own tests try all of them (asserted).
Text named(std::string_view key) {
    const auto text = Text::named(key);
    assert(text);
    return text.value_or(Text("language.name"));
}

const char* of_fault(Fault fault, const char* part) {
    auto key = FixedText<63>("fault.");
    key += choice_name<Fault>(kFaultNames, fault);
    key += part;
    return translate(named(key.view()));
}

const char* name_of(NextStepKind kind) {
    switch (kind) {
        case NextStepKind::stop_signs:
            return "stop_signs";
        case NextStepKind::have_it_looked_at:
            return "have_it_looked_at";
        case NextStepKind::gentler_pain:
            return "gentler_pain";
        case NextStepKind::gentler_rise:
            return "gentler_rise";
        case NextStepKind::farther:
            return "farther";
        case NextStepKind::begin:
            return "begin";
        case NextStepKind::rest_day:
            return "rest_day";
        case NextStepKind::again:
            return "again";
        case NextStepKind::longer_hold:
            return "longer_hold";
        case NextStepKind::more_days:
            return "more_days";
        case NextStepKind::even_out:
            return "even_out";
        case NextStepKind::come_closer:
            return "come_closer";
        case NextStepKind::keep_going:
            return "keep_going";
    }
    return "";
}

}  // namespace

const char* word(Phase phase) {
    switch (phase) {
        case Phase::get_ready:
            return translate("phase.get_ready");
        case Phase::hold:
            return translate("phase.hold");
        case Phase::change_sides:
            return translate("phase.change_sides");
        case Phase::rest:
            return translate("phase.rest");
        case Phase::ease_off:
            return translate("phase.ease_off");
        case Phase::done:
            return translate("phase.done");
    }
    return "";
}

const char* word(Hamstring muscle) {
    switch (muscle) {
        case Hamstring::biceps_femoris_long_head:
            return translate("muscle.biceps_femoris_long_head");
        case Hamstring::semimembranosus:
            return translate("muscle.semimembranosus");
        case Hamstring::semitendinosus:
            return translate("muscle.semitendinosus");
    }
    return "";
}

const char* word(FloorChoice choice) {
    switch (choice) {
        case FloorChoice::ready:
            return translate("choice.ready");
        case FloorChoice::pause:
            return translate("choice.pause");
        case FloorChoice::go_on:
            return translate("choice.go_on");
        case FloorChoice::easier:
            return translate("choice.easier");
        case FloorChoice::more_time:
            return translate("choice.more_time");
        case FloorChoice::next:
            return translate("choice.next");
        case FloorChoice::again:
            return translate("choice.again");
        case FloorChoice::stop:
            return translate("choice.stop");
    }
    return "";
}

const char* word(Side side) {
    return side == Side::left ? translate("side.left") : translate("side.right");
}

const char* word_dative(Side side) {
    return side == Side::left ? translate("side.left_dative") : translate("side.right_dative");
}

const char* word_beside(Side side) {
    return side == Side::left ? translate("side.left_beside") : translate("side.right_beside");
}

FaultWords words_of(Fault fault, Variant variant) {
    assert(fault != Fault::none);
    const char* instead = of_fault(fault, ".instead");
    const char* mark = of_fault(fault, ".mark");
    if (variant == Variant::towel) instead = of_fault(fault, ".instead_towel");
    if (variant == Variant::bent_knee && fault == Fault::knee_bent) {
        instead = of_fault(fault, ".instead_bent_knee");
        mark = of_fault(fault, ".mark_bent_knee");
    }
    return {of_fault(fault, ".title"), of_fault(fault, ".why"), instead, mark};
}

namespace {

// "routine_name.first_weeks", if there is such a text.
std::optional<Text> text_of_routine(const char* table, const char* name) {
    FixedText<95> key(table);
    for (const char* c = name; *c; ++c) {
        const bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z');
        const char lower = *c >= 'A' && *c <= 'Z' ? static_cast<char>(*c - 'A' + 'a') : letter ? *c : '_';
        key += std::string_view(&lower, 1);
    }
    return Text::named(key.view());
}

}  // namespace

const char* routine_word(const char* name) {
    const auto known = text_of_routine("routine_name.", name);
    return known ? translate(*known) : name;
}

const char* routine_for(const char* name) {
    const auto known = text_of_routine("routine_for.", name);
    return known ? translate(*known) : "";
}

NextStepWords words_of(const NextStep& step) {
    const auto key = [&](const char* part) {
        FixedText<63> full("next.");
        full += name_of(step.kind);
        full += part;
        return named(full.view());
    };
    NextStepWords words{FixedText<400>(translate(key(".what"))), FixedText<400>(translate(key(".why"))),
                        translate(key(".source"))};
    switch (step.kind) {
        case NextStepKind::stop_signs:
            words.why = step.number > 0 ? filled<400>(key(".why"), step.number)
                                        : FixedText<400>(translate(key(".why_leg")));
            break;
        case NextStepKind::gentler_pain:
        case NextStepKind::gentler_rise:
        case NextStepKind::farther:
        case NextStepKind::rest_day:
            words.why = filled<400>(key(".why"), step.number);
            break;
        case NextStepKind::even_out:
            words.what = filled<400>(key(".what"), word_dative(step.side));
            words.why = filled<400>(key(".why"), step.number);
            break;
        case NextStepKind::more_days:
            words.what = step.number == 1 ? FixedText<400>(translate(key(".what_one")))
                                          : filled<400>(key(".what"), step.number);
            break;
        case NextStepKind::come_closer:
            words.what = filled<400>(key(".what"), step.gap_next.value * 100, step.gap_now.value * 100);
            words.why = filled<400>(key(".why"), step.number);
            break;
        default:
            break;
    }
    return words;
}

const char* month_name(int month) {
    const char* const kNames[] = {
        translate("charts.month_1"),  translate("charts.month_2"),  translate("charts.month_3"),
        translate("charts.month_4"),  translate("charts.month_5"),  translate("charts.month_6"),
        translate("charts.month_7"),  translate("charts.month_8"),  translate("charts.month_9"),
        translate("charts.month_10"), translate("charts.month_11"), translate("charts.month_12")};
    return kNames[std::clamp(month, 1, 12) - 1];
}

FixedText<31> short_date(Day day, bool year) {
    const Date date = date_of(day);
    return year ? phrase<31>("charts.day_month_year", date.day, month_name(date.month), date.year)
                : phrase<31>("charts.day_month", date.day, month_name(date.month));
}

ClockText clock_text(double seconds) {
    const int whole = static_cast<int>(std::ceil(std::max(0.0, seconds) - 1e-6));
    return ClockText::printed("%d:%02d", whole / 60, whole % 60);
}

}  // namespace ninety
