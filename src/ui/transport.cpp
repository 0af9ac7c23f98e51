// The bar below the picture: play, scrub, speed; or the session's progress.
#include <algorithm>
#include <cmath>

#include "model/captions.h"
#include "model/names.h"
#include "ui/panels.h"
#include "ui/touch.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// One segment of a track that is filled up to `at_01`; all as parts of the whole.
void draw_segment(const Rect& track, double from_01, double to_01, double at_01, ImU32 colour, float round) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float gap = 1.5f;
    const float x0 = track.at.x + track.size.x * static_cast<float>(from_01) + gap;
    const float x1 = track.at.x + track.size.x * static_cast<float>(to_01) - gap;
    if (x1 <= x0) return;
    draw.AddRectFilled({x0, track.at.y}, {x1, track.end().y}, palette().line, round);
    const float x = track.at.x + track.size.x * static_cast<float>(at_01);
    if (x > x0) draw.AddRectFilled({x0, track.at.y}, {std::min(x, x1), track.end().y}, colour, round);
}

// The knob, and where it is dragged to.
std::optional<double> scrub(const Rect& track, double at_01, const Fonts& fonts) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 knob(track.at.x + track.size.x * static_cast<float>(at_01), track.at.y + track.size.y / 2);
    draw.AddCircleFilled(knob, 8.5f * fonts.scale, palette().paper, 24);
    draw.AddCircleFilled(knob, 7 * fonts.scale, palette().accent, 24);
    const glm::vec2 reach(10 * fonts.scale);
    offer_grip({glm::vec2(knob.x, knob.y) - reach, 2.0f * reach},
               {track.at - glm::vec2(0, reach.y), track.size + glm::vec2(0, 2 * reach.y)});
    ImGui::SetCursorScreenPos({track.at.x, track.at.y - 10 * fonts.scale});
    ImGui::InvisibleButton("scrub", {track.size.x, track.size.y + 20 * fonts.scale});
    if (!ImGui::IsItemActive()) return std::nullopt;
    return std::clamp<double>((ImGui::GetIO().MousePos.x - track.at.x) / track.size.x, 0, 1);
}

void draw_watch_track(const AppState& state, const Fonts& fonts, const Rect& track, Actions& actions) {
    const Demonstration& demo = state.watch.demo.timeline();
    const double at = state.watch.player.position() / demo.length();
    for (const DemoScene& scene : demo.scenes())
        draw_segment(track, scene.start / demo.length(), scene.end() / demo.length(), at,
                     scene.step == DemoStep::hold ? palette().angle : palette().accent, 3 * fonts.scale);
    if (const auto to = scrub(track, at, fonts)) actions.push_back(action::Seek{demo.length() * *to});
}

void draw_practice_track(const AppState& state, const Fonts& fonts, const Rect& track) {
    const Seconds length = state.practice.clock.length();
    const double at = state.practice.clock.position().total / length;
    for (const Step& step : state.practice.clock.steps())
        draw_segment(track, step.start / length, step.end() / length, at,
                     step.phase == Phase::hold ? palette().angle : palette().accent, 3 * fonts.scale);
}

// What plays, above the track: smaller where there is no room for it, and left out where that could not be
// read; the page beside it has it as its heading.
void draw_title(ImDrawList& draw, const Fonts& fonts, const Rect& track, float foot, const char* words) {
    constexpr float kLeast = .62f;
    const float asked = fonts.strong->FontSize, wide = fonts.strong->CalcTextSizeA(asked, 1e6f, 0, words).x,
                size = asked * std::min(1.0f, track.size.x / std::max(wide, 1.0f));
    if (size >= kLeast * asked)
        draw.AddText(fonts.strong, size, {track.at.x, foot - size}, palette().ink, words);
}

