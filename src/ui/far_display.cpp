#include "ui/far_display.h"

#include <algorithm>

#include "i18n/translate.h"
#include "model/far_words.h"
#include "model/names.h"

namespace ninety {
namespace {

// Read from three metres: at least seven to one against the paper.
ImU32 strong(const FarWords& words) {
    if (words.waits) return palette().warn;
    return words.shape == Phase::hold ? palette().angle_strong : palette().accent_strong;
}

// How far the session is, along the page's lower edge.
void draw_progress(const AppState& state, const Rect& bar, ImDrawList& draw) {
    const float at =
        static_cast<float>(state.practice.clock.position().total / state.practice.clock.length());
    const float high = bar.size.y, round = high / 2;
    draw.AddRectFilled({bar.at.x, bar.at.y}, {bar.end().x, bar.end().y}, palette().line, round);
    if (at <= 0) return;
    draw.AddRectFilled({bar.at.x, bar.at.y}, {bar.at.x + std::max(high, bar.size.x * at), bar.end().y},
                       palette().accent, round);
}

}  // namespace

FarLines far_session_lines(const AppState& state) {
    const FarWords words = far_words(state);
    const Palette& p = palette();
    FarLines lines;
    lines.add({words.headline, strong(words), 1.3f, 0, false, words.shape});
    if (words.left) {
        FarLine digits{clock_text(words.left->value).view(), strong(words)};
        digits.digits = true;
        lines.add(digits);
    }
    if (words.side) lines.add({words.side, p.ink, 1.05f});
    if (!words.what.empty()) lines.add({words.what.view(), p.ink, 1, .15f});
    const auto& reading = state.practice.measuring.seen.reading;
    if (reading && words.shape == Phase::hold)
        lines.add({phrase<31>("far.leg_at", reading->leg.value).view(), p.angle_strong, 1, .15f});
    if (!words.which.empty()) lines.add({words.which.view(), p.ink, 1, .2f, true});
    if (!words.next.empty())
        lines.add({words.next.view(), words.waits ? p.warn : p.accent_strong, 1, 0, true});
    return lines;
}

void draw_far_display(const AppState& state, const Fonts& fonts, const Rect& area) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper);
    constexpr float kBar = .05f;  // of the height, for the progress with its air
    const Rect page{area.at, {area.size.x, area.size.y * (1 - kBar)}};
    FarLines lines = far_session_lines(state);
    lines.place(fonts, page);
    lines.draw(draw);
    if (state.practice.clock.state() == RoutineClock::State::done) return;
    const float margin = area.size.x * .045f, high = area.size.y * .014f;
    draw_progress(state,
                  {{area.at.x + margin, page.end().y + area.size.y * .01f}, {area.size.x - 2 * margin, high}},
                  draw);
}

}  // namespace ninety
