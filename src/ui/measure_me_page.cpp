// "Measure me", in the picture's place or on the whole screen: what the camera sees, what to do now in
// letters that are read from the mat, and each leg's angle as it comes.
#include <algorithm>
#include <cmath>
#include <cstdio>

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

// One leg's angle, or a dash while there is none.
void draw_result(const MeasureMe& me, Side side, const Rect& place, const Fonts& fonts, ImDrawList& draw) {
    const float s = fonts.scale, pad = std::min(14 * s, .12f * place.size.y);
    const ImVec2 low(place.at.x, place.at.y), high(place.end().x, place.end().y);
    rounded(draw, place, palette().paper_raised, 12 * s);
    if (!is_over(me) && me.side == side)
        draw.AddRect(low, high, palette().accent, 12 * s, 0, std::max(2.0f, 3 * s));
    const float name = std::min(fonts.heading->FontSize, .24f * place.size.y);
    draw.AddText(fonts.heading, name, {low.x + pad, low.y + pad}, palette().ink_soft, leg_word(side));
    const float top = low.y + pad + 1.1f * name, room = high.y - pad - top;
    const auto& angle = me.measured[index_of(side)];
    if (!angle)
        return draw.AddRectFilled({low.x + pad, top + .5f * room - 2 * s},
                                  {low.x + pad + .5f * room, top + .5f * room + 2 * s}, palette().line,
                                  2 * s);
    char shown[16];
    std::snprintf(shown, sizeof shown, "%.0f\u00b0", angle->leg.value);
    const ImVec2 wish = fonts.number->CalcTextSizeA(room, 1e6f, 0, shown);
    const float big = room * std::min(1.0f, (place.size.x - 2 * pad) / wish.x);
    draw.AddText(fonts.number, big, {low.x + pad, top + (room - big) / 2}, palette().angle_strong, shown);
    // Beside it, where there is room for whole words.
    const auto within = phrase<63>("camera.measure_result", std::max(1.0, std::ceil(angle->spread.value)));
    const float x = low.x + 1.6f * pad + wish.x * big / room, wrap = high.x - pad - x;
    const ImVec2 size = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, wrap, within.c_str());
    if (wrap > 5.5f * fonts.small->FontSize && size.y < room)
        draw.AddText(fonts.small, fonts.small->FontSize, {x, high.y - pad - .12f * room - size.y},
                     palette().ink_soft, within.c_str(), nullptr, wrap);
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
        FarLine digits{FixedText<400>::printed("%d", me.seconds_left()), p.accent_strong};
        digits.digits = true;
        lines.add(digits);
        return;
    }
    const CameraSight* sight = camera_sight(state);
    const CameraUse& camera = state.practice.camera;
    if (sight && sight->knee_bent) {
        lines.add({translate("camera.measure_knee"), p.warn});
    } else if (!sight || (!sight->reading && camera.hint != CameraHint::none)) {
        const CameraWords words = camera_words(state);
        if (!words.sentence) lines.add({words.large.view(), words.good ? p.ink : p.warn});
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
    constexpr float kMost = .5f;  // of the place
    const float gap = 6 * fonts.scale;
    const auto height_of = [&](const FixedText<255>& words) {
        return fonts.body->CalcTextSizeA(fonts.body->FontSize, 1e6f, place.size.x, words.c_str()).y + gap;
    };
    float y = place.end().y;
    for (std::size_t i = notes.count; i-- > 0;) {
        const float high = height_of(notes.words[i]);
        if (place.end().y - y + high > kMost * place.size.y) continue;  // the most important has the room
        y -= high;
        draw.AddText(fonts.body, fonts.body->FontSize, {place.at.x, y}, palette().ink, notes.words[i].c_str(),
                     nullptr, place.size.x);
    }
    return {place.at, {place.size.x, y - place.at.y}};
}

void draw_measure_buttons(const MeasureMe& me, const Rect& place, const Fonts& fonts, Actions& actions) {
    const float gap = ImGui::GetStyle().ItemSpacing.x, half = (place.size.x - gap) / 2;
    ImGui::SetCursorScreenPos({place.at.x, place.at.y});
    const bool done = me.stage == MeasureStage::done;
    if (is_over(me)) {
        if (done ? quiet_button(translate("camera.measure_again"), half)
                 : primary_button(translate("camera.measure_again"), fonts, half))
            actions.push_back(action::BeginMeasureMe{});
        ImGui::SameLine();
    }
    const float width = is_over(me) ? half : place.size.x;
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
    if (far) draw_camera_mark(places.mark, fonts, draw);
    draw_camera_picture(draw, fitted(places.picture, image.aspect()), image, camera_sight(state),
                        me.stage == MeasureStage::hold_still ? palette().accent : palette().line, fonts);
    const float round = places.progress.size.y / 2;
    rounded(draw, places.progress, palette().line, round);
    if (me.stage == MeasureStage::hold_still) {
        Rect passed = places.progress;
        passed.size.x = std::max(2 * round, passed.size.x * static_cast<float>(me.progress_01()));
        rounded(draw, passed, palette().accent, round);
    }
    for (const Side side : kSides)
        draw_result(me, side, places.results[index_of(side)], fonts, draw);
    const Rect above = draw_notes(notes_of(state), places.words, fonts, draw);
    FarLines lines;
    lines.add({translate("camera.measure_me"), palette().ink_soft, .62f});
    add_prompt(state, lines);
    lines.place(fonts, above);
    lines.draw(draw);
    draw_measure_buttons(me, places.buttons, fonts, actions);
    ImGui::End();
}

}  // namespace ninety
