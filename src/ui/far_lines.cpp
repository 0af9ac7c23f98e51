#include "ui/far_lines.h"

#include <cassert>

#include "ui/phase_look.h"
#include "ui/week_row.h"

namespace ninety {
namespace {

constexpr float kMost = 1.45f;   // of the least that is read from the mat
constexpr float kPitch = 1.12f;  // from line to line, of the size
// Of the giant digits' size: their height with a little air, and what lies above them in a line.
constexpr float kDigitsPitch = .84f, kDigitsTop = .13f;
constexpr float kShapeRoom = 1.0f;  // of a line's size: a phase's shape, and the blank behind it
constexpr float kWeekPitch = 1.75f;

float widest_word(ImFont* font, const FarLine& line, float pixels) {
    float widest = 0;
    for (const char* word = line.words.c_str(); *word;) {
        const char* end = word;
        while (*end && *end != ' ')
            ++end;
        widest = std::max(widest, font->CalcTextSizeA(pixels * line.size, 1e6f, 0, word, end).x);
        word = *end ? end + 1 : end;
    }
    return widest;
}

}  // namespace

void FarLines::add(const FarLine& line) {
    assert(count_ < lines_.size());
    if (count_ < lines_.size()) lines_[count_++] = line;
}

float FarLines::pixels_of(const FarLine& line, float pixels) const {
    if (!line.digits) return pixels * line.size;
    const float most = page_height_ * kDigits / kCapitalsOfSize;
    const float wide = giant_->CalcTextSizeA(most, 1e6f, 0, line.words.c_str()).x;
    return wide > inner_.size.x ? most * inner_.size.x / wide : most;
}

float FarLines::indent(const FarLine& line, float pixels) const {
    return line.shape ? kShapeRoom * pixels_of(line, pixels) : 0;
}

float FarLines::height(const FarLine& line, float pixels) const {
    const float size = pixels_of(line, pixels);
    if (line.digits) return kDigitsPitch * size;
    if (line.week) return kWeekPitch * size;
    const float width = inner_.size.x - indent(line, pixels);
    return font_->CalcTextSizeA(size, 1e6f, width, line.words.c_str()).y + (kPitch - 1) * size;
}

// Whether every line has its place, and no word is wider than the page.
bool FarLines::fits(float pixels) const {
    float all = 0;
    for (const FarLine& line : lines()) {
        all += height(line, pixels) + line.air * pixels;
        if (line.digits || line.week) continue;
        if (widest_word(font_, line, pixels) > inner_.size.x - indent(line, pixels)) return false;
    }
    return all <= inner_.size.y;
}

void FarLines::place(const Fonts& fonts, const Rect& page) {
    font_ = fonts.far_words();
    giant_ = fonts.giant();
    page_height_ = page.size.y;
    const glm::vec2 margin = page.size * glm::vec2(.045f, .035f);
    inner_ = {page.at + margin, page.size - 2.0f * margin};
    float pixels = page.size.y * kCapitals / kCapitalsOfSize * kMost;
    for (int tries = 0; tries < 90 && !fits(pixels); ++tries)
        pixels *= .98f;

    float foot = 0, y = inner_.at.y;
    for (const FarLine& line : lines())
        if (line.foot) foot += height(line, pixels) + line.air * pixels;
    bool at_foot = false;
    for (std::size_t i = 0; i < count_; ++i) {
        const FarLine& line = lines_[i];
        if (line.foot && !at_foot) y = inner_.end().y - foot;
        at_foot = line.foot;
        y += line.air * pixels;
        placed_[i] = {{{inner_.at.x, y}, {inner_.size.x, height(line, pixels)}}, pixels_of(line, pixels)};
        y = placed_[i].where.end().y;
    }
}

void FarLines::draw_line(ImDrawList& draw, const FarLine& line, const Placed& at) const {
    const float x = at.where.at.x, y = at.where.at.y;
    if (line.week)
        return draw_week_row(draw, font_, at.pixels, {{x, y}, {at.where.size.x, at.where.size.y}},
                             *line.week);
    if (line.digits)
        return draw.AddText(giant_, at.pixels, {x, y - kDigitsTop * at.pixels}, line.ink, line.words.c_str());
    const float indent = line.shape ? kShapeRoom * at.pixels : 0;
    if (line.shape)
        draw_phase_shape(draw, {x + .34f * at.pixels, y + .56f * at.pixels}, .33f * at.pixels, *line.shape,
                         line.ink);
    draw.AddText(font_, at.pixels, {x + indent, y}, line.ink, line.words.c_str(), nullptr,
                 at.where.size.x - indent);
}

void FarLines::draw(ImDrawList& draw) const {
    for (std::size_t i = 0; i < count_; ++i)
        draw_line(draw, lines_[i], placed_[i]);
}

}  // namespace ninety
