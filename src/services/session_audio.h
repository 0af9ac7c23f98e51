// What is heard: the routine's cues on a sound device, and answers to keys. Without a device everything goes
// on, and that is said once.
//
// Clips are read and devices are asked and opened beside the window: a sound server may take its time.
// Whenever it is there, what goes on is told.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>

#include "audio/cue_player.h"
#include "model/app_state.h"
#include "platform/sdl_audio.h"

namespace ninety {

class SessionAudio {
  public:
    // Begins to read the clips.
    explicit SessionAudio(std::filesystem::path voices);

    // Whenever time has moved on, with the cues that fell due. The device is opened when somebody comes to
    // practise, when another one is chosen and, if that failed, with the next start of the routine.
    void update(AppState& state, std::span<const Cue> cues, Seconds now);

    // At the end: whether a sound server has not answered even now. Waits a moment for it.
    bool stuck();

  private:
    using DeviceName = FixedText<255>;
    struct Opened {
        std::unique_ptr<SdlAudio> device;  // null: why not
        std::string problem;
    };

    // Whether there is a device, and the clips, to be heard on it.
    bool ready(AppState& state, bool voice);
    void attend_device(AppState& state, bool wanted);
    void take_clips(AppState& state, bool voice);
    void list_devices(AppState& state);
    void say_angle(const AppState& state, Seconds now);
    void watch_line(AppState& state, Seconds now);

    std::shared_ptr<Mixer> mixer_ = std::make_shared<Mixer>();
    std::future<VoiceBank> reading_;
    std::future<Opened> opening_;  // one of these two at a time: SDL's devices are no place for two threads
    std::future<std::vector<std::string>> listing_;
    VoiceBank voices_;
    std::optional<CuePlayer> player_;
    std::unique_ptr<SdlAudio> device_;
    std::optional<DeviceName> tried_;  // the device that is opened, was opened, or could not be
    std::string told_;                 // why it could not
    bool trace_ = std::getenv("NINETY_TRACE") != nullptr, ran_ = false;
    bool lost_said_ = false, listed_ = false;
    int angle_turn_ = -1;
    std::int64_t line_at_ = 0;  // where the line was when it last moved
    Seconds line_moved_;
};

}  // namespace ninety
