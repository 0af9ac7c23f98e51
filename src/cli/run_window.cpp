// ninety without a command: the window, from its first frame to its last. One round of its loop is drawn in
// docs/ARCHITECTURE.md, "One frame".
#include <sys/stat.h>

#include <cstdlib>
#include <utility>

#include "cli/commands.h"
#include "cli/drawing_window.h"
#include "cli/frame_pace.h"
#include "cli/main_window.h"
#include "cli/trace.h"
#include "content/routine_file.h"
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
#include "platform/steady_clock.h"
#include "platform/v4l2_camera.h"
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

// NINETY_CAMERA: a folder of pictures or an MJPG file plays the camera, for work where there is none.
CameraWorld camera_world(const std::filesystem::path& model) {
    const char* played = std::getenv("NINETY_CAMERA");
    CameraWorld world;
    world.system = played && *played ? played_camera(played) : v4l2_cameras();
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

void loop(AppState& state, MainWindow& window, Services& services, const WindowCalls& calls,
          Farewell& farewell) {
    FramePace pace;
    Heartbeat heart;
    Actions actions;
    bool begun = false;
    while (!state.shell.quit && !farewell.asked()) {
        const bool visible = window.visible();
        pace.begin(state, visible, window.refining(state), steady_now());
        pace.input(window.poll(pace.wait(), state, actions));  // 1. what the person does
        const Heartbeat::Look look = heart.look();
        Observations seen = services.observe(look.now, state);  //    and what has happened elsewhere
        window.observe(state, seen);
        seen.away = look.away;
        const Effects passed = advance(state, look.now, seen);  // 2. time moves on
        trace_cues(passed.cues);
        trace_camera(seen.camera);
        services.carry_out(passed, state, calls);
        pace.effects(passed);
        show_camera(state, seen, services, window);
        // 3. values, 4. pixels, 5. panels that ask
        if (pace.draws(state, seen) && window.draw(frame_of(state), state, actions).shown) window.present();
        trace_actions(actions);
        const Effects asked = update(state, actions);  // 6. what was asked for
        actions.clear();
        services.carry_out(asked, state, calls);  // 7. files and devices
        pace.effects(asked);
        // What the command line asks for begins when there is something to see: making the window and the
        // driver's first frame take seconds on a cold machine, and are nobody's practice.
        if (!std::exchange(begun, true)) actions.push_back(action::Begin{});
        heart.watch(state.practice.clock.running());
        keep_screen_on(state.practice.clock.running());
        if (const Seconds left = pace.left(steady_now()); left > Seconds(0))
            SDL_Delay(static_cast<Uint32>(left.value * 1000));
    }
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

    const PersonFiles person =
        person_files(*common.config_dir, *common.data_dir, files->content / "routines");
    auto locale = std::make_unique<LocaleService>(files->content);
    Beginning begin = read_beginning(common, command, person, *locale);
    AppState state = state_at_start(begin.settings.settings, begin.with);
    GlWindowOptions options;
    options.size = {state.settings.window_width, state.settings.window_height};
    options.fullscreen = state.shell.fullscreen;
    auto opened = open_drawing_window(options);
    if (!opened) return failed(opened.error(), kExitNoGl);

    MainWindow window(std::move(*opened), *files, state);
    Services services(
        {.locale = std::move(locale),
         .person = person,
         .world = {wall_now, documents_folder(), zone_at},
         .settings = std::move(begin.settings.file),
         .sound = sdl_sound(),
         .read_voices =
             [folder = files->voice](const std::string& language) { return load_voices(folder / language); },
         .trace = std::move(begin.trace),
         .camera = camera_world(files->pose_model),
         .remind = show_desktop_notice});
    for (std::string& problem : begin.problems)
        services.tell(news::Problem{std::move(problem)});
    SdlMotion motion;
    window.set_event_listener([&](const SDL_Event& event) {
        std::vector<std::string> problems;
        services.take_motion(motion.handle(event, steady_now(), problems), motion.present());
        for (std::string& problem : problems)
            services.tell(news::Problem{std::move(problem)});
    });
    const WindowCalls calls{
        [&](const ProgressView& view) {
            return window.draw_page(kReportSize, kReportScale,
                                    [&](const Fonts& fonts) { draw_report(view, state.settings, fonts); });
        },
        [&](bool on) { window.fill_screen(on); },
        [&](const Scene& scene, glm::ivec2 size) { return window.draw_still(scene, size); }};
    services.carry_out(show_first_view(state, window, services.observe(Seconds(0), state)), state, calls);
    Farewell farewell([&] { say_last_words(state, services); });
    loop(state, window, services, calls, farewell);
    farewell.part();
    // Everything is written. A sound server that does not answer keeps nobody.
    if (services.stuck()) std::_Exit(kExitDone);
    return kExitDone;
}

}  // namespace ninety
