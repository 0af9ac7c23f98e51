#include "services/session_audio.h"

#include "audio/room_sound.h"
#include "core/beside.h"
#include "core/system.h"
#include "core/tracing.h"
#include "i18n/sentence.h"
#include "routine/breath.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace ninety {
namespace {

using namespace std::chrono_literals;

template <class T>
bool has_come(const std::future<T>& future) {
    return future.valid() && future.wait_for(0s) == std::future_status::ready;
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

// "62 degrees. Let the leg down. Raise your right leg ..."
CueSound sound_of(const effect::SayMeasureMe& say) {
    CueSound sound{say.leg ? Chime::hold_ends : Chime::ready};
    std::size_t count = 0;
    const auto add = [&](std::string_view word) { sound.words[count++] = word; };
    if (say.leg) {
        for (const std::string_view word : spoken_degrees(*say.leg))
            add(word);
        add("let-down");
    }
    if (say.now) add(*say.now == Side::left ? "measure-left" : "measure-right");
    if (say.done) add("measured");
    if (count == 0) add("measure-again");
    return sound;
}

std::array<std::string_view, 2> words_of(LegWord word, const AppState& state) {
    switch (word) {
        case LegWord::none:
            break;
        case LegWord::signal_lost:
            return {"signal-lost"};
        case LegWord::camera_lost:
            return {"camera-lost"};
        case LegWord::straighten_knee:
            return {"straighten-knee"};
        case LegWord::angle:
            return spoken_degrees(state.practice.measuring.seen.reading->leg);
    }
    return {};
}

std::string in_words(const SoundFault& fault, const std::string& device) {
    if (fault.kind == SoundFault::Kind::no_sound) return sentence("problem.sound.none", fault.why);
    return device.empty() ? sentence("problem.sound.device", fault.why)
                          : sentence("problem.sound.named_device", device, fault.why);
}

}  // namespace

SessionAudio::SessionAudio(SoundSystem sound, ReadVoices read_voices, SpeakWords speak)
    : sound_(std::move(sound)), read_voices_(std::move(read_voices)), speak_(std::move(speak)) {}

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
    const bool first =
        !tried_ && (state.shell.mode == Mode::practise || running || state.settings.speak_panels);
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

// The voice is the window's language's. Whoever chooses another one goes on hearing the first until it is
// read.
void SessionAudio::attend_voice(const AppState& state) {
    if (has_come(reading_)) {
        Voice voice = reading_.get();
        voices_ = std::move(voice.clips);
        read_ = true;
        if (state.settings.coaching != Coaching::tones && voice.missing > 0)
            outbox_.problem(voices_.empty()
                                ? std::string(translate("notice.no_voice_clips"))
                                : sentence("notice.some_voice_clips", voice.missing, voice.wanted));
    }
    if (reading_.valid() || state.shell.language == language_) return;
    language_ = state.shell.language;
    reading_ = beside_until_done([read = read_voices_, language = language_]() -> Voice {
        VoiceBank clips = read(language);
        const auto& all = all_clips();
        const auto missing =
            std::count_if(all.begin(), all.end(), [&](std::string_view clip) { return !clips.has(clip); });
        return {std::move(clips), static_cast<int>(missing), static_cast<int>(all.size())};
    });
}

// While a routine runs, for whoever wants it; it comes and goes with the breath.
void SessionAudio::attend_room(const AppState& state) {
    const Settings& settings = state.settings;
    const RoutineClock& clock = state.practice.clock;
    if (settings.room_volume > 0 && !std::exchange(room_made_, true))
        beside([mixer = mixer_] { mixer->set_room(make_room_sound()); });
    mixer_->set_volume(SoundPart::room, clock.running() ? static_cast<float>(settings.room_volume) : 0);
    if (!clock.running()) return;
    // As the figure breathes.
    const RoutinePosition here = clock.position();
    const double quiet = here.step.phase == Phase::hold ? breathing::in_hold : breathing::quiet;
    const double breath_s = 60 / (settings.breathing ? settings.breaths : quiet);
    const double breaths =
        settings.breathing ? here.total.value / breath_s : quiet_breaths(clock.steps(), here.total);
    mixer_->set_swell(device_->sample_at(state.now), breaths, breath_s * kSampleRate / clock.speed());
}

// The figure's heel and clothes, for whoever wants to hear them.
void SessionAudio::attend_movement(const AppState& state) {
    const double volume = state.settings.movement_volume;
    mixer_->set_volume(SoundPart::movement, static_cast<float>(volume));
    if (volume <= 0) return movement_.reset();
    if (state.shell.mode != Mode::practise) return;
    if (!movement_) movement_.emplace(*mixer_);
    movement_->update(moment_of(state), device_->sample_at(state.now));
}

// Not before somebody can choose one.
void SessionAudio::list_devices(const AppState& state) {
    if (has_come(listing_)) outbox_.tell(news::SoundDevicesListed{listing_.get()});
    if (listed_ || state.shell.panel != Panel::settings || opening_.valid()) return;
    listed_ = true;
    listing_ = beside([devices = sound_.devices] { return devices(); });
}

bool SessionAudio::ready(const AppState& state) {
    attend_voice(state);
    if (!device_ || !device_->begun() || !read_) return false;
    if (!player_) player_.emplace(*mixer_, voices_);
    return true;
}

// The sensor's silence is told behind what is being said, everything else where nothing is.
void SessionAudio::say_of_leg(const AppState& state) {
    const LegWord word = leg_voice_.due(state);
    if (word == LegWord::none || state.settings.coaching == Coaching::tones) return;
    const auto words = words_of(word, state);
    const std::int64_t now = device_->sample_at(state.now);
    if (word != LegWord::signal_lost && !player_->is_free(state.practice.clock, now, words)) return;
    leg_voice_.said(word, state);
    player_->say(words, now);
}

// Cues come first: what the panels have to say waits for them, and stops for them.
void SessionAudio::attend_panels(const AppState& state) {
    const std::int64_t now = device_->sample_at(state.now);
    const auto free_for = [&](Seconds length) { return player_->is_free(state.practice.clock, now, length); };
    const auto stop = [&] {
        if (panels_until_ > now) mixer_->stop(SoundPart::panels);
        panels_until_ = now;
    };
    if (!state.settings.speak_panels) {
        to_say_.clear();
        panel_words_.reset();
        return stop();
    }
    if (has_come(speaking_)) {
        std::optional<Samples> spoken = speaking_.get();
        if (!spoken && !std::exchange(told_speechless_, true))
            outbox_.problem(kInBrowser ? std::string(translate("web.no_speech"))
                                       : with_help(translate("spoken.no_engine"),
                                                   {.debian = "espeak-ng", .windows = "eSpeak NG"}));
        if (spoken) panel_words_ = std::make_shared<const Samples>(levelled(trimmed(std::move(*spoken))));
    }
    if (!to_say_.empty() && !speaking_.valid()) {
        panel_words_.reset();
        speaking_ = beside([speak = speak_, words = std::exchange(to_say_, {}),
                            language = state.shell.language]() -> std::optional<Samples> {
            return speak ? speak(words, language) : std::nullopt;
        });
    }
    constexpr Seconds kFade{.3};
    if (panels_until_ > now && !free_for(kFade)) stop();
    if (!panel_words_ || speaking_.valid()) return;
    const auto size = static_cast<std::int64_t>(panel_words_->size());
    if (!free_for(Seconds(static_cast<double>(size) / kSampleRate))) return;
    stop();
    mixer_->play(std::exchange(panel_words_, nullptr), now, SoundPart::panels);
    panels_until_ = now + size;
}

void SessionAudio::follow(const AppState& state, std::span<const Cue> cues) {
    const Settings& settings = state.settings;
    const bool voice = settings.coaching != Coaching::tones;
    attend_device(state, voice || settings.tones || settings.room_volume > 0 ||
                             settings.movement_volume > 0 || settings.speak_panels);
    list_devices(state);
    const RoutineClock& clock = state.practice.clock;
    if (tracing() && clock.running() != ran_)
        std::fprintf(stderr, "trace clock %s %.6f %.6f\n", clock.running() ? "runs" : "stands",
                     clock.position().total.value, state.now.value);
    ran_ = clock.running();
    if (!ready(state)) return;
    mixer_->set_volume(SoundPart::voice, static_cast<float>(settings.voice_volume));
    mixer_->set_volume(SoundPart::panels, static_cast<float>(settings.voice_volume));
    mixer_->set_volume(SoundPart::tones, static_cast<float>(settings.tones_volume));
    attend_room(state);
    player_->update(clock, cues, state.now, device_->sample_at(state.now),
                    {settings.coaching, settings.tones, comes_closer(state)});
    say_of_leg(state);
    attend_movement(state);
    attend_panels(state);
}

void SessionAudio::play_tap(Seconds now) {
    if (player_ && device_) player_->play(Chime::tap, device_->sample_at(now));
}

void SessionAudio::say_choice(FloorChoice choice, const AppState& state) {
    answer(clip_of(choice), state);
}

void SessionAudio::say_backed_off(const AppState& state) {
    const bool towel = state.practice.clock.position().step.variant == Variant::towel;
    answer(towel ? "backed-off-towel" : "backed-off", state);
}

void SessionAudio::say_measure_me(const effect::SayMeasureMe& say, const AppState& state) {
    if (player_ && device_) player_->announce(sound_of(say), device_->sample_at(state.now));
}

void SessionAudio::answer(std::string_view clip, const AppState& state) {
    if (!player_ || !device_) return;
    const std::int64_t now = device_->sample_at(state.now);
    player_->play(Chime::tap, now);
    const std::string_view words[] = {clip};
    if (state.settings.coaching != Coaching::tones) player_->answer(words, now);
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
