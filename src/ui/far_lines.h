// Words for across the room, line by line: laid out first and made as large as all of them fit, so that
// nothing lies over anything else, whatever the window's shape, the language or the size of text.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/fixed_text.h"
#include "model/layout.h"
#include "model/session_end.h"
#include "routine/schedule.h"
#include "ui/theme.h"

namespace ninety {

struct FarLine {
    FixedText<400> words;  // wrapped at the page's edge
    ImU32 ink = 0;
    float size = 1;                   // of the page's own
    float air = 0;                    // above it, of the page's size
    bool foot = false;                // stands at the bottom, with those after it
    std::optional<Phase> shape{};     // stands before the words
    bool digits = false;              // one large number: kDigits of the page's height, or its width
    const WeekStrip* week = nullptr;  // seven days in place of words; outlives the line
};

class FarLines {
  public:
    // Letters that are read from three metres: their capitals, as a share of the page's height. Smaller only
    // where a page has no room for that.
    static constexpr float kCapitals = .05f;
    // The large number's height, as a share of the page's.
    static constexpr float kDigits = .2f;
    // Inter's capitals and figures, as a share of its size.
    static constexpr float kCapitalsOfSize = .727f;

    struct Placed {
        Rect where;
        float pixels = 0;  // the size of its letters
    };

    // At most twelve lines; more are left out (asserted).
    void add(const FarLine& line);
    // Where each line goes, in the order they were added.
    void place(const Fonts& fonts, const Rect& page);
    void draw(ImDrawList& draw) const;

    std::span<const FarLine> lines() const { return {lines_.data(), count_}; }
    std::span<const Placed> placed() const { return {placed_.data(), count_}; }

  private:
    float height(const FarLine& line, float pixels) const;
    float pixels_of(const FarLine& line, float pixels) const;
    float indent(const FarLine& line, float pixels) const;
    bool fits(float pixels) const;
    void draw_line(ImDrawList& draw, const FarLine& line, const Placed& at) const;

    ImFont *font_ = nullptr, *giant_ = nullptr;
    Rect inner_;
    float page_height_ = 0;
    std::array<FarLine, 12> lines_;
    std::array<Placed, 12> placed_;
    std::size_t count_ = 0;
};

}  // namespace ninety
