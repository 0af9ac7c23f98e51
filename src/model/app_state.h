// Everything the trainer is at one moment: one value. Panels read it; only model/apply.cpp changes it on
// their behalf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/tape_measure.h"
#include "content/article.h"
#include "content/routine_library.h"
#include "i18n/strings.h"
#include "lesson/figures.h"
#include "measure/leg_sensor.h"
#include "model/breath.h"
#include "model/notices.h"
#include "model/progress_view.h"
#include "model/requests.h"
#include "routine/choreography.h"
#include "scene/illustration.h"
#include "scene/scene.h"
#include "settings/settings.h"

namespace ninety {

enum class Mode { watch, practise };
enum class Panel { watch, practise, progress, why, body, settings };

// A camera on its way to a named view.
struct CameraMove {
    OrbitCamera from;
    Seconds began;
    Seconds length = kTurn;

    static constexpr Seconds kTurn{.7}, kGentle{1.8};  // to another view; closer or farther in the same one
};

// What a person has typed from a tape measure, before it is understood.
struct TapeEntry {
    enum class What { gap, heel_height };
    What what = What::gap;
    TapeUnit unit = TapeUnit::centimetres;
    double typed = 40;
    Side side = Side::right;

    friend bool operator==(const TapeEntry&, const TapeEntry&) = default;
};

// What a person answers after a session, before it is kept.
struct CheckInEntry {
    std::optional<int> stretch, pain_before, pain_after;
    FixedText<1000> note;
    bool saved = false;

    // Which question is next, from 0; empty when all three have an answer.
    std::optional<int> question() const {
        const std::optional<int>* all[] = {&stretch, &pain_before, &pain_after};
        for (int i = 0; i < 3; ++i)
            if (!*all[i]) return i;
        return std::nullopt;
    }
    bool answered() const { return stretch || pain_before || pain_after; }
};

// Where the leg angle comes from in practice, and what it is.
struct Measuring {
    enum class Source { off, hand, tape, sensor, trace };
    Source source = Source::off;
    std::optional<LegReading> reading;
    bool lost = false;  // it was measured, and is not any more
    bool has_trace = false, sensor_there = false;
    LegSensor::Stage stage = LegSensor::Stage::lie_flat;
    double stage_progress_01 = 0;
    // Asked for, not done yet.
    bool calibrate = false;
    Degrees nudge;
};

// An exported history that is being taken over.
struct ImportProgress {
    FixedText<255> file;  // its name without folders
    double part_01 = 0;
    bool stopping = false;

    friend bool operator==(const ImportProgress&, const ImportProgress&) = default;
};

// What the session under way, or the last one, has come to.
struct SessionSummary {
    int holds = 0;
    Seconds held, at_goal;
    std::array<std::optional<DayAngle>, 2> best;  // by Side
};

// Whether anything was held long enough to count. Whoever praises, says "done" or says how much asks this.
inline bool anything_held(const SessionSummary& summary) {
    return summary.holds > 0;
}

// The article's live scenes: their sliders, which keep what was set, and what plays.
struct LessonState {
    std::array<LessonValues, kLessons.size()> values;  // by Lesson
    LessonFigures figures;                             // of the scene that is shown
    LessonView view = LessonView::first;
    bool playing = false;
    // On the way to what a link asked for.
    struct Glide {
        LessonValues from, to;
        Seconds began;
        static constexpr Seconds kLength{.7};
    };
    std::optional<Glide> glide;

    LessonState();
    LessonValues& of(Lesson lesson) { return values[static_cast<std::size_t>(lesson)]; }
    const LessonValues& of(Lesson lesson) const { return values[static_cast<std::size_t>(lesson)]; }
};

struct AppState {
    Settings settings;
    Mode mode = Mode::watch;
    Panel panel = Panel::watch;
    Seconds now;

    // Watch.
    DemonstrationChoreography demo;
    Player player;
    Fault fault = Fault::none;  // shown on the figure in place of the demonstration
    Side demo_side;             // whose leg the demonstration begins with

    // Practise.
    RoutineClock clock;
    HoldCourse course;
    double clock_speed = 1;
    std::optional<Seconds> stalled_at;  // why the routine is paused

