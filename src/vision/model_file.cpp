#include "vision/model_file.h"

#include "core/sha256.h"
#include "core/whole_file.h"

namespace ninety {

Result<PoseModel, ModelFault> read_pose_model(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return ModelFault{true, {}, false};
    const auto bytes = read_whole_file(file, kPoseModelBytes);
    if (!bytes) return ModelFault{false, bytes.error(), false};
    const auto content = std::as_bytes(std::span(*bytes));
    if (sha256_hex(content) != kPoseModelSha256) return ModelFault{false, "SHA-256", false};
    auto model = PoseModel::from_file(content);
    if (!model) return ModelFault{false, model.error(), true};
    return std::move(*model);
}

}  // namespace ninety
