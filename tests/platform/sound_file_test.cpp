// A tone of 440 Hz, half a second long and half as loud as can be, at 16 kHz:
// tests/fixtures/tone_440hz_half_second.ogg is made by sox and oggenc (sox -n -r 16000 -b 16 -c 1 t.wav synth
// 0.5 sine 440 vol 0.5; oggenc -q 2 -s 90).
#include "platform/sound_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <utility>

#include "platform/sdl_audio.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

const fs::path kTone = fs::path(NINETY_FIXTURES) / "tone_440hz_half_second.ogg";

void little(std::string& to, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        to += static_cast<char>(value >> (8 * i) & 0xff);
}

// The same tone as a WAV of 16 bits at 16 kHz, by the format's description.
std::string wav_tone() {
    constexpr std::uint32_t kRate = 16'000, kFrames = 8'000;
    std::string wav = "RIFF";
    little(wav, 36 + 2 * kFrames, 4);
    wav += "WAVEfmt ";
    for (const auto& [value, bytes] :
         {std::pair{16u, 4}, {1u, 2}, {1u, 2}, {kRate, 4}, {2 * kRate, 4}, {2u, 2}, {16u, 2}})
        little(wav, value, bytes);
    wav += "data";
    little(wav, 2 * kFrames, 4);
    for (std::uint32_t i = 0; i < kFrames; ++i) {
        const double turn = 2 * std::numbers::pi * 440 * i / kRate;
        const auto sample = static_cast<std::int16_t>(std::lround(.5 * 32767 * std::sin(turn)));
        little(wav, static_cast<std::uint16_t>(sample), 2);
    }
    return wav;
}

void check_tone(const Samples& tone) {
    // Half a second of the mixer's samples; what resamples may keep a few back.
    REQUIRE(tone.size() > 23'900);
    CHECK(tone.size() < 24'100);
    // 440 Hz cross zero upwards 220 times in half a second: counted where the tone is at its fullest.
    int upwards = 0;
    for (std::size_t i = 2'401; i <= 21'600; ++i)
        upwards += tone[i - 1] < 0 && tone[i] >= 0;
    CHECK(upwards >= 175);  // 176 in .4 s
    CHECK(upwards <= 177);
    const auto [low, high] = std::minmax_element(tone.begin() + 2'400, tone.begin() + 21'600);
    CHECK(*high == doctest::Approx(.5).epsilon(.08));
    CHECK(*low == doctest::Approx(-.5).epsilon(.08));
}

}  // namespace

TEST_CASE("a clip is the same sound from Ogg Vorbis and from WAV") {
    const test::TempDir folder;
    folder.write("tone.wav", wav_tone());
    check_tone(read_sound_file(folder / "tone.wav"));
    check_tone(read_sound_file(kTone));
}

TEST_CASE("what is no sound, is cut off or is not there is silence, not a fault") {
    const test::TempDir folder;
    const std::string whole = test::bytes_of(kTone);
    REQUIRE(whole.size() > 2'000);
    folder.write("text.ogg", "this is no sound");
    folder.write("text.wav", "this is no sound");
    folder.write("empty.ogg", "");
    folder.write("headers.ogg", whole.substr(0, 300));
    for (const char* name : {"text.ogg", "text.wav", "empty.ogg", "headers.ogg", "none.ogg", "none.wav"}) {
        CAPTURE(name);
        CHECK(read_sound_file(folder / name).empty());
    }
    // Cut anywhere, or with a byte turned, it is shorter or silent, and nothing worse.
    for (std::size_t at = 0; at < whole.size(); at += 61) {
        folder.write("cut.ogg", whole.substr(0, at));
        CHECK(read_sound_file(folder / "cut.ogg").size() < 24'100);
    }
}

TEST_CASE("a voice's folder is read in both forms, and what else lies there is left alone") {
    const test::TempDir folder;
    folder.write("hold.ogg", test::bytes_of(kTone));
    folder.write("rest.wav", wav_tone());
    folder.write("made", "");
    folder.write("notes.txt", "hold");
    const VoiceBank bank = load_voices(folder / "");
    CHECK(bank.has("hold"));
    CHECK(bank.has("rest"));
    CHECK_FALSE(bank.has("made"));
    CHECK_FALSE(bank.has("notes"));
    REQUIRE(bank.find("hold"));
    CHECK(bank.find("hold")->size() > 20'000);
}
