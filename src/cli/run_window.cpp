// ninety without a command: the window, from its first frame to its last. One round of its loop is drawn in
// docs/ARCHITECTURE.md, "One frame".

#include <cstdlib>
#include <utility>

#include "cli/commands.h"
#include "cli/drawing_window.h"
#include "cli/frame_pace.h"
#include "cli/main_window.h"
#include "cli/trace.h"
#include "content/routine_file.h"
#include "core/private_file.h"
#include "i18n/sentence.h"
#include "import/motion_trace.h"
#include "measure/frame_looker.h"
#include "model/update.h"
#include "platform/desktop_notice.h"
#include "platform/desktop_preferences.h"
#include "platform/farewell.h"
#include "platform/heartbeat.h"
#include "platform/played_camera.h"
#include "platform/sdl_audio.h"
#include "platform/sdl_motion.h"
#include "platform/speech.h"
#include "platform/steady_clock.h"
#include "platform/system_cameras.h"
#include "platform/turns.h"
#include "platform/wall_clock.h"
#include "services/services.h"
#include "ui/report.h"

namespace ninety {
namespace {

// What the command line and the person's files say before there is a window, and what is wrong with them.
struct Beginning {
    LoadedSettings settings;
    StartWith with;
    std::optional<AngleTrace> trace;
    std::vector<std::string> problems;
};

Beginning read_beginning(const CommonOptions& common, const WindowCommand& command, const PersonFiles& person,
                         LocaleService& locale) {
    Beginning begin;
    begin.settings = load_settings(person.settings, locale);
    begin.problems = begin.settings.notices;
    if (begin.settings.first_start) {
        const DesktopPreferences desktop = desktop_preferences();
        begin.settings.settings.reduced_motion = desktop.reduced_motion;
        begin.settings.settings.high_contrast = desktop.high_contrast;
    }
    begin.with.quality = common.quality;
    begin.with.clock_speed = command.clock_speed;
    begin.with.panel = command.practise ? Panel::practise : Panel::watch;
    begin.with.fullscreen = command.fullscreen;
    begin.with.exit_when_done = command.exit_when_done;
    if (command.routine) {
        if (auto routine = load_routine(*command.routine))
            begin.with.routine = std::move(*routine);
        else
            begin.problems.push_back(sentence("problem.routine.own_instead", routine.error()));
    }
    if (command.trace) {
        MotionChoice choice{command.trace_column, std::nullopt};
        if (!command.trace_unit.empty())
            choice.unit = command.trace_unit == "rad" ? AngleUnit::radians : AngleUnit::degrees;
        if (auto trace = load_motion_trace(*command.trace, choice, begin.problems)) {
            begin.trace = std::move(trace->trace);
            begin.with.measure = Measuring::Source::trace;
        } else {
            begin.problems.push_back(sentence("problem.trace.by_the_model", trace.error()));
        }
    }
    return begin;
}

// NINETY_CAMERA: folders of pictures or MJPG files play cameras, for work where there are none; a colon
// stands between two.
CameraSystem played_by(std::string_view paths) {
    std::vector<std::filesystem::path> all;
    while (!paths.empty()) {
        const std::size_t end = std::min(paths.find(':'), paths.size());
        if (end > 0) all.emplace_back(paths.substr(0, end));
        paths.remove_prefix(std::min(end + 1, paths.size()));
    }
    return played_cameras(std::move(all));
}

CameraWorld camera_world(const std::filesystem::path& model) {
    const char* played = std::getenv("NINETY_CAMERA");
    CameraWorld world;
    world.system = played && *played ? played_by(played) : system_cameras();
    world.model = model;
    world.open_looker = [model] { return open_camera_eye(model); };
    return world;
}

// The camera's picture goes to the graphics driver only where somebody looks at it.
void show_camera(const AppState& state, const Observations& seen, const Services& services,
                 MainWindow& window) {
    const bool shown = shows_camera_picture(state) || shows_measure_me(state);
    window.show_camera(shown ? services.camera_picture() : nullptr, seen.camera.picture);
}

// The screen stays on only while a routine runs, rests and changes of side included.
void keep_screen_on(bool on) {
    if (on == (SDL_IsScreenSaverEnabled() == SDL_FALSE)) return;
    on ? SDL_DisableScreenSaver() : SDL_EnableScreenSaver();
}

// What there is still to say when the window has gone.
void say_last_words(const AppState& state, Services& services) {
    const std::vector<News> last = services.finish(state);
    for (const std::string& problem : state.shell.notices.problems())
        tell(problem);
    for (const Notices::Done& done : state.shell.notices.successes())
        tell(done.text);
    for (const News& news : last)
        if (const auto* problem = std::get_if<news::Problem>(&news))
            tell(problem->sentence);
        else if (const auto* success = std::get_if<news::Success>(&news))
            tell(success->sentence);
}

// Everything that lives as long as the window, and one round of its loop.
class WindowProgram : public Turns {
  public:
    WindowProgram(GlWindow opened, const ProgramFiles& files, FilesAhead ahead, AppState state,
                  Services::With outside, std::vector<std::string> problems);

    Seconds rest() override;
    bool turn(bool may_wait) override;
    int end() override;

  private:
    WindowCalls window_calls();

