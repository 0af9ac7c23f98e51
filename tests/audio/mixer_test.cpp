#include "audio/mixer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "audio/chimes.h"
#include "audio/room_sound.h"
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

TEST_CASE("voice, tones and the room are as loud as each is set, whatever the others are") {
    Mixer mixer;
    mixer.set_volume(SoundPart::voice, .5f);
    mixer.set_volume(SoundPart::tones, .25f);
    rendered(mixer, 2000);
    mixer.play(constant(100, .4f), 3000, SoundPart::voice);
    mixer.play(constant(100, .4f), 3200, SoundPart::tones);
    const Samples out = rendered(mixer, 2000);
    CHECK(out[1050] == doctest::Approx(.2));
    CHECK(out[1250] == doctest::Approx(.1));
    CHECK(out[1150] == 0);
}

TEST_CASE("the room is silent until it is wanted, goes on without a seam, and nobody waits for it") {
    Mixer mixer;
    mixer.set_room(make_room_sound());
    for (const float sample : rendered(mixer, 5000))
        CHECK(sample == 0);
    mixer.set_volume(SoundPart::room, 1);
    const Samples out = rendered(mixer, 30 * kSampleRate);  // longer than its loop
    CHECK_FALSE(mixer.busy());
    CHECK(steepest(out) < .02f);
    const auto power = [&](std::size_t from_s) {
        double sum = 0;
        for (std::size_t i = from_s * kSampleRate; i < (from_s + 1) * kSampleRate; ++i)
            sum += double(out[i]) * double(out[i]);
        return std::sqrt(sum / kSampleRate);
    };
    for (std::size_t s = 3; s < 29; ++s) {
        CHECK(power(s) > .03);
        CHECK(power(s) < .12);
    }
    mixer.stop();
    mixer.set_volume(SoundPart::room, 0);
    CHECK(rendered(mixer, 3 * kSampleRate).back() == 0);
}

TEST_CASE(
    "the room swells with the breath: most where one has breathed in, least where one has breathed out") {
    Mixer mixer;
    mixer.set_room(constant(100, .5f));
    mixer.set_volume(SoundPart::room, 1);
    rendered(mixer, 3 * kSampleRate);
    // Six breaths a minute; at this sample one begins.
    mixer.set_swell(mixer.position(), 0, 10.0 * kSampleRate);
    const Samples out = rendered(mixer, 20 * kSampleRate);
    CHECK(out[4 * kSampleRate] == doctest::Approx(.5).epsilon(.02));         // four tenths: full
    CHECK(out[10 * kSampleRate] == doctest::Approx(.35 * .5).epsilon(.02));  // empty
    CHECK(out[14 * kSampleRate] == doctest::Approx(.5).epsilon(.02));
    float step = 0;
    for (std::size_t i = 1; i < out.size(); ++i)
        step = std::max(step, std::abs(out[i] - out[i - 1]));
    CHECK(step < .0001f);
}

TEST_CASE("clips of any loudness become equally loud, and none leaves full scale") {
    const auto tone = [](float loud) {
        Samples clip(10'000);
        for (std::size_t i = 0; i < clip.size(); ++i)
            clip[i] = loud * std::sin(static_cast<float>(i) * .1f);
        return clip;
    };
    // A sine's root mean square over what is loud enough is .71 of its peak or a little more.
    const auto peak = [](const Samples& clip) { return *std::max_element(clip.begin(), clip.end()); };
    const float loud = peak(levelled(tone(.9f)));
    CHECK(loud == doctest::Approx(.1 * std::sqrt(2)).epsilon(.05));
    CHECK(peak(levelled(tone(.06f))) == doctest::Approx(loud).epsilon(.1));
    CHECK(peak(levelled(tone(.03f))) == doctest::Approx(.12).epsilon(.01));  // four times, no more
    Samples click(10'000, .03f);
    click[5000] = .9f;
    CHECK(peak(levelled(click)) <= .851f);
    CHECK(levelled({}).empty());
    CHECK(levelled(Samples(100, 0.0f)) == Samples(100, 0.0f));
}
