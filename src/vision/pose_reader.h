// Joints from a crop of a picture: the model, its heat maps and the way back into the frame.
#pragma once

#include "vision/crop.h"
#include "vision/pose_model.h"

namespace ninety {

// Whoever can say where a body's joints are in a square of the picture: the model, or a test.
class PoseSource {
  public:
    virtual ~PoseSource() = default;
    virtual BodyPose look(const Crop& crop) = 0;
};

class PoseReader : public PoseSource {
  public:
    explicit PoseReader(PoseModel model) : model_(std::move(model)) {}
    // The picture that is looked at from now on; it must live until the next.
    void show(const Image& frame) { scales_.show(frame); }
    // Some 6 ms. Presence 0 if the library failed.
    BodyPose look(const Crop& crop) override;

  private:
    glm::dvec2 refined(int point) const;

    PoseModel model_;
    FrameScales scales_;
};

}  // namespace ninety
