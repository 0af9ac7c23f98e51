#include "ui/lesson_card.h"

#include <algorithm>

#include "i18n/translate.h"

namespace ninety {
namespace {

constexpr float kCardPad = 12, kColumnGap = 12, kBar = 7;

ImFont* card_font(const Fonts& fonts, bool strong) {
    return strong ? fonts.strong : fonts.small;
}

}  // namespace

LessonCard::LessonCard(ImDrawList& draw, const Fonts& fonts, const Rect& area, float scale, bool mirrored)
    : draw_(draw), fonts_(fonts), k_(scale), mirrored_(mirrored) {
    const glm::vec2 pad = glm::vec2(kCardPad) * k_;
    inside_ = {area.at + pad, area.size - 2.0f * pad};
    y_ = inside_.at.y;
    draw_.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().scrim, 12 * k_);
}

Rect LessonCard::row(float height) {
    const Rect place{{inside_.at.x, y_}, {inside_.size.x, height * k_}};
    row_height_ = height * k_;
    y_ += row_height_;
    return place;
}

Rect LessonCard::column(int which) const {
    const float wide = (inside_.size.x - kColumnGap * k_) / 2;
    return {{inside_.at.x + static_cast<float>(mirrored_ ? 1 - which : which) * (wide + kColumnGap * k_),
             y_ - row_height_},
            {wide, row_height_}};
}

// The letters' height in pixels.
float LessonCard::fitting(const char* words, float size, bool strong, float width) const {
    const ImFont& font = *card_font(fonts_, strong);
    const float asked = size * k_, wide = font.CalcTextSizeA(asked, 1e6f, 0, words).x;
    return wide > width ? asked * width / wide : asked;
}

void LessonCard::centred(const Rect& place, const char* words, float size, ImU32 ink, bool strong) {
    ImFont* font = card_font(fonts_, strong);
    const float high = fitting(words, size, strong, place.size.x);
    const float wide = font->CalcTextSizeA(high, 1e6f, 0, words).x;
    draw_.AddText(font, high,
                  {place.at.x + (place.size.x - wide) / 2, place.at.y + (place.size.y - high) / 2}, ink,
                  words);
}

void LessonCard::left(const Rect& place, const char* words, float size, ImU32 ink, bool strong) {
    const float high = fitting(words, size, strong, place.size.x);
    draw_.AddText(card_font(fonts_, strong), high, {place.at.x, place.at.y + (place.size.y - high) / 2}, ink,
                  words);
}

void LessonCard::right(const Rect& place, const char* words, float size, ImU32 ink, bool strong) {
    ImFont* font = card_font(fonts_, strong);
    const float high = fitting(words, size, strong, place.size.x);
    const float wide = font->CalcTextSizeA(high, 1e6f, 0, words).x;
    draw_.AddText(font, high, {place.end().x - wide, place.at.y + (place.size.y - high) / 2}, ink, words);
}

void LessonCard::pair(Text what, Text grade, const Value& first, const Value& second) {
    draw_pair(translate(what), translate(grade), first, second);
}

void LessonCard::pair(Text what, const Value& first, const Value& second) {
    draw_pair(translate(what), "", first, second);
}

void LessonCard::draw_pair(const char* what, const char* grade, const Value& first, const Value& second) {
    // 1. The name, and beside it how sure: as much room as its words take.
    const Rect line = row(16);
    const float sure =
        std::min(line.size.x * .35f, fonts_.small->CalcTextSizeA((kSmall - 1) * k_, 1e6f, 0, grade).x);
    left({line.at, {line.size.x - sure - 8 * k_, line.size.y}}, what, kSmall, palette().ink, false);
    right({{line.end().x - sure, line.at.y}, {sure, line.size.y}}, grade, kSmall - 1, palette().ink_soft,
          false);
    // 2. Values and bars.
    row(18);
    const Value* const both[] = {&first, &second};
    for (int i = 0; i < 2; ++i)
        left(column(i), both[i]->words.c_str(), kStrong, palette().ink, true);
    row(kBar);
    for (int i = 0; i < 2; ++i) {
        const Rect place = column(i);
        const auto x = [&](double share) {
            return place.at.x + place.size.x * static_cast<float>(std::clamp(share, 0.0, 1.0));
        };
        const float round = place.size.y / 2;
        draw_.AddRectFilled({place.at.x, place.at.y}, {place.end().x, place.end().y}, palette().line, round);
        const Value& value = *both[i];
        if (value.perhaps_01 > value.share_01)
            draw_.AddRectFilled({place.at.x, place.at.y}, {x(value.perhaps_01), place.end().y},
                                with_alpha(value.colour, 110), round);
        // Never so short that its colour could not be seen.
        const float to = std::max(x(value.share_01), place.at.x + place.size.y);
        draw_.AddRectFilled({place.at.x, place.at.y}, {to, place.end().y}, value.colour, round);
    }
    gap(8);
}

void LessonCard::note(Text words) {
    note_words(translate(words));
}

void LessonCard::note_words(const char* text) {
    float size = (kSmall - 1) * k_, high = 0;
    const auto lines = [&] { return high = fonts_.small->CalcTextSizeA(size, 1e6f, inside_.size.x, text).y; };
    // In a language that needs more lines than the card has left, smaller.
    while (y_ + lines() > inside_.end().y + .5f && size > .6f * kSmall * k_)
        size *= .95f;
    draw_.AddText(fonts_.small, size, {inside_.at.x, y_}, palette().ink_soft, text, nullptr, inside_.size.x);
    y_ += high;
}

}  // namespace ninety