// The scene's own timeline: what playing moves.
void draw_lesson_track(const AppState& state, const Fonts& fonts, const Rect& track, Actions& actions) {
    const LessonValues& values = state.reading.lesson.of(*lesson_shown(state));
    const Slider& slider = sliders_of(values.lesson)[kPlayed];
    const double at = (values[kPlayed] - slider.min) / (slider.max - slider.min);
    draw_segment(track, 0, 1, at, palette().accent, 3 * fonts.scale);
    const auto to = scrub(track, at, fonts);
    if (to) actions.push_back(action::SetSlider{kPlayed, slider.min + *to * (slider.max - slider.min)});
}

}  // namespace

void draw_transport(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::Begin("Transport", nullptr,
                 ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    // Five buttons with what lies between them; smaller where letters are large and the window is not.
    constexpr float kButtons = 4 * (38 + 8) + 54 + 8 + 2 * 20;
    const float s = std::min(fonts.scale, area.size.x / kButtons), middle = area.at.y + area.size.y / 2;
    float x = area.at.x + 20 * s;
    const auto button = [&](const char* id, Icon icon, float size, bool primary, const char* tip) {
        ImGui::SetCursorScreenPos({x, middle - size * s / 2});
        x += (size + 8) * s;
        return icon_button(id, icon, size * s, primary, tip);
    };
    const bool watching = state.shell.mode == Mode::watch;
    const auto lesson = lesson_shown(state);
    const bool playing = lesson     ? state.reading.lesson.playing
                         : watching ? state.watch.player.playing()
                                    : state.practice.clock.running();
    if (button("back", Icon::back, 38, false, translate("transport.back")))
        actions.push_back(action::SkipBack{});
    if (button("play", playing ? Icon::pause : Icon::play, 54, true,
               playing ? translate("transport.pause") : translate("transport.play")))
        actions.push_back(action::TogglePlay{});
    if (button("forward", Icon::forward, 38, false, translate("transport.on")))
        actions.push_back(action::SkipForward{});
    if (button("restart", Icon::restart, 38, false, translate("transport.restart")))
        actions.push_back(action::Restart{});
    if (!lesson && button("swap", Icon::swap, 38, false, translate("transport.swap_side")))
        actions.push_back(action::SwapSide{});

    // Above the track what plays, and the time at its right.
    const Rect track{{x + 14 * s, middle + 8 * s}, {area.end().x - 24 * s - (x + 14 * s), 7 * s}};
    if (track.size.x < 60 * s) return ImGui::End();  // the buttons alone
    if (lesson) {
        FixedText<63> key("scene.");
        key += choice_name<Lesson>(kLessonNames, *lesson);
        draw_title(*ImGui::GetWindowDrawList(), fonts, track, middle - 8 * s,
                   translate(Text::named(key.view()).value()));
        draw_lesson_track(state, fonts, track, actions);
        ImGui::End();
        return;
    }
    const double at =
        watching ? state.watch.player.position().value : state.practice.clock.position().total.value;
    const double length =
        watching ? state.watch.demo.timeline().length().value : state.practice.clock.length().value;
    const auto time =
        FixedText<40>::printed("%s / %s", clock_text(std::floor(at)).c_str(), clock_text(length).c_str());
    const auto title =
        !watching ? caption_of(state.practice.clock.position(), state).title
        : state.watch.fault != Fault::none
            ? FixedText<63>(words_of(state.watch.fault).title)
            : caption_of(state.watch.demo.timeline().scene_at(state.watch.player.position()), state).title;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float text_y = middle - 8 * s - fonts.strong->FontSize;
    draw_title(draw, fonts, track, text_y + fonts.strong->FontSize, title.c_str());
    const float width = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, 0, time.c_str()).x;
    const float title_width = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, title.c_str()).x;
    if (title_width + width + 12 * s < track.size.x)
        draw.AddText(fonts.small, fonts.small->FontSize, {track.end().x - width, text_y + 2 * s},
                     palette().ink_soft, time.c_str());
    if (watching)
        draw_watch_track(state, fonts, track, actions);
    else
        draw_practice_track(state, fonts, track);
    ImGui::End();
}

}  // namespace ninety
