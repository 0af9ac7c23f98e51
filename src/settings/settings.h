// What the trainer remembers between starts. A plain struct with its defaults in place.
//
// Loading and saving live in settings_file.h. Limits are inclusive; a loaded value outside them is reported
// and replaced by the default.
#pragma once

#include <optional>
#include <string>

#include "body/hold.h"
#include "body/pelvis.h"
#include "body/proportions.h"
#include "core/units.h"
#include "routine/coaching.h"
#include "routine/plan.h"
#include "routine/routine.h"
#include "routine/schedule.h"

namespace ninety {

enum class View { side, three_quarter, floor, foot };
enum class Quality { automatic, low, medium, high };
enum class LightingPreset { day, evening };
// Of the figure: a body to see oneself in.
enum class SkinTone { light, medium, deep };
enum class HairTone { dark, brown, grey };

// Limits, inclusive; the person's stature and raise have theirs in body/, the routine in routine.h.
namespace settings_limits {
inline constexpr Degrees min_start_angle{20}, max_start_angle{90};
inline constexpr Degrees min_target_angle{40}, max_target_angle{90};
inline constexpr double min_build = -1, max_build = 1;
inline constexpr double min_volume = 0, max_volume = 1;
inline constexpr double min_breaths = 3, max_breaths = 15;
inline constexpr double min_text_scale = .7, max_text_scale = 2.0;
inline constexpr int min_window_width = 640, min_window_height = 400,
                     max_window_size = 16384;  // logical pixels
}  // namespace settings_limits

struct Settings {
    Routine routine;

    // The person.
    Metres stature = kDefaultStature;    // 1.20..2.20
    Degrees raise{60};                   // 20..110, straight-leg raise
    std::optional<Degrees> start_angle;  // 20..90; empty: where the model says a hold starts
    Degrees target_angle{90};            // 40..90
    PelvisHabit pelvis = PelvisHabit::typical;
    HoldMode mode = HoldMode::follow;
    SkinTone skin = SkinTone::light;
    HairTone hair = HairTone::dark;

    // The picture.
    View view = View::side;
    Quality quality = Quality::automatic;
    LightingPreset lighting = LightingPreset::day;
    double text_scale = 1.0;  // 0.7..2.0, on top of the display's own scale
    bool show_target = true, show_angle = true;
    bool show_beneath = false;   // bones and muscles through the skin
    bool show_measures = false;  // gap, heel height, pelvis
    bool show_inset = false;     // a second view in the corner
    bool follow_framing = true;  // Watch goes closer for a hold
    double build = 0;            // -1 slim .. 1 stocky
    bool loop = true;            // Watch starts over at its end
    bool reduced_motion = false;

    // What is heard.
    Coaching coaching = Coaching::full;  // how much is spoken
    bool tones = true;
    bool say_angle = false;                       // the measured one, every quarter of a minute of a hold
    double voice_volume = .8, tones_volume = .8;  // 0..1
    double room_volume = 0;                       // 0..1: a soft noise under both
    bool speak_panels = false;                    // the control that has the focus is said
    FixedText<255> camera;                        // by its id in /dev/v4l/by-id; empty: whichever serves best
    FixedText<63> camera_name;                    // for a sentence, where it is not there
    double movement_volume = 0;                   // 0..1: the figure's heel and clothes, between the cues
    FixedText<255> sound_device;                  // by its name; empty: the desktop's choice

    // How it is practised.
    bool mirror = false;     // the picture as in a mirror
    bool breathing = false;  // a pacer that the chest follows
    double breaths = 6;      // a minute, 3..15
    bool high_contrast = false;
    Pace pace = Pace::by_the_clock;  // of what comes before a hold
    bool one_button = false;         // play key, Space and controller: each press the next choice
    bool ask_before = true;          // how the back is, before a session
    bool guided_seen = false;        // the first time, step by step, has been begun

    // When it is practised.
    Plan plan;
    std::optional<Day> reminded;  // when the desktop was told last that it is time

    // What is read, and in which language.
    FixedText<15> language;     // "de"; empty: the desktop's, if there is a file for it, otherwise English
    FixedText<63> page;         // the article's page that was open last, by its id
    FixedText<255> pages_read;  // ids of pages read to their end, each followed by a space

    // The window.
    int window_width = 1280, window_height = 720;  // 640..16384, 400..16384, logical pixels
    bool fullscreen = false;
    bool stop_signs_seen = false;  // the first-start page
    bool stop_signs_due = false;   // to be read again before the next session: it hurt too much

    friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace ninety
