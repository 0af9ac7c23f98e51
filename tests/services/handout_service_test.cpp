// Handouts out of the window, and routines back into it: as the loop does it, without a window.
#include "services/handout_service.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "paper/qr_code.h"
#include "paper/routine_text.h"
#include "support/household.h"

using namespace ninety;
using test::Household;

namespace {

Settings in_english() {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.language = "en";
    return settings;
}

}  // namespace

TEST_CASE("a handout lies in the documents, for its owner alone, beside those that are there") {
    Household house(in_english());
    Routine mine;
    mine.name = "Mine";
    for (int i = 0; i < 2; ++i)
        house.act({action::Ask{effect::SaveHandout{mine}}});
    house.round(Seconds(.02));
    CHECK(house.told("Saved as "));
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(house.folder / "documents")) {
        names.push_back(entry.path().filename().string());
        CHECK(test::bytes_of(entry.path()).starts_with("%PDF-"));
        CHECK(test::for_its_owner_alone(entry.path()));
    }
    std::sort(names.begin(), names.end());
    CHECK(names ==
          std::vector<std::string>{"ninety-handout-2025-11-24-2.pdf", "ninety-handout-2025-11-24.pdf"});
}

TEST_CASE("a routine comes back out of a picture of its code and out of pasted text, and replaces none") {
    Household house(in_english());
    const std::size_t built_in = house.state.shell.routines.size();
    Routine mine;
    mine.name = "F\u00fcr Anna";
    mine.hold = Seconds(50);
    house.act({action::Ask{effect::TakeText{routine_text(mine)}}});
    house.round(Seconds(.02));
    REQUIRE(house.state.shell.routines.size() == built_in + 1);
    CHECK(house.state.shell.routines.back().routine == mine);

    // The same name, another routine, by a picture.
    mine.hold = Seconds(40);
    const auto code = qr_code(routine_text(mine));
    REQUIRE(code);
    Image photo = make_image(glm::ivec2(4 * (code->side + 8)));
    for (int y = 0; y < 4 * code->side; ++y)
        for (int x = 0; x < 4 * code->side; ++x)
            if (code->at(x / 4, y / 4)) std::fill_n(photo.pixel(x + 16, y + 16), 3, std::uint8_t(0));
    REQUIRE(write_picture(photo, house.folder / "photo.jpg"));
    house.act({action::Ask{effect::TakeFile{house.folder / "photo.jpg"}}});
    REQUIRE(house.wait_for([&] { return house.state.shell.routines.size() > built_in + 1; }));
    REQUIRE(house.state.shell.routines.size() == built_in + 2);
    CHECK(house.told("There is a routine called"));

    // What is no routine: silence for prose, a sentence for what was meant as one.
    house.act({action::Ask{effect::TakeText{"Shopping list: bread, tea"}},
               action::Ask{effect::TakeText{"name = \"x\"\nhold_s = 1\n"}}});
    house.round(Seconds(.02));
    CHECK(
        house.told("Pasted text:2: hold_s is 1; it must be 5 to 600; the routine has not been taken over."));
    CHECK_FALSE(house.told("bread"));
    CHECK(house.state.shell.routines.size() == built_in + 2);
}