    AppState state_;
    MainWindow window_;
    Services services_;
    SdlMotion motion_;
    WindowCalls calls_;
    Farewell farewell_;
    FramePace pace_;
    std::optional<Heartbeat> heart_{std::in_place};
    Actions actions_;
    bool begun_ = false;
};

WindowProgram::WindowProgram(GlWindow opened, const ProgramFiles& files, FilesAhead ahead, AppState state,
                             Services::With outside, std::vector<std::string> problems)
    : state_(std::move(state)),
      window_(std::move(opened), files, state_, std::move(ahead)),
      services_(std::move(outside)),
      calls_(window_calls()),
      farewell_([this] { say_last_words(state_, services_); }) {
    for (std::string& problem : problems)
        services_.tell(news::Problem{std::move(problem)});
    window_.set_event_listener([this](const SDL_Event& event) {
        std::vector<std::string> told;
        services_.take_motion(motion_.handle(event, steady_now(), told), motion_.present());
        for (std::string& problem : told)
            services_.tell(news::Problem{std::move(problem)});
    });
    services_.carry_out(show_first_view(state_, window_, services_.observe(Seconds(0), state_)), state_,
                        calls_);
}

WindowCalls WindowProgram::window_calls() {
    return {[this](const ProgressView& view) {
                return window_.draw_page(kReportSize, kReportScale, [&](const Fonts& fonts) {
                    draw_report(view, state_.settings, fonts);
                });
            },
            [this](bool on) { window_.fill_screen(on); },
            [this](const Scene& scene, glm::ivec2 size) { return window_.draw_still(scene, size); }};
}

Seconds WindowProgram::rest() {
    pace_.begin(state_, window_.visible(), window_.refining(state_), steady_now());
    return pace_.wait();
}

bool WindowProgram::turn(bool may_wait) {
    if (state_.shell.quit || farewell_.asked()) return false;
    const Seconds wait = rest();
    pace_.input(window_.poll(may_wait ? wait : Seconds(0), state_, actions_));  // 1. what the person does
    const Heartbeat::Look look = heart_->look();
    Observations seen = services_.observe(look.now, state_);  //    and what has happened elsewhere
    window_.observe(state_, seen);
    seen.away = look.away;
    const Effects passed = advance(state_, look.now, seen);  // 2. time moves on
    trace_cues(passed.cues);
    trace_camera(seen.camera);
    services_.carry_out(passed, state_, calls_);
    pace_.effects(passed);
    show_camera(state_, seen, services_, window_);
    // 3. values, 4. pixels, 5. panels that ask
    if (pace_.draws(state_, seen) && window_.draw(frame_of(state_), state_, actions_).shown)
        window_.present();
    trace_actions(actions_);
    const Effects asked = update(state_, actions_);  // 6. what was asked for
    actions_.clear();
    services_.carry_out(asked, state_, calls_);  // 7. files and devices
    pace_.effects(asked);
    // What the command line asks for begins when there is something to see: making the window and the
    // driver's first frame take seconds on a cold machine, and are nobody's practice.
    if (!std::exchange(begun_, true)) actions_.push_back(action::Begin{});
    heart_->watch(state_.practice.clock.running());
    keep_screen_on(state_.practice.clock.running());
    if (const Seconds left = pace_.left(steady_now()); may_wait && left > Seconds(0))
        SDL_Delay(static_cast<Uint32>(left.value * 1000));
    return true;
}

int WindowProgram::end() {
    heart_.reset();
    farewell_.part();
    // Everything is written. A sound server that does not answer keeps nobody.
    if (services_.stuck()) std::_Exit(kExitDone);
    return kExitDone;
}

}  // namespace

int run_window(const CommonOptions& common, const WindowCommand& command) {
    write_for_owner_alone();  // whatever is written, however: health data is the person's own
    const auto files = find_program_files(common.content_dir);
    if (!files) return failed(files.error(), kExitBadInput);
    if (!has_display())
        return failed(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). `ninety picture --sheet "
            "demonstration.png` renders the demonstration to a file instead.",
            kExitNoGl);

    const PersonFiles person =
        person_files(*common.config_dir, *common.data_dir, files->content / "routines");
    auto locale = std::make_unique<LocaleService>(files->content);
    Beginning begin = read_beginning(common, command, person, *locale);
    AppState state = state_at_start(begin.settings.settings, begin.with);
    GlWindowOptions options;
    options.size = {state.settings.window_width, state.settings.window_height};
    options.fullscreen = state.shell.fullscreen;
    FilesAhead ahead(render_files(*files));
    auto opened = open_drawing_window(options);
    if (!opened) return failed(opened.error(), kExitNoGl);

    Services::With outside{
        .locale = std::move(locale),
        .person = person,
        .world = {wall_now, documents_folder(), zone_at},
        .settings = std::move(begin.settings.file),
        .sound = sdl_sound(),
        .read_voices =
            [folder = files->voice](const std::string& language) { return load_voices(folder / language); },
        .trace = std::move(begin.trace),
        .camera = camera_world(files->pose_model),
        .remind = show_desktop_notice,
        .speak = speech_engine()};
    return take_turns(std::make_unique<WindowProgram>(std::move(*opened), *files, std::move(ahead),
                                                      std::move(state), std::move(outside),
                                                      std::move(begin.problems)));
}

}  // namespace ninety
