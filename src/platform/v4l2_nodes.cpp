#include "platform/v4l2_nodes.h"

#include <fcntl.h>
#include <linux/videodev2.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <optional>

#include "core/visible_text.h"

namespace ninety {
namespace {
namespace fs = std::filesystem;
using Kind = CameraFault::Kind;

// The names of the nodes, video2 before video10.
std::vector<std::string> node_names(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code end;
    for (fs::directory_iterator at(folder, end); !end && at != fs::directory_iterator(); at.increment(end))
        if (const std::string name = at->path().filename(); name.starts_with("video")) names.push_back(name);
    std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return names;
}

// Its link in by-id, which points to the node; the node's name where there is none.
std::string lasting_id(const std::string& node, const fs::path& by_id) {
    std::error_code end;
    for (fs::directory_iterator at(by_id, end); !end && at != fs::directory_iterator(); at.increment(end)) {
        std::error_code no_link;
        if (fs::read_symlink(at->path(), no_link).filename() == node) return at->path().filename();
    }
    return node;
}

// Of a USB device's interface, whose folder lies in the device's: "removable", "fixed" or "unknown".
bool is_removable(const fs::path& node) {
    std::ifstream in(node / "device" / ".." / "removable");
    std::string word;
    return in >> word && word == "removable";
}

struct Offer {
    std::vector<PixelFormat> formats;
    bool grey_alone = false;
};
Offer offer_of(const V4l2Calls& calls, int fd) {
    constexpr unsigned kMost = 64;  // a driver that never ends has nothing more to say
    Offer offer;
    bool grey = false, coloured = false;
    for (unsigned i = 0; i < kMost; ++i) {
        v4l2_fmtdesc format{};
        format.index = i;
        format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        if (patient_ioctl(calls, fd, VIDIOC_ENUM_FMT, &format) != 0) break;
        switch (format.pixelformat) {
            case V4L2_PIX_FMT_YUYV:
                offer.formats.push_back(PixelFormat::yuyv);
                break;
            case V4L2_PIX_FMT_MJPEG:
                offer.formats.push_back(PixelFormat::mjpg);
                break;
            case V4L2_PIX_FMT_NV12:
                offer.formats.push_back(PixelFormat::nv12);
                break;
            case V4L2_PIX_FMT_GREY:
            case V4L2_PIX_FMT_Y10:
            case V4L2_PIX_FMT_Y12:
            case V4L2_PIX_FMT_Y16:
                grey = true;
                break;
            default:
                coloured = true;
        }
    }
    offer.grey_alone = grey && !coloured && offer.formats.empty();
    return offer;
}

// What one node is: a camera, the reason why it is none for us, or nothing that a person would call one.
struct Look {
    std::optional<V4l2Node> camera;
    std::optional<CameraFault> fault;
};
Look look_at_open(const V4l2Calls& calls, int fd) {
    v4l2_capability can{};
    if (patient_ioctl(calls, fd, VIDIOC_QUERYCAP, &can) != 0) return {};
    const auto caps = can.capabilities & V4L2_CAP_DEVICE_CAPS ? can.device_caps : can.capabilities;
    // A webcam's second node has words about the pictures instead of pictures.
    constexpr unsigned kWanted = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    if ((caps & kWanted) != kWanted) return {};
    Offer offer = offer_of(calls, fd);
    if (offer.grey_alone) return {{}, CameraFault{Kind::infrared, {}}};
    if (offer.formats.empty()) return {{}, CameraFault{Kind::no_format, {}}};
    V4l2Node node;
    const auto* card = reinterpret_cast<const char*>(can.card);
    node.name = plain(std::string(card, strnlen(card, sizeof can.card)));
    node.formats = std::move(offer.formats);
    return {std::move(node), {}};
}
Look look_at(const V4l2Calls& calls, const fs::path& file) {
    const int fd = calls.open(file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) {
        const CameraFault fault = camera_fault(errno);
        // It has gone between the list and now.
        if (fault.kind == Kind::unplugged) return {};
        return {{}, fault};
    }
    Look look = look_at_open(calls, fd);
    calls.close(fd);
    return look;
}

// What helps a person most is said, if there are several reasons.
int weight(Kind kind) {
    constexpr std::array kMostTellingFirst{Kind::no_access, Kind::busy, Kind::no_format, Kind::infrared};
    const auto found = std::find(kMostTellingFirst.begin(), kMostTellingFirst.end(), kind);
    return static_cast<int>(found - kMostTellingFirst.begin());
}

}  // namespace

Result<std::vector<V4l2Node>, CameraFault> find_cameras(const V4l2Calls& calls, const V4l2Places& places) {
    std::vector<V4l2Node> cameras;
    std::optional<CameraFault> why;
    for (const std::string& name : node_names(places.nodes)) {
        const fs::path file = places.devices / name;
        Look look = look_at(calls, file);
        if (look.fault && (!why || weight(look.fault->kind) < weight(why->kind))) why = look.fault;
        if (!look.camera) continue;
        look.camera->file = file;
        look.camera->id = lasting_id(name, places.devices / "v4l" / "by-id");
        look.camera->removable = is_removable(places.nodes / name);
        cameras.push_back(std::move(*look.camera));
    }
    if (cameras.empty()) return why.value_or(CameraFault{Kind::no_camera, {}});
    std::stable_sort(cameras.begin(), cameras.end(),
                     [](const V4l2Node& a, const V4l2Node& b) { return a.removable && !b.removable; });
    return cameras;
}

}  // namespace ninety
