#include "ui/camera_card.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "i18n/translate.h"
#include "ui/phase_look.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

const char* large_words(CameraHint hint) {
    switch (hint) {
        case CameraHint::none:
            return translate("camera_hint.none");
        case CameraHint::too_dark:
            return translate("camera_hint.too_dark");
        case CameraHint::nobody:
            return translate("camera_hint.nobody");
        case CameraHint::too_far:
            return translate("camera_hint.too_far");
        case CameraHint::too_near:
            return translate("camera_hint.too_near");
        case CameraHint::not_square:
            return translate("camera_hint.not_square");
        case CameraHint::tilted:
            return translate("camera_hint.tilted");
        case CameraHint::unsteady:
            return translate("camera_hint.unsteady");
    }
    return "";
}

FixedText<255> small_words(CameraHint hint, const CameraSight& sight) {
    switch (hint) {
        case CameraHint::none:
            return translate(sight.head_right ? Text("camera.seen") : Text("camera.seen_left"));
        case CameraHint::too_dark:
            return translate("camera_hint_why.too_dark");
        case CameraHint::nobody:
            return translate("camera_hint_why.nobody");
        case CameraHint::too_far:
            return translate("camera_hint_why.too_far");
        case CameraHint::too_near:
            return translate("camera_hint_why.too_near");
        case CameraHint::not_square:
            return translate("camera_hint_why.not_square");
        case CameraHint::tilted:
            if (!sight.tilt) return {};
            return phrase<255>("camera_hint_why.tilted", std::abs((*sight.tilt - sight.levelled).value));
        case CameraHint::unsteady:
            return translate("camera_hint_why.unsteady");
    }
    return {};
}

// Letters as large as are wanted in one line; a little smaller before there is a second, and small enough for
// all of them in the end.
struct Fitted {
    float pixels;
    ImVec2 size;
};
Fitted fit(ImFont* font, const char* words, float wanted, const glm::vec2& room) {
    constexpr float kOneLine = .72f, kLeast = .2f;
    const float line = font->CalcTextSizeA(wanted, 1e6f, 0, words).x;
    if (line * kOneLine <= room.x) {
        const float pixels = wanted * std::min(1.0f, room.x / line);
        return {pixels, font->CalcTextSizeA(pixels, 1e6f, 0, words)};
    }
    float pixels = wanted;
    const auto extent = [&] { return font->CalcTextSizeA(pixels, 1e6f, room.x, words); };
    while (pixels > kLeast * wanted && extent().y > room.y)
        pixels *= .97f;
    return {pixels, extent()};
}

// A tick or an exclamation mark: told apart without colours, too.
void draw_state(ImDrawList& draw, ImVec2 c, float r, bool good) {
    draw.AddCircleFilled(c, r, good ? palette().accent : palette().hint, 32);
    if (good) return draw_phase_shape(draw, c, r * .52f, Phase::done, palette().on_accent);
    draw.AddRectFilled({c.x - r * .13f, c.y - r * .6f}, {c.x + r * .13f, c.y + r * .18f}, palette().ink,
                       r * .1f);
    draw.AddCircleFilled({c.x, c.y + r * .47f}, r * .16f, palette().ink, 12);
}

// `beside_pacer`: a breath pacer has its right end.
void draw_strip(const CameraWords& words, const CameraPlaces& places, bool beside_pacer, const Fonts& fonts,
                ImDrawList& draw) {
    const float s = fonts.scale, pad = 14 * s, mark = places.letters * .5f;
    const glm::vec2 room =
        places.strip.size - glm::vec2(3 * pad + 2 * mark + (beside_pacer ? 112 * s : 0), 1.4f * pad);
    // A sentence may have letters that are not cut for across the room; and it is long: two lines, no more.
    ImFont* font = words.sentence ? fonts.heading : fonts.far_words();
    const float wanted =
        words.sentence ? std::max(1.1f * font->FontSize, .5f * places.letters) : places.letters;
    const auto [pixels, size] = fit(font, words.large.c_str(), wanted, room);
    const float height = std::max(size.y, 2 * mark) + 1.4f * pad;
    const ImVec2 low(places.strip.at.x, places.strip.end().y - height);
    const ImVec2 high(low.x + size.x + 3 * pad + 2 * mark, low.y + height);
    draw.AddRectFilled(low, high, palette().scrim, 14 * s);
    draw_state(draw, {low.x + pad + mark, low.y + height / 2}, mark, words.good);
    draw.AddText(font, pixels, {low.x + 2 * pad + 2 * mark, low.y + (height - size.y) / 2},
                 words.good ? palette().accent_strong : palette().ink, words.large.c_str(), nullptr,
                 size.x + 1);
}

// Where they are not cut: otherwise the panel beside the picture has them.
void draw_why(const char* words, const Rect& below, const Fonts& fonts, ImDrawList& draw) {
    const float pad = 10 * fonts.scale;
    if (!*words || below.size.x <= 2 * pad) return;
    const float wrap = below.size.x - 2 * pad;
    const ImVec2 size = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, wrap, words);
    if (size.x > wrap + 1 || size.y + 1.2f * pad > below.size.y) return;
    draw.AddRectFilled({below.at.x, below.at.y}, {below.end().x, below.at.y + size.y + 1.2f * pad},
                       palette().scrim, 10 * fonts.scale);
    draw.AddText(fonts.small, fonts.small->FontSize, {below.at.x + pad, below.at.y + .6f * pad},
                 palette().ink, words, nullptr, wrap);
}

