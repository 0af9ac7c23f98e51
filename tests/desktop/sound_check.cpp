// What is heard of a recorded session, against its schedule.
//
//   sound_check tones PCM TRACE ROUTINE SPEED     every cue's tone is heard when the schedule has its cue
//   sound_check words PCM TRACE VOICES EXPECTED...  what follows each thing that was done
//
// EXPECTED is EVENT:TONE:WORD+WORD...: the event of the trace (the next one of that name; "+8": at this
// second of the routine that the last one began, at the speed of life), the tone that follows it
// ("-": none) and the words (file names of VOICES). The tone must begin within a second of the event, and so
// must the first word; the others follow it. Each word must be more like its own clip than like any other
// that was possible.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>

#include "audio/cue_sounds.h"
#include "content/routine_file.h"
#include "desktop/recording.h"

using namespace ninety;
using namespace ninety::test;

namespace {

constexpr double kWithin = .020;         // seconds: a tone beside its cue on an even machine
constexpr double kSame = .45;            // a word with a tone's end in it; another word is .1 to .3 like it
constexpr double kSecond = kSampleRate;  // samples

// Clicks: a step between two samples that no tone of ours has.
float largest_step(const Samples& pcm) {
    float step = 0;
    for (std::size_t i = 1; i < pcm.size(); ++i)
        step = std::max(step, std::abs(pcm[i] - pcm[i - 1]));
    return step;
}

std::vector<Cue> cues_that_stand_alone(const std::vector<Step>& steps, double speed, double apart_s) {
    std::vector<Cue> with_tone, alone;
    for (const Cue& cue : cues_of(steps))
        if (sound_of(cue, steps).chime) with_tone.push_back(cue);
    for (std::size_t i = 0; i < with_tone.size(); ++i) {
        const auto apart = [&](std::size_t j) {
            return std::abs((with_tone[i].at - with_tone[j].at).value) / speed > apart_s;
        };
        if ((i == 0 || apart(i - 1)) && (i + 1 == with_tone.size() || apart(i + 1)))
            alone.push_back(with_tone[i]);
    }
    return alone;
}

int check_tones(const Samples& pcm, const Trace& trace, const char* routine_file, double speed) {
    const auto routine = load_routine(routine_file);
    if (!routine || trace.began_at < 0) return std::printf("FAILED: no routine has run\n"), 1;
    constexpr double kLook = .125;
    const auto steps = schedule_of(*routine);
    int failed = 0, even = 0, cues = 0;
    double worst = 0;
    for (const Cue& cue : cues_that_stand_alone(steps, speed, 2 * kLook)) {
        if (cue.at == Seconds(0)) continue;  // sounds with the start, and is "words"' business
        ++cues;
        const double due = trace.began_at + (cue.at.value - trace.began_total) / speed;
        const double expected = trace.sample_at(due), uneven = trace.uneven_s(expected);
        const double look = (kLook + 2 * uneven) * kSecond;
        const Samples tone = *make_chime(*sound_of(cue, steps).chime);
        const Match match = look_for(pcm, tone, expected - look, expected + look, 1.0 / 12);
        const double late = trace.time_of(match.place) - due, allowed = kWithin + 2 * uneven;
        even += uneven < kWithin;
        if (uneven < kWithin) worst = std::max(worst, std::abs(late));
        const bool good = match.likeness > .6 && std::abs(late) < allowed;
        failed += !good;
        if (!good || std::getenv("VERBOSE"))
            std::printf("  cue at %.2f s: %+.1f ms, likeness %.2f; the device was uneven by %.1f ms%s\n",
                        cue.at.value, late * 1000, match.likeness, uneven * 1000, good ? "" : "  <- FAILED");
    }
    const float step = largest_step(pcm);
    std::printf(
        "speed %g: %d cues, %d of them on an even machine and there at most %.1f ms off; largest step %.3f\n",
        speed, cues, even, worst * 1000, double(step));
    if (cues < 6 || step >= .25f) ++failed;
    if (failed) std::printf("FAILED\n");
    return failed ? 1 : 0;
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);)
        parts.push_back(part);
    return parts;
}

const std::map<std::string, Chime>& tone_names() {
    static const std::map<std::string, Chime> names{{"ready", Chime::ready},
                                                    {"hold", Chime::hold_begins},
                                                    {"change", Chime::change_sides},
                                                    {"down", Chime::hold_ends},
                                                    {"done", Chime::done},
                                                    {"tick", Chime::last_seconds},
                                                    {"stood-still", Chime::stood_still}};
    return names;
}

