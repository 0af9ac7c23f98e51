#include "services/session_audio.h"

#include "i18n/translate.h"

#include <cmath>
#include <cstdio>
#include <thread>

namespace ninety {
namespace {

using namespace std::chrono_literals;

template <class T>
bool has_come(const std::future<T>& future) {
    return future.valid() && future.wait_for(0s) == std::future_status::ready;
}

// Beside the window. Not std::async: its future would wait at the end for a server that does not answer.
template <class Work>
auto beside(Work work) {
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto future = task.get_future();
    std::thread(std::move(task)).detach();
    return future;
}

}  // namespace

SessionAudio::SessionAudio(std::filesystem::path voices)
    : reading_(std::async(std::launch::async, [voices] { return load_voices(voices); })) {}

bool SessionAudio::stuck() {
    const auto waits = [](const auto& future) {
        return future.valid() && future.wait_for(1s) != std::future_status::ready;
    };
    return waits(opening_) || waits(listing_);
}

void SessionAudio::attend_device(AppState& state, bool wanted) {
    if (has_come(opening_)) {
        Opened opened = opening_.get();
        device_ = std::move(opened.device);
        if (!device_ && told_ != opened.problem) state.notices.push_back(opened.problem);
        told_ = std::move(opened.problem);
    }
    if (!wanted || opening_.valid() || listing_.valid()) return;
    const DeviceName& name = state.settings.sound_device;
    const bool starts = state.clock.running() && !ran_;
    const bool another = tried_ && !(*tried_ == name);
    const bool first = !tried_ && (state.mode == Mode::practise || state.clock.running());
    if (!first && !another && (device_ || !starts)) return;
    tried_ = name;
    player_.reset();
    mixer_->stop();
    // A device is closed where the next one is opened: that takes time, too.
    opening_ = beside([mixer = mixer_, name = name.str(),
                       before = std::shared_ptr<SdlAudio>(std::move(device_))]() mutable -> Opened {
        before.reset();
        auto opened = SdlAudio::open(name, mixer);
        if (!opened) return {nullptr, opened.error()};
        return {std::move(*opened), {}};
    });
}

void SessionAudio::take_clips(AppState& state, bool voice) {
    if (!has_come(reading_)) return;
    voices_ = reading_.get();
    if (voices_.empty() && voice) state.notices.push_back(translate("notice.no_voice_clips"));
}

// Not before somebody can choose one.
void SessionAudio::list_devices(AppState& state) {
    if (has_come(listing_)) state.sound_devices = listing_.get();
    if (listed_ || state.panel != Panel::settings || opening_.valid()) return;
    listed_ = true;
    listing_ = beside([] { return SdlAudio::devices(); });
}

bool SessionAudio::ready(AppState& state, bool voice) {
    take_clips(state, voice);
    if (!device_ || !device_->begun() || reading_.valid()) return false;
    if (!player_) player_.emplace(*mixer_, voices_);
    return true;
}

void SessionAudio::say_angle(const AppState& state, Seconds now) {
    // Off the other words of a hold: some seconds after its beginning, its middle and before its last
    // seconds.
    constexpr Seconds kFirst{7}, kEvery{15}, kNotBeforeEnd{9};
    const bool voice = state.settings.voice && state.language == "en";
    if (state.measuring.lost && !lost_said_ && voice) {
        const std::string_view words[] = {"signal-lost"};
        player_->say(words, device_->sample_at(now));
    }
    lost_said_ = state.measuring.lost;
    const auto here = state.clock.position();
    if (!state.settings.say_angle || !voice || !state.clock.running() || here.step.phase != Phase::hold ||
        !state.measuring.reading || here.elapsed < kFirst || here.remaining < kNotBeforeEnd)
        return;
    const int turn = static_cast<int>((here.elapsed - kFirst) / kEvery) + 1000 * static_cast<int>(here.index);
    if (turn == angle_turn_) return;
    angle_turn_ = turn;
    const auto words = spoken_degrees(static_cast<int>(std::lround(state.measuring.reading->leg.value)));
    const std::string_view said[] = {words[0], words[1]};
    player_->say(said, device_->sample_at(now));
}

// The program waits for the last words, but not for a device that has fallen silent.
void SessionAudio::watch_line(AppState& state, Seconds now) {
    const std::int64_t at = mixer_->position();
    if (at != line_at_) {
        line_at_ = at;
        line_moved_ = now;
    }
    state.sounding = mixer_->busy() && now - line_moved_ < Seconds(1);
}

void SessionAudio::update(AppState& state, std::span<const Cue> cues, Seconds now) {
    const Settings& settings = state.settings;
    // The clips are English.
    const bool voice = settings.voice && state.language == "en";
    attend_device(state, voice || settings.tones);
    list_devices(state);
    const bool running = state.clock.running();
    if (trace_ && running != ran_)
        std::fprintf(stderr, "trace clock %s %.6f %.6f\n", running ? "runs" : "stands",
                     state.clock.position().total.value, now.value);
    ran_ = running;
    const bool tap = std::exchange(state.heard, false);
    state.sounding = false;
    if (!ready(state, voice)) return;
    mixer_->set_volume(static_cast<float>(settings.volume));
    player_->update(state.clock, cues, now, device_->sample_at(now), {voice, settings.tones});
    say_angle(state, now);
    if (tap) player_->play(Chime::tap, device_->sample_at(now));
    watch_line(state, now);
}

}  // namespace ninety