// A dark pill with a small camera and a red lamp in it, unlike all else on the screen. Its letters are as
// large as `most_wide` allows.
void draw_pill(const char* words, ImFont* font, float pixels, const ImVec2& low, float height,
               float most_wide, ImDrawList& draw) {
    const float pad = .42f * height, glyph = .3f * height, words_x = low.x + pad + 2.9f * glyph;
    const float wish = font->CalcTextSizeA(pixels, 1e6f, 0, words).x,
                room = most_wide - 2 * pad - 2.9f * glyph;
    if (wish > room) pixels *= std::max(room, 0.0f) / wish;
    const float wide = words_x - low.x + font->CalcTextSizeA(pixels, 1e6f, 0, words).x + pad;
    const ImU32 ground = palette().ink, ink = palette().paper;
    draw.AddRectFilled(low, {low.x + wide, low.y + height}, ground, height / 2);
    draw_camera_glyph(draw, {low.x + pad + glyph, low.y + height / 2}, glyph, ink,
                      IM_COL32(214, 48, 40, 255));
    draw.AddText(font, pixels, {words_x, low.y + (height - pixels) / 2}, ink, words);
}

// Where it has failed its lamp is out.
const char* mark_words(const AppState& state) {
    return translate(state.practice.camera.seen.state == CameraState::failed ? Text("camera.mark_waits")
                                                                             : Text("camera.mark"));
}

}  // namespace

CameraWords camera_words(const AppState& state) {
    const CameraUse& camera = state.practice.camera;
    const CameraSeen& seen = camera.seen;
    if (seen.state == CameraState::failed || seen.state == CameraState::no_model)
        return {.large = seen.problem, .sentence = true};
    if (seen.state != CameraState::on) return {.large = translate("camera.opening"), .good = true};
    const CameraSight* sight = camera_sight(state);
    if (!sight) return {.large = translate("camera.searching"), .good = true};
    if (camera.hint == CameraHint::none && sight->knee_bent)
        return {.large = translate("camera.measure_knee")};
    CameraWords words;
    words.large = large_words(camera.hint);
    words.small = small_words(camera.hint, *sight);
    words.good = camera.hint == CameraHint::none;
    if (camera.good(state.now)) words.large = translate("camera.set_up_done");
    return words;
}

void draw_camera_card(const AppState& state, const CameraPlaces& places, const CameraImage& image,
                      const Fonts& fonts, ImDrawList& draw) {
    const CameraWords words = camera_words(state);
    const Rect picture = fitted(places.picture, image.aspect());
    if (picture.size.x > 0)
        draw_camera_picture(draw, picture, image, camera_sight(state),
                            words.good ? palette().accent : palette().hint, fonts);
    const float below = picture.end().y + places.why.at.y - places.picture.end().y;
    if (state.shell.notices.empty())  // they have that place
        draw_why(words.small.c_str(),
                 {{places.why.at.x, below}, {places.why.size.x, places.why.end().y - below}}, fonts, draw);
    draw_strip(words, places, state.settings.breathing, fonts, draw);
}

void draw_camera_mark(const AppState& state, const Rect& place, const Fonts& fonts, ImDrawList& draw) {
    draw_pill(mark_words(state), fonts.far_words(), place.size.y / 1.4f, {place.at.x, place.at.y},
              place.size.y, place.size.x, draw);
}

void draw_camera_mark_beside_dialog(const AppState& state, const Fonts& fonts) {
    const ImGuiWindow* dialog = ImGui::GetTopMostPopupModal();
    if (!dialog) return;
    const float height = fonts.strong->FontSize * 1.5f, edge = 4 * fonts.scale;
    const char* words = mark_words(state);
    const float wide = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, words).x + 1.75f * height;
    // Where the dialog leaves no room for the words, the small camera alone.
    const bool fits = wide + 2 * edge <= dialog->Pos.x || height + 2 * edge <= dialog->Pos.y;
    draw_pill(fits ? words : "", fonts.strong, fonts.strong->FontSize, {edge, edge}, height, 2 * wide,
              *ImGui::GetForegroundDrawList());
}

float camera_foot_height(const Fonts& fonts) {
    return ImGui::GetFrameHeight() + 10 * fonts.scale;
}

void draw_camera_foot(const AppState& state, const Fonts& fonts, Actions& actions) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = ImGui::GetFrameHeight();
    const float top = at.y + 10 * fonts.scale;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddLine({at.x, at.y + 4 * fonts.scale}, {at.x + width, at.y + 4 * fonts.scale}, palette().line, 1);
    const char* off = translate("camera.turn_off");
    const float wide = ImGui::CalcTextSize(off).x + 2 * ImGui::GetStyle().FramePadding.x;
    draw_pill(mark_words(state), fonts.strong, fonts.strong->FontSize, {at.x, top}, height,
              width - wide - ImGui::GetStyle().ItemSpacing.x, draw);
    ImGui::SetCursorScreenPos({at.x + width - wide, top});
    if (quiet_button(off, wide)) actions.push_back(action::ToggleCamera{});
}

}  // namespace ninety
