// The square of a picture that a pose model is given, turned so that the head is up in it.
//
// Pure. Frame pixels: (0, 0) is the middle of the upper left one, y downwards; turns are clockwise as seen.
#pragma once

#include <glm/vec2.hpp>
#include <span>

#include "core/image.h"
#include "core/units.h"
#include "vision/body_pose.h"

namespace ninety {

inline constexpr int kCropSide = 256;  // pixels of the model's picture

struct Crop {
    glm::dvec2 centre{0};  // frame pixels, as edges count them: the frame's upper left corner is (0, 0)
    double side = 1;       // frame pixels, over 0
    Radians turn;          // the crop's "up" is the frame's up, turned by this: +90 degrees is head right

    // A point of the crop (0..kCropSide) in frame pixels.
    glm::dvec2 to_frame(glm::dvec2 crop_px) const;
};

// Around hips and legs of a body that is seen, shoulders up: side 4.2 trunks (CAMERA.md, section 4).
Crop trunk_crop(const BodyPose& pose);

// The picture that the crop shows, into `rgb`: kCropSide x kCropSide x 3, 0..1, black outside the frame.
// Bilinear: give it a frame that has been made smaller where the crop would step over pixels
// (FrameScales).
void sample(const Image& frame, const Crop& crop, std::span<float> rgb);

// One picture in the sizes that crops ask for: each half of the one before, made when first asked for. The
// memory is used again for the next picture.
class FrameScales {
  public:
    // `frame` must live until the next.
    void show(const Image& frame);
    // As sample(), of that size in which the crop steps from .5 to 2 pixels.
    void sample_at(const Crop& crop, std::span<float> rgb);

  private:
    static constexpr int kHalvings = 4;
    const Image* frame_ = nullptr;
    Image halves_[kHalvings];
    int made_ = 0;  // of halves_
};

}  // namespace ninety
