// The live scenes' own controls: two views, and the sliders on a card at the foot of the picture.
#include <algorithm>
#include <cmath>

#include "i18n/translate.h"
#include "ui/lesson_overlay.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kLessonWindow =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing |
    ImGuiWindowFlags_NoBackground;

// The transport bar has the sliders that are nothing but time.
bool is_time(Lesson lesson, std::size_t slider) {
    return slider == kPlayed && (lesson == Lesson::lift || lesson == Lesson::disc);
}

const char* words_of(const char* section, const Slider& slider) {
    FixedText<63> key(section);
    key += slider.name;
    return translate(Text::named(key.view()).value());
}

void draw_slider(const LessonValues& values, std::size_t i, float width, const Fonts& fonts,
                 Actions& actions) {
    const Slider& slider = sliders_of(values.lesson)[i];
    // Whole steps, also while it plays.
    float value = static_cast<float>(std::round(values[i] / slider.step) * slider.step);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, palette().line);  // the card is as light as a frame is elsewhere
    ImGui::BeginGroup();
    ImGui::PushID(static_cast<int>(i));
    ImGui::BeginChild("slider", {width, ImGui::GetTextLineHeight() + 30 * fonts.scale}, false,
                      ImGuiWindowFlags_NoScrollbar);
    if (labelled_slider(words_of("slider.", slider), value, static_cast<float>(slider.min),
                        static_cast<float>(slider.max), words_of("slider_value.", slider), fonts,
                        static_cast<float>(slider.step)))
        actions.push_back(action::SetSlider{i, static_cast<double>(value)});
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::EndGroup();
    ImGui::PopStyleColor();
}

}  // namespace

void draw_lesson_controls(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions) {
    const auto lesson = lesson_shown(state);
    if (!lesson) return;
    const float s = fonts.scale, pad = 14 * s;
    // 1. The views.
    ImGui::SetNextWindowPos({picture.at.x + 4 * s, picture.at.y + 2 * s});
    ImGui::SetNextWindowSize(
        {std::min(picture.size.x - 24 * s, 300 * s) + 2 * ImGui::GetStyle().WindowPadding.x, 0});
    ImGui::Begin("Lesson views", nullptr, kLessonWindow);
    const char* const kViews[] = {
        *lesson == Lesson::disc ? translate("lesson.view_close") : translate("lesson.view_side"),
        *lesson == Lesson::disc ? translate("lesson.view_leg") : translate("lesson.view_three_quarter")};
    int chosen = state.picture.own_camera ? -1 : static_cast<int>(state.reading.lesson.view);
    if (segmented("views", kViews, chosen, fonts))
        actions.push_back(action::ChooseLessonView{static_cast<LessonView>(chosen)});
    ImGui::End();

    // 2. The sliders, in one column or two.
    const LessonValues& values = state.reading.lesson.of(*lesson);
    std::size_t count = 0;
    for (std::size_t i = 0; i < sliders_of(*lesson).size(); ++i)
        if (!is_time(*lesson, i)) ++count;
    const Rect numbers = lesson_numbers_area(picture, s);
    const float width = std::min(numbers.at.x - picture.at.x - 2 * pad, 480 * s);
    const std::size_t columns = count > 2 && width > 300 * s ? 2 : 1, rows = (count + columns - 1) / columns;
    const float row = ImGui::GetTextLineHeight() + 30 * s + ImGui::GetStyle().ItemSpacing.y;
    const float height = row * static_cast<float>(rows) + 2 * 10 * s;
    const ImVec2 low(picture.at.x + pad, picture.end().y - pad - height);
    ImGui::GetBackgroundDrawList()->AddRectFilled(low, {low.x + width, low.y + height}, palette().scrim,
                                                  12 * s);
    ImGui::SetNextWindowPos(low);
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(14 * s, 12 * s));
    ImGui::Begin("Sliders", nullptr, kLessonWindow | ImGuiWindowFlags_NoScrollWithMouse);
    const float each =
        (ImGui::GetContentRegionAvail().x - (columns > 1 ? 18 * s : 0)) / static_cast<float>(columns);
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < sliders_of(*lesson).size(); ++i) {
        if (is_time(*lesson, i)) continue;
        if (drawn % columns != 0) ImGui::SameLine(0, 18 * s);
        draw_slider(values, i, each, fonts, actions);
        ++drawn;
    }
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace ninety
