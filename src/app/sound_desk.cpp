#include "app/sound_desk.h"

#include <cstdio>

namespace ninety {

void SoundDesk::open(AppState& state) {
    tried_ = state.settings.sound_device;
    device_.reset();
    auto device = SdlAudio::open(tried_->str(), mixer_);
    if (!device) return state.notices.push_back(device.error());
    if (!player_) {
        voices_ = load_voices(folder_);
        if (voices_.empty() && state.settings.voice)
            state.notices.push_back(
                "There are no voice clips (the build makes them with festival); tones and captions carry the "
                "cues.");
        player_.emplace(mixer_, voices_);
    }
    device_ = std::move(*device);
}

void SoundDesk::update(AppState& state, Seconds now) {
    const Settings& settings = state.settings;
    const bool wanted = settings.voice || settings.tones;
    const bool changed = tried_ && !(*tried_ == settings.sound_device);
    if (wanted && ((state.clock.running() && !tried_) || changed)) open(state);
    if (!device_ || !player_) return;
    if (trace_ && state.clock.running() && !ran_)
        std::fprintf(stderr, "trace clock %.6f %.6f\n", state.clock.position().total.value, now.value);
    ran_ = state.clock.running();
    mixer_.set_volume(static_cast<float>(settings.volume));
    player_->update(state.clock, now, device_->sample_at(now), {settings.voice, settings.tones});
    if (state.heard) player_->play(Chime::tap, device_->sample_at(now));
    state.heard = false;
}

}  // namespace ninety
