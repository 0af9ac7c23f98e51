// Every letter that the panels draw, read back from what Dear ImGui would hand to the graphics: no window, no
// GL. Finds letters alone: no pictures, no colours, not what another letter lies over.
#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/panel_letters.h"
#include "ui/panels.h"

namespace ninety::test {

class Paper {
  public:
    // High enough that no panel needs to be scrolled.
    static constexpr glm::ivec2 kSize{1280, 2800};

    Paper() {
        for (const ImFont* font : ImGui::GetIO().Fonts->Fonts)
            for (const ImFontGlyph& glyph : font->Glyphs)
                if (glyph.Visible) letters_[{glyph.U0, glyph.V0}] = glyph.Codepoint;
    }

    // All that a window of this state says, without spaces.
    std::string read(AppState state) {
        state.picture.window_px = kSize;
        state.picture.panel_scale = panels_.fonts().scale;
        const Frame frame = frame_of(state);
        Actions actions;
        for (int i = 0; i < 3; ++i) {  // what measures itself needs two
            ImGui::NewFrame();
            draw_panels(state, frame, panels_.fonts(), actions);
            ImGui::Render();
        }
        return letters_of(*ImGui::GetDrawData());
    }

    bool says(const AppState& state, const std::string& words) {
        return read(state).find(without_spaces(words)) != std::string::npos;
    }

  private:
    static std::string without_spaces(const std::string& words) {
        std::string dense;
        for (const char c : words)
            if (c != ' ') dense += c;
        return dense;
    }

    static void append(std::string& text, unsigned codepoint) {
        if (codepoint < 0x80) {
            text += static_cast<char>(codepoint);
        } else if (codepoint < 0x800) {
            text += static_cast<char>(0xC0u | (codepoint >> 6));
            text += static_cast<char>(0x80u | (codepoint & 0x3Fu));
        } else {
            text += static_cast<char>(0xE0u | (codepoint >> 12));
            text += static_cast<char>(0x80u | ((codepoint >> 6) & 0x3Fu));
            text += static_cast<char>(0x80u | (codepoint & 0x3Fu));
        }
    }

    // A letter is two triangles, its first corner the upper left one of its place in the atlas.
    std::string letters_of(const ImDrawData& data) const {
        std::string text;
        for (int l = 0; l < data.CmdListsCount; ++l) {
            const ImDrawList& list = *data.CmdLists[l];
            for (const ImDrawCmd& cmd : list.CmdBuffer)
                for (unsigned i = 0; i + 6 <= cmd.ElemCount;) {
                    const auto at = static_cast<int>(cmd.IdxOffset + i);
                    const auto corner = static_cast<int>(cmd.VtxOffset + list.IdxBuffer[at]);
                    const ImVec2 uv = list.VtxBuffer[corner].uv;
                    const auto letter = letters_.find({uv.x, uv.y});
                    i += letter == letters_.end() ? 3 : 6;
                    if (letter != letters_.end()) append(text, letter->second);
                }
        }
        return text;
    }

    PanelLetters panels_{{float(kSize.x), float(kSize.y)}};
    std::map<std::pair<float, float>, unsigned> letters_;
};

}  // namespace ninety::test
