#include "vision/pose_reader.h"

#include <algorithm>
#include <cmath>

#include "vision/heat_middle.h"

namespace ninety {
namespace {

// Of the model's 39 points, by BodyPoint.
constexpr std::array<int, kBodyPoints> kPointOf{11, 12, 23, 24, 25, 26, 27, 28};
constexpr int kNose = 0, kLeftEar = 7, kRightEar = 8;
constexpr std::array<int, 2> kHeels{29, 30}, kToes{31, 32};

static_assert(kHeatCells == kHeatSide && kHeatCells * kHeatCellSize == kCropSide);

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

// A model that computes nonsense gives no number that could be followed.
double believed(float value) {
    return std::isfinite(value) ? std::clamp<double>(value, -10.0 * kCropSide, 10.0 * kCropSide) : 0;
}

}  // namespace

glm::dvec2 PoseReader::refined(int point) const {
    const ModelPoint from = model_.point(point);
    return heat_middle({believed(from.x), believed(from.y)},
                       [&](int x, int y) { return model_.heat(x, y, point); });
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
