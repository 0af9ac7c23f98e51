#include "audio/cue_player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ninety {
namespace {

constexpr std::int64_t samples_of(Seconds time) {
    return static_cast<std::int64_t>(time.value * kSampleRate);
}

constexpr std::int64_t kAfterChime = samples_of(Seconds(.45));  // words begin when the tone has spoken
constexpr std::int64_t kAfterTap = samples_of(Seconds(.15));
constexpr std::int64_t kBetweenWords = samples_of(Seconds(.12));
constexpr std::int64_t kLatestWords = samples_of(Seconds(1.5));  // later they would be about something past
constexpr std::int64_t kNeededLate = samples_of(Seconds(4));     // a line that nobody could do without
constexpr std::int64_t kAtItsTime = samples_of(Seconds(.04));
constexpr std::int64_t kPause = samples_of(Seconds(1.6));  // kPauseInWords: long enough to bend the knees
constexpr std::int64_t kAllTheTime = samples_of(Seconds(60));
// A line runs at its device's rate, and stops with it. What is laid out ahead follows before it can be heard.
constexpr std::int64_t kSlip = samples_of(Seconds(.004));

bool is_count(const Cue& cue) {
    return cue.kind == CueKind::push_counts ||
           (cue.kind == CueKind::last_seconds && cue.remaining < Seconds(4));
}

bool is_coaching(const Cue& cue) {
    return cue.kind == CueKind::coach || cue.kind == CueKind::time_left;
}

bool is_signal_with_words(const Cue& cue, const std::vector<Step>& steps) {
    return !is_count(cue) && !is_coaching(cue) && !sound_of(cue, steps).words[0].empty();
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
                       std::int64_t sample_now, const SoundChoice& choice) {
    follow_line(now, sample_now);
    note_holds(clock, fired);
    const State state = clock.state();
    const bool first_look = !last_state_, ran = last_state_ == State::running;
    const bool under_way = ran || last_state_ == State::paused;
    const bool moved = clock.entered_at() != entered_at_, chosen = !choice.sounds_like(choice_);
    const bool retimed = clock.retimed_at() != retimed_at_;
    last_state_ = state;
    entered_at_ = clock.entered_at();
    retimed_at_ = clock.retimed_at();
    choice_ = choice;

    const std::size_t here = clock.position().index;
    switch (state) {
        case State::running:
            stalled_ = false;
            if (among(fired, CueKind::interrupted) || among(fired, CueKind::stalled))
                begin_here(clock, interruption_sound(clock.steps(), here, choice), sample_now);
            else if (retimed && clock.let_go())  // they are set: the count comes
                begin_here(clock, {}, sample_now);
            else if (moved || !ran)
                begin_here(clock, entered(clock), sample_now);
            else if (retimed)
                begin_here(clock, {std::nullopt, {"choose-more-time"}}, sample_now);
            else if (chosen)
                begin_here(clock, {}, sample_now);
            lay_out_ahead(clock, sample_now);
            return attend_waiting(clock, now, sample_now);
        case State::paused:
        case State::ready:
            stalled_ = state == State::paused && (stalled_ || among(fired, CueKind::stalled));
            // From the end one comes back to a step that waits; another session that is ready is nothing yet.
            if (ran || (moved && (under_way || (state == State::paused && !first_look)))) {
                tell_standing(clock, moved, sample_now);
                remind_at_ = now + kRemindEvery;
            }
            if (stalled_) remind(pause_sound(true), now, sample_now);
            return;
        case State::done:
            stalled_ = false;
            // The end of its own accord lets the last words be heard.
            if (ran && !moved) return lay_out_ahead(clock, sample_now);
            if (moved && !first_look) begin_here(clock, entered(clock), sample_now);
            return;
    }
}

// What a person has held to its end is what praise is for.
void CuePlayer::note_holds(const RoutineClock& clock, std::span<const Cue> fired) {
    if (held_.size() != clock.steps().size()) held_.assign(clock.steps().size(), false);
    for (const Cue& cue : fired) {
        if (cue.kind == CueKind::step_begins && cue.step == 0) std::fill(held_.begin(), held_.end(), false);
        if (cue.kind == CueKind::hold_ends) held_[cue.step] = true;
    }
}

// A step that is still to be passed counts: what is laid out ahead is taken back if it is not.
bool CuePlayer::held(const RoutineClock& clock, std::size_t step) const {
    return clock.steps()[step].phase == Phase::hold &&
           (held_[step] || (clock.running() && step >= clock.position().index));
}

bool CuePlayer::anything_held(const RoutineClock& clock) const {
    for (std::size_t i = 0; i < held_.size(); ++i)
        if (held(clock, i)) return true;
    return false;
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
    said_until_ = tones_until_ = sample_now;
}

void CuePlayer::begin_here(const RoutineClock& clock, const CueSound& sound, std::int64_t sample_now) {
    hush(sample_now);
    laid_out_to_ = clock.position().total;
    lay(sound,
        {.at = sample_now, .room = room_after(clock, laid_out_to_), .latest = kLatestWords, .shorten = true});
}

// Which step it is, and in the middle of getting into place what was last to be done for it.
CueSound CuePlayer::entered(const RoutineClock& clock) const {
    const RoutinePosition here = clock.position();
    if (here.step.phase == Phase::done) return end_sound(anything_held(clock), choice_);
    CueSound sound = entry_sound(clock.steps(), here.index, choice_);
    if (choice_.voice != Coaching::full || here.step.phase == Phase::hold) return sound;
    const CoachLine line = instruction_at(clock.cues(), here.index, here.step, here.total);
    const std::string_view clip = clip_of(line, here.step);
    if (!needed(line) || line == first_instruction(here.step) || line == CoachLine::stop_signs) return sound;
    *std::find(sound.words.begin(), sound.words.end(), std::string_view()) = clip;
    return sound;
}

// The routine stands: why, or where it has been moved to.
void CuePlayer::tell_standing(const RoutineClock& clock, bool moved, std::int64_t sample_now) {
    hush(sample_now);
    const CueSound sound =
        moved ? whereabouts(clock.steps(), clock.position().index, choice_) : pause_sound(stalled_);
    lay(sound, {.at = sample_now + kAfterTap, .room = kAllTheTime, .latest = kLatestWords});
}

// A step that stands says so, and again.
void CuePlayer::attend_waiting(const RoutineClock& clock, Seconds now, std::int64_t sample_now) {
    if (!std::exchange(waits_, clock.waiting()) && waits_) {
        // The guided first time has said with its words that it will wait.
        const Step& step = clock.position().step;
        if (step.guide == Guide::none || step.guide == Guide::what_to_feel)
            lay(waiting_sound(false), {.at = sample_now, .room = kAllTheTime, .latest = kNeededLate});
        remind_at_ = now + kRemindEvery;
    }
    if (waits_) remind(waiting_sound(true), now, sample_now);
}

// Somebody is waited for: said again, to the sample, however seldom somebody looks.
void CuePlayer::remind(const CueSound& sound, Seconds now, std::int64_t sample_now) {
    if (!remind_at_ || now + kAhead < *remind_at_) return;
    if (choice_.voice != Coaching::tones || sound.chime)
        lay(sound,
            {.at = sample_now + samples_of(*remind_at_ - now), .room = kAllTheTime, .latest = kLatestWords});
    remind_at_ = *remind_at_ + kRemindEvery;
}

std::int64_t CuePlayer::room_after(const RoutineClock& clock, Seconds from) const {
    const std::span<const Cue> cues = clock.cues();
    const auto next = std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) {
        return cue.at > from && is_signal_with_words(cue, clock.steps());
    });
    // The last one has all the time.
    return next == cues.end() ? kAllTheTime : samples_of((next->at - from) / clock.speed());
}

