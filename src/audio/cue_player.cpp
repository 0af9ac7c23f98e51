#include "audio/cue_player.h"

#include <algorithm>
#include <cmath>

namespace ninety {
namespace {

constexpr std::int64_t samples_of(Seconds time) {
    return static_cast<std::int64_t>(time.value * kSampleRate);
}

constexpr std::int64_t kAfterChime = samples_of(Seconds(.45));  // words begin when the tone has spoken
constexpr std::int64_t kAfterTap = samples_of(Seconds(.15));
constexpr std::int64_t kBetweenWords = samples_of(Seconds(.12));
constexpr std::int64_t kLatestWords = samples_of(Seconds(1.5));  // later they would be about something past
constexpr std::int64_t kAllTheTime = samples_of(Seconds(60));
// A line runs at its device's rate, and stops with it. What is laid out ahead follows before it can be heard.
constexpr std::int64_t kSlip = samples_of(Seconds(.004));

bool is_count(const Cue& cue) {
    return cue.kind == CueKind::last_seconds && cue.remaining < Seconds(4);
}

// Words that others wait for, or give way to. A count is none of them: it is said if nothing else is.
bool has_words(const Cue& cue, const std::vector<Step>& steps) {
    return !is_count(cue) && !sound_of(cue, steps).words[0].empty();
}

bool among(std::span<const Cue> fired, CueKind kind) {
    return std::any_of(fired.begin(), fired.end(), [&](const Cue& cue) { return cue.kind == kind; });
}

}  // namespace

CuePlayer::CuePlayer(Mixer& mixer, const VoiceBank& voices) : mixer_(mixer), voices_(voices) {
    for (int i = 0; i < kChimes; ++i)
        chimes_[static_cast<std::size_t>(i)] = make_chime(static_cast<Chime>(i));
}

void CuePlayer::update(const RoutineClock& clock, std::span<const Cue> fired, Seconds now,
                       std::int64_t sample_now, SoundChoice choice) {
    follow_line(now, sample_now);
    const State state = clock.state();
    const bool first_look = !last_state_, ran = last_state_ == State::running;
    const bool under_way = ran || last_state_ == State::paused;
    const bool moved = clock.entered_at() != entered_at_, chosen = !(choice == choice_);
    last_state_ = state;
    entered_at_ = clock.entered_at();
    choice_ = choice;

    const Step& here = clock.position().step;
    switch (state) {
        case State::running:
            if (among(fired, CueKind::interrupted) || among(fired, CueKind::stalled))
                begin_here(clock, interruption_sound(here), sample_now);
            else if (moved || !ran)
                begin_here(clock, entry_sound(here), sample_now);
            else if (chosen)
                begin_here(clock, {}, sample_now);
            return lay_out_ahead(clock, sample_now);
        case State::paused:
        case State::ready:
            // From the end one comes back to a step that waits; another session that is ready is nothing yet.
            if (ran || (moved && (under_way || (state == State::paused && !first_look))))
                tell_standing(clock, among(fired, CueKind::stalled), moved, sample_now);
            return;
        case State::done:
            // The end of its own accord lets the last words be heard.
            if (ran && !moved) return lay_out_ahead(clock, sample_now);
            if (moved && !first_look) begin_here(clock, entry_sound(here), sample_now);
            return;
    }
}

// Keeps what is laid out at its time while the line slips against the clock.
void CuePlayer::follow_line(Seconds now, std::int64_t sample_now) {
    if (anchor_) {
        const std::int64_t slipped = sample_now - anchor_->sample - samples_of(now - anchor_->now);
        if (std::abs(slipped) < kSlip) return;
        mixer_.shift(slipped);
        said_until_ += slipped;
    }
    anchor_ = Anchor{now, sample_now};
}

void CuePlayer::hush(std::int64_t sample_now) {
    mixer_.stop();
    said_until_ = sample_now;
}

void CuePlayer::begin_here(const RoutineClock& clock, const CueSound& sound, std::int64_t sample_now) {
    hush(sample_now);
    laid_out_to_ = clock.position().total;
    lay(sound, {sample_now, room_after(clock, laid_out_to_), false, true});
}

// The routine stands: why, or where it has been moved to.
void CuePlayer::tell_standing(const RoutineClock& clock, bool stalled, bool moved, std::int64_t sample_now) {
    hush(sample_now);
    lay(moved ? whereabouts(clock.position().step) : pause_sound(stalled),
        {sample_now + kAfterTap, kAllTheTime});
}

std::int64_t CuePlayer::room_after(const RoutineClock& clock, Seconds from) const {
    const std::span<const Cue> cues = clock.cues();
    const auto next = std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) {
        return cue.at > from && has_words(cue, clock.steps());
    });
    // The last one has all the time.
    return next == cues.end() ? kAllTheTime : samples_of((next->at - from) / clock.speed());
}

void CuePlayer::lay_out_ahead(const RoutineClock& clock, std::int64_t sample_now) {
    const Seconds total = clock.position().total, until = total + kAhead * clock.speed();
    for (const Cue& cue : clock.cues()) {
        if (cue.at > until) break;
        if (cue.at <= laid_out_to_) continue;
        lay(sound_of(cue, clock.steps()), {sample_now + samples_of((cue.at - total) / clock.speed()),
                                           room_after(clock, cue.at), is_count(cue)});
    }
    laid_out_to_ = until;
}

void CuePlayer::lay(const CueSound& sound, const Place& place) {
    const bool tone = sound.chime && choice_.tones;
    if (tone) mixer_.play(chimes_[static_cast<std::size_t>(*sound.chime)], place.at);
    if (!choice_.voice) return;
    const std::int64_t begin =
        std::max(place.at + (tone && !place.on_its_second ? kAfterChime : 0), said_until_);
    if (begin - place.at > (place.on_its_second ? 0 : kLatestWords)) return;
    // Whole, or, where that is asked for, as much of the end as there is room for.
    for (std::span<const std::string_view> words = sound.words; !words.empty(); words = words.subspan(1)) {
        const Sound said = utterance(words);
        if (!said) return;
        const std::int64_t end = begin + static_cast<std::int64_t>(said->size()) + kBetweenWords;
        if (end <= place.at + place.room) {
            mixer_.play(said, begin);
            said_until_ = end;
            return;
        }
        if (!place.shorten) return;
    }
}

// One after the other, as one sound: what has begun is said to its end. Null where there is no clip of any.
Sound CuePlayer::utterance(std::span<const std::string_view> words) const {
    Samples said;
    for (const std::string_view word : words) {
        const Sound clip = voices_.find(word);
        if (!clip) continue;
        if (!said.empty()) said.resize(said.size() + static_cast<std::size_t>(kBetweenWords), 0.0f);
        said.insert(said.end(), clip->begin(), clip->end());
    }
    return said.empty() ? nullptr : std::make_shared<const Samples>(std::move(said));
}

void CuePlayer::play(Chime chime, std::int64_t sample_now) {
    mixer_.play(chimes_[static_cast<std::size_t>(chime)], sample_now);
}

void CuePlayer::say(std::span<const std::string_view> words, std::int64_t sample_now) {
    const Sound said = utterance(words);
    if (!said) return;
    const std::int64_t begin = std::max(sample_now, said_until_);
    mixer_.play(said, begin);
    said_until_ = begin + static_cast<std::int64_t>(said->size()) + kBetweenWords;
}

}  // namespace ninety