    // The picture.
    View view = View::side;
    bool own_camera = false;  // turned by hand: no longer the named view
    OrbitCamera camera;
    std::optional<CameraMove> camera_move;
    glm::ivec2 view_size_px{920, 636};

    // The panels.
    std::vector<Article> articles;
    std::string page;  // id of the article shown
    LessonState lesson;
    std::vector<Language> languages;  // to choose from
    std::string language = "en";      // the one that is shown; services/locale follows the settings
    TapeEntry tape;
    Notices notices;
    std::vector<RoutineEntry> routines;       // to choose from
    FixedText<4 * kMaxRoutineName> new_name;  // of a routine that is about to be saved
    Requests requests;                        // for services/: what touches files
    bool shortcuts_open = false;
    bool stop_signs_open = false;
    bool keys_to_panels = false;  // Tab: arrows and Space move and press in the panels
    bool delete_open = false;     // the question before everything is deleted
    int dialog_scroll = 0;        // lines that keys have scrolled the open page by, ever: its panel follows

    // Progress. Null as long as there is no history to read.
    std::shared_ptr<const ProgressView> progress;
    std::optional<ImportProgress> importing;
    ProgressRange range = ProgressRange::three_months;
    CheckInEntry check_in;
    bool check_in_seen = false;  // the question that is next stands on the screen, as its panel last found
    SessionSummary summary;
    Measuring measuring;
    bool sounding = false;                   // the program does not end in the middle of a word
    bool heard = false;                      // a key or button was taken: answered with a tap
    std::vector<std::string> sound_devices;  // to choose from
    bool session_kept =
        false;  // the last session has a hold in the history: there is something to check in for

    // From the command line: used instead of the settings', and not remembered.
    std::optional<Routine> routine_given;
    std::optional<Quality> quality_given;
    FixedText<127> quality_reason;  // what is drawn with, and why

    bool settings_dirty = false;  // changed since the last save
    bool fullscreen = false;
    bool exit_when_done = false;
    bool quit = false;

    explicit AppState(const Settings& initial);
};

// What the settings say of the person.
Stretcher stretcher_of(const Settings& settings);

// The routine that is practised: the one given on the command line, or the settings' own.
const Routine& routine_of(const AppState& state);

// The moment that the figure shows now, and the side that the picture is framed for.
StretchMoment moment_of(const AppState& state);

// The side that the room is framed for: while crossing, the one that one comes from until half way.
Side framed_side(const StretchMoment& moment);

// What lies on top of everything and has the keys.
enum class Dialog { none, stop_signs, shortcuts, delete_all };
Dialog open_dialog(const AppState& state);
// The stop signs at the first start, and after a session that hurt too much: nothing passes them but having
// read them.
bool is_required_reading(const AppState& state);

// Whether a session has ended that can still be answered for.
bool asks_for_check_in(const AppState& state);
// Whether its questions are in sight, so that keys may answer; and whether one of them waits for a digit.
// Without, a digit is a view: nobody rates what they do not see.
bool takes_answers(const AppState& state);
bool rates_by_digits(const AppState& state);

// The page that is open: the one that was chosen, or the first. Null without an article.
const Article* open_page(const AppState& state);
bool has_read(const Settings& settings, std::string_view page);

// The live scene that takes the picture's place: that of the open page, except while practising.
std::optional<Lesson> lesson_shown(const AppState& state);
// Brings the scene's figures up to its sliders.
void update_lesson(AppState& state);

// Whether the across-the-room display is shown: practising, in full screen.
bool shows_far_display(const AppState& state);

// Whether the check-in after a session has the screen: its questions, or what has become of them.
bool shows_far_check_in(const AppState& state);

// Whether charts or questions are shown in place of the picture.
bool shows_page(const AppState& state);

// Whether the picture changes by itself: something plays, or the camera moves.
bool is_animating(const AppState& state);

Scene scene_of(const AppState& state);

// How far the chest is filled now.
Breath breath_of(const AppState& state);

// The same moment from another side, without lines and numbers: the second view in the corner.
Scene inset_scene_of(const AppState& state, const Scene& scene, float aspect);

}  // namespace ninety
