#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "i18n/translate.h"
#include "ui/reading_order.h"
#include "ui/spoken_controls.h"
#include "ui/touch.h"

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
        case Icon::leave:
            draw.AddLine(at(-.6f, -.6f), at(.6f, .6f), colour, thick);
            draw.AddLine(at(-.6f, .6f), at(.6f, -.6f), colour, thick);
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
    offer_spoken(ControlKind::button, label);
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
    return pressed;
}

bool quiet_button(const char* label, float width) {
    constexpr float kSmallest = .6f;  // of the letters
    const float room = ImGui::GetContentRegionAvail().x, edges = 2 * ImGui::GetStyle().FramePadding.x;
    const float letters = ImGui::CalcTextSize(label, nullptr, true).x, high = ImGui::GetFrameHeight();
    const float wide = width > 0 ? width : width < 0 ? room : std::min(letters + edges, room);
    const bool fits = letters + edges <= wide;
    if (!fits) ImGui::SetWindowFontScale(std::clamp((wide - edges) / letters, kSmallest, 1.0f));
    const bool pressed = ImGui::Button(label, {wide, high});
    offer_spoken(ControlKind::button, label);
    if (!fits) ImGui::SetWindowFontScale(1);
    return pressed;
}

bool icon_button(const char* id, Icon icon, float diameter, bool primary, const char* tip) {
    const Palette& p = palette();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, {diameter, diameter});
    offer_spoken(ControlKind::button, tip ? tip : id);
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

namespace {

// How many stand side by side, and how large their letters are: all of one size, and a little smaller before
// there is another row, but never so small that larger text would make them smaller.
struct Rows {
    int columns = 1;
    float pixels = 0;
};
Rows rows_of(std::span<const char* const> labels, float width, bool wraps, const Fonts& fonts) {
    constexpr float kLeast = .82f;  // of the text's size
    const ImFont& font = *fonts.body;
    float widest = 1;
    for (const char* label : labels)
        widest = std::max(widest, font.CalcTextSizeA(font.FontSize, 1e6f, 0, label).x);
    const int count = static_cast<int>(labels.size());
    for (int rows = 1;; ++rows) {
        const int columns = (count + rows - 1) / rows;
        const float fits = (width / static_cast<float>(columns) - 10 * fonts.scale) / widest;
        if (fits >= kLeast || columns == 1 || !wraps)
            return {columns, font.FontSize * std::clamp(fits, .1f, 1.0f)};
    }
}

}  // namespace

bool segmented(const char* id, std::span<const char* const> labels, int& chosen, const Fonts& fonts,
               bool wraps, float high) {
    const Palette& p = palette();
    const float width = ImGui::GetContentRegionAvail().x, height = high > 0 ? high : ImGui::GetFrameHeight();
    const auto [columns, letters] = rows_of(labels, width, wraps, fonts);
    const float pixels = std::min(letters, .75f * height);
    const int count = static_cast<int>(labels.size()), rows = (count + columns - 1) / columns;
    const float each = width / static_cast<float>(columns), all = height * static_cast<float>(rows);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float round = ImGui::GetStyle().FrameRounding;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(corner, {corner.x + width, corner.y + all}, p.paper_raised, round);
    bool changed = false;
    ImFont* font = fonts.body;
    ImGui::PushID(id);
    for (int i = 0; i < count; ++i) {
        const char* label = labels[static_cast<std::size_t>(i)];
        const ImVec2 low(corner.x + each * static_cast<float>(i % columns),
                         corner.y + height * static_cast<float>(i / columns));
        const ImVec2 end(low.x + each, low.y + height);
        ImGui::SetCursorScreenPos(low);
        if (ImGui::InvisibleButton(label, {each, height}) && chosen != i) {
            chosen = i;
            changed = true;
        }
        offer_spoken(ControlKind::choice, label, "", chosen == i);
        const bool on = chosen == i, focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
        if (on || ImGui::IsItemHovered()) draw.AddRectFilled(low, end, on ? p.accent : p.accent_soft, round);
        if (focused) draw.AddRect({low.x - 2, low.y - 2}, {end.x + 2, end.y + 2}, p.ink, round, 0, 2);
        const ImVec2 size = font->CalcTextSizeA(pixels, 1e6f, 0, label);
        draw.AddText(font, pixels, {low.x + (each - size.x) / 2, low.y + (height - size.y) / 2},
                     on ? p.on_accent : p.ink, label);
    }
    ImGui::PopID();
    end_spoken_group();
    ImGui::SetCursorScreenPos({corner.x, corner.y + all + ImGui::GetStyle().ItemSpacing.y});
    ImGui::Dummy({0, 0});
    return changed;
}

