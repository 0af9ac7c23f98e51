#include "app/sound_desk.h"

#include "ui/say.h"

#include <cmath>
#include <cstdio>

namespace ninety {

void SoundDesk::open(AppState& state) {
    tried_ = state.settings.sound_device;
    device_.reset();
    auto device = SdlAudio::open(tried_->str(), mixer_);
    if (!device) return state.notices.push_back(device.error());
    if (!player_) {
        voices_ = load_voices(folder_);
        if (voices_.empty() && state.settings.voice && state.language == "en")
            state.notices.push_back(say("notice.no_voice_clips"));
        player_.emplace(mixer_, voices_);
    }
    device_ = std::move(*device);
}

void SoundDesk::say_angle(const AppState& state, Seconds now) {
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

void SoundDesk::update(AppState& state, Seconds now) {
    const Settings& settings = state.settings;
    // Asking for the devices takes a sound server's time: not before somebody can choose one.
    if (state.panel == Panel::settings && !listed_) {
        state.sound_devices = SdlAudio::devices();
        listed_ = true;
    }
    // The clips are English.
    const bool voice = settings.voice && state.language == "en";
    const bool wanted = voice || settings.tones;
    const bool changed = tried_ && !(*tried_ == settings.sound_device);
    if (wanted && ((state.clock.running() && !tried_) || changed)) open(state);
    if (!device_ || !player_) return;
    if (trace_ && state.clock.running() && !ran_)
        std::fprintf(stderr, "trace clock %.6f %.6f\n", state.clock.position().total.value, now.value);
    ran_ = state.clock.running();
    mixer_.set_volume(static_cast<float>(settings.volume));
    player_->update(state.clock, now, device_->sample_at(now), {voice, settings.tones});
    say_angle(state, now);
    if (state.heard) player_->play(Chime::tap, device_->sample_at(now));
    state.heard = false;
    state.sounding = mixer_.busy();
}

}  // namespace ninety
