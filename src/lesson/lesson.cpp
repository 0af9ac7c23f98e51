#include "lesson/lesson.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "body/passive_torque.h"
#include "core/number_text.h"
#include "lesson/disc.h"
#include "lesson/lift.h"

namespace ninety {
namespace {

// Straight-leg raises. Short: below 80 is "reduced" (Muyor 2011), this one clearly so; typical: between
// Youdas 2005's 68 for men and 76 for women; long: above 90 is "high" (FACTS section 2).
constexpr NamedValue kHamstrings[] = {{"short", 45}, {"typical", 72}, {"long", 95}};
constexpr NamedValue kGrips[] = {{"close", 20}, {"far", 36}};
constexpr NamedValue kMoments[] = {{"standing", 0}, {"floor", 100 * kLiftGrasped}, {"up", 100}};
constexpr NamedValue kIrritations[] = {{"calm", 0}, {"irritated", 100}};
constexpr NamedValue kToes[] = {{"loose", 0}, {"pulled", 100}};
constexpr NamedValue kKnees[] = {{"straight", 12}, {"squat", 100}};

constexpr Slider kStoop[] = {{"pain", 0, 10, 4, .5, {}}};
// Lying flat, and where the minute begins.
constexpr NamedValue kHolds[] = {{"lying", -kDiscRaising.value}, {"raised", 0}};
constexpr Slider kDisc[] = {{"hold", -kDiscRaising.value, kDiscHold.value, 20, 1, kHolds},
                            {"bulge", 0, 100, 60, 5, {}},
                            {"irritation", 0, 100, 50, 5, kIrritations},
                            {"toes", 0, 100, 0, 5, kToes}};
constexpr Slider kLift[] = {{"moment", 0, 100, 100 * kLiftGrasped, 1, kMoments},
                            {"hamstrings", 35, 100, 55, 1, kHamstrings},
                            {"load", 0, 30, 10, 1, {}},
                            {"grip", 18, 36, 28, 1, kGrips},
                            {"knees", 10, 110, 40, 1, kKnees}};
constexpr Slider kAnswer[] = {{"weeks", 0, 12, 0, .5, {}},
                              {"hamstrings", 35, 90, 55, 1, std::span(kHamstrings).first<2>()},
                              {"sessions", 0, 7, 5, 1, {}}};

}  // namespace

std::span<const Slider> sliders_of(Lesson lesson) {
    switch (lesson) {
        case Lesson::stoop:
            return kStoop;
        case Lesson::disc:
            return kDisc;
        case Lesson::lift:
            return kLift;
        case Lesson::answer:
            return kAnswer;
    }
    return {};
}

LessonValues initial_values(Lesson lesson) {
    LessonValues values{lesson, {}};
    const auto sliders = sliders_of(lesson);
    for (std::size_t i = 0; i < sliders.size(); ++i)
        values.value[i] = sliders[i].initial;
    return values;
}

void set_value(LessonValues& values, std::size_t slider, double value) {
    const Slider& spec = sliders_of(values.lesson)[slider];
    values.value[slider] = std::isnan(value) ? spec.min : std::clamp(value, spec.min, spec.max);
}

Seconds play_length(Lesson lesson) {
    switch (lesson) {
        case Lesson::stoop:
            return Seconds(12);
        case Lesson::disc:
            return Seconds(14);  // the leg rises in some 3 s, the minute passes in 8
        case Lesson::lift:
            return Seconds(9);
        case Lesson::answer:
            return Seconds(15);
    }
    return Seconds(10);
}

bool tells_once(Lesson lesson) {
    return lesson == Lesson::disc;
}

Result<SliderSetting, SceneFault> parse_setting(Lesson lesson, std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) return SceneFault{SceneFault::Kind::sets_nothing, std::string(text), lesson};
    const std::string_view name = text.substr(0, equals), value = text.substr(equals + 1);
    const auto sliders = sliders_of(lesson);
    const auto slider =
        std::find_if(sliders.begin(), sliders.end(), [&](const Slider& s) { return s.name == name; });
    if (slider == sliders.end()) return SceneFault{SceneFault::Kind::no_slider, std::string(name), lesson};
    const auto index = static_cast<std::size_t>(slider - sliders.begin());
    for (const NamedValue& named : slider->named)
        if (named.name == value) return SliderSetting{index, named.value};
    const auto number = number_in(value);
    if (!number || !(*number >= slider->min && *number <= slider->max))
        return SceneFault{SceneFault::Kind::outside, std::string(value), lesson, index};
    return SliderSetting{index, *number};
}

Result<SceneLink, SceneFault> parse_scene_link(std::string_view link) {
    if (link.starts_with("scene:")) link.remove_prefix(6);
    const std::size_t question = link.find('?');
    const std::string_view name = link.substr(0, question);
    const auto lesson = find_choice<Lesson>(kLessonNames, name);
    if (!lesson) return SceneFault{SceneFault::Kind::no_scene, std::string(name)};
    SceneLink parsed{*lesson, {}};
    for (std::string_view rest = question == link.npos ? "" : link.substr(question + 1); !rest.empty();) {
        const std::size_t end = rest.find('&');
        const auto setting = parse_setting(*lesson, rest.substr(0, end));
        if (!setting) return setting.error();
        parsed.settings.push_back(*setting);
        rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
    return parsed;
}

void apply_settings(LessonValues& values, std::span<const SliderSetting> settings) {
    for (const SliderSetting& setting : settings)
        set_value(values, setting.slider, setting.value);
}

}  // namespace ninety
