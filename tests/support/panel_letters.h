// The panels' letters in a Dear ImGui context of a test's own (imgui_unseen.h): what is laid out with them
// can be looked at. Inter where the system has it, or where ShippedLetters stand before them.
#pragma once

#include <string>
#include <vector>

#include "support/imgui_unseen.h"
#include "ui/font_files.h"
#include "ui/theme.h"

namespace ninety::test {

// The letters that are shipped, as the program takes them; where they are not made, the system's. Where there
// are none at all (wine has none) Dear ImGui's own, coarse and wide, would be tried instead.
struct ShippedLetters {
    ShippedLetters() { use_fonts_in(NINETY_SHARE "/fonts"); }
    ~ShippedLetters() { use_fonts_in({}); }
    ShippedLetters(const ShippedLetters&) = delete;
    ShippedLetters& operator=(const ShippedLetters&) = delete;
};

class PanelLetters {
  public:
    // Pixels, and pixels a design pixel.
    explicit PanelLetters(ImVec2 window = {400, 300}, float scale = 1) : unseen_(window) {
        std::vector<std::string> notices;
        theme_.set_scale(scale, notices);
    }
    const Fonts& fonts() const { return theme_.fonts(); }

  private:
    ImGuiUnseen unseen_;  // before what is made in it
    Theme theme_;
};

}  // namespace ninety::test
