// One page that a person can show to a physiotherapist: numbers, charts, the last sessions.
#pragma once

#include <glm/vec2.hpp>

#include "model/progress_view.h"
#include "settings/settings.h"
#include "ui/theme.h"

namespace ninety {

// A4 upright at 150 dots an inch.
inline constexpr glm::ivec2 kReportSize{1240, 1754};
inline constexpr float kReportScale = 1.375f;

// Fills the current frame.
void draw_report(const ProgressView& view, const Settings& settings, const Fonts& fonts);

}  // namespace ninety
