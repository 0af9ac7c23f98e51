// Words for across the room, line by line: laid out first and made as large as all of them fit, so that
// nothing lies over anything else, whatever the window's shape, the language or the size of text.
#pragma once

#include <array>
#include <span>

#include "core/fixed_text.h"
#include "model/layout.h"
#include "ui/theme.h"

namespace ninety {

struct FarLine {
    FixedText<255> words;  // wrapped at the page's edge
    ImU32 ink = 0;
    float size = 1;     // of the page's own
    float air = 0;      // above it, of the page's size
    bool foot = false;  // stands at the bottom, with those after it
};

class FarLines {
  public:
    // Letters that are read from three metres: their capitals, as a share of the page's height. Smaller only
    // where a page has no room for that.
    static constexpr float kCapitals = .05f;
    // Inter's capitals and figures, as a share of its size.
    static constexpr float kCapitalsOfSize = .727f;

    struct Placed {
        Rect where;
        float pixels = 0;  // the size of its letters
    };

    // At most eight lines; more are left out (asserted).
    void add(const FarLine& line);
    // Where each line goes, in the order they were added.
    void place(ImFont* font, const Rect& page);
    void draw(ImDrawList& draw) const;

    std::span<const FarLine> lines() const { return {lines_.data(), count_}; }
    std::span<const Placed> placed() const { return {placed_.data(), count_}; }

  private:
    float height(const FarLine& line, float pixels) const;
    bool fits(float pixels) const;

    ImFont* font_ = nullptr;
    Rect inner_;
    std::array<FarLine, 8> lines_;
    std::array<Placed, 8> placed_;
    std::size_t count_ = 0;
};

}  // namespace ninety
