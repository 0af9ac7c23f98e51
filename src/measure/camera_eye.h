// A picture and its time in, what is seen of the leg out: the whole of it, for the camera's thread and for
// `ninety measure`.
#pragma once

#include "measure/camera_leg.h"
#include "measure/frame_looker.h"
#include "vision/body_finder.h"
#include "vision/pose_reader.h"
#include "vision/stirring.h"

namespace ninety {

class CameraEye : public FrameLooker {
  public:
    explicit CameraEye(PoseModel model) : reader_(std::move(model)) {}
    CameraSight look(const Image& frame, Seconds at) override;
    void forget() override;
    void level(Degrees tilt) override { leg_.level(tilt); }

    // Upright edges change when somebody moves the laptop: once in so many frames is enough.
    static constexpr int kFramesATilt = 10;

  private:
    PoseReader reader_;
    BodyFinder finder_;
    Stirring stirring_;
    CameraLeg leg_;
    int frame_ = 0;
};

}  // namespace ninety
