// Clips that are read when they are said, and which of them are kept.
#include "audio/voice_bank.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace ninety;

namespace {

// A bank of clips of so many seconds each, that counts how often each is read.
struct Counted {
    std::map<std::string, int> read;
    VoiceBank bank;

    void add(const std::string& name, int seconds) {
        bank.add(name, [this, name, seconds] {
            ++read[name];
            return Samples(static_cast<std::size_t>(seconds * kSampleRate), .1f);
        });
    }
};

}  // namespace

TEST_CASE("a clip is read when it is first asked for, and kept while others are few") {
    Counted voice;
    voice.add("hold", 2);
    voice.add("rest", 3);
    CHECK(voice.read.empty());
    for (int i = 0; i < 5; ++i) {
        REQUIRE(voice.bank.find("hold"));
        CHECK(voice.bank.find("hold")->size() == 96'000);
    }
    CHECK(voice.read["hold"] == 1);
    CHECK(voice.read["rest"] == 0);
    CHECK(voice.bank.length("rest") == 144'000);
    CHECK(voice.bank.find("nothing") == nullptr);
    CHECK(voice.bank.length("nothing") == 0);
}

TEST_CASE("of more than half a minute what has not been said for longest goes, and is read again") {
    Counted voice;
    for (const char* name : {"a", "b", "c", "d"})
        voice.add(name, 10);
    for (const char* name : {"a", "b", "c"})
        REQUIRE(voice.bank.find(name));
    const Sound playing = voice.bank.find("b");  // b, and then a: c has not been said for longest
    voice.bank.find("a");
    REQUIRE(voice.bank.find("d"));
    CHECK(voice.bank.find("a"));
    CHECK(voice.bank.find("b") == playing);
    CHECK(voice.read == std::map<std::string, int>{{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}});
    CHECK(voice.bank.find("c")->size() == 480'000);  // in the place of d
    CHECK(voice.read["c"] == 2);
    CHECK(voice.bank.length("d") == 480'000);  // known, though it is gone
    CHECK(voice.read["d"] == 1);
    // What somebody plays stays theirs, and one that is longer than all that is kept can be said, too.
    voice.add("long", 40);
    CHECK(voice.bank.find("long")->size() == 1'920'000);
    CHECK(playing->size() == 480'000);
    voice.bank.find("b");
    CHECK(voice.read["b"] == 2);
}

TEST_CASE("a clip that cannot be read is silent, and not tried again; one that was given is never let go") {
    Counted voice;
    voice.add("empty", 0);
    CHECK(voice.bank.find("empty") == nullptr);
    CHECK(voice.bank.length("empty") == 0);
    CHECK(voice.bank.find("empty") == nullptr);
    CHECK(voice.read["empty"] == 1);
    voice.bank.add("given", Samples(1000, .5f));
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        voice.add(name, 10);
        voice.bank.find(name);
    }
    REQUIRE(voice.bank.find("given"));
    CHECK(voice.bank.find("given")->size() == 1000);
    // A copy has the same clips, read once for both.
    const VoiceBank copy = voice.bank;
    copy.find("e");
    CHECK(voice.read["e"] == 1);
    // Another in the place of one that was said.
    voice.add("e", 1);
    CHECK(voice.bank.find("e")->size() == 48'000);
}
