// The window's texts with their values filled in. Model values get their words from model/names.
#include "i18n/translate.h"

#include <doctest/doctest.h>

#include "model/names.h"
#include "support/languages.h"
#include "support/speaking.h"

using namespace ninety;
using test::Speaking;

TEST_CASE("numbers take the language's decimal mark, and nothing else does") {
    CHECK(phrase<63>("unit.mpa", 1.25) == "1.2 MPa");
    const Speaking german("de");
    CHECK(phrase<63>("unit.mpa", 1.3) == "1,3 MPa");
    CHECK(phrase<63>("unit.nm_times", 16.0, 2.5) == "16 Nm, \u00d72,5");
    CHECK(phrase<255>("settings.routine_from_file", "a.toml").view().find("a.toml") !=
          std::string_view::npos);
}

TEST_CASE("one and many") {
    CHECK(plural<63>("summary.held", 1, "0:45") == "1 hold held, 0:45 in all.");
    CHECK(plural<63>("summary.held", 0, "0:00") == "0 holds held, 0:00 in all.");
    CHECK(plural<63>("captions.demo_weeks.title", 12) == "After 12 weeks");
    const Speaking german("de");
    CHECK(plural<63>("captions.demo_weeks.title", 1) == "Nach 1 Woche");
    CHECK(plural<63>("captions.demo_weeks.title", 4) == "Nach 4 Wochen");
}

TEST_CASE("a text that is too long is cut between characters") {
    CHECK(phrase<6>("unit.mpa", 123456.0) == "123456");
}

TEST_CASE("every next step has whole sentences, in either language, and its own number") {
    for (const std::string& language : test::languages()) {
        const Speaking speaking(language);
        for (int kind = 0; kind <= static_cast<int>(NextStepKind::keep_going); ++kind)
            for (const int number : {0, 7}) {
                NextStep step{static_cast<NextStepKind>(kind), number};
                step.gap_now = Metres(.3);
                step.gap_next = Metres(.285);
                const NextStepWords words = words_of(step);
                CAPTURE(kind);
                for (const std::string_view text : {words.what.view(), words.why.view()}) {
                    CAPTURE(text);
                    CHECK(text.ends_with('.'));
                    CHECK(text.find('%') == std::string_view::npos);
                    CHECK_FALSE(text.starts_with("next."));
                }
            }
        const NextStepWords pain = words_of({NextStepKind::stop_signs, 8});
        CHECK(pain.why.view().find('8') != std::string_view::npos);
        CHECK_FALSE(pain.why == words_of({NextStepKind::stop_signs, 0}).why);
    }
}

TEST_CASE("a next step says its numbers") {
    NextStep step{NextStepKind::even_out, 8, Side::left};
    CHECK(words_of(step).what == "Give the left leg one hold more, as long as it is comfortable.");
    CHECK(words_of(step).why.view().find("8 degrees") != std::string_view::npos);
    NextStep closer{NextStepKind::come_closer, 3};
    closer.gap_now = Metres(.40);
    closer.gap_next = Metres(.385);
    CHECK(words_of(closer).what ==
          "Lie 1 to 2 cm closer to the wall: a gap of about 38 cm instead of 40 cm.");
    CHECK(words_of(closer).why.view().find("at 3 of 10") != std::string_view::npos);
    const Speaking german("de");
    CHECK(words_of(step).what == "Gib dem linken Bein einmal Halten mehr, solange es angenehm ist.");
}
