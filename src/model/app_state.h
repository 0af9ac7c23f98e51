// Everything the trainer is at one moment: one value, of five parts. Panels read it; only update() and
// advance() change it (model/update.h).
#pragma once

#include "model/picture.h"
#include "model/practice.h"
#include "model/reading.h"
#include "model/shell.h"
#include "model/watch.h"
#include "settings/settings.h"

namespace ninety {

struct AppState {
    Seconds now;  // of the last advance()
    Settings settings;
    Watch watch;
    Practice practice;
    Picture picture;
    Reading reading;
    Shell shell;

    explicit AppState(const Settings& initial);
};

// What the command line asks for, beside what is remembered.
struct StartWith {
    std::optional<Routine> routine;
    std::optional<Quality> quality;
    Measuring::Source measure = Measuring::Source::off;
    double clock_speed = 1;
    Panel panel = Panel::watch;
    glm::ivec2 picture_px{920, 636};  // without a window, which says it itself
    bool fullscreen = false, exit_when_done = false;
};

// What is on the screen when the window opens: the stop signs, if they have not been read.
AppState state_at_start(const Settings& settings, const StartWith& with);

// What the settings say of the person.
Stretcher stretcher_of(const Settings& settings);

// The routine that is practised: the one given on the command line, or the settings' own.
const Routine& routine_of(const AppState& state);

// Whether a session has begun and is not over.
bool session_under_way(const AppState& state);
// Whether this is that session: it cannot be corrected yet.
bool is_going_on(const AppState& state, const SessionRecord& session);

// Whether one still comes closer to the wall while it eases: not after backing off, nor in a session that was
// made gentler because of pain.
bool comes_closer(const AppState& state);
// How much lower than planned the leg is held.
Degrees lower_by(const AppState& state);

// The moment that the figure shows now, and the side that the picture is framed for.
StretchMoment moment_of(const AppState& state);

// The side that the room is framed for: while crossing, the one that one comes from until half way.
Side framed_side(const StretchMoment& moment);

// What lies on top of everything and has the keys.
enum class Dialog { none, stop_signs, shortcuts, delete_all, before, begin_again };
Dialog open_dialog(const AppState& state);
// The stop signs at the first start, and after a session that hurt too much: nothing passes them but having
// read them.
bool is_required_reading(const AppState& state);

// What is asked before a session, one after the other.
enum class BeforeQuestion { pain, leg, gentler };
BeforeQuestion question_of(const BeforeEntry& entry);

// Whether "I am ready" means something now; and whether any key says it.
bool takes_ready(const AppState& state);
bool any_key_is_ready(const AppState& state);

// The routine that the session that was broken off goes on with; empty where there is none, it is too long
// ago, it has nothing left, its routine is not there any more, or another session is under way.
struct GoingOn {
    Routine routine;
    bool gentler = false;  // it is the gentler one already
};
std::optional<GoingOn> going_on(const AppState& state);

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

// Whether the opening page's picture is shown: the three links as one.
bool shows_links(const AppState& state);

// Whether charts, questions, the three links or "Measure me" are shown in place of the picture.
bool shows_page(const AppState& state);

// Whether the camera has been turned on: its mark is shown, whatever it sees.
bool camera_is_on(const AppState& state);
// What it sees now; null where the last picture is older than kSignalLost.
const CameraSight* camera_sight(const AppState& state);
// Whether its picture stands in the corner: not over a hold that runs, and not where "Measure me" has it
// large.
bool shows_camera_picture(const AppState& state);
// Whether "Measure me" is open: it has the picture's place, and the keys.
bool shows_measure_me(const AppState& state);

// Whether the picture changes by itself: something plays, or the camera moves.
bool is_animating(const AppState& state);

}  // namespace ninety
