#include "ui/breath_pacer.h"

#include "i18n/translate.h"

namespace ninety {

void draw_breath_pacer(const Breath& breath, const Fonts& fonts, const Rect& picture, ImDrawList& draw) {
    const float s = fonts.scale, most = 34 * s, least = 15 * s;
    const float radius = least + (most - least) * static_cast<float>(breath.filled_01);
    const ImVec2 centre(picture.end().x - most - 22 * s, picture.end().y - most - 40 * s);
    draw.AddCircleFilled(centre, most + 8 * s, palette().scrim, 48);
    draw.AddCircle(centre, most, palette().line, 48, 1.5f * s);
    draw.AddCircleFilled(centre, radius, with_alpha(palette().accent, 120), 48);
    draw.AddCircle(centre, radius, palette().accent, 48, 2.5f * s);
    const char* word = breath.in ? translate("breath_pacer.in") : translate("breath_pacer.out");
    const ImVec2 size = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, word);
    draw.AddText(fonts.strong, fonts.strong->FontSize, {centre.x - size.x / 2, centre.y - size.y / 2},
                 palette().ink, word);
}

}  // namespace ninety
