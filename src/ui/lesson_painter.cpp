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

void LessonPainter::pill(ImVec2 centre, const char* words, ImFont* font, ImU32 ink) {
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6f, 0, words), pad(8 * s_, 3 * s_);
    // Within the picture, whatever it points at.
    centre.x = std::clamp(centre.x, area_.at.x + size.x / 2 + pad.x + 4 * s_,
                          area_.end().x - size.x / 2 - pad.x - 4 * s_);
    const ImVec2 low(centre.x - size.x / 2 - pad.x, centre.y - size.y / 2 - pad.y);
    const ImVec2 high(centre.x + size.x / 2 + pad.x, centre.y + size.y / 2 + pad.y);
    draw_.AddRectFilled(low, high, palette().scrim, (high.y - low.y) / 2);
    draw_.AddText(font, font->FontSize, {low.x + pad.x, low.y + pad.y}, ink, words);
}

void LessonPainter::begin_numbers(int rows) {
    const Rect card = lesson_numbers_area(area_, s_);
    row_ = fonts_.small->FontSize + 6 * s_;
    const float height = row_ * static_cast<float>(rows) + 22 * s_ + 2.2f * fonts_.small->FontSize;
    low_ = {card.at.x, card.end().y - height};
    high_ = {card.end().x, card.end().y};
    draw_.AddRectFilled(low_, high_, palette().scrim, 12 * s_);
    y_ = low_.y + 10 * s_;
}

void LessonPainter::number(Text text, const FixedText<31>& value, ImU32 ink) {
    const float size = fonts_.small->FontSize;
    draw_.AddText(fonts_.small, size, {low_.x + 12 * s_, y_}, palette().ink, translate(text));
    const float width = fonts_.strong->CalcTextSizeA(size * 1.1f, 1e6f, 0, value.c_str()).x;
    draw_.AddText(fonts_.strong, size * 1.1f, {high_.x - 12 * s_ - width, y_ - size * .05f}, ink,
                  value.c_str());
    y_ += row_;
}

void LessonPainter::note(Text text) {
    draw_.AddText(fonts_.small, fonts_.small->FontSize * .9f, {low_.x + 12 * s_, y_ + 2 * s_},
                  palette().ink_soft, translate(text), nullptr, high_.x - low_.x - 24 * s_);
}

}  // namespace ninety
