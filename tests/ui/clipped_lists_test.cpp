// Of Dear ImGui's lists what reaches into some boxes, and all of them again afterwards.
#include "ui/clipped_lists.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "support/imgui_unseen.h"

using namespace ninety;

namespace {

struct Command {
    std::size_t triangles = 0;
    ImVec4 clip;
    ImVec2 low{1e9f, 1e9f}, high{-1e9f, -1e9f};  // of all their corners
};

std::vector<Command> commands_of(const ImDrawData& data) {
    std::vector<Command> commands;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& from : list.CmdBuffer) {
            Command command{from.ElemCount / 3, from.ClipRect};
            for (unsigned k = 0; k < from.ElemCount; ++k) {
                const ImDrawIdx at = list.IdxBuffer[static_cast<int>(from.IdxOffset + k)];
                const ImVec2 pos = list.VtxBuffer[static_cast<int>(from.VtxOffset + at)].pos;
                command.low = {std::min(command.low.x, pos.x), std::min(command.low.y, pos.y)};
                command.high = {std::max(command.high.x, pos.x), std::max(command.high.y, pos.y)};
            }
            commands.push_back(command);
        }
    }
    return commands;
}

// A row of ten squares of 10 pixels, 20 apart, from 20 on.
const ImDrawData& ten_squares() {
    ImGui::NewFrame();
    for (int i = 0; i < 10; ++i) {
        const float x = 20 + 20 * static_cast<float>(i);
        ImGui::GetBackgroundDrawList()->AddRectFilled({x, 40}, {x + 10, 50}, IM_COL32_WHITE);
    }
    ImGui::Render();
    return *ImGui::GetDrawData();
}

}  // namespace

TEST_CASE("of a list only the triangles that reach into a box are drawn, under the box's clip") {
    const test::ImGuiUnseen unseen;
    ImGui::GetIO().Fonts->Build();
    const ImDrawData& all = ten_squares();
    REQUIRE(commands_of(all).size() == 1);
    REQUIRE(commands_of(all)[0].triangles == 20);

    ClippedLists clipped;
    // The third and the fourth square, 60..70 and 80..90, the latter by its first five pixels.
    const std::array boxes{WindowBox{{55, 30}, {85, 60}}};
    clipped.clip(all, boxes);
    const std::vector<Command> some = commands_of(clipped.lists());
    REQUIRE(some.size() == 1);
    CHECK(some[0].triangles == 4);
    CHECK(some[0].low.x == 60);
    CHECK(some[0].high.x == 90);
    CHECK(some[0].clip.x == 55);
    CHECK(some[0].clip.z == 85);
    clipped.restore();
    CHECK(commands_of(all)[0].triangles == 20);
}

TEST_CASE("each of several boxes has its own triangles, one that nothing reaches into no command") {
    const test::ImGuiUnseen unseen;
    ImGui::GetIO().Fonts->Build();
    const ImDrawData& all = ten_squares();
    ClippedLists clipped;
    // Left of the first square to its very edge, above all of them; on the second; below.
    const std::array boxes{WindowBox{{0, 30}, {20, 60}}, WindowBox{{0, 0}, {300, 40}},
                           WindowBox{{44, 44}, {46, 46}}, WindowBox{{0, 50}, {300, 90}}};
    clipped.clip(all, boxes);
    const std::vector<Command> some = commands_of(clipped.lists());
    REQUIRE(some.size() == 1);
    CHECK(some[0].triangles == 2);
    CHECK(some[0].low.x == 40);
    CHECK(some[0].clip.x == 44);
    clipped.restore();
    // Two that something reaches into: each draws its own.
    const std::array two{WindowBox{{44, 44}, {46, 46}}, WindowBox{{80, 40}, {110, 50}}};
    clipped.clip(all, two);
    const std::vector<Command> both = commands_of(clipped.lists());
    REQUIRE(both.size() == 2);
    CHECK(both[0].triangles == 2);
    CHECK(both[0].low.x == 40);
    CHECK(both[1].triangles == 4);
    CHECK(both[1].low.x == 80);
    CHECK(both[1].high.x == 110);
    clipped.restore();
    // Once more, after less: what is kept is not in the way.
    const std::array whole{WindowBox{{0, 0}, {400, 300}}};
    clipped.clip(all, whole);
    CHECK(commands_of(clipped.lists())[0].triangles == 20);
    clipped.restore();
    CHECK(commands_of(all)[0].triangles == 20);
}
