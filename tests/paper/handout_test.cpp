// The handout: its words, and where they stand.
#include "paper/handout.h"

#include <doctest/doctest.h>

#include "content/routine_library.h"
#include "paper/handout_layout.h"
#include "paper/handout_scenes.h"
#include "support/languages.h"
#include "support/speaking.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

std::vector<Article> pages_in(const std::string& language) {
    return load_articles(fs::path(NINETY_CONTENT) / "article", language).pages;
}

// The trainer's own, and what a person can make of one at most.
std::vector<Routine> all_routines() {
    std::vector<Routine> routines;
    for (const RoutineEntry& entry : load_routines(fs::path(NINETY_CONTENT) / "routines", "").entries)
        routines.push_back(entry.routine);
    CHECK(routines.size() >= 8);
    Routine worst;
    worst.name =
        "M\u00fcllerinnenwochenend\u00fcbungsfolgenbezeichnungsungetuem und noch eins mit Blanks bis 80!!";
    worst.hold = Seconds(599.5);
    worst.rest = worst.change_over = Seconds(599.5);
    worst.sets = 20;
    worst.variant = Variant::contract_relax;
    worst.first_side = Side::left;
    CHECK(why_not(worst).empty());
    routines.push_back(worst);
    worst.name = std::string(kMaxRoutineName, 'W');
    worst.variant = Variant::towel;
    routines.push_back(worst);
    worst.gentler = Degrees(30);
    worst.variant = Variant::wall;
    routines.push_back(worst);
    return routines;
}

bool overlap(const Area& a, const Area& b) {
    constexpr double kTouch = .01;
    return a.x < b.right() - kTouch && b.x < a.right() - kTouch && a.y < b.bottom() - kTouch &&
           b.y < a.bottom() - kTouch;
}
bool inside(const Area& a, const Area& whole) {
    return a.x >= whole.x - .01 && a.y >= whole.y - .01 && a.right() <= whole.right() + .01 &&
           a.bottom() <= whole.bottom() + .01;
}

// What each thing on the page takes, with its name.
std::vector<std::pair<std::string, Area>> things_on(const HandoutPage& page) {
    std::vector<std::pair<std::string, Area>> things;
    for (const PrintedLine& line : page.lines)
        if (line.ink != Ink::white) things.emplace_back(line.text, line.box);
    for (const Area& picture : page.pictures)
        things.emplace_back("picture", picture);
    for (const Disc& disc : page.discs)
        things.emplace_back(
            "disc", Area{disc.x - disc.radius, disc.y - disc.radius, 2 * disc.radius, 2 * disc.radius});
    for (const Rule& rule : page.rules)
        things.emplace_back("rule", Area{rule.x, rule.y, rule.width, .7});
    things.emplace_back("bar", page.bar);
    things.emplace_back("code", page.qr);
    return things;
}

}  // namespace

TEST_CASE("nothing on the page overlaps, is cut or leaves it, whatever the routine, in either language") {
    const Area sheet{kPaperMargin, kPaperMargin, kPaperWidth - 2 * kPaperMargin,
                     kPaperHeight - 2 * kPaperMargin};
    Letters letters;
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        const auto pages = pages_in(language);
        for (const Routine& routine : all_routines()) {
            CAPTURE(language);
            CAPTURE(routine.name.c_str());
            const HandoutPage page = lay_out(handout_words(routine, stop_signs_page(pages)), letters);
            CHECK(page.letters_01 >= .8);
            const auto things = things_on(page);
            for (std::size_t i = 0; i < things.size(); ++i) {
                CAPTURE(things[i].first);
                CHECK(inside(things[i].second, sheet));
                for (std::size_t j = i + 1; j < things.size(); ++j) {
                    CAPTURE(things[j].first);
                    CHECK_FALSE(overlap(things[i].second, things[j].second));
                }
                // On the stop signs' ground, or beside it.
                CHECK((inside(things[i].second, page.stop_signs) ||
                       !overlap(things[i].second, page.stop_signs)));
            }
            for (const Area& picture : page.pictures)
                CHECK(picture.height >= 95);
        }
    }
}

