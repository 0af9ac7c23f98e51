// Panels in windows of every shape and with large text: tabs whose letters never become smaller as text
// grows, and a panel below the picture where a window is high.
#include <doctest/doctest.h>
#include <imgui_internal.h>

#include "model/layout.h"
#include "support/states.h"
#include "support/trainer.h"

using namespace ninety;

TEST_CASE("in a high window the picture stands above the panel, and nothing lies over anything") {
    for (const glm::ivec2 size : {glm::ivec2(900, 1400), glm::ivec2(600, 1000), glm::ivec2(1080, 1920)})
        for (const float scale : {.82f, 1.0f, 1.6f, 2.0f}) {
            const Layout layout = layout_of(size, scale);
            CHECK(layout.picture.size.x == static_cast<float>(size.x));
            CHECK(layout.sidebar.size.x == static_cast<float>(size.x));
            CHECK(layout.picture.end().y <= layout.transport.at.y);
            CHECK(layout.transport.end().y <= layout.sidebar.at.y);
            CHECK(layout.sidebar.end().y == static_cast<float>(size.y));
            CHECK(layout.sidebar.size.y > .3f * static_cast<float>(size.y));
        }
    // As wide as high: beside it.
    CHECK(layout_of({1000, 1000}, 1).sidebar.size.y == 1000);
}

TEST_CASE("the tabs' letters do not become smaller as text grows") {
    for (const glm::ivec2 size : {glm::ivec2(800, 480), glm::ivec2(1280, 720), glm::ivec2(900, 1400)}) {
        Settings settings;
        settings.quality = Quality::low;
        float before = 0;
        for (const double text : {.8, 1.0, 1.2, 1.4, 1.6, 2.0}) {
            settings.text_scale = text;
            test::Trainer trainer(test::practising(settings), size);
            for (int i = 0; i < 3; ++i) {
                trainer.draw_frame(Seconds(1 + i / 60.0));
                trainer.act();
            }
            // The largest letters of the bar's own draw list: its tabs, everything else is in the panel.
            const ImGuiWindow* bar = ImGui::FindWindowByName("Sidebar");
            REQUIRE(bar);
            float high = 0;
            for (int i = 0; i + 3 < bar->DrawList->VtxBuffer.Size; i += 4) {
                const auto& v = bar->DrawList->VtxBuffer;
                const float w = v[i + 1].pos.x - v[i].pos.x, h = v[i + 2].pos.y - v[i + 1].pos.y;
                // A letter's corners have four places in the atlas, a filled one's only one.
                const bool letter = v[i].uv.x != v[i + 1].uv.x && v[i + 1].uv.y != v[i + 2].uv.y;
                if (letter && w > 0) high = std::max(high, h);
            }
            CAPTURE(size.x);
            CAPTURE(text);
            CHECK(high > 0);
            CHECK(high >= before - 1);  // hinting rounds
            before = high;
        }
    }
}