// Until a tone, a word or a number that is not the coach's.
std::int64_t CuePlayer::silence_after(const RoutineClock& clock, Seconds from) const {
    const std::span<const Cue> cues = clock.cues();
    const auto next = std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) {
        if (cue.at <= from || is_coaching(cue)) return false;
        const CueSound sound = sound_of(cue, clock.steps());
        return sound.chime || !sound.words[0].empty();
    });
    return next == cues.end() ? kAllTheTime : samples_of((next->at - from) / clock.speed());
}

void CuePlayer::lay_out_ahead(const RoutineClock& clock, std::int64_t sample_now) {
    const RoutinePosition here = clock.position();
    const Seconds total = here.total;
    Seconds until = total + kAhead * clock.speed();
    // Nothing is told of what somebody has still to be set for.
    for (std::size_t i = here.index; i < clock.steps().size(); ++i) {
        const Step& step = clock.steps()[i];
        if (!step.waits || (i == here.index && clock.let_go())) continue;
        until = std::min(until, std::max(total, waits_at(step)));
        break;
    }
    for (const Cue& cue : clock.cues()) {
        if (cue.at > until) break;
        if (cue.at > laid_out_to_)
            lay_cue(clock, cue, sample_now + samples_of((cue.at - total) / clock.speed()));
    }
    laid_out_to_ = until;
}

