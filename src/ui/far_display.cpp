#include "ui/far_display.h"

#include <algorithm>
#include <cmath>

#include "ui/captions.h"
#include "ui/phase_look.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// A digit's height is this share of its font's size (Inter's capitals and lining figures).
constexpr float kDigitShare = .727f;
constexpr float kDigitsOfHeight = .215f;

// The largest size up to `pixels` at which the words fit.
float fitting(ImFont* font, float pixels, const char* words, float width) {
    const float wide = font->CalcTextSizeA(pixels, 1e6f, 0, words).x;
    return wide > width ? pixels * width / wide : pixels;
}

// Read from three metres: at least seven to one against the paper.
ImU32 strong(Phase phase) {
    return phase == Phase::hold ? palette().angle_strong : palette().accent_strong;
}

const char* whose_leg(Side side) {
    return side == Side::left ? "YOUR LEFT" : "YOUR RIGHT";
}

}  // namespace

bool shows_far_display(const AppState& state) {
    return state.fullscreen && state.mode == Mode::practise && state.panel == Panel::practise;
}

void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const auto here = state.clock.position();
    const Phase phase = here.step.phase;
    const float high = area.size.y, pad = area.size.x * .07f, width = area.size.x - 2 * pad;
    const ImU32 ink = palette().ink, colour = strong(phase);
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper);
    float y = area.at.y + high * .07f;
    const auto words = [&](ImFont* font, float share, const char* text, ImU32 text_ink, float indent = 0) {
        const float pixels = fitting(font, high * share, text, width - indent);
        draw.AddText(font, pixels, {area.at.x + pad + indent, y}, text_ink, text);
        return pixels;
    };
    // 1. The phase: shape, word and colour.
    const float shape = high * .035f;
    draw_phase_shape(draw, {area.at.x + pad + shape, y + high * .047f}, shape, phase, colour);
    words(fonts.far_words, .078f, name_of(phase), ink, shape * 2.9f);
    y += high * .115f;

    // 2. The number: seconds left, or how much was held.
    const bool done = phase == Phase::done;
    const double seconds = done ? state.summary.held.value : here.remaining.value;
    const ClockText digits = clock_text(seconds);
    const float wanted = high * kDigitsOfHeight / kDigitShare;
    const float pixels = fitting(fonts.giant, wanted, digits.c_str(), width);
    draw.AddText(fonts.giant, pixels, {area.at.x + pad, y - pixels * .12f}, colour, digits.c_str());
    y += pixels * .98f;

    // 3. Whose leg, and what to do.
    if (!done) {
        words(fonts.far_words, .078f, whose_leg(here.step.side), ink);
        y += high * .09f;
        words(fonts.far_words, .05f,
              phase == Phase::hold       ? "leg is up"
              : phase == Phase::ease_off ? "leg comes down"
                                         : "leg is next",
              palette().ink);
    } else {
        words(fonts.far_words, .06f,
              FixedText<63>::printed(state.summary.holds == 1 ? "%d hold" : "%d holds", state.summary.holds)
                  .c_str(),
              ink);
    }
    // 4. What the measured or modelled leg does, and what stops the clock.
    y = area.end().y - high * .2f;
    const bool paused = state.clock.state() == RoutineClock::State::paused;
    if (paused || state.clock.state() == RoutineClock::State::ready) {
        words(fonts.far_words, .055f, paused ? "PAUSED" : "READY", palette().warn);
        y += high * .07f;
        words(fonts.far_words, .036f, "Space, or a controller's button", palette().ink);
    } else if (phase == Phase::hold && state.measuring.reading) {
        words(fonts.far_words, .07f,
              FixedText<31>::printed("leg at %.0f\u00b0", state.measuring.reading->leg.value).c_str(),
              strong(phase));
    } else if (phase == Phase::hold) {
        const Caption caption = caption_of(here, state);
        draw.AddText(fonts.far_words, high * .034f, {area.at.x + pad, y}, palette().ink,
                     caption.words.c_str(), nullptr, width);
    }
    // 5. How far the session is.
    const float bar = high * .014f, at = static_cast<float>(here.total / state.clock.length());
    const ImVec2 low(area.at.x + pad, area.end().y - high * .05f);
    draw.AddRectFilled(low, {low.x + width, low.y + bar}, palette().line, bar / 2);
    if (at > 0)
        draw.AddRectFilled(low, {low.x + std::max(bar, width * at), low.y + bar}, palette().accent, bar / 2);
}

}  // namespace ninety
