#include "render/quality_choice.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ninety {
namespace {

// "llvmpipe (LLVM 15.0.6, 256 bits)" -> "llvmpipe"
std::string short_name(const std::string& gl_renderer) {
    return gl_renderer.substr(0, gl_renderer.find(" ("));
}

}  // namespace

bool is_software_renderer(const std::string& gl_renderer) {
    constexpr std::array<std::string_view, 7> kNames{"llvmpipe", "softpipe",    "swrast",      "SWR",
                                                     "Software", "SwiftShader", "Basic Render"};
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view name) { return gl_renderer.find(name) != std::string::npos; });
}

QualityChoice::QualityChoice(Quality wanted, std::string gl_renderer)
    : gl_renderer_(std::move(gl_renderer)), wanted_(wanted), drawn_by_(short_name(gl_renderer_)) {
    frames_.reserve(kFramesToJudge);
    start();
}

const RenderQuality& QualityChoice::quality() const {
    switch (level_) {
        case Quality::low:
            return kLowQuality;
        case Quality::medium:
            return kMediumQuality;
        default:
            return kHighQuality;
    }
}

void QualityChoice::choose(Quality wanted) {
    if (wanted == wanted_) return;
    wanted_ = wanted;
    start();
}

void QualityChoice::start() {
    frames_.clear();
    if (wanted_ != Quality::automatic) {
        level_ = wanted_;
        why_ = Why::chosen;
    } else if (is_software_renderer(gl_renderer_)) {
        level_ = Quality::medium;
        why_ = Why::software;
    } else {
        level_ = Quality::high;
        why_ = Why::card;
    }
}

bool QualityChoice::add_frame(double milliseconds) {
    if (wanted_ != Quality::automatic || level_ == Quality::low) return false;
    frames_.push_back(milliseconds);
    if (frames_.size() < kFramesToJudge) return false;
    const auto middle = frames_.begin() + kFramesToJudge / 2;
    std::nth_element(frames_.begin(), middle, frames_.end());
    const double median = *middle;
    frames_.clear();
    if (median <= kTooSlowMs) return false;
    level_ = level_ == Quality::high ? Quality::medium : Quality::low;
    why_ = Why::slow;
    slow_ms_ = median;
    return true;
}

}  // namespace ninety