class Words {
  public:
    Words(const Samples& pcm, const Trace& trace, std::string voices)
        : pcm_(pcm), trace_(trace), voices_(std::move(voices)) {}

    void expect(const std::string& expected) {
        const auto parts = split(expected, ':');
        double from = 0;
        const bool timed = parts[0].starts_with("+");
        if (timed) {
            // By the routine's own clock: where the device was when it began says nothing on a busy machine.
            from = trace_.sample_at(began_s_ + std::stod(parts[0]));
            from -= (.1 + trace_.uneven_s(from)) * kSecond;
        } else {
            while (next_ < trace_.events.size() && trace_.events[next_].what != parts[0])
                ++next_;
            if (next_ == trace_.events.size()) return fail(expected, "it was not done");
            from = trace_.events[next_].sample;
            began_s_ = trace_.events[next_++].began_s;
        }
        // What a late machine takes between the key and the sound: the device's own gaps show it.
        const double uneven = trace_.uneven_s(from + kSecond), limit = from + (1 + uneven) * kSecond;
        // What has its time in the schedule stands there, a tenth of a second from here.
        const double first_limit = timed ? from + (.2 + 2 * uneven) * kSecond : limit;
        double words_from = from;
        if (parts[1] != "-") {
            const Match tone = look_for(pcm_, *make_chime(tone_names().at(parts[1])), from, first_limit, .3);
            std::printf("  %-44s tone %+.2f s (%.2f)", expected.c_str(), (tone.place - from) / kSecond,
                        tone.likeness);
            if (tone.likeness < .5) fail(expected, "its tone is not heard");
            words_from = tone.place;
        } else {
            std::printf("  %-44s", expected.c_str());
        }
        if (parts.size() > 2)
            hear(expected, split(parts[2], '+'), words_from, parts[1] == "-" ? first_limit : limit);
        std::printf("\n");
    }
    int failures() const { return failures_; }

  private:
    void hear(const std::string& expected, const std::vector<std::string>& words, double from, double limit) {
        for (const std::string& word : words) {
            const Samples& clip = clip_of(word);
            if (clip.empty()) return fail(expected, "there is no clip " + word);
            const Match match = look_for(pcm_, clip, from, limit, 1.2);
            std::printf("; %s %+.2f s (%.2f)", word.c_str(), (match.place - from) / kSecond, match.likeness);
            if (match.likeness < kSame) fail(expected, word + " is not heard");
            for (const char* rival :
                 {"left-leg", "right-leg", "next-left", "next-right", "lie-left", "lie-right"})
                if (word != rival && look_for(pcm_, clip_of(rival), match.place - .02 * kSecond,
                                              match.place + .02 * kSecond, 1.2)
                                             .likeness > match.likeness)
                    fail(expected, std::string("it sounds more like ") + rival);
            // The next one follows when this one has been said.
            from = match.place + static_cast<double>(clip.size());
            limit = from + .3 * kSecond;
        }
    }
    const Samples& clip_of(const std::string& word) {
        auto& clip = clips_[word];
        if (clip.empty()) clip = read_clip(voices_ + "/" + word + ".wav");
        return clip;
    }
    void fail(const std::string& expected, const std::string& why) {
        std::printf("\nFAILED: %s: %s\n", expected.c_str(), why.c_str());
        ++failures_;
    }

    const Samples& pcm_;
    const Trace& trace_;
    std::string voices_;
    std::map<std::string, Samples> clips_;
    std::size_t next_ = 0;
    double began_s_ = -1;  // the routine, by the last event
    int failures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> given(argv + 1, argv + argc);
    if (given.size() < 5) return 2;
    const Samples pcm = read_floats(given[1]);
    const Trace trace(given[2]);
    if (pcm.empty() || trace.empty()) return std::printf("FAILED: nothing was recorded\n"), 1;
    if (given[0] == "tones") return check_tones(pcm, trace, given[3].c_str(), std::atof(given[4].c_str()));
    Words words(pcm, trace, given[3]);
    for (std::size_t i = 4; i < given.size(); ++i)
        words.expect(given[i]);
    return words.failures() ? 1 : 0;
}
