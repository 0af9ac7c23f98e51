#include "model/coach_words.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/languages.h"
#include "support/speaking.h"

using namespace ninety;

TEST_CASE("every line of the coach can be read across the room, in both languages: short, and no two alike") {
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        std::set<std::string> seen;
        for (int i = 1; i < kCoachLines; ++i) {
            const auto line = static_cast<CoachLine>(i);
            const std::string words = coach_words(line);
            CAPTURE(words);
            int characters = 0;
            for (const char c : words)
                characters += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
            CHECK(characters >= 8);
            CHECK(characters <= 46);
            // To breathe on in a push is read as the push.
            if (line != CoachLine::push_breathe) CHECK(seen.insert(words).second);
        }
        CHECK(std::string(coach_words(CoachLine::none)).empty());
    }
}
