// ninety film: the demonstration as an MP4, or as single pictures in a folder.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

#include "cli/commands.h"
#include "cli/offscreen_renderer.h"
#include "model/frame.h"
#include "model/names.h"
#include "model/update.h"
#include "platform/interruption.h"
#include "platform/program_start.h"
#include "platform/video_pipe.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;
using Sink = std::function<Status(const Image& frame, int number)>;

std::string caption_at(const AppState& state, const Frame& frame) {
    const Seconds at = state.watch.player.position();
    const DemoScene& scene = state.watch.demo.timeline().scene_at(at);
    const std::string title = frame.caption.title.str();
    return scene.step == DemoStep::hold ? title + "  " + clock_text(scene.left(at).value).str() : title;
}

// A film takes minutes: whoever waits at a terminal sees how far it is.
void tell_progress(int frame, int frames) {
    static const bool watched = somebody_watches();
    if (watched && (frame % 10 == 0 || frame == frames))
        std::fprintf(stderr, "\rninety: picture %d of %d%s", frame, frames, frame == frames ? "\n" : "");
}

// Plays the demonstration frame by frame, with the camera's moves, and hands every frame on.
Status play(OffscreenRenderer& offscreen, AppState& state, const FilmCommand& command, const Sink& sink) {
    const Seconds length = state.watch.demo.timeline().length();
    const Seconds to = std::min(command.to.value_or(length), length);
    update(state, {action::Seek{command.from}, action::CutToView{}});
    const int frames = std::max(1, static_cast<int>(std::lround((to - command.from).value * command.fps)));
    for (int i = 0; i < frames; ++i) {
        // The last frame of all would start the player over.
        const Seconds now(static_cast<double>(i) / command.fps);
        update(state, {action::Seek{std::min(command.from + now, length - Seconds(1e-6))}});
        advance(state, now);
        const Frame frame = frame_of(state);
        const Image image = offscreen.render(frame.scene, state.picture.size_px, caption_at(state, frame));
        if (const Status status = sink(image, i + 1); !status) return status;
        tell_progress(i + 1, frames);
    }
    return Done{};
}

int make_pictures(OffscreenRenderer& offscreen, AppState& state, const FilmCommand& command) {
    std::error_code error;
    fs::create_directories(command.out, error);
    std::error_code unread;
    if (!fs::is_directory(command.out, unread))
        return failed(command.out.string() + ": this folder cannot be made" +
                          (error ? " (" + error.message() + ")" : ""),
                      kExitBadInput);
    bool taken = false;
    for (fs::directory_iterator entry(command.out, unread), end; !unread && entry != end;
         entry.increment(unread))
        taken |= entry->path().filename().string().starts_with("frame-");
    if (unread)
        return failed(command.out.string() + ": this folder cannot be read (" + unread.message() + ")",
                      kExitBadInput);
    if (taken)
        return failed(command.out.string() + ": there are frames in this folder already; give another one",
                      kExitBadInput);
    const Status status = play(offscreen, state, command, [&](const Image& frame, int number) {
        char name[32];
        std::snprintf(name, sizeof name, "frame-%05d.png", number);
        return write_png(frame, command.out / name);
    });
    return status ? kExitDone : failed(status.error(), kExitBadInput);
}

int make_video(OffscreenRenderer& offscreen, AppState& state, const FilmCommand& command) {
    auto video = VideoPipe::open(command.out, {command.width, command.height}, command.fps);
    if (!video) return failed(video.error(), kExitBadInput);
    Status status =
        play(offscreen, state, command, [&](const Image& frame, int) { return video->add(frame); });
    if (status) status = video->finish();
    return status ? kExitDone : failed(status.error(), kExitBadInput);
}

}  // namespace

int run_film(const CommonOptions& common, const FilmCommand& command) {
    end_on_signals();
    const bool video = has_ending(command.out, ".mp4");
    if (video && (command.width % 2 != 0 || command.height % 2 != 0))
        return failed("--size: a film's width and height must be even", kExitUsage);
    Settings settings;
    if (command.raise) settings.raise = *command.raise;
    settings.view = command.view;
    settings.lighting = command.lighting;
    settings.routine.first_side = command.side;
    StartWith with;
    with.picture_px = {command.width, command.height};
    AppState state = state_at_start(settings, with);
    const Seconds length = state.watch.demo.timeline().length();
    if (!(command.from < std::min(command.to.value_or(length), length))) {
        char text[120];
        std::snprintf(text, sizeof text,
                      "--from must be before --to, and both within the demonstration's %.0f seconds",
                      length.value);
        return failed(text, kExitUsage);
    }
    const auto files = find_program_files(common.content_dir);
    if (!files) return failed(files.error(), kExitBadInput);
    auto offscreen = OffscreenRenderer::open(*files);
    if (!offscreen) return failed(offscreen.error(), kExitNoGl);
    return video ? make_video(*offscreen, state, command) : make_pictures(*offscreen, state, command);
}

}  // namespace ninety
