// The pose model (BlazePose lite, CAMERA.md sections 1 and 3): a picture of 256 x 256 pixels in, joints out.
// Knows nothing of cameras.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/result.h"
#include "vision/network.h"

namespace ninety {

inline constexpr int kModelPoints = 39, kHeatSide = 64;

struct ModelPoint {
    float x = 0, y = 0;  // pixels of the picture, 0..256
    float z = 0;
    float visibility = 0, presence = 0;  // logits
};

class PoseModel {
  public:
    // From the bytes of the file, which are not kept. The error says briefly what is wrong with them, in
    // English: it stands in brackets.
    static Result<PoseModel> from_file(std::span<const std::byte> file);

    // 256 x 256 x 3, RGB, 0..1: written by the caller before run().
    std::span<float> input() { return network_.input(); }
    bool run() { return network_.run(); }

    // Of the last run().
    ModelPoint point(int index) const;  // 0..kModelPoints - 1
    float presence_01() const { return network_.output(1)[0]; }
    float heat(int x, int y, int index) const;  // a logit; 0..kHeatSide - 1

  private:
    explicit PoseModel(Network network) : network_(std::move(network)) {}
    Network network_;
};

}  // namespace ninety
