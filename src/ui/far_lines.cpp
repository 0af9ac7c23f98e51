#include "ui/far_lines.h"

#include <cassert>

namespace ninety {
namespace {

constexpr float kMost = 1.45f;   // of the least that is read from the mat
constexpr float kPitch = 1.12f;  // from line to line, of the size

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

float FarLines::height(const FarLine& line, float pixels) const {
    const float size = pixels * line.size;
    return font_->CalcTextSizeA(size, 1e6f, inner_.size.x, line.words.c_str()).y + (kPitch - 1) * size;
}

// Whether every line has its place, and no word is wider than the page.
bool FarLines::fits(float pixels) const {
    float all = 0;
    for (const FarLine& line : lines()) {
        all += height(line, pixels) + line.air * pixels;
        if (widest_word(font_, line, pixels) > inner_.size.x) return false;
    }
    return all <= inner_.size.y;
}

void FarLines::place(ImFont* font, const Rect& page) {
    font_ = font;
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
        placed_[i] = {{{inner_.at.x, y}, {inner_.size.x, height(line, pixels)}}, pixels * line.size};
        y = placed_[i].where.end().y;
    }
}

void FarLines::draw(ImDrawList& draw) const {
    for (std::size_t i = 0; i < count_; ++i) {
        const Placed& at = placed_[i];
        draw.AddText(font_, at.pixels, {at.where.at.x, at.where.at.y}, lines_[i].ink, lines_[i].words.c_str(),
                     nullptr, at.where.size.x);
    }
}

}  // namespace ninety
