#include "render/picture_scale.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ninety {
namespace {

// Before anything has been measured: pixels of what moves that a small machine manages.
constexpr float kFirstPixels = 1.6e6f;
// A finer step costs at most as much more as it has pixels more.
constexpr double kFinerCosts = 1 / double(PictureScale::kStep * PictureScale::kStep);
// A frame or two after a step make what they draw into first.
constexpr std::size_t kSettling = 2;
// So many frames in a row that are as slow as that need no waiting for more.
constexpr std::size_t kPlainlySlow = 4;
constexpr double kPlainly = 1.5;
// A step that has lasted so many frames has been right.
constexpr int kLasts = 240;

}  // namespace

float PictureScale::Ladder::scale() const {
    return std::max(std::pow(kStep, static_cast<float>(step_)), least_);
}

void PictureScale::Ladder::limit(std::size_t first, float least) {
    least_ = least;
    end_ = 0;
    while (end_ < kCoarsest && std::pow(kStep, static_cast<float>(end_)) > least)
        ++end_;
    first = std::min(first, end_);
    took_there_ms_ = 0;
    if (std::max(step_, first) != step_ || step_ > end_) move(std::max(step_, first));
}

void PictureScale::Ladder::move(std::size_t to) {
    step_ = std::min(to, end_);
    count_ = 0, good_ = 0;
    skip_ = kSettling;
}

void PictureScale::Ladder::add(double milliseconds) {
    if (skip_ > 0) {
        --skip_;
        return;
    }
    frames_[count_++ % kWindow] = milliseconds;
    if (no_use_ > 0) --no_use_;
    if (tried_ > 0 && ++tried_ > kLasts) {
        tried_ = 0;
        patience_ = std::max(patience_ / 2, kFirstPatience);
    }
    const double budget = step_ < kFineEnough ? budget_ms_ : kSlowBudgetMs;
    const std::size_t known = std::min(count_, kWindow);
    std::array<double, kWindow> sorted = frames_;
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(known));
    if (known >= kPlainlySlow && sorted[0] > kPlainly * budget &&
        (took_there_ms_ <= 0 || sorted[known / 2] < took_there_ms_))
        return coarser(2, sorted[known / 2]);
    if (known < kWindow) return;
    if (took_there_ms_ > 0 && sorted[kWindow / 2] >= std::exchange(took_there_ms_, 0)) {
        no_use_ = std::exchange(next_no_use_, std::min(2 * next_no_use_, kMostPatience));
        return move(came_from_);
    }
    // One or two that were late, for whatever reason, say nothing.
    const double nearly_all = sorted[kWindow - 3];
    if (nearly_all > budget)
        coarser(1, sorted[kWindow / 2]);
    else
        consider_finer(nearly_all);
}

void PictureScale::Ladder::coarser(std::size_t by, double now_ms) {
    if (no_use_ > 0) return;
    if (tried_ > 0) patience_ = std::min(2 * patience_, kMostPatience);
    tried_ = 0;
    const std::size_t end = std::min(step_ < kFineEnough ? kFineEnough : kCoarsest, end_);
    if (step_ >= end) return;
    came_from_ = step_;
    took_there_ms_ = now_ms;
    move(std::min(step_ + by, end));
}

void PictureScale::Ladder::consider_finer(double nearly_all) {
    if (step_ == 0) return;
    const double wanted = .9 * (step_ <= kFineEnough ? budget_ms_ : kSlowBudgetMs);
    good_ = nearly_all < wanted ? good_ + 1 : 0;
    // It cannot be too much, or it has been well for so long that it is worth a try.
    const bool sure = nearly_all * kFinerCosts < wanted;
    if (good_ < (sure ? patience_ / 4 : patience_)) return;
    took_there_ms_ = 0;
    move(step_ - 1);
    tried_ = 1;
}

void PictureScale::begin(glm::ivec2 size_px) {
    if (size_px == size_px_) return;
    size_px_ = size_px;
    drawn_.reset();
    figure_moves_ = false;
    paused_ = kPause;
    const float pixels = static_cast<float>(size_px.x) * static_cast<float>(size_px.y);
    std::size_t first = 0;
    while (first < kFineEnough && pixels * std::pow(kStep, 2.0f * static_cast<float>(first)) > kFirstPixels)
        ++first;
    const float least = std::min(1.0f, kLeastHeight / static_cast<float>(size_px.y));
    figure_.limit(first, least);
    camera_.limit(std::min(first + 2, kFineEnough), least);
}

PictureScaling PictureScale::step(PictureMoves moves, glm::ivec2 size_px) {
    begin(size_px);
    now_ = {};
    if (!on_) return now_;
    paused_ = moves == PictureMoves::camera ? 0 : std::min(paused_ + 1, kPause);
    moves_ = paused_ < kPause ? PictureMoves::camera : moves;
    if (moves_ == PictureMoves::camera) {
        now_.whole = camera_.scale();
        return now_;
    }
    drawn_ = drawn_ << 1;
    drawn_[0] = moves == PictureMoves::figure;
    if (drawn_.count() >= kMoving) figure_moves_ = true;
    if (drawn_.count() <= kResting) figure_moves_ = false;
    if (figure_moves_) now_.figure = figure_.scale();
    return now_;
}

PictureScale::Ladder* PictureScale::in_use() {
    if (!on_) return nullptr;
    if (moves_ == PictureMoves::camera) return &camera_;
    return figure_moves_ && moves_ == PictureMoves::figure ? &figure_ : nullptr;
}

void PictureScale::add_frame(double milliseconds) {
    if (Ladder* ladder = in_use()) ladder->add(milliseconds);
}

bool PictureScale::at_end() const {
    if (!on_) return true;
    if (moves_ == PictureMoves::camera) return camera_.at_end();
    return !figure_moves_ || figure_.at_end();
}

}  // namespace ninety
