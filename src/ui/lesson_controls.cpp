// The live scenes' own controls: two views, and the sliders on a card at the foot of the picture.
#include <algorithm>
#include <cmath>

#include "i18n/translate.h"
#include "model/lesson_layout.h"
#include "ui/lesson_overlay.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kLessonWindow =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing |
    ImGuiWindowFlags_NoBackground;

const char* words_of(const char* section, const Slider& slider) {
    FixedText<63> key(section);
    key += slider.name;
    return translate(Text::named(key.view()).value());
}

void draw_slider(const LessonValues& values, std::size_t i, float width, float letters, const Fonts& fonts,
                 Actions& actions) {
    const Slider& slider = sliders_of(values.lesson)[i];
    // Whole steps, also while it plays.
    float value = static_cast<float>(std::round(values[i] / slider.step) * slider.step);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, palette().line);  // the card is as light as a frame is elsewhere
    ImGui::BeginGroup();
    ImGui::PushID(static_cast<int>(i));
    ImGui::BeginChild("slider", {width, ImGui::GetTextLineHeight() + 30 * fonts.scale * letters}, false,
                      ImGuiWindowFlags_NoScrollbar);  // with its parent's letters
    if (labelled_slider(words_of("slider.", slider), value, static_cast<float>(slider.min),
                        static_cast<float>(slider.max), words_of("slider_value.", slider), fonts,
                        static_cast<float>(slider.step)))
        actions.push_back(action::SetSlider{i, static_cast<double>(value)});
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::EndGroup();
    ImGui::PopStyleColor();
}

// Where the controls are, and how large their letters.
struct Places {
    Rect views, sliders;
    int columns;
    float letters;  // of the fonts' size
};

Places standing_places(Lesson lesson, const Fonts& fonts, const Rect& picture) {
    const LessonLayout layout = lesson_layout(lesson, picture, fonts.scale, true);
    return {layout.views, layout.sliders, layout.slider_columns, layout.slider_scale};
}

Places other_places(Lesson lesson, const Fonts& fonts, const Rect& picture) {
    const CardsLayout layout = cards_layout(lesson, picture, fonts.scale, true);
    return {layout.views, layout.sliders, layout.slider_columns, layout.slider_scale};
}

void draw_views(const AppState& state, Lesson lesson, const Fonts& fonts, const Places& places,
                Actions& actions) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::SetNextWindowPos({places.views.at.x, places.views.at.y});
    ImGui::SetNextWindowSize({places.views.size.x, 0});
    ImGui::Begin("Lesson views", nullptr, kLessonWindow);
    const bool disc = lesson == Lesson::disc;
    const char* const kViews[] = {
        translate(disc ? Text("lesson.view_close") : Text("lesson.view_side")),
        translate(disc ? Text("lesson.view_leg") : Text("lesson.view_three_quarter"))};
    int chosen = state.picture.own_camera ? -1 : static_cast<int>(state.reading.lesson.view);
    // In one row of the place that the layout keeps for it, whatever the letters' size.
    const float high = std::min(ImGui::GetFrameHeight(), places.views.size.y);
    if (segmented("views", kViews, chosen, fonts, false, high))
        actions.push_back(action::ChooseLessonView{static_cast<LessonView>(chosen)});
    ImGui::End();
    ImGui::PopStyleVar();
}

void draw_sliders(const LessonValues& values, const Fonts& fonts, const Places& places, Actions& actions) {
    const float s = fonts.scale * places.letters;
    const ImVec2 low(places.sliders.at.x, places.sliders.at.y);
    const ImVec2 size(places.sliders.size.x, places.sliders.size.y);
    ImGui::GetBackgroundDrawList()->AddRectFilled(low, {low.x + size.x, low.y + size.y}, palette().scrim,
                                                  12 * s);
    ImGui::SetNextWindowPos(low);
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(14 * s, 12 * s));
    // What lies between them is a part of the card, too, and shrinks with it.
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(10 * s, 8 * s));
    ImGui::Begin("Sliders", nullptr, kLessonWindow | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::SetWindowFontScale(places.letters);
    const float gap = 18 * s, across = static_cast<float>(places.columns);
    const float each = (ImGui::GetContentRegionAvail().x - gap * (across - 1)) / across;
    int drawn = 0;
    for (std::size_t i = 0; i < sliders_of(values.lesson).size(); ++i) {
        if (is_time(values.lesson, i)) continue;
        if (drawn % places.columns != 0) ImGui::SameLine(0, gap);
        draw_slider(values, i, each, places.letters, fonts, actions);
        ++drawn;
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
}

}  // namespace

void draw_lesson_controls(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions) {
    const auto lesson = lesson_shown(state);
    if (!lesson) return;
    const Places places = is_standing(*lesson) ? standing_places(*lesson, fonts, picture)
                                               : other_places(*lesson, fonts, picture);
    draw_views(state, *lesson, fonts, places, actions);
    draw_sliders(state.reading.lesson.of(*lesson), fonts, places, actions);
}

}  // namespace ninety
