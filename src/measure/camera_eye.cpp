#include "measure/camera_eye.h"

#include "core/sha256.h"
#include "core/system.h"
#include "core/text_file.h"
#include "i18n/sentence.h"
#include "vision/model_file.h"
#include "vision/upright_edges.h"

namespace ninety {

CameraSight CameraEye::look(const Image& frame, Seconds at) {
    reader_.show(frame);
    SeenFrame seen;
    seen.at = at;
    seen.size = frame.size;
    seen.brightness = brightness_of(frame);
    // In the dark there is nobody to be found, and nothing to be computed.
    if (seen.brightness >= CameraLeg::kDark) {
        // Who is followed moves; what is searched after that is a picture of its own.
        if (finder_.following()) stirring_.forget();
        const bool stirs = !finder_.following() && stirring_.stirs(frame);
        seen.body = finder_.step(frame.size, reader_, stirs);
        if (frame_ % kFramesATilt == 0) seen.tilt = tilt_of(frame, seen.body);
    }
    ++frame_;
    leg_.take(seen);
    if (finder_.following() && leg_.doubtful()) finder_.doubt();
    return leg_.sight();
}

void CameraEye::forget() {
    finder_.forget();
    stirring_.forget();
    leg_.forget();
    frame_ = 0;
}

Result<std::unique_ptr<FrameLooker>> open_camera_eye(const std::filesystem::path& model) {
    auto pose = read_pose_model(model);
    if (pose) return std::unique_ptr<FrameLooker>(std::make_unique<CameraEye>(std::move(*pose)));
    const std::string file = model.string();
    const ModelFault& fault = pose.error();
    if (!kHasCameras && (fault.missing || fault.cannot_compute))
        return Error{translate("camera_problem.not_here")};
    if (fault.missing) return Error{sentence("camera_problem.no_model", file)};
    if (fault.cannot_compute) return Error{translate("camera_problem.cannot_compute")};
    return Error{sentence("camera_problem.bad_model", file, fault.why)};
}

}  // namespace ninety
