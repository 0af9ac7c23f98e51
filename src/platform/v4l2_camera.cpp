#include "platform/v4l2_camera.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/mman.h>

#include <algorithm>
#include <cmath>

#include "core/private_memory.h"

namespace ninety {
namespace {
using Kind = CameraFault::Kind;

constexpr unsigned kBuffers = 4, kFewestBuffers = 2;
constexpr unsigned kPicturesASecond = 15;
constexpr unsigned kCapture = V4L2_BUF_TYPE_VIDEO_CAPTURE;

unsigned fourcc(PixelFormat format) {
    switch (format) {
        case PixelFormat::yuyv:
            return V4L2_PIX_FMT_YUYV;
        case PixelFormat::nv12:
            return V4L2_PIX_FMT_NV12;
        case PixelFormat::mjpg:
            return V4L2_PIX_FMT_MJPEG;
    }
    return 0;
}

bool believable(unsigned side) {
    return side >= static_cast<unsigned>(kLeastFrameSide) && side <= static_cast<unsigned>(kMostFrameSide);
}

using Started = Result<std::unique_ptr<V4l2Camera>, CameraFault>;

// In the best format that works. Where its plug has no room, compressed pictures may have it, or smaller
// ones.
Started start_as_it_can(const V4l2Calls& calls, const V4l2Node& node) {
    std::optional<CameraFault> why;
    for (const glm::ivec2 size : {glm::ivec2(640, 480), glm::ivec2(320, 240)})
        for (const PixelFormat format : {PixelFormat::yuyv, PixelFormat::mjpg, PixelFormat::nv12}) {
            if (std::find(node.formats.begin(), node.formats.end(), format) == node.formats.end()) continue;
            Started started = V4l2Camera::start(calls, node.file, format, size);
            if (started) return started;
            const Kind kind = started.error().kind;
            if (kind != Kind::bandwidth && kind != Kind::no_format) return started;
            if (!why) why = started.error();
        }
    return why.value_or(CameraFault{Kind::no_format, {}});
}

v4l2_buffer mapped_buffer(unsigned index = 0) {
    v4l2_buffer buffer{};
    buffer.type = kCapture;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return buffer;
}

}  // namespace

Result<std::unique_ptr<V4l2Camera>, CameraFault> V4l2Camera::start(const V4l2Calls& calls,
                                                                   const std::filesystem::path& file,
                                                                   PixelFormat format, glm::ivec2 size) {
    std::unique_ptr<V4l2Camera> camera(new V4l2Camera(calls));
    if (const auto fault = camera->open(file)) return *fault;
    if (const auto fault = camera->choose(format, size)) return *fault;
    if (const auto fault = camera->map_buffers()) return *fault;
    if (const auto fault = camera->begin()) return *fault;
    return camera;
}

V4l2Camera::~V4l2Camera() {
    if (fd_ < 0) return;
    // The lamp first. Nobody can be told what goes wrong here, and all else is done nevertheless.
    unsigned type = kCapture;
    if (streaming_) ioctl(VIDIOC_STREAMOFF, &type);
    for (const Buffer& buffer : buffers_)
        calls_.munmap(buffer.memory, buffer.bytes);
    calls_.close(fd_);
}

std::optional<CameraFault> V4l2Camera::open(const std::filesystem::path& file) {
    fd_ = calls_.open(file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd_ < 0) return camera_fault(errno);
    return {};
}

std::optional<CameraFault> V4l2Camera::choose(PixelFormat format, glm::ivec2 size) {
    v4l2_format wanted{};
    wanted.type = kCapture;
    wanted.fmt.pix.width = static_cast<unsigned>(size.x);
    wanted.fmt.pix.height = static_cast<unsigned>(size.y);
    wanted.fmt.pix.pixelformat = fourcc(format);
    wanted.fmt.pix.field = V4L2_FIELD_ANY;
    if (ioctl(VIDIOC_S_FMT, &wanted) != 0)
        return errno == EINVAL ? CameraFault{Kind::no_format, {}} : camera_fault(errno);
    // The driver gives what it has of the kind.
    const v4l2_pix_format& got = wanted.fmt.pix;
    if (got.pixelformat != fourcc(format) || !believable(got.width) || !believable(got.height) ||
        got.bytesperline > 16 * static_cast<unsigned>(kMostFrameSide))
        return CameraFault{Kind::no_format, {}};
    frame_.format = format;
    frame_.size = {static_cast<int>(got.width), static_cast<int>(got.height)};
    frame_.stride = static_cast<int>(got.bytesperline);
    // A camera that cannot be slowed gives more, which nobody looks at.
    v4l2_streamparm pace{};
    pace.type = kCapture;
    pace.parm.capture.timeperframe = {1, kPicturesASecond};
    ioctl(VIDIOC_S_PARM, &pace);
    return {};
}

std::optional<CameraFault> V4l2Camera::map_buffers() {
    v4l2_requestbuffers wanted{};
    wanted.type = kCapture;
    wanted.memory = V4L2_MEMORY_MMAP;
    wanted.count = kBuffers;
    if (ioctl(VIDIOC_REQBUFS, &wanted) != 0) return camera_fault(errno);
    if (wanted.count < kFewestBuffers) return camera_fault(ENOMEM);
    for (unsigned i = 0; i < std::min(wanted.count, kBuffers); ++i) {
        v4l2_buffer buffer = mapped_buffer(i);
        if (ioctl(VIDIOC_QUERYBUF, &buffer) != 0) return camera_fault(errno);
        void* const memory = calls_.mmap(buffer.length, fd_, buffer.m.offset);
        if (memory == MAP_FAILED) return camera_fault(errno);
        buffers_.push_back({memory, buffer.length});
        keep_private({static_cast<const std::byte*>(memory), buffer.length});
    }
    return {};
}

std::optional<CameraFault> V4l2Camera::begin() {
    for (unsigned i = 0; i < buffers_.size(); ++i)
        if (const auto fault = give_back(i)) return fault;
    unsigned type = kCapture;
    if (ioctl(VIDIOC_STREAMON, &type) != 0) return camera_fault(errno);
    streaming_ = true;
    return {};
}

std::optional<CameraFault> V4l2Camera::give_back(unsigned index) {
    v4l2_buffer buffer = mapped_buffer(index);
    if (ioctl(VIDIOC_QBUF, &buffer) != 0) return camera_fault(errno);
    return {};
}

// All that wait are taken, and all but the newest go back at once.
std::optional<CameraFault> V4l2Camera::take_newest() {
    for (std::size_t i = 0; i <= buffers_.size(); ++i) {
        v4l2_buffer buffer = mapped_buffer();
        if (ioctl(VIDIOC_DQBUF, &buffer) != 0) {
            // EIO is a picture that was lost on its way.
            if (errno == EAGAIN || errno == EIO) return {};
            return camera_fault(errno);
        }
        if (buffer.index >= buffers_.size()) return camera_fault(EINVAL);
        if (taken_)
            if (const auto fault = give_back(taken_->index)) return fault;
        const std::size_t bytes = std::min<std::size_t>(buffer.bytesused, buffers_[buffer.index].bytes);
        taken_ = Taken{buffer.index, buffer.flags & V4L2_BUF_FLAG_ERROR ? 0 : bytes};
    }
    return {};
}

Result<Awaited, CameraFault> V4l2Camera::next(Seconds patience, Image& picture) {
    // 1. What has been looked at is the driver's again.
    if (taken_) {
        const auto fault = give_back(taken_->index);
        taken_.reset();
        if (fault) return *fault;
    }
    // 2. Wait. Somebody's signal ends it sooner.
    pollfd device{fd_, POLLIN, 0};
    const int waiting = calls_.poll(&device, static_cast<int>(std::lround(patience.value * 1000)));
    if (waiting < 0 && errno != EINTR && errno != EAGAIN) return camera_fault(errno);
    if (waiting <= 0) return Awaited::nothing;
    if (device.revents & (POLLERR | POLLHUP | POLLNVAL)) return CameraFault{Kind::unplugged, {}};
    // 3. The newest picture, where it stands.
    if (const auto fault = take_newest()) return *fault;
    if (!taken_ || taken_->bytes == 0) return Awaited::nothing;
    RawFrame frame = frame_;
    frame.bytes = {static_cast<const std::byte*>(buffers_[taken_->index].memory), taken_->bytes};
    return decode(frame, picture) ? Awaited::picture : Awaited::nothing;
}

Result<OpenedCamera, CameraFault> open_v4l2(const V4l2Calls& calls, const V4l2Places& places,
                                            const std::string& id) {
    const auto found = find_cameras(calls, places);
    if (!found) return found.error();
    // The first that works. Of several reasons why none does the first is told: it is of the best one's.
    std::optional<CameraFault> why;
    for (const V4l2Node& node : *found) {
        if (!id.empty() && node.id != id) continue;
        auto camera = start_as_it_can(calls, node);
        if (camera) return OpenedCamera{std::move(*camera), node.name, node.id};
        if (!why) why = camera.error();
    }
    return why.value_or(CameraFault{Kind::unplugged, {}});
}

CameraNames names_of(const std::vector<V4l2Node>& nodes) {
    CameraNames names;
    for (const V4l2Node& node : nodes) {
        const auto alike = std::count_if(nodes.begin(), nodes.begin() + (&node - nodes.data()),
                                         [&](const V4l2Node& other) { return other.name == node.name; });
        CameraName name{node.id, node.name};
        if (alike > 0) name.name = FixedText<63>::printed("%.55s (%d)", node.name.c_str(), int(alike) + 1);
        names.push_back(name);
    }
    return names;
}

CameraSystem v4l2_cameras() {
    static const V4l2Calls calls = system_calls();
    return {[](const std::string& id) { return open_v4l2(calls, V4l2Places{}, id); },
            [] {
                const auto found = find_cameras(calls, V4l2Places{});
                return found ? names_of(*found) : CameraNames{};
            }};
}

}  // namespace ninety