namespace {

// Where Dear ImGui has put the knob of the slider that was drawn last.
void offer_slider_grip(float low, float high, float value) {
    if (!ImGui::IsItemVisible() || high <= low) return;
    const ImVec2 corner = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
    constexpr float kInset = 2;  // ImGui's own
    const float wide = std::min(ImGui::GetStyle().GrabMinSize, size.x - 2 * kInset);
    const float part = std::clamp((value - low) / (high - low), 0.0f, 1.0f);
    const float x = corner.x + kInset + part * (size.x - 2 * kInset - wide);
    offer_grip({{x, corner.y}, {wide, size.y}}, {{corner.x, corner.y}, {size.x, size.y}});
}

}  // namespace

namespace {

// Name and value side by side; a name that would run into its value is written smaller.
void slider_words(const char* label, const char* shown, const Fonts& fonts) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float letters = ImGui::GetFontSize(), width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float value = fonts.strong->CalcTextSizeA(letters, 1e6f, 0, shown).x, air = 8 * fonts.scale;
    const float name = fonts.body->CalcTextSizeA(letters, 1e6f, 0, label).x;
    const float room = std::max(width - value - 2 * air, 1.0f),
                small = letters * std::clamp(room / std::max(name, 1.0f), .5f, 1.0f);
    draw.AddText(fonts.body, small, {at.x, at.y + .8f * (letters - small)}, ImGui::GetColorU32(ImGuiCol_Text),
                 label);
    draw.AddText(fonts.strong, letters, {at.x + width - value - air, at.y}, palette().ink, shown);
    ImGui::Dummy({width, ImGui::GetTextLineHeight()});
}

}  // namespace

bool labelled_slider(const char* label, float& value, float low, float high, const char* format,
                     const Fonts& fonts, float step) {
    char shown[48] = "";
    translate_detail::fill(shown, sizeof shown, format, static_cast<double>(value));
    slider_words(label, shown, fonts);
    ImGui::PushID(label);
    ImGui::SetNextItemWidth(-1);
    // As small as its words are.
    const float s = fonts.scale * ImGui::GetFontSize() / fonts.body->FontSize;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(4 * s, 2 * s));
    float moved = value;
    bool changed = ImGui::SliderFloat("##slider", &moved, low, high, "", ImGuiSliderFlags_AlwaysClamp);
    offer_spoken(ControlKind::slider, label, shown);
    offer_slider_grip(low, high, value);
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

FixedText<255> in_one_line(const char* words, ImFont* font, float width) {
    const auto wide = [&](const FixedText<255>& text) {
        return font->CalcTextSizeA(font->FontSize, 1e6f, 0, text.c_str()).x;
    };
    const FixedText<255> whole = as_drawn(FixedText<255>(words));
    if (wide(whole) <= width) return whole;
    std::string_view kept = whole.view();
    while (!kept.empty()) {
        // A letter of several bytes goes as a whole.
        do
            kept.remove_suffix(1);
        while (!kept.empty() && (static_cast<unsigned char>(whole.view()[kept.size()]) & 0xc0) == 0x80);
        const auto shorter =
            FixedText<255>::printed("%.*s\u2026", static_cast<int>(kept.size()), kept.data());
        if (wide(shorter) <= width) return shorter;
    }
    return {};
}

namespace {

// Wrapped as Dear ImGui would, each line then in its own order.
void lines_as_drawn(const ImFont& font, std::string_view words) {
    const float width = std::max(ImGui::GetContentRegionAvail().x, font.FontSize);
    while (!words.empty()) {
        const std::string_view paragraph = words.substr(0, words.find('\n'));
        const char* const end = paragraph.data() + paragraph.size();
        const char* cut = font.CalcWordWrapPositionA(1, paragraph.data(), end, width);
        if (cut == paragraph.data()) cut = end;
        const std::string line =
            in_reading_order({paragraph.data(), static_cast<std::size_t>(cut - paragraph.data())});
        ImGui::TextUnformatted(line.c_str());
        words.remove_prefix(static_cast<std::size_t>(cut - paragraph.data()));
        while (!words.empty() && (words.front() == ' ' || (cut == end && words.front() == '\n'))) {
            const bool line_end = words.front() == '\n';
            words.remove_prefix(1);
            if (line_end) break;
        }
    }
}

}  // namespace

void text(ImFont* font, ImU32 colour, const char* words) {
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    if (has_right_to_left(words)) {
        lines_as_drawn(*font, words);
    } else {
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(words);
        ImGui::PopTextWrapPos();
    }
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void section_title(ImFont* font, ImU32 colour, const char* words) {
    begin_spoken_section(words);
    text(font, colour, words);
}

void group_title(const char* words) {
    name_spoken_group(words);
    ImGui::TextUnformatted(words);
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
