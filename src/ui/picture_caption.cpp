#include "ui/picture_caption.h"

namespace ninety {

void paint_caption(ImDrawList& draw, const std::string& caption, const Fonts& fonts, glm::ivec2 size) {
    const float s = fonts.scale, pad = 9 * s;
    const ImVec2 words = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, caption.c_str());
    const ImVec2 low(12 * s, static_cast<float>(size.y) - 12 * s - words.y - 1.4f * pad);
    draw.AddRectFilled(low, {low.x + words.x + 2 * pad, low.y + words.y + 1.4f * pad}, palette().scrim,
                       8 * s);
    draw.AddText(fonts.strong, fonts.strong->FontSize, {low.x + pad, low.y + .7f * pad}, palette().ink,
                 caption.c_str());
}

}  // namespace ninety
