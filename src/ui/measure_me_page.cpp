// "Measure me", in the picture's place or on the whole screen: what the camera sees, what to do now in
// letters that are read from the mat, and each leg's angle as it comes.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "i18n/translate.h"
#include "ui/camera_card.h"
#include "ui/far_lines.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

using MeasureStage = MeasureMe::Stage;

constexpr ImGuiWindowFlags kMeasurePage = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus;

bool is_over(const MeasureMe& me) {
    return me.stage == MeasureStage::done || me.stage == MeasureStage::unsure;
}

const char* leg_word(Side side) {
    return translate(side == Side::left ? Text("body.left_leg") : Text("body.right_leg"));
}

void rounded(ImDrawList& draw, const Rect& place, ImU32 colour, float round) {
    draw.AddRectFilled({place.at.x, place.at.y}, {place.end().x, place.end().y}, colour, round);
}

// One leg's angle with what it scattered by, or a dash while there is none.
void draw_result(const MeasureMe& me, Side side, const Rect& place, const Fonts& fonts, ImDrawList& draw) {
    const float s = fonts.scale, pad = std::min(14 * s, .12f * place.size.y);
    const float x = place.at.x + pad, wide = place.size.x - 2 * pad;
    rounded(draw, place, palette().paper_raised, 12 * s);
    if (!is_over(me) && me.side == side)
        draw.AddRect({place.at.x, place.at.y}, {place.end().x, place.end().y}, palette().accent, 12 * s, 0,
                     std::max(2.0f, 3 * s));
    const float name = std::min(fonts.heading->FontSize, .24f * place.size.y);
    draw.AddText(fonts.heading, name, {x, place.at.y + pad}, palette().ink_soft, leg_word(side));
    const float top = place.at.y + pad + 1.1f * name;
    float foot = place.end().y - pad;
    const auto& angle = me.measured[index_of(side)];
    if (!angle) {
        const float y = (top + foot) / 2;
        draw.AddRectFilled({x, y - 2 * s}, {x + 32 * s, y + 2 * s}, palette().line, 2 * s);
        return;
    }
    // Where there is room for both.
    const auto within = phrase<63>("camera.measure_result", std::max(1.0, std::ceil(angle->spread.value)));
    const ImVec2 size = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, wide, within.c_str());
    if (size.y < .4f * (foot - top)) {
        foot -= size.y;
        draw.AddText(fonts.small, fonts.small->FontSize, {x, foot}, palette().ink_soft, within.c_str(),
                     nullptr, wide);
    }
    const auto shown = FixedText<15>::printed("%.0f\u00b0", angle->leg.value);
    const float room = foot - top, wish = fonts.number->CalcTextSizeA(room, 1e6f, 0, shown.c_str()).x;
    const float big = room * std::min(1.0f, wide / wish);
    draw.AddText(fonts.number, big, {x, top + (room - big) / 2}, palette().angle_strong, shown.c_str());
}

// Below the words, as large as there is room for: the seconds that are still to be held, in a ring that
// closes; until then the leg's angle now.
void draw_ring(const AppState& state, const Rect& room, const Fonts& fonts, ImDrawList& draw) {
    const MeasureMe& me = state.practice.measure_me;
    const CameraSight* sight = camera_sight(state);
    const bool holding = me.stage == MeasureStage::hold_still;
    const float radius = .44f * std::min(room.size.x, room.size.y);
    if (is_over(me) || radius < 24 * fonts.scale || (!holding && !(sight && sight->reading))) return;
    const ImVec2 middle(room.at.x + room.size.x / 2, room.at.y + room.size.y / 2);
    const float thick = .13f * radius, top = -std::numbers::pi_v<float> / 2;
    draw.AddCircle(middle, radius, palette().line, 96, thick);
    if (holding) {
        const auto turned = static_cast<float>(2 * std::numbers::pi * me.progress_01());
        draw.PathArcTo(middle, radius, top, top + turned, 96);
        draw.PathStroke(palette().accent, 0, thick);
    }
    const auto shown = holding ? FixedText<15>::printed("%d", me.seconds_left())
                               : FixedText<15>::printed("%.0f\u00b0", sight->reading->leg.value);
    float pixels = 1.1f * radius;
    ImVec2 size = fonts.giant()->CalcTextSizeA(pixels, 1e6f, 0, shown.c_str());
    pixels *= std::min(1.0f, 1.45f * radius / size.x);
    size = fonts.giant()->CalcTextSizeA(pixels, 1e6f, 0, shown.c_str());
    draw.AddText(fonts.giant(), pixels, {middle.x - size.x / 2, middle.y - size.y / 2},
                 holding ? palette().accent_strong : palette().angle_strong, shown.c_str());
}

// What to do now: one thing.
void add_prompt(const AppState& state, FarLines& lines) {
    const MeasureMe& me = state.practice.measure_me;
    const Palette& p = palette();
    if (me.stage == MeasureStage::done) {
        lines.add({translate("camera.measure_kept"), p.accent_strong, 1, 0, false, Phase::done});
        return;
    }
    if (me.stage == MeasureStage::unsure) {
        lines.add({translate("camera.measure_unsure"), p.warn});
        return;
    }
    if (me.stage == MeasureStage::hold_still) {
        lines.add({translate("camera.measure_still"), p.accent_strong, 1.1f});
        return;
    }
    const CameraSight* sight = camera_sight(state);
    const CameraUse& camera = state.practice.camera;
    if (sight && sight->knee_bent) {
        lines.add({translate("camera.measure_knee"), p.ink});
    } else if (!sight || (!sight->reading && camera.hint != CameraHint::none)) {
        const CameraWords words = camera_words(state);
        if (!words.sentence) lines.add({words.large.view(), p.ink});
    } else if (me.still_up) {
        lines.add({translate("camera.measure_down"), p.ink});
    } else {
        lines.add(
            {translate(me.side == Side::left ? Text("camera.measure_left") : Text("camera.measure_right")),
             p.ink});
    }
}

