#include "audio/cue_player.h"

#include <algorithm>
#include <cmath>

namespace ninety {
namespace {

constexpr std::int64_t samples_of(Seconds time) {
    return static_cast<std::int64_t>(time.value * kSampleRate);
}

constexpr std::int64_t kAfterChime = samples_of(Seconds(.45));  // words begin when the tone has spoken
constexpr std::int64_t kBetweenWords = samples_of(Seconds(.12));

}  // namespace

CuePlayer::CuePlayer(Mixer& mixer, const VoiceBank& voices) : mixer_(mixer), voices_(voices) {
    for (int i = 0; i < kChimes; ++i)
        chimes_[static_cast<std::size_t>(i)] = make_chime(static_cast<Chime>(i));
}

bool CuePlayer::jumped(const RoutineClock& clock, Seconds now) const {
    if (!last_) return true;
    const Seconds total = clock.position().total, passed = now - last_->now;
    const Seconds slack = Seconds(.05) * clock.speed();
    return total < last_->total - Seconds(1e-6) || total > last_->total + passed * clock.speed() + slack;
}

void CuePlayer::lay_out(const Cue& cue, const std::vector<Step>& steps, std::int64_t at, std::int64_t room,
                        SoundChoice choice) {
    const CueSound sound = sound_of(cue, steps);
    if (sound.chime && choice.tones) mixer_.play(chimes_[static_cast<std::size_t>(*sound.chime)], at);
    if (!choice.voice) return;
    // 1. How long the words are, and whether there is room for them before the next cue that has some.
    std::int64_t length = 0;
    for (const auto& word : sound.words)
        if (const Sound clip = voices_.find(word))
            length += static_cast<std::int64_t>(clip->size()) + kBetweenWords;
    if (length == 0) return;
    // A count is said on its second, in place of a tone's afterglow.
    const bool count = cue.kind == CueKind::last_seconds && cue.remaining < Seconds(4);
    std::int64_t begin =
        std::max(at + (sound.chime && choice.tones && !count ? kAfterChime : 0), said_until_);
    if (begin - at > samples_of(Seconds(1.5)) || begin + length > at + room) return;
    // 2. One after the other.
    for (const auto& word : sound.words) {
        const Sound clip = voices_.find(word);
        if (!clip) continue;
        mixer_.play(clip, begin);
        begin += static_cast<std::int64_t>(clip->size()) + kBetweenWords;
    }
    said_until_ = begin;
}

void CuePlayer::update(const RoutineClock& clock, Seconds now, std::int64_t sample_now, SoundChoice choice) {
    if (!clock.running()) {
        // A pause takes back what is to come; the end lets the last words be heard.
        if (last_ && clock.state() != RoutineClock::State::done) {
            mixer_.stop();
            said_until_ = sample_now;
        }
        last_.reset();
        return;
    }
    const Seconds total = clock.position().total;
    if (jumped(clock, now)) {
        mixer_.stop();
        said_until_ = sample_now;
        laid_out_to_ = total - Seconds(1e-9);
    }
    last_ = Expected{total, now};

    const std::span<const Cue> cues = clock.cues();
    const Seconds until = total + kAhead * clock.speed();
    for (auto cue = cues.begin(); cue != cues.end() && cue->at <= until; ++cue) {
        if (cue->at <= laid_out_to_) continue;
        const std::int64_t at = sample_now + samples_of((cue->at - total) / clock.speed());
        // Until the next cue with something to say; the last one has all the time.
        const auto next = std::find_if(cue + 1, cues.end(), [&](const Cue& later) {
            return later.at > cue->at && !sound_of(later, clock.steps()).words[0].empty();
        });
        const std::int64_t room =
            next == cues.end() ? samples_of(Seconds(60)) : samples_of((next->at - cue->at) / clock.speed());
        lay_out(*cue, clock.steps(), at, room, choice);
    }
    laid_out_to_ = until;
}

void CuePlayer::play(Chime chime, std::int64_t sample_now) {
    mixer_.play(chimes_[static_cast<std::size_t>(chime)], sample_now);
}

void CuePlayer::say(std::span<const std::string_view> words, std::int64_t sample_now) {
    std::int64_t begin = std::max(sample_now, said_until_);
    for (const std::string_view word : words)
        if (const Sound clip = voices_.find(word)) {
            mixer_.play(clip, begin);
            begin += static_cast<std::int64_t>(clip->size()) + kBetweenWords;
        }
    said_until_ = begin;
}

}  // namespace ninety
