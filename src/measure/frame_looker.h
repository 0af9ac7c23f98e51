// What looks at a camera's pictures, one after the other, and says what it sees of the leg.
//
// The edge between whoever has pictures (the camera's thread, a folder of pictures, a test) and whoever finds
// a body in them. Time is a parameter; no picture is kept beyond the call.
#pragma once

#include <filesystem>
#include <memory>

#include "core/image.h"
#include "core/result.h"
#include "measure/camera_sight.h"

namespace ninety {

class FrameLooker {
  public:
    virtual ~FrameLooker() = default;
    // Of one picture that came at `at` (steady clock). A picture that is not later than the last one is
    // looked at as if it came right after it. One thread at a time; some milliseconds.
    virtual CameraSight look(const Image& frame, Seconds at) = 0;
    // As if nothing had been seen yet: before a camera is opened again.
    virtual void forget() = 0;
    // The camera's tilt is so much, as the person has agreed (CameraSight::tilt): it is taken out of every
    // angle from now on. 0 degrees: none is.
    virtual void level(Degrees tilt) = 0;
};

// The one that finds bodies with the model file `model` (ProgramFiles::pose_model): reads it, checks it and
// makes it ready, some 20 ms. The error is a sentence in the window's language that names the file
// (camera_problem.no_model, camera_problem.bad_model). measure/camera_eye.cpp.
Result<std::unique_ptr<FrameLooker>> open_camera_eye(const std::filesystem::path& model);

}  // namespace ninety
