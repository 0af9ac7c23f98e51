#include "content/scene_fault_words.h"

#include <doctest/doctest.h>

#include "support/speaking.h"

using namespace ninety;

namespace {

std::string why(const char* link) {
    const auto parsed = parse_scene_link(link);
    REQUIRE_FALSE(parsed);
    return in_words(parsed.error());
}

}  // namespace

TEST_CASE("a link that shows no scene says what there is instead") {
    CHECK(why("scene:lif") ==
          "there is no scene \"lif\"; there is \"stoop\", \"disc\", \"lift\" or \"answer\"");
    CHECK(why("scene:") == "there is no scene \"\"; there is \"stoop\", \"disc\", \"lift\" or \"answer\"");
    CHECK(why("scene:lift?weight=3") ==
          "the scene lift has no slider \"weight\"; it has \"moment\", \"hamstrings\", \"load\", \"grip\" or "
          "\"knees\"");
    CHECK(why("scene:lift?load=31") == "load is 31; it must be 0 to 30");
    CHECK(why("scene:lift?load=nan") == "load is nan; it must be 0 to 30");
    CHECK(why("scene:lift?load=") == "load is empty; it must be 0 to 30");
    CHECK(why("scene:lift?hamstrings=tight") ==
          "hamstrings is tight; it must be 35 to 100, or \"short\", \"typical\" or \"long\"");
    CHECK(why("scene:lift?load") == "\"load\" sets nothing; write NAME=VALUE");
}

TEST_CASE("and says it in the window's language") {
    const test::Speaking german("de");
    CHECK(why("scene:lif") ==
          "Eine Szene \"lif\" gibt es nicht; es gibt \"stoop\", \"disc\", \"lift\" oder "
          "\"answer\"");
    CHECK(
        why("scene:disc?x=3") ==
        "Die Szene disc hat keinen Regler \"x\"; sie hat \"hold\", \"bulge\", \"irritation\" oder \"toes\"");
    CHECK(why("scene:lift?load=") == "load ist leer; es muss 0 bis 30 sein");
    CHECK(why("scene:lift?load") == "\"load\" stellt nichts ein; schreib NAME=WERT");
}
