#include "audio/mixer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "audio/chimes.h"
#include "audio/sample_clock.h"
#include "audio/voice_bank.h"

using namespace ninety;

namespace {

Sound constant(std::size_t length, float value) {
    return std::make_shared<Samples>(length, value);
}

Samples rendered(Mixer& mixer, std::size_t count, std::size_t block = 512) {
    Samples all(count);
    for (std::size_t at = 0; at < count; at += block)
        mixer.render({all.data() + at, std::min(block, count - at)});
    return all;
}

// The largest step from one sample to the next.
float steepest(const Samples& samples) {
    float most = samples.empty() ? 0 : std::abs(samples.front());
    for (std::size_t i = 1; i < samples.size(); ++i)
        most = std::max(most, std::abs(samples[i] - samples[i - 1]));
    return most;
}

}  // namespace

TEST_CASE("a sound begins at its sample, whatever the blocks") {
    for (const std::size_t block : {1u, 7u, 512u, 4096u}) {
        Mixer mixer;
        mixer.play(constant(100, .5f), 1000);
        mixer.play(constant(100, .25f), 1050);
        const Samples out = rendered(mixer, 2000, block);
        CHECK(out[999] == 0);
        CHECK(out[1000] == .5f);
        CHECK(out[1050] == .75f);
        CHECK(out[1100] == .25f);
        CHECK(out[1149] == .25f);
        CHECK(out[1150] == 0);
        CHECK(mixer.position() == 2000);
    }
}

TEST_CASE("what is late begins at once") {
    Mixer mixer;
    rendered(mixer, 5000);
    mixer.play(constant(10, .5f), 100);
    CHECK(rendered(mixer, 20)[0] == .5f);
}

TEST_CASE("stopping fades what sounds and forgets what is to come") {
    Mixer mixer;
    mixer.play(constant(10'000, .5f), 0);
    mixer.play(constant(10, .9f), 4000);
    rendered(mixer, 2048);
    mixer.stop();
    const Samples out = rendered(mixer, 6000);
    CHECK(out[0] == doctest::Approx(.5));
    CHECK(steepest(Samples(out.begin() + 1, out.end())) <= .5f);
    for (std::size_t i = 1; i < out.size(); ++i)
        CHECK(std::abs(out[i] - out[i - 1]) < .001f);
    CHECK(out[Mixer::kRamp + 1] == 0);
    CHECK(*std::max_element(out.begin() + Mixer::kRamp, out.end()) == 0);
}

TEST_CASE("what has not begun moves with its line, and never into the past") {
    Mixer mixer;
    mixer.play(constant(100, .5f), 50);
    mixer.play(constant(100, .25f), 1000);
    rendered(mixer, 100);  // the first one sounds
    mixer.shift(-400);
    Samples out = rendered(mixer, 1000);
    CHECK(out[49] == .5f);
    CHECK(out[50] == 0);
    CHECK(out[499] == 0);
    CHECK(out[500] == .25f);
    mixer.play(constant(100, .5f), 2000);
    mixer.shift(-5000);
    CHECK(rendered(mixer, 10)[0] == .5f);
    mixer.play(constant(100, .5f), 1300);
    mixer.shift(100);
    out = rendered(mixer, 500);
    CHECK(out[1300 + 100 - 1110 - 1] == 0);
    CHECK(out[1300 + 100 - 1110] == .5f);
}

TEST_CASE("a change of volume is a ramp, and a sum never leaves full scale") {
    Mixer mixer;
    mixer.play(constant(20'000, .5f), 0);
    rendered(mixer, 512);
    mixer.set_volume(0);
    const Samples out = rendered(mixer, 2000);
    for (std::size_t i = 1; i < out.size(); ++i)
        CHECK(std::abs(out[i] - out[i - 1]) < .001f);
    CHECK(out.back() == 0);
    Mixer loud;
    for (int i = 0; i < 6; ++i)
        loud.play(constant(100, .9f), 0);
    for (const float sample : rendered(loud, 100))
        CHECK(std::abs(sample) <= 1.0f);
}

TEST_CASE("chimes differ, are loud enough, and begin and end softly") {
    std::vector<Sound> all;
    for (int i = 0; i < kChimes; ++i)
        all.push_back(make_chime(static_cast<Chime>(i)));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Samples& samples = *all[i];
        const float peak = std::abs(*std::max_element(samples.begin(), samples.end()));
        CHECK(peak > .1f);
        CHECK(peak < 1.0f);
        CHECK(std::abs(samples.front()) < .001f);
        CHECK(std::abs(samples.back()) < .002f);
        CHECK(steepest(samples) < .15f);
        for (std::size_t j = 0; j < i; ++j)
            CHECK(*all[j] != samples);
    }
}

TEST_CASE("a clip loses its silence and keeps its voice") {
    Samples clip(48'000, 0.0f);
    for (std::size_t i = 20'000; i < 30'000; ++i)
        clip[i] = .5f * std::sin(static_cast<float>(i) * .1f);
    const Samples kept = trimmed(clip);
    CHECK(kept.size() > 10'000);
    CHECK(kept.size() < 13'000);
    // Loud up to its ends: they are silent all the same, and the way there is a ramp.
    for (const std::size_t length : {100u, 5000u}) {
        const Samples loud = trimmed(Samples(length, .5f));
        REQUIRE(loud.size() == length);
        CHECK(loud.front() == 0);
        CHECK(loud.back() == 0);
        CHECK(steepest(loud) < .5 / std::min(240.0, double(length) / 2) + 1e-6);
        Mixer mixer;
        mixer.play(std::make_shared<Samples>(loud), 300);
        CHECK(steepest(rendered(mixer, 8000)) < .012f);
    }
    CHECK(trimmed(Samples(1000, 0.0f)).empty());
    CHECK(trimmed({}).empty());
}

TEST_CASE("the sample clock follows a device that is a little fast and shrugs off a late block") {
    SampleClock clock(kSampleRate);
    CHECK_FALSE(clock.begun());
    const double rate = 48'100;
    double t = 100;
    std::int64_t sample = 0;
    for (int i = 0; i < 2000; ++i) {
        clock.block(sample, Seconds(t + (i % 50 == 0 ? .008 : 0)));
        sample += 512;
        t += 512 / rate;
    }
    CHECK(std::abs(static_cast<double>(clock.sample_at(Seconds(t)) - sample)) < .01 * kSampleRate);
    // After a suspend it starts anew.
    clock.block(sample, Seconds(t + 60));
    CHECK(clock.sample_at(Seconds(t + 60)) == sample);
}
