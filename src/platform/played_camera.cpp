#include "platform/played_camera.h"

#include <thread>

#include "core/visible_text.h"
#include "platform/steady_clock.h"
#include "vision/frame_files.h"

namespace ninety {
namespace {
namespace fs = std::filesystem;

constexpr double kPlayedASecond = 15;

class PlayedCamera : public CameraDevice {
  public:
    PlayedCamera(fs::path path, FrameFiles files) : path_(std::move(path)), files_(std::move(files)) {}

    Result<Awaited, CameraFault> next(Seconds patience, Image& picture) override {
        std::error_code unseen;
        if (!fs::exists(path_, unseen)) return CameraFault{CameraFault::Kind::unplugged, {}};
        // The newest that is due, as with a real one; the time until then is waited for.
        if (due() == given_) {
            const Seconds left =
                began_ + Seconds(static_cast<double>(given_ + 1) / kPlayedASecond) - steady_now();
            std::this_thread::sleep_for(
                std::chrono::duration<double>(std::clamp(left, Seconds(0), patience).value));
            if (due() == given_) return Awaited::nothing;
        }
        given_ = due();
        const auto number = static_cast<std::size_t>(given_) % files_.size();
        return files_.read(number, picture) ? Awaited::picture : Awaited::nothing;
    }

  private:
    long due() const { return static_cast<long>((steady_now() - began_).value * kPlayedASecond); }

    fs::path path_;
    FrameFiles files_;
    Seconds began_ = steady_now();
    long given_ = -1;
};

Result<OpenedCamera, CameraFault> open_played(const fs::path& path) {
    std::error_code unseen;
    if (!fs::exists(path, unseen)) return CameraFault{CameraFault::Kind::unplugged, {}};
    auto files = FrameFiles::open(path);
    if (!files) return CameraFault{CameraFault::Kind::failed, files.error()};
    if (files->size() == 0) return CameraFault{CameraFault::Kind::no_format, {}};
    OpenedCamera opened;
    opened.device = std::make_unique<PlayedCamera>(path, std::move(*files));
    opened.name = plain(path.filename().string());
    opened.id = path.string();
    return opened;
}

}  // namespace

CameraSystem played_camera(fs::path path) {
    return played_cameras({std::move(path)});
}

CameraSystem played_cameras(std::vector<fs::path> paths) {
    const auto is_there = [](const fs::path& path) {
        std::error_code unseen;
        return fs::exists(path, unseen);
    };
    CameraSystem system;
    system.open = [paths, is_there](const std::string& id) -> Result<OpenedCamera, CameraFault> {
        for (const fs::path& path : paths)
            if (is_there(path) && (id.empty() || id == path.string())) return open_played(path);
        return CameraFault{CameraFault::Kind::unplugged, {}};
    };
    system.list = [paths, is_there] {
        CameraNames names;
        for (const fs::path& path : paths)
            if (is_there(path)) names.push_back({path.string(), plain(path.filename().string())});
        return names;
    };
    return system;
}

}  // namespace ninety
