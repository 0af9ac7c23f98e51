#include "ui/session_words.h"

#include <array>

#include "i18n/translate.h"
#include "model/names.h"
#include "ui/charts.h"

namespace ninety {
namespace {

const char* word_of(AngleSource source) {
    switch (source) {
        case AngleSource::model:
            return translate("sessions.source_model");
        case AngleSource::manual:
            return translate("sessions.source_manual");
        case AngleSource::tape:
            return translate("sessions.source_tape");
        case AngleSource::trace:
            return translate("sessions.source_trace");
        case AngleSource::sensor:
            return translate("sessions.source_sensor");
        case AngleSource::camera:
            return translate("sessions.source_camera");
        case AngleSource::none:
            break;
    }
    return "";
}

const char* word_of_side(Side side) {
    return side == Side::left ? translate("sessions.left") : translate("sessions.right");
}

template <std::size_t N>
void add_part(FixedText<N>& line, std::string_view part) {
    if (!line.view().empty()) line += "  \u00b7  ";
    line += part;
}

}  // namespace

FixedText<63> date_and_time(WallTime time) {
    constexpr std::int64_t kDay = 86'400;
    const std::int64_t local = time.utc_s + std::int64_t{60} * time.zone_min;
    const auto minute = static_cast<int>((((local % kDay) + kDay) % kDay) / 60);
    return phrase<63>("sessions.times", short_date(day_of(time), true).c_str(),
                      FixedText<15>::printed("%d:%02d", minute / 60, minute % 60).c_str());
}

FixedText<159> in_one_line(const SessionRecord& session) {
    FixedText<159> line;
    std::array<Seconds, 2> held{};
    for (const HoldRecord& hold : session.holds)
        held[hold.side == Side::left ? 0 : 1] += hold.done;
    if (held[0].value > 0)
        add_part(line, phrase<63>("sessions.left_held", clock_text(held[0].value).c_str()).view());
    if (held[1].value > 0)
        add_part(line, phrase<63>("sessions.right_held", clock_text(held[1].value).c_str()).view());
    if (!session.check_in) return line;
    const CheckIn& answers = *session.check_in;
    if (answers.stretch) add_part(line, phrase<63>("sessions.stretch", *answers.stretch).view());
    if (!answers.pain_before && !answers.pain_after) return line;
    const auto number = [](const std::optional<int>& rating) {
        return rating ? FixedText<7>::printed("%d", *rating) : FixedText<7>("\u2013");
    };
    add_part(line, phrase<63>("sessions.pain", number(answers.pain_before).c_str(),
                              number(answers.pain_after).c_str())
                       .view());
    return line;
}

FixedText<127> in_one_line(const HoldRecord& hold) {
    const auto held = clock_text(hold.done.value);
    if (hold.source == AngleSource::none)
        return phrase<127>("sessions.hold_line", hold.number, word_of_side(hold.side), held.c_str());
    return phrase<127>("sessions.hold_angle", hold.number, word_of_side(hold.side), held.c_str(),
                       hold.best.value, word_of(hold.source));
}

FixedText<127> in_one_line(const MeasurementRecord& measurement) {
    return phrase<127>("sessions.measured_leg", word_of_side(measurement.side), measurement.leg.value,
                       word_of(measurement.source));
}

}  // namespace ninety
