// What is heard: the routine's cues on a sound device, and answers to keys. Without a device everything goes
// on, and that is said once.
//
// Clips are read and devices are asked and opened beside the window: a sound server may take its time.
// Whenever it is there, what goes on is told.
#pragma once

#include <future>
#include <memory>
#include <optional>

#include "audio/cue_player.h"
#include "audio/movement_player.h"
#include "audio/sound_device.h"
#include "model/app_state.h"
#include "model/effects.h"
#include "model/leg_voice.h"
#include "platform/speech.h"
#include "services/outbox.h"

namespace ninety {

class SessionAudio {
  public:
    // Reads the clips of the language in use. `read_voices` is called on a thread of its own; it gives an
    // empty bank for a language without a voice.
    using ReadVoices = std::function<VoiceBank(const std::string& language)>;
    // `speak` says what the panels have; without it, or where it gives nothing, that is told once.
    SessionAudio(SoundSystem sound, ReadVoices read_voices, SpeakWords speak = {});

    // Time has passed, and these cues have fallen due. The device is opened when somebody comes to practise,
    // when another one is chosen and, if that failed, with the next start of the routine.
    void follow(const AppState& state, std::span<const Cue> cues);
    // A key or button has been taken.
    void play_tap(Seconds now);
    // The single button has been pressed: this is what letting it rest would choose.
    void say_choice(FloorChoice choice, const AppState& state);
    // Somebody has asked for it gentler: what to do now.
    void say_backed_off(const AppState& state);
    // "Measure me" has measured a leg, or asks for one.
    void say_measure_me(const effect::SayMeasureMe& say, const AppState& state);
    // Of the panels: in place of what is being said of them, as soon as no cue speaks or is about to.
    void say_panels(std::string words) { to_say_ = std::move(words); }
    void observe(Seconds now, Observations& seen);

    // At the end: whether a sound server has not answered even now. Waits a moment for it.
    bool stuck();

  private:
    using DeviceName = FixedText<255>;
    struct Opened {
        std::unique_ptr<SoundDevice> device;
        std::optional<SoundFault> fault;  // why there is none
    };

    struct Voice {
        VoiceBank clips;
        int missing, wanted;  // of all that may be asked for
    };

    // Whether there is a device, and the clips, to be heard on it.
    bool ready(const AppState& state);
    void attend_device(const AppState& state, bool wanted);
    void attend_voice(const AppState& state);
    void attend_room(const AppState& state);
    void attend_movement(const AppState& state);
    void list_devices(const AppState& state);
    void say_of_leg(const AppState& state);
    void attend_panels(const AppState& state);
    void answer(std::string_view clip, const AppState& state);  // at once, behind a tap

    SoundSystem sound_;
    std::shared_ptr<Mixer> mixer_ = std::make_shared<Mixer>();
    ReadVoices read_voices_;
    std::future<Voice> reading_;
    std::string language_;  // of the clips that were read, or are being read
    bool read_ = false, room_made_ = false;
    std::future<Opened> opening_;  // one of these two at a time: SDL's devices are no place for two threads
    std::future<std::vector<std::string>> listing_;
    VoiceBank voices_;
    std::optional<CuePlayer> player_;
    std::optional<MovementPlayer> movement_;  // once somebody wants to hear it
    std::unique_ptr<SoundDevice> device_;
    std::optional<DeviceName> tried_;  // the device that is opened, was opened, or could not be
    std::string told_;                 // why it could not
    Outbox outbox_;
    bool ran_ = false;
    bool listed_ = false;
    LegVoice leg_voice_;
    // The panels' words: asked for, being made, made and waiting for silence, sounding.
    SpeakWords speak_;
    std::string to_say_;
    std::future<std::optional<Samples>> speaking_;
    Sound panel_words_;
    std::int64_t panels_until_ = 0;  // a sample of the line
    bool told_speechless_ = false;
    std::int64_t line_at_ = 0;  // where the line was when it last moved
    Seconds line_moved_;
};

}  // namespace ninety