// What stands in small letters at the foot of the words; paragraphs.
struct Notes {
    std::array<FixedText<255>, 3> words;
    std::size_t count = 0;
    void add(std::string_view text) {
        if (count < words.size() && !text.empty()) words[count++] = text;
    }
};

Notes notes_of(const AppState& state) {
    const MeasureMe& me = state.practice.measure_me;
    Notes notes;
    if (me.stage == MeasureStage::done) {
        const auto* progress = state.reading.progress.get();
        for (const Side side : kSides)
            if (const auto& again = progress ? progress->repeated[index_of(side)] : std::nullopt)
                notes.add(phrase<255>("camera.measure_scatter", leg_word(side), again->readings,
                                      again->within.value, again->no_change().value));
        notes.add(translate("camera.accuracy"));
        return notes;
    }
    const CameraWords words = camera_words(state);
    if (words.sentence)
        notes.add(words.large);
    else if (!words.good && me.stage == MeasureStage::raise)
        notes.add(words.small);
    else
        notes.add(translate("camera.measure_me_how"));
    return notes;
}

// From the foot up; returns what is left above them.
Rect draw_notes(const Notes& notes, const Rect& place, const Fonts& fonts, ImDrawList& draw) {
    // As a heading is, smaller where they would take more than half of the place.
    const float margin = .045f * place.size.x, wide = place.size.x - 2 * margin, most = .5f * place.size.y;
    float pixels = .9f * fonts.heading->FontSize, all = 0;
    const auto height_of = [&](const FixedText<255>& words) {
        return fonts.body->CalcTextSizeA(pixels, 1e6f, wide, words.c_str()).y + .5f * pixels;
    };
    const auto height_of_all = [&] {
        all = 0;
        for (std::size_t i = 0; i < notes.count; ++i)
            all += height_of(notes.words[i]);
        return all;
    };
    while (height_of_all() > most && pixels > fonts.small->FontSize)
        pixels *= .96f;
    float y = place.end().y;
    for (std::size_t i = notes.count; i-- > 0;) {
        const float high = height_of(notes.words[i]);
        if (place.end().y - y + high > most) continue;
        y -= high;
        draw.AddText(fonts.body, pixels, {place.at.x + margin, y}, palette().ink, notes.words[i].c_str(),
                     nullptr, wide);
    }
    return {place.at, {place.size.x, y - place.at.y}};
}

void draw_measure_buttons(const MeasureMe& me, bool tilted, const Rect& place, const Fonts& fonts,
                          Actions& actions) {
    const float gap = ImGui::GetStyle().ItemSpacing.x, half = (place.size.x - gap) / 2;
    ImGui::SetCursorScreenPos({place.at.x, place.at.y});
    const bool done = me.stage == MeasureStage::done;
    if (is_over(me)) {
        if (done ? quiet_button(translate("camera.measure_again"), half)
                 : primary_button(translate("camera.measure_again"), fonts, half))
            actions.push_back(action::BeginMeasureMe{});
        ImGui::SameLine();
    } else if (tilted) {
        if (primary_button(translate("camera.level"), fonts, half)) actions.push_back(action::LevelCamera{});
        ImGui::SameLine();
    }
    const float width = is_over(me) || tilted ? half : place.size.x;
    if (done ? primary_button(translate("camera.measure_done"), fonts, width)
             : quiet_button(translate("camera.measure_stop"), width))
        actions.push_back(action::LeaveMeasureMe{});
}

}  // namespace

void draw_measure_me_page(const AppState& state, const Layout& layout, const CameraImage& image,
                          const Fonts& fonts, Actions& actions) {
    const bool far = layout.far.size.x > 0;
    const Rect& area = far ? layout.far : layout.picture;
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::Begin("Measure me", nullptr, kMeasurePage);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    rounded(draw, area, palette().paper, 0);
    const MeasurePlaces places = measure_places(layout, fonts.scale, ImGui::GetFrameHeight());
    const MeasureMe& me = state.practice.measure_me;
    if (far) draw_camera_mark(state, places.mark, fonts, draw);
    draw_camera_picture(draw, fitted(places.picture, image.aspect()), image, camera_sight(state),
                        me.stage == MeasureStage::hold_still ? palette().accent : palette().line, fonts);
    for (const Side side : kSides)
        draw_result(me, side, places.results[index_of(side)], fonts, draw);
    const Rect above = draw_notes(notes_of(state), places.words, fonts, draw);
    FarLines lines;
    lines.add({translate("camera.measure_me"), palette().ink_soft, .62f});
    add_prompt(state, lines);
    lines.place(fonts, above);
    lines.draw(draw);
    const float words_end = lines.placed().back().where.end().y + 10 * fonts.scale;
    draw_ring(state, {{above.at.x, words_end}, {above.size.x, above.end().y - words_end}}, fonts, draw);
    draw_measure_buttons(me, state.practice.camera.tilt_to_take().has_value(), places.buttons, fonts,
                         actions);
    ImGui::End();
}

}  // namespace ninety
