#include "ui/lesson_painter.h"

#include <algorithm>

#include "i18n/translate.h"
#include "ui/lesson_overlay.h"

namespace ninety {

std::optional<ImVec2> LessonPainter::at(glm::vec3 world) const {
    const auto p = project(camera_, area_.size, world);
    if (!p) return std::nullopt;
    return ImVec2(area_.at.x + p->x, area_.at.y + p->y);
}

void LessonPainter::pill(ImVec2 centre, const char* words, ImFont* font, ImU32 ink, float letters) {
    if (letters <= 0) letters = font->FontSize;
    const ImVec2 size = font->CalcTextSizeA(letters, 1e6f, 0, words), pad(8 * s_, 3 * s_);
    // Within the picture, whatever it points at.
    centre.x = std::clamp(centre.x, area_.at.x + size.x / 2 + pad.x + 4 * s_,
                          area_.end().x - size.x / 2 - pad.x - 4 * s_);
    const ImVec2 low(centre.x - size.x / 2 - pad.x, centre.y - size.y / 2 - pad.y);
    const ImVec2 high(centre.x + size.x / 2 + pad.x, centre.y + size.y / 2 + pad.y);
    draw_.AddRectFilled(low, high, palette().scrim, (high.y - low.y) / 2);
    draw_.AddText(font, letters, {low.x + pad.x, low.y + pad.y}, ink, words);
}

void LessonPainter::begin_numbers(const CardsLayout& cards) {
    rows_left_ = cards.rows;
    k_ = cards.numbers_scale;
    low_ = {cards.numbers.at.x, cards.numbers.at.y};
    high_ = {cards.numbers.end().x, cards.numbers.end().y};
    draw_.AddRectFilled(low_, high_, palette().scrim, 12 * k_);
    y_ = low_.y + 10 * k_;
}

void LessonPainter::number(Text text, const FixedText<31>& value, ImU32 ink) {
    if (rows_left_-- <= 0) return;
    const float size = fonts_.small->FontSize * k_ / s_, edge = 12 * k_;
    const float width = fonts_.strong->CalcTextSizeA(size * 1.1f, 1e6f, 0, value.c_str()).x;
    // A name that would run into its value is written smaller.
    const float room = high_.x - low_.x - 2 * edge - width - 6 * k_,
                long_name = fonts_.small->CalcTextSizeA(size, 1e6f, 0, translate(text)).x;
    const float name = size * std::min(1.0f, room / std::max(long_name, 1.0f));
    draw_.AddText(fonts_.small, name, {low_.x + edge, y_ + (size - name) / 2}, palette().ink,
                  translate(text));
    draw_.AddText(fonts_.strong, size * 1.1f, {high_.x - edge - width, y_ - size * .05f}, ink, value.c_str());
    y_ += kNumberRow * k_;
}

void LessonPainter::note(Text text) {
    const ImVec2 at(low_.x + 12 * k_, y_ + 2 * k_);
    const glm::vec2 room(high_.x - 12 * k_ - at.x, high_.y - 6 * k_ - at.y);
    float size = fonts_.small->FontSize * k_ / s_ * .9f;
    const auto high = [&] { return fonts_.small->CalcTextSizeA(size, 1e6f, room.x, translate(text)).y; };
    while (size > 6 && high() > room.y)
        size *= .96f;
    draw_.AddText(fonts_.small, size, at, palette().ink_soft, translate(text), nullptr, room.x);
}

}  // namespace ninety
