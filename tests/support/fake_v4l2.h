// A driver that plays what a test has written down: nodes, formats, pictures, and each error at the call that
// a test names. It keeps count of what is open and mapped, as a kernel does.
#pragma once

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <deque>
#include <map>
#include <set>

#include "platform/v4l2_camera.h"
#include "support/temp_dir.h"

namespace ninety::test {

struct FakeNode {
    std::string name = "video0";
    std::string card = "Painted camera";
    std::vector<unsigned> formats{V4L2_PIX_FMT_YUYV};
    unsigned caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    std::string by_id;  // its link's name, if it has one
    std::string removable;
    int refuses = 0;  // to be opened: an errno
};

// One picture that the driver has.
struct FakePicture {
    std::vector<std::byte> bytes;
    unsigned flags = 0;
    int error = 0;  // instead of a picture: of DQBUF
};

class FakeV4l2 {
  public:
    FakeV4l2() = default;
    explicit FakeV4l2(FakeNode node) { plug_in(std::move(node)); }

    void plug_in(FakeNode node) {
        namespace fs = std::filesystem;
        fs::create_directories(folder / "class" / node.name / "device" / "here");
        // The class's folder is a link into the device's tree: interface, and above it the device.
        if (!node.removable.empty()) {
            fs::create_directories(folder / node.name / "interface");
            fs::remove_all(folder / "class" / node.name / "device");
            fs::create_symlink(folder / node.name / "interface", folder / "class" / node.name / "device");
            folder.write(node.name + "/removable", node.removable + "\n");
        }
        if (!node.by_id.empty()) {
            fs::create_directories(folder / "v4l" / "by-id");
            fs::create_symlink("../../" + node.name, folder / "v4l" / "by-id" / node.by_id);
        }
        nodes[node.name] = std::move(node);
    }
    void pull_out(const std::string& name) {
        std::filesystem::remove_all(folder / "class" / name);
        nodes.erase(name);
    }

    // The six calls. Each is counted; the one that is to fail does.
    V4l2Calls calls() {
        return {
            [this](const char* file, int flags) { return open(file, flags); },
            [this](int fd, unsigned long request, void* argument) { return ioctl(fd, request, argument); },
            [this](std::size_t bytes, int fd, std::int64_t offset) { return map(bytes, fd, offset); },
            [this](void* memory, std::size_t bytes) { return unmap(memory, bytes); },
            [this](pollfd* one, int timeout_ms) { return poll(one, timeout_ms); },
            [this](int fd) { return close(fd); }};
    }
    V4l2Places places() const { return {folder / "class", folder.path()}; }

    // Nothing is left of a camera that has been closed.
    bool all_let_go() const { return open_fds.empty() && mapped.empty() && !streaming; }

    TempDir folder;
    std::map<std::string, FakeNode> nodes;
    std::deque<FakePicture> waiting;                   // for the next look
    std::map<unsigned long, std::deque<int>> answers;  // of an ioctl: errnos, in order; 0: it works
    std::deque<std::pair<int, short>> polls;           // answers: an errno or 0, and what has come about
    glm::ivec2 gives_size{0};                          // where it cannot give what is asked for
    unsigned gives_format = 0, gives_stride = 0, gives_buffers = 0;
    unsigned wrong_index = 0;  // added to each buffer's number
    int fail_at = -1, fail_with = EIO;
    bool fails_on = false;  // every call from then on

    int count = 0;  // of calls
    std::vector<std::pair<unsigned, glm::ivec2>> asked_for;
    std::vector<v4l2_fract> paces;
    std::set<int> open_fds;
    std::map<void*, std::size_t> mapped;
    std::deque<unsigned> queued;  // buffers that the driver has, in order
    bool streaming = false;
    int waited_ms = 0, starts = 0;

  private:
    static constexpr unsigned kLength = 640 * 480 * 2;

    bool fails() {
        const int call = count++;
        if (fail_at < 0 || call < fail_at || (call > fail_at && !fails_on)) return false;
        errno = fail_with;
        return true;
    }
    int no(int error) {
        errno = error;
        return -1;
    }

    int open(const std::string& file, int flags) {
        if (fails()) return -1;
        CHECK((flags & O_CLOEXEC) != 0);
        CHECK((flags & O_CREAT) == 0);
        const auto found = nodes.find(std::filesystem::path(file).filename());
        if (found == nodes.end()) return no(ENOENT);
        if (found->second.refuses) return no(found->second.refuses);
        const int fd = next_fd_++;
        open_fds.insert(fd);
        by_fd_[fd] = found->first;
        return fd;
    }
    int close(int fd) {
        // As the kernel does: it is closed even where it says that something went wrong.
        CHECK(open_fds.erase(fd) == 1);
        streaming = false;
        queued.clear();
        return fails() ? -1 : 0;
    }
    void* map(std::size_t bytes, int fd, std::int64_t) {
        if (fails()) return MAP_FAILED;
        CHECK(open_fds.contains(fd));
        void* memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        mapped[memory] = bytes;
        places_.push_back(memory);
        return memory;
    }
    int unmap(void* memory, std::size_t bytes) {
        const auto found = mapped.find(memory);
        REQUIRE(found != mapped.end());
        CHECK(found->second == bytes);
        mapped.erase(found);
        ::munmap(memory, bytes);
        return fails() ? -1 : 0;
    }
    int poll(pollfd* one, int timeout_ms) {
        if (fails()) return -1;
        CHECK(open_fds.contains(one->fd));
        if (!polls.empty()) {
            const auto [error, events] = polls.front();
            polls.pop_front();
            one->revents = events;
            if (error) return no(error);
            return events ? 1 : 0;
        }
        one->revents = waiting.empty() ? 0 : POLLIN;
        if (waiting.empty()) waited_ms += timeout_ms;
        return waiting.empty() ? 0 : 1;
    }

