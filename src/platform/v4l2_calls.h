// The six system calls that a camera takes, so that a test can answer them, and where its files are.
#pragma once

#include <poll.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

#include "measure/camera_device.h"

namespace ninety {

// Each as the system's own: -1 (mmap: MAP_FAILED) and errno where it fails.
struct V4l2Calls {
    std::function<int(const char* file, int flags)> open;
    std::function<int(int fd, unsigned long request, void* argument)> ioctl;
    std::function<void*(std::size_t bytes, int fd, std::int64_t offset)> mmap;  // read and write, shared
    std::function<int(void* memory, std::size_t bytes)> munmap;
    std::function<int(pollfd* one, int timeout_ms)> poll;
    std::function<int(int fd)> close;
};
V4l2Calls system_calls();

struct V4l2Places {
    std::filesystem::path nodes = "/sys/class/video4linux";  // a folder for each
    std::filesystem::path devices = "/dev";
};

// An ioctl that a signal has interrupted is done again, a few times.
int patient_ioctl(const V4l2Calls& calls, int fd, unsigned long request, void* argument);

// What an errno of these calls says of the camera.
CameraFault camera_fault(int error);

}  // namespace ninety
