#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "i18n/translate.h"

namespace ninety {
namespace {

void draw_icon(ImDrawList& draw, Icon icon, ImVec2 c, float r, ImU32 colour) {
    const auto at = [&](float x, float y) { return ImVec2(c.x + x * r, c.y + y * r); };
    const float thick = std::max(1.5f, r * .20f);
    switch (icon) {
        case Icon::play:
            draw.AddTriangleFilled(at(-.55f, -.8f), at(.85f, 0), at(-.55f, .8f), colour);
            break;
        case Icon::pause:
            draw.AddRectFilled(at(-.65f, -.8f), at(-.17f, .8f), colour, r * .12f);
            draw.AddRectFilled(at(.17f, -.8f), at(.65f, .8f), colour, r * .12f);
            break;
        case Icon::back:
        case Icon::forward: {
            const float s = icon == Icon::forward ? 1.0f : -1.0f;
            const ImVec2 tip = at(.45f * s, 0), top = at(-.55f * s, -.75f), low = at(-.55f * s, .75f);
            if (s > 0)
                draw.AddTriangleFilled(top, tip, low, colour);
            else
                draw.AddTriangleFilled(low, tip, top, colour);
            draw.AddRectFilled(at(s > 0 ? .45f : -.72f, -.75f), at(s > 0 ? .72f : -.45f, .75f), colour,
                               r * .1f);
            break;
        }
        case Icon::restart:
            draw.PathArcTo(c, r * .72f, -1.1f, 3.9f, 24);
            draw.PathStroke(colour, 0, thick);
            draw.AddTriangleFilled(at(.20f, -1.05f), at(.95f, -.55f), at(.16f, -.25f), colour);
            break;
        case Icon::swap:
            for (const float s : {1.0f, -1.0f}) {
                draw.AddLine(at(-.75f * s, -.35f * s), at(.35f * s, -.35f * s), colour, thick);
                const ImVec2 a = at(.30f * s, -.75f * s), b = at(.90f * s, -.35f * s),
                             d = at(.30f * s, .05f * s);
                draw.AddTriangleFilled(a, b, d, colour);
            }
            break;
    }
}

}  // namespace

bool primary_button(const char* label, const Fonts& fonts, float width, const char* id) {
    const Palette& p = palette();
    FixedText<255> named(label);
    if (id) {
        named += "###";
        named += id;
    }
    ImGui::PushFont(fonts.strong);
    ImGui::PushStyleColor(ImGuiCol_Button, p.accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, IM_COL32(32, 124, 118, 255));
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, IM_COL32(16, 84, 80, 255));
    ImGui::PushStyleColor(ImGuiCol_Text, p.on_accent);
    const bool pressed = ImGui::Button(named.c_str(), {width, 0});
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
    return pressed;
}

bool quiet_button(const char* label, float width) {
    return ImGui::Button(label, {width, 0});
}

bool icon_button(const char* id, Icon icon, float diameter, bool primary, const char* tip) {
    const Palette& p = palette();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, {diameter, diameter});
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 centre(corner.x + diameter / 2, corner.y + diameter / 2);
    const ImU32 back = primary ? (hovered ? IM_COL32(32, 124, 118, 255) : p.accent)
                               : (hovered ? p.accent_soft : p.paper_raised);
    draw.AddCircleFilled(centre, diameter / 2, back, 48);
    draw_icon(draw, icon, centre, diameter * .23f, primary ? p.on_accent : p.ink);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)
        draw.AddCircle(centre, diameter / 2 + 2, p.accent, 48, 2);
    if (hovered && tip) ImGui::SetTooltip("%s", tip);
    return pressed;
}

bool segmented(const char* id, std::span<const char* const> labels, int& chosen, const Fonts& fonts) {
    const Palette& p = palette();
    const float width = ImGui::GetContentRegionAvail().x, height = ImGui::GetFrameHeight();
    const float each = width / static_cast<float>(labels.size());
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float round = ImGui::GetStyle().FrameRounding;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(corner, {corner.x + width, corner.y + height}, p.paper_raised, round);
    bool changed = false;
    ImFont* font = fonts.body;
    float pixels =
        font->FontSize;  // narrow panels: smaller letters rather than cut ones, and all of one size
    for (const char* label : labels) {
        const float wide = font->CalcTextSizeA(font->FontSize, 1e6f, 0, label).x;
        pixels = std::min(pixels, font->FontSize * (each - 10 * fonts.scale) / std::max(wide, 1.0f));
    }
    ImGui::PushID(id);
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const float x = corner.x + each * static_cast<float>(i);
        ImGui::SetCursorScreenPos({x, corner.y});
        if (ImGui::InvisibleButton(labels[static_cast<std::size_t>(i)], {each, height}) && chosen != i) {
            chosen = i;
            changed = true;
        }
        const bool on = chosen == i, focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
        if (on)
            draw.AddRectFilled({x, corner.y}, {x + each, corner.y + height}, p.accent, round);
        else if (ImGui::IsItemHovered())
            draw.AddRectFilled({x, corner.y}, {x + each, corner.y + height}, p.accent_soft, round);
        if (focused)
            draw.AddRect({x - 2, corner.y - 2}, {x + each + 2, corner.y + height + 2}, p.ink, round, 0, 2);
        const char* label = labels[static_cast<std::size_t>(i)];
        const ImVec2 size = font->CalcTextSizeA(pixels, 1e6f, 0, label);
        draw.AddText(font, pixels, {x + (each - size.x) / 2, corner.y + (height - size.y) / 2},
                     on ? p.on_accent : p.ink, label);
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos({corner.x, corner.y + height + ImGui::GetStyle().ItemSpacing.y});
    ImGui::Dummy({0, 0});
    return changed;
}

bool labelled_slider(const char* label, float& value, float low, float high, const char* format,
                     const Fonts& fonts, float step) {
    char shown[48] = "";
    translate_detail::fill(shown, sizeof shown, format, static_cast<double>(value));
    ImGui::TextUnformatted(label);
    ImGui::SameLine(ImGui::GetContentRegionAvail().x + ImGui::GetCursorPosX() - ImGui::CalcTextSize(shown).x -
                    fonts.scale * 8);
    text(fonts.strong, palette().ink, shown);
    ImGui::PushID(label);
    ImGui::SetNextItemWidth(-1);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(4 * fonts.scale, 2 * fonts.scale));
    float moved = value;
    bool changed = ImGui::SliderFloat("##slider", &moved, low, high, "", ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopStyleVar();
    ImGui::PopID();
    if (step > 0) moved = low + std::round((moved - low) / step) * step;
    moved = std::clamp(moved, low, high);
    changed = changed && moved != value;
    if (changed) value = moved;
    return changed;
}

bool value_slider(const char* label, double& value, double low, double high, const char* format,
                  const Fonts& fonts, float step, double shown) {
    float moved = static_cast<float>(value * shown);
    const float bottom = std::min(static_cast<float>(low * shown), moved);
    const float top = std::max(static_cast<float>(high * shown), moved);
    if (!labelled_slider(label, moved, bottom, top, format, fonts, step)) return false;
    value = static_cast<double>(moved) / shown;
    return true;
}

void text(ImFont* font, ImU32 colour, const char* words) {
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words);
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void line() {
    const float air = ImGui::GetStyle().ItemSpacing.y * .5f;
    ImGui::Dummy({0, air * .4f});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(at, {at.x + ImGui::GetContentRegionAvail().x, at.y}, palette().line,
                                        1);
    ImGui::Dummy({0, air});
}

}  // namespace ninety
