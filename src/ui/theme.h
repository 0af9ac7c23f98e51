// How the panels look: colours, spacing, fonts. Everything scales together.
#pragma once

#include <imgui.h>

#include <glm/vec3.hpp>
#include <memory>
#include <string>
#include <vector>

#include "model/own_letters.h"
#include "settings/settings.h"

namespace ninety {

struct Palette {
    ImU32 paper, paper_raised, line;       // panel, cards on it, hairlines
    ImU32 ink, ink_soft;                   // text
    ImU32 accent, accent_soft, on_accent;  // what can be pressed, what is chosen
    ImU32 angle, goal, warn;               // arc and leg; 90 mark and target; stop signs
    ImU32 warn_soft;                       // behind a problem's words
    ImU32 angle_strong, accent_strong;     // the same darker, where contrast must be 7:1
    ImU32 left_leg, right_leg;             // told apart by colour-blind people, too; and by shape
    ImU32 scrim;                           // behind text that lies on the picture
    ImU32 hint;                            // amber: where an error is
};
const Palette& palette();

class Fonts {
  public:
    ImFont* small = nullptr;
    ImFont* body = nullptr;
    ImFont* strong = nullptr;
    ImFont* heading = nullptr;
    ImFont* number = nullptr;  // digits, colon, degree sign
    float scale = 0;           // pixels a design pixel

    // For across the room: letters as high as a heading is not; digits and colon alone. Nine tenths of all
    // letters' memory: where they are not there before they are asked for, what is given is the heading's and
    // the number's, to be enlarged, and the theme makes them for the next frame.
    ImFont* far_words() const { return *asked_ = true, far_words_; }
    ImFont* giant() const { return *asked_ = true, giant_; }

  private:
    friend class Theme;
    ImFont* far_words_ = nullptr;
    ImFont* giant_ = nullptr;
    std::shared_ptr<bool> asked_ = std::make_shared<bool>(false);  // shared by all copies
};

// When the letters for across the room are made.
enum class FarLetters { at_once, when_asked };

// The windows' ground, sRGB 0..1: what is cleared to where no panel is.
glm::vec3 paper_colour();

class Theme {
  public:
    explicit Theme(FarLetters far = FarLetters::at_once) : far_(far == FarLetters::at_once) {}

    // Builds fonts and style for `scale` (pixels a design pixel; the design is for 1280x720) if it has
    // changed by a sixteenth or more, or if letters are asked for that are not there. Call between frames.
    // `notices` takes a sentence when Inter is not found.
    bool set_scale(float scale, std::vector<std::string>& notices);

    // Letters beyond Latin that a person's words have: the next set_scale() looks for fonts that have them,
    // and tells once of those that none has.
    void set_letters(const LetterSet& letters);

    // Black on white, seven to one. Call between frames.
    void set_contrast(bool high);

    const Fonts& fonts() const { return fonts_; }
    // Whether set_scale() has some to make.
    bool misses_letters() const { return more_letters_ || (*fonts_.asked_ && !far_); }

  private:
    Fonts fonts_;
    bool far_;  // the letters for across the room are there
    bool told_ = false;
    LetterSet letters_;
    bool more_letters_ = false;
    LetterSet told_nowhere_;
};

// The scale for a window: the display's own, times what the window's size leaves room for, times the
// person's.
float panel_scale(int width_logical, int height_logical, float display_scale, double text_scale);

// A colour with another opacity, 0..255.
inline ImU32 with_alpha(ImU32 colour, int alpha) {
    return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha) << IM_COL32_A_SHIFT);
}

}  // namespace ninety
