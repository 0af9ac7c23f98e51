#include "platform/v4l2_calls.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <system_error>

namespace ninety {

V4l2Calls system_calls() {
    return {[](const char* file, int flags) { return ::open(file, flags); },
            [](int fd, unsigned long request, void* argument) { return ::ioctl(fd, request, argument); },
            [](std::size_t bytes, int fd, std::int64_t offset) {
                return ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset);
            },
            [](void* memory, std::size_t bytes) { return ::munmap(memory, bytes); },
            [](pollfd* one, int timeout_ms) { return ::poll(one, 1, timeout_ms); },
            [](int fd) { return ::close(fd); }};
}

int patient_ioctl(const V4l2Calls& calls, int fd, unsigned long request, void* argument) {
    constexpr int kTries = 100;  // a storm of signals ends at some time, and so does this
    int result = -1;
    for (int i = 0; i < kTries && (result = calls.ioctl(fd, request, argument)) == -1 && errno == EINTR;
         ++i) {
    }
    return result;
}

CameraFault camera_fault(int error) {
    using Kind = CameraFault::Kind;
    switch (error) {
        case EACCES:
        case EPERM:
            return {Kind::no_access, {}};
        case EBUSY:
            return {Kind::busy, {}};
        case ENOSPC:
            return {Kind::bandwidth, {}};
        case ENODEV:
        case ENXIO:
        case ENOENT:
            return {Kind::unplugged, {}};
        default:
            return {Kind::failed, std::generic_category().message(error)};
    }
}

}  // namespace ninety
