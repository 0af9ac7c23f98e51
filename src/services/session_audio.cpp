#include "services/session_audio.h"

#include "core/tracing.h"
#include "i18n/sentence.h"

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

std::string_view clip_of(FloorChoice choice) {
    switch (choice) {
        case FloorChoice::ready:
            return "choose-ready";
        case FloorChoice::pause:
            return "choose-pause";
        case FloorChoice::go_on:
            return "choose-go-on";
        case FloorChoice::easier:
            return "choose-easier";
        case FloorChoice::more_time:
            return "choose-more-time";
        case FloorChoice::next:
            return "choose-next";
        case FloorChoice::again:
            return "choose-again";
        case FloorChoice::stop:
            return "choose-stop";
    }
    return "";
}

std::string in_words(const SoundFault& fault, const std::string& device) {
    if (fault.kind == SoundFault::Kind::no_sound) return sentence("problem.sound.none", fault.why);
    return device.empty() ? sentence("problem.sound.device", fault.why)
                          : sentence("problem.sound.named_device", device, fault.why);
}

}  // namespace

SessionAudio::SessionAudio(SoundSystem sound, std::function<VoiceBank()> read_voices)
    : sound_(std::move(sound)), reading_(std::async(std::launch::async, std::move(read_voices))) {}

bool SessionAudio::stuck() {
    const auto waits = [](const auto& future) {
        return future.valid() && future.wait_for(1s) != std::future_status::ready;
    };
    return waits(opening_) || waits(listing_);
}

void SessionAudio::attend_device(const AppState& state, bool wanted) {
    if (has_come(opening_)) {
        Opened opened = opening_.get();
        device_ = std::move(opened.device);
        std::string problem = opened.fault ? in_words(*opened.fault, tried_->str()) : std::string();
        if (!device_ && told_ != problem) outbox_.problem(problem);
        told_ = std::move(problem);
    }
    if (!wanted || opening_.valid() || listing_.valid()) return;
    const DeviceName& name = state.settings.sound_device;
    const bool running = state.practice.clock.running();
    const bool starts = running && !ran_;
    const bool another = tried_ && !(*tried_ == name);
    const bool first = !tried_ && (state.shell.mode == Mode::practise || running);
    if (!first && !another && (device_ || !starts)) return;
    tried_ = name;
    player_.reset();
    mixer_->stop();
    // A device is closed where the next one is opened: that takes time, too.
    opening_ = beside([open = sound_.open, mixer = mixer_, name = name.str(),
                       before = std::shared_ptr<SoundDevice>(std::move(device_))]() mutable -> Opened {
        before.reset();
        auto opened = open(name, mixer);
        if (!opened) return {nullptr, opened.error()};
        return {std::move(*opened), {}};
    });
}

void SessionAudio::take_clips(bool voice) {
    if (!has_come(reading_)) return;
    voices_ = reading_.get();
    if (voices_.empty() && voice) outbox_.problem(translate("notice.no_voice_clips"));
}

// Not before somebody can choose one.
void SessionAudio::list_devices(const AppState& state) {
    if (has_come(listing_)) outbox_.tell(news::SoundDevicesListed{listing_.get()});
    if (listed_ || state.shell.panel != Panel::settings || opening_.valid()) return;
    listed_ = true;
    listing_ = beside([devices = sound_.devices] { return devices(); });
}

bool SessionAudio::ready(bool voice) {
    take_clips(voice);
    if (!device_ || !device_->begun() || reading_.valid()) return false;
    if (!player_) player_.emplace(*mixer_, voices_);
    return true;
}

void SessionAudio::say_angle(const AppState& state) {
    // Off the other words of a hold: some seconds after its beginning, its middle and before its last
    // seconds.
    constexpr Seconds kFirst{7}, kEvery{15}, kNotBeforeEnd{9};
    const bool voice = state.settings.voice && state.shell.language == "en";
    const Measuring& measuring = state.practice.measuring;
    if (measuring.lost && !lost_said_ && voice) {
        const std::string_view words[] = {"signal-lost"};
        player_->say(words, device_->sample_at(state.now));
    }
    lost_said_ = measuring.lost;
    const auto here = state.practice.clock.position();
    if (!state.settings.say_angle || !voice || !state.practice.clock.running() ||
        here.step.phase != Phase::hold || !measuring.seen.reading || here.elapsed < kFirst ||
        here.remaining < kNotBeforeEnd)
        return;
    const int turn = static_cast<int>((here.elapsed - kFirst) / kEvery) + 1000 * static_cast<int>(here.index);
    if (turn == angle_turn_) return;
    angle_turn_ = turn;
    const auto words = spoken_degrees(static_cast<int>(std::lround(measuring.seen.reading->leg.value)));
    const std::string_view said[] = {words[0], words[1]};
    player_->say(said, device_->sample_at(state.now));
}

void SessionAudio::follow(const AppState& state, std::span<const Cue> cues) {
    const Settings& settings = state.settings;
    // The clips are English.
    const bool voice = settings.voice && state.shell.language == "en";
    attend_device(state, voice || settings.tones);
    list_devices(state);
    const RoutineClock& clock = state.practice.clock;
    if (tracing() && clock.running() != ran_)
        std::fprintf(stderr, "trace clock %s %.6f %.6f\n", clock.running() ? "runs" : "stands",
                     clock.position().total.value, state.now.value);
    ran_ = clock.running();
    if (!ready(voice)) return;
    mixer_->set_volume(static_cast<float>(settings.volume));
    player_->update(clock, cues, state.now, device_->sample_at(state.now), {voice, settings.tones});
    say_angle(state);
}

void SessionAudio::play_tap(Seconds now) {
    if (player_ && device_) player_->play(Chime::tap, device_->sample_at(now));
}

void SessionAudio::say_choice(FloorChoice choice, const AppState& state) {
    if (!player_ || !device_) return;
    const std::int64_t now = device_->sample_at(state.now);
    player_->play(Chime::tap, now);
    const std::string_view words[] = {clip_of(choice)};
    if (state.settings.voice && state.shell.language == "en") player_->say(words, now);
}

void SessionAudio::observe(Seconds now, Observations& seen) {
    outbox_.hand_over(seen.news);
    // The program waits for the last words, but not for a device that has fallen silent.
    const std::int64_t at = mixer_->position();
    if (at != line_at_) {
        line_at_ = at;
        line_moved_ = now;
    }
    seen.sounding = player_ && mixer_->busy() && now - line_moved_ < Seconds(1);
}

}  // namespace ninety
