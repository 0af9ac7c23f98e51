// A camera of the system's own, by V4L2 and nothing else: its pictures stay in memory that it shares with the
// driver, out of every core dump. Closing it turns its lamp off.
#pragma once

#include <optional>
#include <vector>

#include "platform/v4l2_nodes.h"

namespace ninety {

class V4l2Camera : public CameraDevice {
  public:
    // Opens the node with one of the formats that it offers, about `size` large, and starts it. `calls` must
    // outlive the camera.
    static Result<std::unique_ptr<V4l2Camera>, CameraFault> start(const V4l2Calls& calls,
                                                                  const std::filesystem::path& file,
                                                                  PixelFormat format, glm::ivec2 size);
    ~V4l2Camera() override;
    V4l2Camera(const V4l2Camera&) = delete;
    V4l2Camera& operator=(const V4l2Camera&) = delete;

    Result<Awaited, CameraFault> next(Seconds patience, Image& picture) override;

  private:
    struct Buffer {
        void* memory;
        std::size_t bytes;
    };
    // What there was of a picture when it was taken from the driver.
    struct Taken {
        unsigned index;
        std::size_t bytes;  // 0: it is not worth a look
    };

    explicit V4l2Camera(const V4l2Calls& calls) : calls_(calls) {}
    std::optional<CameraFault> open(const std::filesystem::path& file);
    std::optional<CameraFault> choose(PixelFormat format, glm::ivec2 size);
    std::optional<CameraFault> map_buffers();
    std::optional<CameraFault> begin();
    std::optional<CameraFault> give_back(unsigned index);
    std::optional<CameraFault> take_newest();
    int ioctl(unsigned long request, void* argument) const {
        return patient_ioctl(calls_, fd_, request, argument);
    }

    const V4l2Calls& calls_;
    int fd_ = -1;
    RawFrame frame_;  // what all pictures have in common
    std::vector<Buffer> buffers_;
    bool streaming_ = false;
    std::optional<Taken> taken_;  // the newest; the driver gets it back with the next look
};

// The camera of this id, or for an empty one the first that can be started, of those on a plug before those
// built in. `calls` must outlive it.
Result<OpenedCamera, CameraFault> open_v4l2(const V4l2Calls& calls, const V4l2Places& places,
                                            const std::string& id);

// As CameraSystem::list has them. Two of one kind are told apart by a number.
CameraNames names_of(const std::vector<V4l2Node>& nodes);

// The cameras of this computer.
CameraSystem v4l2_cameras();

}  // namespace ninety
