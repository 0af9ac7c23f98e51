// Where the leg angle comes from: chosen, calibrated and watched while practising.
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

void bar(float part_01, ImU32 colour, const Fonts& fonts) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = 7 * fonts.scale;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(at, {at.x + width, at.y + height}, palette().line, height / 2);
    if (part_01 > 0)
        draw.AddRectFilled(at, {at.x + std::max(height, width * part_01), at.y + height}, colour, height / 2);
    ImGui::Dummy({width, height});
}

void draw_sensor(const Measuring& measuring, const Fonts& fonts, Actions& actions) {
    if (!measuring.sensor_there) {
        text(fonts.small, palette().ink_soft,
             "Connect a game controller with a motion sensor and put it into a sock or strap at the ankle; "
             "any way round "
             "will do. Without access to it, Debian's package steam-devices helps.");
        return;
    }
    switch (measuring.stage) {
        case LegSensor::Stage::lie_flat:
            text(fonts.strong, palette().accent, "1. Lay the leg flat and keep it still.");
            bar(static_cast<float>(measuring.stage_progress_01), palette().accent, fonts);
            break;
        case LegSensor::Stage::raise_once:
            text(fonts.strong, palette().accent, "2. Raise it once, knee straight, and hold it a moment.");
            bar(static_cast<float>(measuring.stage_progress_01), palette().accent, fonts);
            break;
        case LegSensor::Stage::measuring:
            break;
    }
    if (quiet_button("Calibrate again", -1)) actions.push_back(action::Calibrate{});
}

}  // namespace

void draw_measuring(const AppState& state, const Fonts& fonts, Actions& actions) {
    const Measuring& measuring = state.measuring;
    ImGui::TextUnformatted("My leg is measured");
    static constexpr const char* kSources[] = {"Not", "By hand", "Tape", "Sensor", "Trace"};
    int source = static_cast<int>(measuring.source);
    if (segmented("measured", std::span(kSources, measuring.has_trace ? 5 : 4), source, fonts))
        actions.push_back(action::MeasureWith{static_cast<Measuring::Source>(source)});
    if (measuring.source == Measuring::Source::hand)
        text(fonts.small, palette().ink_soft,
             "Up and down arrows say where your leg is, a degree at a time.");
    if (measuring.source == Measuring::Source::tape)
        text(fonts.small, palette().ink_soft, "By the gap or the heel height that stands in Body.");
    if (measuring.source == Measuring::Source::sensor) draw_sensor(measuring, fonts, actions);
    if (measuring.lost)
        text(fonts.small, palette().warn,
             "Nothing is measured at the moment; the figure goes on by the model.");
    if (!measuring.reading) return;
    const auto words = FixedText<127>::printed(
        "Your leg: %.0f\u00b0%s", measuring.reading->leg.value,
        measuring.reading->source == AngleSource::sensor ? ", within about 3\u00b0" : "");
    text(fonts.strong, palette().angle, words.c_str());
    if (measuring.reading->source == AngleSource::sensor) {
        text(fonts.small, palette().ink_soft, "Quality of the signal");
        bar(static_cast<float>(measuring.reading->quality_01), palette().goal, fonts);
    }
}

}  // namespace ninety
