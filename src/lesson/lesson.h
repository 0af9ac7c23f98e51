// The live scenes of the article: which there are, which sliders each has, and links that set them.
//
// A scene link reads "scene:lift?hamstrings=short&load=20". Values only: stoop.h, lift.h, disc.h and answer.h
// say what they do to the figure. Sliders that are not named keep what they have.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/choice.h"
#include "core/result.h"
#include "core/units.h"

namespace ninety {

enum class Lesson { stoop, disc, lift, answer };
inline constexpr std::array kLessons{Lesson::stoop, Lesson::disc, Lesson::lift, Lesson::answer};
inline constexpr std::array kLessonNames{
    Choice<Lesson>{"stoop", Lesson::stoop}, Choice<Lesson>{"disc", Lesson::disc},
    Choice<Lesson>{"lift", Lesson::lift}, Choice<Lesson>{"answer", Lesson::answer}};

// A value with a name of its own: "hamstrings=short".
struct NamedValue {
    std::string_view name;
    double value;
};

struct Slider {
    std::string_view name;  // in links, on the command line; its label is the strings' "slider.NAME"
    double min, max, initial;
    double step;  // of the keyboard, and what is shown is rounded to it
    std::span<const NamedValue> named;
};

// The first slider of a scene is the one that playing moves from its least to its most.
inline constexpr std::size_t kPlayed = 0;
inline constexpr std::size_t kMostSliders = 5;

namespace stoop_slider {
enum : std::size_t { pain };  // 0..10, as pain is rated
}
namespace disc_slider {
enum : std::size_t {
    hold,
    bulge,
    irritation,
    toes
};  // seconds of a stretch, below 0 on the way up to it; per cent; of the root; pulled in
}
namespace lift_slider {
enum : std::size_t { moment, hamstrings, load, grip, knees };  // per cent of the lift; raise deg; kg; cm; deg
}
namespace answer_slider {
enum : std::size_t { weeks, hamstrings, sessions };  // raise at the start, deg; a week
}

std::span<const Slider> sliders_of(Lesson lesson);

struct LessonValues {
    Lesson lesson = Lesson::stoop;
    std::array<double, kMostSliders> value{};

    double operator[](std::size_t slider) const { return value[slider]; }
    friend bool operator==(const LessonValues&, const LessonValues&) = default;
};
LessonValues initial_values(Lesson lesson);

// Held to the slider's range; a NaN is its least.
void set_value(LessonValues& values, std::size_t slider, double value);

// How long playing takes at speed 1.
Seconds play_length(Lesson lesson);
// Whether a scene tells a story with an end: it plays when its page is opened, and never starts over by
// itself.
bool tells_once(Lesson lesson);

// What a link or a command line asks for.
struct SliderSetting {
    std::size_t slider;
    double value;
    friend bool operator==(const SliderSetting&, const SliderSetting&) = default;
};
struct SceneLink {
    Lesson lesson;
    std::vector<SliderSetting> settings;
};

// What is wrong with what was asked for; content/scene_fault_words.h makes a sentence of it.
struct SceneFault {
    enum class Kind { no_scene, sets_nothing, no_slider, outside };
    Kind kind;
    std::string what;         // the name, the setting or the value that it is about
    Lesson lesson = {};       // but for no_scene
    std::size_t slider = {};  // outside: which one's range
};

// "NAME=VALUE" for a scene.
Result<SliderSetting, SceneFault> parse_setting(Lesson lesson, std::string_view text);
// A whole link, "scene:" included.
Result<SceneLink, SceneFault> parse_scene_link(std::string_view link);

void apply_settings(LessonValues& values, std::span<const SliderSetting> settings);

}  // namespace ninety
