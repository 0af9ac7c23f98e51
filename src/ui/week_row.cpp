#include "ui/week_row.h"

#include <algorithm>

namespace ninety {

void draw_week_row(ImDrawList& draw, ImFont* font, float pixels, const Rect& where, const WeekStrip& week) {
    const auto count = static_cast<float>(week.practised.size());
    const float each = std::min(where.size.x / count, 1.5f * pixels), radius = .27f * pixels;
    for (std::size_t i = 0; i < week.practised.size(); ++i) {
        const FixedText<7> letter = weekday_letter(week.weekday[i]);
        const float middle = where.at.x + each * (static_cast<float>(i) + .5f);
        const float wide = font->CalcTextSizeA(pixels, 1e6f, 0, letter.c_str()).x;
        const bool today = i + 1 == week.practised.size();
        draw.AddText(font, pixels, {middle - wide / 2, where.at.y},
                     today ? palette().ink : palette().ink_soft, letter.c_str());
        const ImVec2 dot(middle, where.at.y + 1.33f * pixels);
        if (week.practised[i])
            draw.AddCircleFilled(dot, radius, palette().accent_strong, 32);
        else
            draw.AddCircle(dot, radius * .9f, palette().ink_soft, 32, std::max(1.0f, .06f * pixels));
        if (today)
            draw.AddLine({middle - radius, where.at.y + 1.69f * pixels},
                         {middle + radius, where.at.y + 1.69f * pixels}, palette().ink,
                         std::max(1.0f, .07f * pixels));
    }
}

}  // namespace ninety
