// sound_check PCM ROUTINE SPEED TRACE: whether each tone of a recorded session is heard when the schedule has
// its cue.
//
// PCM: what SDL's disk driver wrote, mono float at the mixer's rate. TRACE: what the program said with
// NINETY_TRACE, the time at which the device asked for each block and that at which the routine began. Every
// cue's tone is looked for by correlation around its place; that place and the cue are compared on the steady
// clock.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "audio/cue_sounds.h"
#include "content/routine_file.h"

using namespace ninety;

namespace {

constexpr double kWithin = .020;  // seconds
constexpr int kLook = kSampleRate / 8;

std::vector<float> read_floats(const char* path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    std::vector<float> samples(static_cast<std::size_t>(in.tellg()) / sizeof(float));
    in.seekg(0);
    in.read(reinterpret_cast<char*>(samples.data()),
            static_cast<std::streamsize>(samples.size() * sizeof(float)));
    return samples;
}

// When the device asked for which sample, and when the routine began.
struct Trace {
    std::vector<std::pair<double, double>> blocks;  // sample, steady seconds
    double began_total = 0, began_at = 0;

    explicit Trace(const char* path) {
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) {
            double a = 0, b = 0;
            if (std::sscanf(line.c_str(), "trace block %lf %lf", &a, &b) == 2) blocks.emplace_back(a, b);
            if (began_at == 0 && std::sscanf(line.c_str(), "trace clock %lf %lf", &a, &b) == 2) {
                began_total = a;
                began_at = b;
            }
        }
    }
    // Straight between two blocks.
    double time_of(double sample) const { return between(sample, true); }
    double sample_at(double time) const { return between(time, false); }

  private:
    double between(double x, bool from_sample) const {
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            const auto& [s0, t0] = blocks[i - 1];
            const auto& [s1, t1] = blocks[i];
            const double x0 = from_sample ? s0 : t0, x1 = from_sample ? s1 : t1;
            const double y0 = from_sample ? t0 : s0, y1 = from_sample ? t1 : s1;
            if (x <= x1) return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        }
        return 1e12;
    }
};

struct Match {
    double place, likeness;
};

// Where around `expected` the beginning of `tone` is most like what was recorded.
Match look_for(const std::vector<float>& pcm, const Samples& tone, long expected) {
    const long length = std::min<long>(kSampleRate / 12, static_cast<long>(tone.size()));
    Match best{0, 0};
    for (long at = std::max(0L, expected - kLook); at < expected + kLook; at += 4) {
        if (at + length > static_cast<long>(pcm.size())) break;
        double together = 0, heard = 1e-9, wanted = 1e-9;
        for (long i = 0; i < length; i += 2) {
            const double p = pcm[static_cast<std::size_t>(at + i)], t = tone[static_cast<std::size_t>(i)];
            together += p * t;
            heard += p * p;
            wanted += t * t;
        }
        const double likeness = together / std::sqrt(heard * wanted);
        if (likeness > best.likeness) best = {static_cast<double>(at), likeness};
    }
    return best;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return 2;
    const std::vector<float> pcm = read_floats(argv[1]);
    const auto routine = load_routine(argv[2]);
    const double speed = std::atof(argv[3]);
    if (!routine || pcm.empty()) {
        std::printf("FAILED: nothing was recorded\n");
        return 1;
    }
    const Trace trace(argv[4]);
    const auto steps = schedule_of(*routine);
    std::vector<double> late;
    std::vector<Cue> with_tone;
    for (const Cue& cue : cues_of(steps))
        if (sound_of(cue, steps).chime) with_tone.push_back(cue);
    int cues = 0;
    for (std::size_t i = 0; i < with_tone.size(); ++i) {
        // Tones that lie over each other cannot be told apart: only those that stand alone are looked for.
        const auto apart = [&](std::size_t j) {
            return std::abs((with_tone[i].at - with_tone[j].at).value) / speed > 2.0 * kLook / kSampleRate;
        };
        if ((i > 0 && !apart(i - 1)) || (i + 1 < with_tone.size() && !apart(i + 1))) continue;
        const Cue& cue = with_tone[i];
        const auto chime = sound_of(cue, steps).chime;
        ++cues;
        const double due = trace.began_at + (cue.at.value - trace.began_total) / speed;
        const Match match = look_for(pcm, *make_chime(*chime), std::lround(trace.sample_at(due)));
        if (match.likeness > .6) late.push_back(trace.time_of(match.place) - due);
        if (std::getenv("VERBOSE"))
            std::printf("  cue at %.2f s: %+.1f ms, likeness %.2f\n", cue.at.value,
                        (trace.time_of(match.place) - due) * 1000, match.likeness);
    }
    // A machine that stands still for a moment makes one of them late; most must not be.
    double worst = 0;
    int in_time = 0;
    for (const double seconds : late) {
        worst = std::max(worst, std::abs(seconds));
        in_time += std::abs(seconds) < kWithin;
    }
    // Clicks: a step between two samples that no tone of ours has.
    float step = 0;
    for (std::size_t i = 1; i < pcm.size(); ++i)
        step = std::max(step, std::abs(pcm[i] - pcm[i - 1]));
    std::sort(late.begin(), late.end());
    std::printf(
        "speed %g: %zu of %d tones found, median %.1f ms late, worst %.1f ms off, largest step %.3f\n", speed,
        late.size(), cues, late.empty() ? 0 : late[late.size() / 2] * 1000, worst * 1000,
        static_cast<double>(step));
    const bool good =
        static_cast<double>(late.size()) >= .9 * cues && cues >= 6 && in_time >= .8 * cues && step < .25f;
    if (!good) std::printf("FAILED\n");
    return good ? 0 : 1;
}
