// ninety bench: real frames with all panels, each ended with glFinish, without vsync; one line of JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "body/readout.h"
#include "cli/bench_camera.h"
#include "cli/bench_hold.h"
#include "cli/commands.h"
#include "cli/drawing_window.h"
#include "cli/main_window.h"
#include "core/system.h"
#include "model/update.h"
#include "platform/interruption.h"
#include "platform/program_start.h"
#include "render/surface.h"

namespace ninety {
namespace {

double quantile(std::vector<double> values, double q) {
    if (values.empty()) return 0;
    const auto at = static_cast<std::ptrdiff_t>(q * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

// What to compare with: a window of the same size that is cleared and shows the Dear ImGui demo.
double bare_frame_ms(MainWindow& window) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> frames;
    for (int i = 0; i < 60; ++i) {
        const auto begin = Clock::now();
        window.draw_bare_frame();
        wait_until_drawn();
        frames.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        window.present();
    }
    return quantile(frames, .5);
}

// The cost of the model in one frame: routine position -> leg angle -> pose -> world frames, and all the
// read-outs.
double model_microseconds(const AppState& state) {
    using Clock = std::chrono::steady_clock;
    constexpr int kRounds = 2000;
    const Seconds start = state.watch.demo.timeline().hold_start(state.watch.side);
    float sum = 0;
    const auto begin = Clock::now();
    for (int i = 0; i < kRounds; ++i) {
        const StretchMoment moment = state.watch.demo.moment_at(start + Seconds(.01 * i));
        const Proportions body{state.settings.stature};
        sum += forward_kinematics(stretch_pose(body, moment), body)[Bone::foot_l].origin_world.y;
        const CoursePoint point = state.watch.demo.course().in_hold(0, Seconds(.01 * i));
        sum += static_cast<float>(readout_at(point.leg, moment.pelvis, body, point.torque).strain[0]);
    }
    const double micro = std::chrono::duration<double, std::micro>(Clock::now() - begin).count() / kRounds;
    return sum == 0 ? -1 : micro;  // the sum keeps the loop from being optimised away
}

struct FrameTimes {
    std::vector<double> frames, own;  // milliseconds: whole frames, and our own work in them
    double first = 0;                 // from the program's start to the end of the first frame
};

// `seconds` since the program's start. Time is simulated at 60 frames a second: every frame shows a new
// moment however long it took to draw.
template <class SecondsSinceStart>
FrameTimes measure(MainWindow& window, AppState& state, const BenchCommand& command,
                   const SecondsSinceStart& seconds) {
    using Clock = std::chrono::steady_clock;
    const auto since = [](Clock::time_point begin) {
        return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    };
    constexpr int kWarmUp = 15;  // until the room's picture is as good as it gets
    FrameTimes measured;
    Actions actions;
    for (int i = 0; measured.frames.empty() || seconds() < command.length.value + measured.first / 1000;
         ++i) {
        window.poll(Seconds(0), state, actions);
        if (command.orbit) actions.push_back(action::Orbit{{.01f, 0}});
        update(state, actions);
        actions.clear();
        const auto begin = Clock::now();
        Observations seen;
        window.observe(state, seen);
        advance(state, Seconds(i / 60.0), seen);
        const Frame frame = frame_of(state);
        const double model = since(begin);
        window.draw(frame, state, actions);
        wait_until_drawn();
        const double whole = since(begin);
        window.present();
        if (i == 0) measured.first = seconds() * 1000;
        if (i < kWarmUp) continue;
        measured.frames.push_back(whole);
        measured.own.push_back(model + window.panels_ms());
    }
    return measured;
}

// What both kinds of measuring say of the machine and of what is drawn.
nlohmann::ordered_json about(const BenchCommand& command, const AppState& state) {
    const char* const state_name = command.what == BenchCommand::What::paused ? "paused"
                                   : command.what == BenchCommand::What::hold ? "hold"
                                                                              : "playing";
    return {{"size", std::to_string(command.width) + "x" + std::to_string(command.height)},
            {"camera", command.orbit ? "orbit" : "still"},
            {"scene", command.lesson ? choice_name<Lesson>(kLessonNames, *command.lesson) : "stretch"},
            {"state", state_name},
            {"quality", state.picture.quality_reason.str()},
            {"renderer", gl_renderer_name()}};
}

nlohmann::ordered_json hold_line(MainWindow& window, AppState& state, const BenchCommand& command) {
    const HoldCost cost = measure_hold(window, state, command.length);
    const double bare = bare_frame_ms(window);
    nlohmann::ordered_json line = about(command, state);
    line.update({{"seconds", rounded(cost.length_s)},
                 {"cpu_of_one_core", rounded(cost.cpu_s / cost.length_s)},
                 {"rounds", cost.rounds},
                 {"pictures_drawn", cost.pictures},
                 {"frames_shown", cost.between_ms.size()},
                 {"window_drawn_each_percent",
                  rounded(100.0 * static_cast<double>(cost.drawn_px) /
                          (static_cast<double>(std::max<std::size_t>(1, cost.between_ms.size())) *
                           command.width * command.height))},
                 {"memory_grown_mb", rounded(cost.grown_mb)},
                 {"between_shown_ms_p50", rounded(quantile(cost.between_ms, .5))},
                 {"between_shown_ms_p99", rounded(quantile(cost.between_ms, .99))},
                 {"bare_imgui_ms_median", rounded(bare)},
                 {"peak_memory_mb", rounded(peak_memory_mb())}});
    return line;
}

template <class SecondsSinceStart>
nlohmann::ordered_json frames_line(MainWindow& window, AppState& state, const BenchCommand& command,
                                   const SecondsSinceStart& seconds) {
    window.draw_always();
    const FrameTimes measured = measure(window, state, command, seconds);
    const double median = quantile(measured.frames, .5), bare = bare_frame_ms(window);
    nlohmann::ordered_json line = about(command, state);
    line.update({{"frames", measured.frames.size()},
                 {"fps", rounded(1000 / median)},
                 {"frame_ms_median", rounded(median)},
                 {"frame_ms_p99", rounded(quantile(measured.frames, .99))},
                 {"bare_imgui_ms_median", rounded(bare)},
                 {"times_bare", rounded(median / bare)},
                 {"own_cpu_ms_median", rounded(quantile(measured.own, .5))},
                 {"model_us", rounded(model_microseconds(state))},
                 {"first_frame_ms", rounded(measured.first)},
                 {"peak_memory_mb", rounded(peak_memory_mb())}});
    return line;
}

Result<nlohmann::ordered_json> camera_line(MainWindow& window, AppState& state, const BenchCommand& command,
                                           const std::filesystem::path& model) {
    window.draw_always();
    auto cost = measure_camera(window, state, command.length, command.camera_film, model);
    if (!cost) return Error{cost.error()};
    const double without = quantile(cost->without_ms, .5), with = quantile(cost->with_ms, .5);
    const double without_p99 = quantile(cost->without_ms, .99), with_p99 = quantile(cost->with_ms, .99);
    nlohmann::ordered_json line = about(command, state);
    line.update(
        {{"camera_film", command.camera_film.filename().string()},
         {"frames", cost->with_ms.size()},
         {"frame_ms_median", rounded(with)},
         {"frame_ms_p99", rounded(with_p99)},
         {"without_camera_ms_median", rounded(without)},
         {"without_camera_ms_p99", rounded(without_p99)},
         {"camera_adds_ms_median", rounded(with - without)},
         {"camera_adds_ms_p99", rounded(with_p99 - without_p99)},
         {"camera_adds_mb", rounded(cost->memory_mb)},
         {"camera_pictures_a_second", rounded(static_cast<double>(cost->pictures) / cost->seconds)},
         {"camera_thread_ms_a_picture",
          rounded(1000 * cost->thread_s / static_cast<double>(std::max<std::uint64_t>(1, cost->pictures)))},
         {"camera_thread_core_share", rounded(cost->thread_s / cost->seconds)},
         {"camera_read_share", rounded(cost->read_01)},
         {"bare_imgui_ms_median", rounded(bare_frame_ms(window))},
         {"peak_memory_mb", rounded(peak_memory_mb())}});
    return line;
}

// The beginning of a hold of the demonstration, or of the scene that was asked for.
void show_what_is_measured(AppState& state, const BenchCommand& command) {
    const auto& demo = state.watch.demo.timeline();
    update(state, {action::Seek{demo.hold_start(state.watch.side)}, action::CutToView{}});
    if (command.lesson)
        update(state, {action::ShowPanel{Panel::why},
                       action::ShowScene{"scene:" +
                                         std::string(choice_name<Lesson>(kLessonNames, *command.lesson))}});
    if (command.what == BenchCommand::What::playing) update(state, {action::TogglePlay{}});
}

}  // namespace

int run_bench(const CommonOptions& common, const BenchCommand& command) {
    if (kInBrowser)
        return failed(
            "a browser tells nobody when a frame is drawn; the program for a computer measures (see the "
            "README)",
            kExitUsage);
    end_on_signals();
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    const auto files = find_program_files(common.content_dir);
    if (!files) return failed(files.error(), kExitBadInput);
    GlWindowOptions options;
    options.visible = false;
    options.vsync = false;
    options.size = {command.width, command.height};
    FilesAhead ahead(render_files(*files));
    auto opened = open_drawing_window(options);
    if (!opened) return failed(opened.error(), kExitNoGl);

    Settings settings;
    settings.stop_signs_seen = true;
    settings.routine.hold = routine_limits::max_hold;
    settings.ask_before = false;
    settings.loop = command.lesson.has_value();
    StartWith with;
    with.quality = common.quality;
    AppState state = state_at_start(settings, with);
    MainWindow window(std::move(*opened), *files, state, std::move(ahead));
    Observations seen;
    seen.news.push_back(news::LanguageRead{"en", {}, load_articles(files->content / "article").pages});
    show_first_view(state, window, std::move(seen));
    if (!command.camera_film.empty()) {
        const auto line = camera_line(window, state, command, files->pose_model);
        if (!line) return failed(line.error(), kExitBadInput);
        std::printf("%s\n", line->dump().c_str());
        return kExitDone;
    }
    const bool hold = command.what == BenchCommand::What::hold;
    if (!hold) show_what_is_measured(state, command);
    const nlohmann::ordered_json line =
        hold ? hold_line(window, state, command) : frames_line(window, state, command, seconds);
    std::printf("%s\n", line.dump().c_str());
    return kExitDone;
}

}  // namespace ninety