void CuePlayer::lay_cue(const RoutineClock& clock, const Cue& cue, std::int64_t at) {
    const std::vector<Step>& steps = clock.steps();
    if (is_coaching(cue)) {
        const bool praise = cue.line == CoachLine::whole_hold;
        if (praise && (cue.step == 0 || !held(clock, cue.step - 1))) return;
        return lay(sound_of(cue, steps, choice_), {.at = at,
                                                   .room = silence_after(clock, cue.at),
                                                   .latest = needed(cue.line) ? kNeededLate : kAtItsTime,
                                                   .after_tones = true});
    }
    const bool end = cue.kind == CueKind::step_begins && steps[cue.step].phase == Phase::done;
    const CueSound sound = end ? end_sound(anything_held(clock), choice_) : sound_of(cue, steps, choice_);
    lay(sound, {.at = at,
                .room = room_after(clock, cue.at),
                .latest = is_count(cue) ? 0 : kLatestWords,
                .on_its_second = is_count(cue),
                .shorten = sound.opening > 1});
}

bool CuePlayer::is_free(const RoutineClock& clock, std::int64_t sample_now,
                        std::span<const std::string_view> words) const {
    return is_free(clock, sample_now, Seconds(static_cast<double>(length_of(words)) / kSampleRate));
}

bool CuePlayer::is_free(const RoutineClock& clock, std::int64_t sample_now, Seconds length) const {
    if (sample_now < said_until_) return false;
    if (!clock.running()) return true;  // nothing falls due
    const RoutinePosition here = clock.position();
    const Seconds until = here.total + length * clock.speed();
    const std::span<const Cue> cues = clock.cues();
    return std::none_of(cues.begin(), cues.end(),
                        [&](const Cue& cue) { return cue.at > here.total && cue.at < until; });
}

void CuePlayer::lay(const CueSound& sound, const Place& place) {
    const bool tone = sound.chime && choice_.tones;
    if (tone) {
        const Sound& chime = chimes_[static_cast<std::size_t>(*sound.chime)];
        mixer_.play(chime, place.at);
        tones_until_ = std::max(tones_until_, place.at + static_cast<std::int64_t>(chime->size()));
    }
    if (choice_.voice == Coaching::tones) return;
    std::int64_t begin = std::max(place.at + (tone && !place.on_its_second ? kAfterChime : 0), said_until_);
    if (place.after_tones) begin = std::max(begin, tones_until_);
    if (begin - place.at > place.latest) return;
    // Whole, or, where that is asked for, as much of the end as there is room for.
    std::span<const std::string_view> words = sound.words;
    for (std::size_t drop = sound.opening; !words.empty(); words = words.subspan(std::exchange(drop, 1))) {
        const Sound said = utterance(words);
        if (!said) return;
        const std::int64_t end = begin + static_cast<std::int64_t>(said->size()) + kBetweenWords;
        if (end <= place.at + place.room) {
            mixer_.play(said, begin, SoundPart::voice);
            said_until_ = end;
            return;
        }
        if (!place.shorten) return;
    }
}

// As utterance() says them; asked in every round, it takes nothing from the heap.
std::int64_t CuePlayer::length_of(std::span<const std::string_view> words) const {
    std::int64_t length = 0;
    for (const std::string_view word : words)
        if (const std::size_t clip = voices_.length(word))
            length += static_cast<std::int64_t>(clip) + kBetweenWords;
    return length;
}

// One after the other, as one sound: what has begun is said to its end. Null where there is no clip of any.
Sound CuePlayer::utterance(std::span<const std::string_view> words) const {
    Samples said;
    for (const std::string_view word : words) {
        if (word == kPauseInWords && !said.empty())
            said.resize(said.size() + static_cast<std::size_t>(kPause), 0.0f);
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

void CuePlayer::answer(std::span<const std::string_view> words, std::int64_t sample_now) {
    mixer_.stop(SoundPart::voice);
    said_until_ = sample_now + kAfterTap;
    say(words, sample_now);
}

void CuePlayer::announce(const CueSound& sound, std::int64_t sample_now) {
    mixer_.stop(SoundPart::voice);
    said_until_ = sample_now;
    lay(sound, {.at = sample_now, .room = kAllTheTime, .latest = kLatestWords});
}

void CuePlayer::say(std::span<const std::string_view> words, std::int64_t sample_now) {
    const Sound said = utterance(words);
    if (!said) return;
    const std::int64_t begin = std::max(sample_now, said_until_);
    mixer_.play(said, begin, SoundPart::voice);
    said_until_ = begin + static_cast<std::int64_t>(said->size()) + kBetweenWords;
}

}  // namespace ninety
