// Where the leg angle comes from: chosen, calibrated and watched while practising.
#include "core/system.h"
#include "i18n/translate.h"
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
    if (!measuring.seen.sensor_there) {
        text(fonts.small, palette().ink_soft,
             translate(kHasMotionSensors ? Text("measure.sensor_missing") : Text("measure.sensor_not_here")));
        if (kHasDebianPackages)
            text(fonts.small, palette().ink_soft, phrase<127>("install.helps", "steam-devices").c_str());
        return;
    }
    switch (measuring.seen.stage) {
        case LegSensor::Stage::lie_flat:
            text(fonts.strong, palette().accent, translate("measure.sensor_lie_flat"));
            bar(static_cast<float>(measuring.seen.progress_01), palette().accent, fonts);
            break;
        case LegSensor::Stage::raise_once:
            text(fonts.strong, palette().accent, translate("measure.sensor_raise"));
            bar(static_cast<float>(measuring.seen.progress_01), palette().accent, fonts);
            break;
        case LegSensor::Stage::measuring:
            break;
    }
    if (quiet_button(translate("measure.calibrate_again"), -1)) actions.push_back(action::Calibrate{});
}

}  // namespace

void draw_measuring(const AppState& state, const Fonts& fonts, Actions& actions) {
    const Measuring& measuring = state.practice.measuring;
    group_title(translate("measure.title"));
    const char* const kSources[] = {translate("measure.source_off"),    translate("measure.source_hand"),
                                    translate("measure.source_tape"),   translate("measure.source_sensor"),
                                    translate("measure.source_camera"), translate("measure.source_trace")};
    int source = static_cast<int>(measuring.source);
    if (segmented("measured", std::span(kSources, measuring.seen.has_trace ? 6 : 5), source, fonts))
        actions.push_back(action::MeasureWith{static_cast<Measuring::Source>(source)});
    if (measuring.source == Measuring::Source::hand)
        text(fonts.small, palette().ink_soft, translate("measure.hand_how"));
    if (measuring.source == Measuring::Source::tape)
        text(fonts.small, palette().ink_soft, translate("measure.tape_how"));
    if (measuring.source == Measuring::Source::sensor) draw_sensor(measuring, fonts, actions);
    const bool camera = measuring.source == Measuring::Source::camera;
    if (camera) draw_camera_details(state, fonts, actions);
    if (measuring.lost)
        text(fonts.small, palette().warn, translate(camera ? Text("camera.lost") : Text("measure.lost")));
    if (!measuring.seen.reading) return;
    const AngleSource by = measuring.seen.reading->source;
    const auto words = phrase<127>("measure.reading", measuring.seen.reading->leg.value,
                                   by == AngleSource::sensor ? translate("measure.sensor_error") : "");
    text(fonts.strong, palette().angle, words.c_str());
    if (by == AngleSource::sensor || by == AngleSource::camera) {
        text(fonts.small, palette().ink_soft, translate("measure.signal_quality"));
        bar(static_cast<float>(measuring.seen.reading->quality_01), palette().goal, fonts);
    }
}

}  // namespace ninety
