// ninety without a command: the window, from its first frame to its last.
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "cli/commands.h"
#include "cli/drawing_window.h"
#include "cli/trainer.h"
#include "content/routine_file.h"
#include "model/apply.h"
#include "platform/desktop_preferences.h"
#include "platform/farewell.h"
#include "platform/heartbeat.h"
#include "platform/steady_clock.h"
#include "services/history_service.h"
#include "services/leg_measurement.h"
#include "services/locale.h"
#include "services/session_audio.h"
#include "ui/report.h"

namespace ninety {
namespace {

constexpr Seconds kFrame{1.0 / 60};
// After an event Dear ImGui needs a few frames to settle: hover, press and release arrive one frame apart.
constexpr int kSettlingFrames = 4;
// A hidden routine is looked at more often than its sounds are laid out ahead.
constexpr Seconds kIdleWait{.5}, kHiddenWait{.1};
static_assert(kHiddenWait < CuePlayer::kAhead);
// Settings are written when the person has paused changing them, and at the end.
constexpr Seconds kSaveAfter{1.0};

class SettingsSaver {
  public:
    explicit SettingsSaver(SettingsFile file) : file_(std::move(file)) {}

    void save_if_due(AppState& state, Seconds now) {
        if (!state.settings_dirty) {
            changed_at_ = now;
            saved_ = state.settings;
        } else if (!(state.settings == saved_)) {
            changed_at_ = now;
            saved_ = state.settings;
        } else if (now - changed_at_ >= kSaveAfter) {
            save(state);
        }
    }

    void save(AppState& state) {
        state.settings_dirty = false;
        const auto saved = save_settings(file_, state.settings);
        if (!saved)
            state.notices.push_back(saved.error());
        else if (!saved->kept_as.empty())
            state.notices.done("Your settings have been saved; the file that could not be read is kept as " +
                               saved->kept_as.string() + ".");
    }

    // The file has been deleted: the next one begins afresh.
    void forget() { file_ = {file_.path}; }

  private:
    SettingsFile file_;
    Settings saved_;
    Seconds changed_at_;
};

// What is on the person's screen and in their files at the start.
AppState initial_state(const WindowCommand& command, const LoadedSettings& loaded) {
    AppState state(loaded.settings);
    state.notices = loaded.notices;
    state.clock_speed = command.clock_speed;
    state.exit_when_done = command.exit_when_done;
    state.fullscreen = command.fullscreen || loaded.settings.fullscreen;
    state.page = loaded.settings.page.str();
    if (command.routine) {
        if (auto routine = load_routine(*command.routine))
            state.routine_given = std::move(*routine);
        else
            state.notices.push_back(routine.error() + "; your own routine is used instead");
    }
    const Routine& routine = routine_of(state);
    state.demo_side = routine.first_side;
    state.demo = DemonstrationChoreography(stretcher_of(state.settings), routine.first_side, routine.hold);
    state.clock = RoutineClock(routine, command.clock_speed);
    state.course = session_course(stretcher_of(state.settings), routine);
    state.stop_signs_open = !state.settings.stop_signs_seen || state.settings.stop_signs_due;
    if (command.practise) {
        state.mode = Mode::practise;
        state.panel = Panel::practise;
    }
    return state;
}

// The trace that was given, if it can be read; it measures from the start then.
std::optional<AngleTrace> load_trace(const WindowCommand& command, AppState& state) {
    if (!command.trace) return std::nullopt;
    auto trace = AngleTrace::load(*command.trace, state.notices);
    if (!trace) {
        state.notices.push_back(trace.error() + "; the figure goes by the model");
        return std::nullopt;
    }
    state.measuring.source = Measuring::Source::trace;
    return std::move(*trace);
}

void remember_window(Trainer& trainer) {
    AppState& state = trainer.state();
    if (state.fullscreen) return;
    const glm::ivec2 size = trainer.window().size_logical();
    if (size == glm::ivec2(state.settings.window_width, state.settings.window_height)) return;
    state.settings.window_width = size.x;
    state.settings.window_height = size.y;
    state.settings_dirty = true;
}

// The screen stays on only while a routine runs, rests and changes of side included.
void keep_screen_on(bool on) {
    if (on == (SDL_IsScreenSaverEnabled() == SDL_FALSE)) return;
    on ? SDL_DisableScreenSaver() : SDL_EnableScreenSaver();
}

// What was asked for on the command line begins when there is something to see: making the window and the
// graphics driver's first frame take seconds on a cold machine, and are nobody's practice.
void begin(AppState& state, bool practise, Seconds now) {
    if (state.stop_signs_open) return;  // begins when they have been read
    if (practise)
        state.clock.start(now);
    else
        state.player.play(now, state.demo.timeline().length());
}

void loop(Trainer& trainer, SettingsSaver& saver, HistoryService& records, LocaleService& language,
          Farewell& farewell, bool practise) {
    int settling = kSettlingFrames;
    std::size_t shown_notices = 0;
    bool begun = false;
    Heartbeat heart;
    while (!trainer.state().quit && !farewell.asked()) {
        const Notices& notices = trainer.state().notices;
        // A notice that has come or gone is a frame's worth; nothing else moves for it.
        if (notices.stamp() != shown_notices) settling = std::max(settling, 2);
        shown_notices = notices.stamp();
        const bool moves = is_animating(trainer.state()) || trainer.refining() || settling > 0;
        const bool visible = trainer.visible();
        const Seconds began = steady_now();
        const Seconds idle =
            std::clamp(notices.next_end().value_or(began + kIdleWait) - began, Seconds(.001), kIdleWait);
        const Seconds wait = !visible ? kHiddenWait : moves ? Seconds(0) : idle;
        const bool input = trainer.read_input(wait);
        settling = input ? kSettlingFrames : std::max(0, settling - 1);
        const Heartbeat::Look look = heart.look();
        if (visible && (moves || input)) {
            trainer.draw_frame(look.now, look.away);
            trainer.present();
        } else {
            trainer.live(look.now, look.away);  // a minimised routine goes on
        }
        if (!std::exchange(begun, true)) begin(trainer.state(), practise, steady_now());
        trainer.act();
        heart.watch(trainer.state().clock.running());
        language.update(trainer.state());
        records.handle_requests(
            trainer.state(),
            [&](const ProgressView& view) {
                return trainer.draw_page(kReportSize, kReportScale, [&](const Fonts& fonts) {
                    draw_report(view, trainer.state().settings, fonts);
                });
            },
            [&] { saver.forget(); });
        records.look_after(trainer.state(), steady_now());
        remember_window(trainer);
        saver.save_if_due(trainer.state(), steady_now());
        keep_screen_on(trainer.state().clock.running());
        // Where nothing waits for the display (no vsync), the frame rate is held here.
        const Seconds left = kFrame - (steady_now() - began);
        if (visible && moves && left > Seconds(.002)) SDL_Delay(static_cast<Uint32>(left.value * 1000));
    }
}

}  // namespace

int run_window(const CommonOptions& common, const WindowCommand& command) {
    ::umask(077);  // whatever is written, however: health data is the person's own
    const auto files = find_program_files(common.content_dir);
    if (!files) return failed(files.error(), kExitBadInput);
    if (!has_display())
        return failed(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). `ninety picture --sheet "
            "demonstration.png` renders the demonstration to a file instead.",
            kExitNoGl);

