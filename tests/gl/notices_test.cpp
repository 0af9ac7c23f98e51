// What the window tells: problems stay, successes go by themselves, and each wakes the window once.
#include "model/notices.h"
#include "cli/drawing_window.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <string_view>
#include <utility>

#include "model/update.h"
#include "support/program_files.h"
#include "support/trainer.h"

using namespace ninety;

TEST_CASE("a success goes when it has been seen for long enough, a problem only when it is dismissed") {
    Notices notices;
    notices.problem("The disk is full.");
    notices.success("Saved.");
    CHECK(notices.size() == 2);
    // Not seen yet: it waits, however long that takes, and nobody is woken for it.
    notices.expire(Seconds(1e6));
    CHECK(notices.size() == 2);
    CHECK_FALSE(notices.next_end());

    notices.seen(Seconds(100));
    notices.seen(Seconds(103));  // seen again: the time runs from the first frame
    REQUIRE(notices.next_end());
    const Seconds end = *notices.next_end();
    CHECK(end - Seconds(100) > Seconds(4));
    CHECK(end - Seconds(100) < Seconds(6));
    notices.expire(end - Seconds(.01));
    CHECK(notices.successes().size() == 1);
    notices.expire(end);
    CHECK(notices.successes().empty());
    CHECK_FALSE(notices.next_end());
    notices.expire(Seconds(1e9));
    REQUIRE(notices.problems().size() == 1);
    CHECK(notices.problems()[0] == "The disk is full.");
    notices.dismiss(0);
    CHECK(notices.empty());
}

TEST_CASE("more words stay longer; the next end is the earliest") {
    CHECK(Notices::time_to_read(std::string(300, 'x')) > Seconds(20));
    Notices notices;
    notices.success(std::string(300, 'x'));
    notices.success("Saved.");
    notices.seen(Seconds(0));
    CHECK(*notices.next_end() < Seconds(6));
    notices.expire(*notices.next_end());
    REQUIRE(notices.successes().size() == 1);
    CHECK(notices.successes()[0].text.size() == 300);
}

TEST_CASE("whatever comes or goes changes the stamp, and nothing else does") {
    Notices notices;
    std::size_t last = notices.stamp();
    const auto differs = [&] { return std::exchange(last, notices.stamp()) != last; };
    notices.problem("a");
    CHECK(differs());
    notices.seen(Seconds(1));
    CHECK_FALSE(differs());
    notices.problem("b");
    CHECK(differs());
    notices.success("c");
    CHECK(differs());
    notices.seen(Seconds(1));
    notices.expire(Seconds(2));
    CHECK_FALSE(differs());
    notices.expire(Seconds(50));
    CHECK(differs());
    notices.dismiss(7);
    CHECK_FALSE(differs());
    // One goes and one comes between two frames: still another stamp.
    notices.dismiss(0);
    notices.problem("d");
    CHECK(differs());
    CHECK(notices.problems() == std::vector<std::string>{"b", "d"});
    notices.clear();
    CHECK(differs());
}

TEST_CASE("notices lie over the picture: nothing in the panel moves, and time alone takes a success away") {
    Settings settings;
    settings.stop_signs_seen = true;
    test::Trainer trainer{AppState(settings)};
    AppState& state = trainer.state();
    const auto sidebar_height = [&](Seconds now) {
        trainer.draw_frame(now);
        trainer.act();
        float height = -1;
        for (const ImGuiWindow* one : ImGui::GetCurrentContext()->Windows)
            if (std::string_view(one->Name).find("/panel_") != std::string_view::npos && one->WasActive)
                height = one->ContentSize.y;
        return height;
    };
    sidebar_height(Seconds(1));
    const float before = sidebar_height(Seconds(1.1));
    REQUIRE(before > 0);
    state.shell.notices.problem("A problem.");
    state.shell.notices.success("Saved.");
    sidebar_height(Seconds(1.2));
    CHECK(sidebar_height(Seconds(1.3)) == before);
    CHECK(state.shell.notices.size() == 2);
    trainer.live(Seconds(20));
    CHECK(state.shell.notices.successes().empty());
    CHECK(state.shell.notices.problems().size() == 1);
}
