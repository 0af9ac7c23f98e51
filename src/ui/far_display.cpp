#include "ui/far_display.h"

#include <algorithm>
#include <cmath>

#include "model/captions.h"
#include "model/names.h"
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
    return side == Side::left ? translate("far.your_left") : translate("far.your_right");
}

// Draws from the top down and from the bottom up; shares are of the window's height.
class FarPage {
  public:
    FarPage(const AppState& state, const Fonts& fonts, const Rect& area)
        : state_(state),
          fonts_(fonts),
          area_(area),
          here_(state.practice.clock.position()),
          high_(area.size.y),
          pad_(area.size.x * .07f),
          width_(area.size.x - 2 * pad_),
          y_(area.at.y + high_ * .07f) {
        draw_.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper);
    }

    // Shape, word and colour.
    void phase() {
        const float shape = high_ * .035f;
        draw_phase_shape(draw_, {area_.at.x + pad_ + shape, y_ + high_ * .047f}, shape,
                         empty() ? Phase::rest : here_.step.phase, strong(here_.step.phase));
        words(.078f, phase_word(here_, state_), palette().ink, shape * 2.9f);
        y_ += high_ * .115f;
    }

    // Seconds left, or how much was held.
    void number() {
        if (empty()) return;
        const ClockText digits =
            clock_text(done() ? state_.practice.summary.held.value : here_.remaining.value);
        const float pixels =
            fitting(fonts_.giant, high_ * kDigitsOfHeight / kDigitShare, digits.c_str(), width_);
        draw_.AddText(fonts_.giant, pixels, {area_.at.x + pad_, y_ - pixels * .12f}, strong(here_.step.phase),
                      digits.c_str());
        y_ += pixels * .98f;
    }

    // Whose leg, and what it does; at the end, how many holds.
    void leg() {
        if (empty()) return words(.06f, translate("far.nothing_held"), palette().ink);
        const int holds = state_.practice.summary.holds;
        if (done()) return words(.06f, plural<63>("far.holds", holds).c_str(), palette().ink);
        words(.078f, whose_leg(here_.step.side), palette().ink);
        y_ += high_ * .09f;
        const Phase phase = here_.step.phase;
        words(.05f,
              phase == Phase::hold       ? translate("far.leg_is_up")
              : phase == Phase::ease_off ? translate("far.leg_comes_down")
                                         : translate("far.leg_is_next"),
              palette().ink);
    }

    // What stops the clock; otherwise the measured angle, or what to mind.
    void foot() {
        y_ = area_.end().y - high_ * .2f;
        const RoutineClock::State clock = state_.practice.clock.state();
        if (clock == RoutineClock::State::paused || clock == RoutineClock::State::ready) {
            words(.055f,
                  state_.practice.stalled_at             ? translate("far.stood_still")
                  : clock == RoutineClock::State::paused ? translate("far.paused")
                                                         : translate("far.ready"),
                  palette().warn);
            y_ += high_ * .07f;
            return words(.036f, translate("far.how_to_go_on"), palette().ink);
        }
        if (here_.step.phase != Phase::hold) return;
        if (const auto& reading = state_.practice.measuring.seen.reading)
            return words(.07f, phrase<31>("far.leg_at", reading->leg.value).c_str(), strong(Phase::hold));
        const Caption caption = caption_of(here_, state_);
        draw_.AddText(fonts_.far_words, high_ * .034f, {area_.at.x + pad_, y_}, palette().ink,
                      caption.words.c_str(), nullptr, width_);
    }

    // How far the session is.
    void progress() {
        if (empty()) return;
        const float bar = high_ * .014f,
                    at = static_cast<float>(here_.total / state_.practice.clock.length());
        const ImVec2 low(area_.at.x + pad_, area_.end().y - high_ * .05f);
        draw_.AddRectFilled(low, {low.x + width_, low.y + bar}, palette().line, bar / 2);
        if (at <= 0) return;
        draw_.AddRectFilled(low, {low.x + std::max(bar, width_ * at), low.y + bar}, palette().accent,
                            bar / 2);
    }

  private:
    bool done() const { return here_.step.phase == Phase::done; }
    // Over before anything was held.
    bool empty() const { return done() && !anything_held(state_.practice.summary); }

    void words(float share, const char* text, ImU32 ink, float indent = 0) {
        const float pixels = fitting(fonts_.far_words, high_ * share, text, width_ - indent);
        draw_.AddText(fonts_.far_words, pixels, {area_.at.x + pad_ + indent, y_}, ink, text);
    }

    const AppState& state_;
    const Fonts& fonts_;
    const Rect& area_;
    ImDrawList& draw_ = *ImGui::GetBackgroundDrawList();
    const RoutinePosition here_;
    float high_, pad_, width_, y_;
};

}  // namespace

void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area) {
    FarPage page(state, fonts, area);
    page.phase();
    page.number();
    page.leg();
    page.foot();
    page.progress();
}

}  // namespace ninety