    const PersonFiles person = person_files(*common.config_dir, *common.data_dir, *files);
    LoadedSettings loaded = load_settings(person.settings);
    if (loaded.first_start) {
        const DesktopPreferences desktop = desktop_preferences();
        loaded.settings.reduced_motion = desktop.reduced_motion;
        loaded.settings.high_contrast = desktop.high_contrast;
    }
    AppState state = initial_state(command, loaded);
    LocaleService language(files->content);
    language.update(state);
    HistoryService records(person, state);
    state.quality_given = common.quality;
    GlWindowOptions options;
    options.size = {state.settings.window_width, state.settings.window_height};
    options.fullscreen = state.fullscreen;
    auto window = open_drawing_window(options);
    if (!window) return failed(window.error(), kExitNoGl);

    Trainer trainer(std::move(*window), *files, std::move(state));
    trainer.show_first_camera();
    AppState& running = trainer.state();
    SessionAudio sound(files->voice);
    LegMeasurement measure(load_trace(command, running));
    records.set_angles(
        [&](const AppState& of, const Step& hold, Seconds done) { return measure.angles(of, hold, done); });
    trainer.set_event_listener([&](const SDL_Event& event) { measure.handle(event, steady_now(), running); });
    trainer.set_listener([&](AppState& now_state, std::span<const Cue> cues) {
        measure.update(now_state, now_state.now);
        sound.update(now_state, cues, now_state.now);
        records.observe(now_state, cues);
    });
    SettingsSaver saver(std::move(loaded.file));
    Farewell farewell([&] {
        records.finish(running);
        if (running.settings_dirty) saver.save(running);
        for (const std::string& problem : running.notices.problems())
            tell(problem);
        for (const Notices::Done& done : running.notices.successes())
            tell(done.text);
    });
    loop(trainer, saver, records, language, farewell, command.practise);
    farewell.say();
    // Everything is written. A sound server that does not answer keeps nobody.
    if (sound.stuck()) std::_Exit(kExitDone);
    return kExitDone;
}

}  // namespace ninety