TEST_CASE("the page says the routine's own dose, sides and way") {
    const auto pages = pages_in("en");
    Routine routine;
    routine.hold = Seconds(45);
    HandoutWords words = handout_words(routine, stop_signs_page(pages));
    CHECK(words.dose == "2 \u00d7 45 s");
    CHECK(words.steps[0].words.find("in front of the right leg") != std::string::npos);
    CHECK(words.steps[1].words.starts_with("The right heel"));
    CHECK(words.steps[1].words.find("knee straight") != std::string::npos);
    CHECK(words.steps[3].words.ends_with("with the left leg."));
    // 30 + (45 + 30 + 45) + 30 + (45 + 30 + 45) = 300 s
    CHECK(words.facts[0].value == "about 5 min");

    routine.first_side = Side::left;
    routine.variant = Variant::bent_knee;
    routine.gentler = Degrees(10);
    routine.hold = Seconds(7.5);
    routine.sets = 1;
    words = handout_words(routine, stop_signs_page(pages));
    CHECK(words.dose == "1 \u00d7 7.5 s");
    CHECK(words.steps[0].words.find("Stay farther from the wall") != std::string::npos);
    CHECK(words.steps[1].words.find("left heel rests on the wall, the knee a little bent") !=
          std::string::npos);
    CHECK(words.steps[3].words.ends_with("with the right leg."));
    for (const HandoutFact& fact : words.facts)
        CHECK(fact.label != "Between rounds");  // there is one alone

    routine.sets = 2;
    routine.rest = routine.change_over = Seconds(0);
    CHECK(handout_words(routine, nullptr).facts.size() == 2);  // no pause, nothing said of it

    routine.variant = Variant::contract_relax;
    routine.hold = Seconds(45);
    CHECK(handout_words(routine, nullptr).steps[2].words.starts_with("3 pushes in it: "));
    routine.hold = Seconds(10);
    CHECK(handout_words(routine, nullptr).steps[2].words.starts_with("1 push in it: "));
    routine.variant = Variant::towel;
    CHECK(handout_words(routine, nullptr).steps[0].words.find("towel") != std::string::npos);
}

TEST_CASE("every stop sign of the article is on the page; without an article the window's own words are") {
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        const auto pages = pages_in(language);
        const Article* page = stop_signs_page(pages);
        REQUIRE(page);
        const auto groups = stop_signs_of(*page);
        REQUIRE(groups.size() == 3);
        // Counted in content/article/10-start.md.
        CHECK(groups[0].signs.size() == 4);
        CHECK(groups[1].signs.size() == 8);
        CHECK(groups[1].sentences.size() == 1);
        CHECK(groups[2].signs.size() == 3);
        for (const StopSigns& group : groups)
            CHECK(group.lead_in.ends_with(':'));
    }
    const HandoutWords words = handout_words({}, nullptr);
    REQUIRE(words.stop_signs.size() == 1);
    CHECK(words.stop_signs[0].sentences[0].find("saddle area") != std::string::npos);
}

TEST_CASE("a line is as long as it may be, and a word that is longer is broken") {
    Letters letters;
    const TextStyle style{Weight::regular, 10};
    CHECK(letters.lines("", style, 100).empty());
    CHECK(letters.lines("  two   words ", style, 100) == std::vector<std::string>{"two words"});
    const double width = letters.width("aaa bbb", style);
    CHECK(letters.lines("aaa bbb ccc", style, width + .1) == std::vector<std::string>{"aaa bbb", "ccc"});
    CHECK(letters.lines("aaa bbb aaa", style, width - .1) == std::vector<std::string>{"aaa", "bbb", "aaa"});
    std::string joined;
    for (const std::string& line : letters.lines(std::string(200, 'W') + "\u00fc", style, 50)) {
        CHECK(letters.width(line, style) <= 50);
        joined += line;
    }
    CHECK(joined == std::string(200, 'W') + "\u00fc");
    CHECK(letters.width("wide", {Weight::semibold, 10}) > letters.width("wide", style));
    CHECK(letters.width("wide", {Weight::regular, 20}) == doctest::Approx(2 * letters.width("wide", style)));
}

TEST_CASE("the four pictures are the routine's: first side, other side, towel; whole in the picture") {
    for (const Variant variant : {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
        for (const Side side : kSides) {
            Routine routine;
            routine.variant = variant;
            routine.first_side = side;
            const float aspect = 1.9f;
            const auto scenes = handout_scenes(routine, {}, aspect);
            CHECK(scenes[2].raised == side);
            CHECK(scenes[3].raised == other(side));
            CHECK(scenes[2].towel.has_value() == (variant == Variant::towel));
            const auto heel_height = [&](std::size_t i, Side which) {
                return scenes[i].pose(heel(which, scenes[i].body)).y;
            };
            CHECK(heel_height(0, side) < .1f);  // both feet on the floor
            CHECK(heel_height(1, side) > .3f);
            CHECK(heel_height(2, side) > heel_height(1, side));
            CHECK(heel_height(3, other(side)) > .3f);
            for (const Scene& scene : scenes) {
                CHECK_FALSE(scene.angle);
                CHECK_FALSE(scene.target);
                for (const Landmark& mark : {crown(scene.body), toe_tip(Side::left, scene.body),
                                             toe_tip(Side::right, scene.body), heel(side, scene.body)}) {
                    const auto at = project(scene.camera, {aspect * 100, 100}, scene.pose(mark));
                    REQUIRE(at);
                    CHECK(at->x > 1);
                    CHECK(at->x < aspect * 100 - 1);
                    CHECK(at->y > 1);
                    CHECK(at->y < 99);
                }
            }
        }
}
