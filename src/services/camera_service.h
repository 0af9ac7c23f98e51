// The camera: a thread of its own looks at its pictures, and the loop takes what was seen last. Nobody waits
// for it, not even the end of the program. Off until asked for. No picture is stored or sent.
#pragma once

#include <filesystem>
#include <memory>
#include <thread>

#include "core/private_memory.h"
#include "model/observations.h"
#include "platform/steady_clock.h"
#include "services/camera_watch.h"

namespace ninety {

// What the service needs from outside. Empty: a computer without a camera.
struct CameraWorld {
    CameraSystem system;
    // Where the file is that finds bodies: without it nothing can be turned on, and that is known at once. An
    // empty path: it needs none.
    std::filesystem::path model;
    OpenLooker open_looker;  // called on the camera's thread
    CameraWatch::Clock clock = steady_now;
};

class CameraService {
  public:
    explicit CameraService(CameraWorld world);
    ~CameraService();
    CameraService(const CameraService&) = delete;
    CameraService& operator=(const CameraService&) = delete;

    // CameraWatch::open. From the first time on this process is never dumped.
    void open(const CameraName& chosen = {});
    // CameraWatch::level.
    void level(Degrees tilt);
    // At once: the thread closes it within kWaits and what a picture takes. Until it has, it is said to be
    // on, but nothing is seen any more.
    void close();

    // What was seen last; never waits.
    void observe(Observations& seen);
    // The picture that CameraSeen::picture counts, kLongest wide at most; null where there is none. Valid
    // until the next observe().
    const Image* picture() const { return shown_.size.x > 0 ? &shown_ : nullptr; }

    // At the end: closes, and says whether the device has not let go even then. Waits a moment for it.
    bool stuck();

    static constexpr int kLongest = 320;

  private:
    struct Shared;
    static void run(const std::shared_ptr<Shared>& shared);
    void order(bool wanted);
    void take();

    std::filesystem::path model_;
    bool model_there_;
    // The thread's, too: one that a driver holds back outlives the service.
    std::shared_ptr<Shared> shared_;
    std::thread thread_;
    bool wanted_ = false;
    std::uint64_t orders_ = 0;  // given, and answered by the report
    std::uint64_t answered_ = 0;
    CameraReport report_;
    Image shown_;
    std::uint64_t pictures_ = 0;
};

}  // namespace ninety
