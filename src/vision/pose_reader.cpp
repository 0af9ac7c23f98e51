#include "vision/pose_reader.h"

#include <algorithm>
#include <cmath>

namespace ninety {
namespace {

// Of the model's 39 points, by BodyPoint.
constexpr std::array<int, kBodyPoints> kPointOf{11, 12, 23, 24, 25, 26, 27, 28};
constexpr int kNose = 0, kLeftEar = 7, kRightEar = 8;
constexpr std::array<int, 2> kHeels{29, 30}, kToes{31, 32};
constexpr int kAround = 3;         // cells of the heat map each way: 7 x 7
constexpr double kLeastHeat = .5;  // a flatter heat map says nothing
constexpr double kCell = kCropSide / static_cast<double>(kHeatSide);

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

// A model that computes nonsense gives no number that could be followed.
double believed(float value) {
    return std::isfinite(value) ? std::clamp<double>(value, -10.0 * kCropSide, 10.0 * kCropSide) : 0;
}

}  // namespace

// The model's point, moved to the weighted middle of its heat map nearby (CAMERA.md, section 4, "Refine").
glm::dvec2 PoseReader::refined(int point) const {
    const ModelPoint from = model_.point(point);
    const glm::dvec2 crop_px(believed(from.x), believed(from.y));
    const int cx = static_cast<int>(crop_px.x / kCell), cy = static_cast<int>(crop_px.y / kCell);
    double most = 0, sum = 0;
    glm::dvec2 moment(0);
    for (int y = std::max(cy - kAround, 0); y <= std::min(cy + kAround, kHeatSide - 1); ++y)
        for (int x = std::max(cx - kAround, 0); x <= std::min(cx + kAround, kHeatSide - 1); ++x) {
            const double heat = sigmoid(model_.heat(x, y, point));
            most = std::max(most, heat);
            sum += heat;
            moment += heat * glm::dvec2(x, y);
        }
    return most < kLeastHeat ? crop_px : moment / sum * kCell;
}

BodyPose PoseReader::look(const Crop& crop) {
    scales_.sample_at(crop, model_.input());
    BodyPose pose;
    if (!model_.run()) return pose;
    const float presence = model_.presence_01();
    pose.presence_01 = std::isfinite(presence) ? std::clamp<double>(presence, 0, 1) : 0;
    for (std::size_t i = 0; i < kBodyPoints; ++i) {
        pose.points[i] = crop.to_frame(refined(kPointOf[i]));
        const float visibility = model_.point(kPointOf[i]).visibility;
        pose.visibility_01[i] = std::isfinite(visibility) ? sigmoid(visibility) : 0;
    }
    pose.nose = crop.to_frame(refined(kNose));
    pose.ears = .5 * (crop.to_frame(refined(kLeftEar)) + crop.to_frame(refined(kRightEar)));
    for (std::size_t side = 0; side < 2; ++side) {
        pose.heels[side] = crop.to_frame(refined(kHeels[side]));
        pose.toes[side] = crop.to_frame(refined(kToes[side]));
    }
    return pose;
}

}  // namespace ninety