    int ioctl(int fd, unsigned long request, void* argument) {
        if (fails()) return -1;
        CHECK(open_fds.contains(fd));
        if (auto& answer = answers[request]; !answer.empty()) {
            const int error = answer.front();
            answer.pop_front();
            if (error) return no(error);
        }
        switch (request) {
            case VIDIOC_QUERYCAP:
                return capabilities(nodes[by_fd_[fd]], *static_cast<v4l2_capability*>(argument));
            case VIDIOC_ENUM_FMT:
                return format_of(nodes[by_fd_[fd]], *static_cast<v4l2_fmtdesc*>(argument));
            case VIDIOC_S_FMT:
                return set_format(*static_cast<v4l2_format*>(argument));
            case VIDIOC_S_PARM:
                paces.push_back(static_cast<v4l2_streamparm*>(argument)->parm.capture.timeperframe);
                return 0;
            case VIDIOC_REQBUFS:
                places_.clear();
                if (gives_buffers) static_cast<v4l2_requestbuffers*>(argument)->count = gives_buffers;
                return 0;
            case VIDIOC_QUERYBUF:
                static_cast<v4l2_buffer*>(argument)->length = kLength;
                return 0;
            case VIDIOC_QBUF:
                return queue(static_cast<v4l2_buffer*>(argument)->index);
            case VIDIOC_DQBUF:
                return give(*static_cast<v4l2_buffer*>(argument));
            case VIDIOC_STREAMON:
                ++starts;
                streaming = true;
                return 0;
            case VIDIOC_STREAMOFF:
                streaming = false;
                queued.clear();
                return 0;
            default:
                return no(ENOTTY);
        }
    }
    int capabilities(const FakeNode& node, v4l2_capability& can) {
        std::strncpy(reinterpret_cast<char*>(can.card), node.card.c_str(), sizeof can.card);
        can.capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING | V4L2_CAP_DEVICE_CAPS;
        can.device_caps = node.caps;
        return 0;
    }
    int format_of(const FakeNode& node, v4l2_fmtdesc& format) {
        if (format.index >= node.formats.size()) return no(EINVAL);
        format.pixelformat = node.formats[format.index];
        return 0;
    }
    int set_format(v4l2_format& format) {
        v4l2_pix_format& pix = format.fmt.pix;
        asked_for.push_back({pix.pixelformat, {pix.width, pix.height}});
        if (gives_size.x) pix.width = static_cast<unsigned>(gives_size.x);
        if (gives_size.y) pix.height = static_cast<unsigned>(gives_size.y);
        if (gives_format) pix.pixelformat = gives_format;
        pix.bytesperline = gives_stride;
        return 0;
    }
    int queue(unsigned index) {
        // Twice the same would be two owners of one picture.
        if (index >= places_.size() || std::find(queued.begin(), queued.end(), index) != queued.end())
            return no(EINVAL);
        queued.push_back(index);
        return 0;
    }
    int give(v4l2_buffer& buffer) {
        if (!streaming) return no(EINVAL);
        if (waiting.empty() || queued.empty()) return no(EAGAIN);
        const FakePicture picture = std::move(waiting.front());
        waiting.pop_front();
        if (picture.error) return no(picture.error);
        buffer.index = queued.front() + wrong_index;
        std::copy_n(picture.bytes.begin(), std::min<std::size_t>(picture.bytes.size(), kLength),
                    static_cast<std::byte*>(places_[queued.front()]));
        queued.pop_front();
        buffer.bytesused = static_cast<unsigned>(picture.bytes.size());
        buffer.flags = picture.flags;
        return 0;
    }

    int next_fd_ = 100;
    std::map<int, std::string> by_fd_;
    std::vector<void*> places_;  // of the buffers, by number
};

// A YUYV picture of one grey, as a driver has it.
inline FakePicture grey_picture(int luma, glm::ivec2 size = {640, 480}) {
    FakePicture picture;
    picture.bytes.resize(2 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y));
    for (std::size_t i = 0; i < picture.bytes.size(); ++i)
        picture.bytes[i] = std::byte(i % 2 == 0 ? luma : 128);
    return picture;
}

}  // namespace ninety::test
