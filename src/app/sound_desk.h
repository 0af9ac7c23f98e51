// What is heard: the routine's cues on a sound device, and answers to keys. Without a device everything goes
// on, and that is said once.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>

#include "audio/cue_player.h"
#include "audio/sdl_audio.h"
#include "ui/app_state.h"

namespace ninety {

class SoundDesk {
  public:
    explicit SoundDesk(std::filesystem::path voices) : folder_(std::move(voices)) {}

    // Whenever time has moved on. The device is opened with the first session and when another one is chosen.
    void update(AppState& state, Seconds now);

  private:
    void open(AppState& state);
    void say_angle(const AppState& state, Seconds now);

    std::filesystem::path folder_;
    Mixer mixer_;
    VoiceBank voices_;
    std::optional<CuePlayer> player_;
    std::unique_ptr<SdlAudio> device_;
    std::optional<FixedText<255>> tried_;  // the device that was opened, or could not be
    bool trace_ = std::getenv("NINETY_TRACE") != nullptr, ran_ = false;
    bool lost_said_ = false, listed_ = false;
    int angle_turn_ = -1;
};

}  // namespace ninety
