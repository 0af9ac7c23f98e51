// A camera that does what a test says, and what looks at its pictures: both without a lens.
#pragma once

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "services/camera_service.h"

namespace ninety::test {

// What the test and the camera's thread share: under its mutex wherever both are at work.
struct FakeCamera {
    std::mutex mutex;
    Seconds now{1000};                   // of the steady clock
    bool waiting_takes = true;           // time: where nothing comes, the clock has gone on by the patience
    std::optional<CameraFault> refuses;  // to be opened
    std::optional<CameraFault> breaks;   // with the next picture
    int pictures = -1;                   // that are still to come; -1: no end
    glm::ivec2 size{640, 480};
    std::uint8_t grey = 128;
    CameraSight sight;           // what is seen in the next picture; its time is the picture's
    std::string no_looker;       // not empty: the file that finds bodies is no good, and why
    std::mutex* held = nullptr;  // a driver that does not come back while somebody has this

    CameraNames names;                   // that there are to choose from
    std::vector<Degrees> levelled;       // each time somebody said
    std::vector<std::string> asked_for;  // ids, each time it was to be opened
    int opened = 0, closed = 0, looked = 0, forgot = 0;
    std::vector<Seconds> looked_at;
    const std::uint8_t* memory = nullptr;  // where the last picture was written to
    Image shown;                           // it, for a test to compare

    bool is_open() {
        const std::lock_guard lock(mutex);
        return opened > closed;
    }
    template <class Change>
    void change(const Change& what) {
        const std::lock_guard lock(mutex);
        what(*this);
    }
};

class FakeCameraDevice : public CameraDevice {
  public:
    explicit FakeCameraDevice(std::shared_ptr<FakeCamera> camera) : camera_(std::move(camera)) {}
    ~FakeCameraDevice() override {
        const std::lock_guard lock(camera_->mutex);
        ++camera_->closed;
    }
    Result<Awaited, CameraFault> next(Seconds patience, Image& picture) override {
        std::mutex* held = nullptr;
        camera_->change([&](FakeCamera& camera) { held = camera.held; });
        if (held) const std::lock_guard waits(*held);
        const std::lock_guard lock(camera_->mutex);
        FakeCamera& camera = *camera_;
        if (camera.breaks) return *camera.breaks;
        if (camera.pictures == 0) {
            if (camera.waiting_takes) camera.now += patience;
            return Awaited::nothing;
        }
        if (camera.pictures > 0) --camera.pictures;
        picture.size = camera.size;
        picture.rgb.assign(
            3 * static_cast<std::size_t>(camera.size.x) * static_cast<std::size_t>(camera.size.y),
            camera.grey);
        camera.memory = picture.rgb.data();
        return Awaited::picture;
    }

  private:
    std::shared_ptr<FakeCamera> camera_;
};

class FakeLooker : public FrameLooker {
  public:
    explicit FakeLooker(std::shared_ptr<FakeCamera> camera) : camera_(std::move(camera)) {}
    CameraSight look(const Image& frame, Seconds at) override {
        const std::lock_guard lock(camera_->mutex);
        ++camera_->looked;
        camera_->looked_at.push_back(at);
        camera_->shown = frame;
        CameraSight sight = camera_->sight;
        sight.at = at;
        return sight;
    }
    void level(Degrees tilt) override {
        const std::lock_guard lock(camera_->mutex);
        camera_->levelled.push_back(tilt);
    }
    void forget() override {
        const std::lock_guard lock(camera_->mutex);
        ++camera_->forgot;
    }

  private:
    std::shared_ptr<FakeCamera> camera_;
};

// A computer with this camera, and no file that it would need.
inline CameraWorld fake_world(const std::shared_ptr<FakeCamera>& camera) {
    CameraWorld world;
    world.system.open = [camera](const std::string& id) -> Result<OpenedCamera, CameraFault> {
        const std::lock_guard lock(camera->mutex);
        camera->asked_for.push_back(id);
        if (camera->refuses) return *camera->refuses;
        if (camera->names.empty()) {
            ++camera->opened;
            return OpenedCamera{std::make_unique<FakeCameraDevice>(camera), "Painted camera", "usb-painted"};
        }
        for (const CameraName& name : camera->names) {
            if (!id.empty() && name.id.view() != id) continue;
            ++camera->opened;
            return OpenedCamera{std::make_unique<FakeCameraDevice>(camera), name.name, name.id.str()};
        }
        return CameraFault{CameraFault::Kind::unplugged, {}};
    };
    world.system.list = [camera] {
        const std::lock_guard lock(camera->mutex);
        return camera->names;
    };
    world.open_looker = [camera]() -> Result<std::unique_ptr<FrameLooker>> {
        const std::lock_guard lock(camera->mutex);
        if (!camera->no_looker.empty()) return Error{camera->no_looker};
        return std::unique_ptr<FrameLooker>(std::make_unique<FakeLooker>(camera));
    };
    world.clock = [camera] {
        const std::lock_guard lock(camera->mutex);
        return camera->now;
    };
    return world;
}

// A leg that is seen and trusted.
inline CameraSight seen_leg(Degrees leg) {
    CameraSight sight;
    sight.reading = LegReading{leg, AngleSource::camera, .9};
    sight.spread = Degrees(1.5);
    sight.knee = Degrees(172);
    sight.hint = CameraHint::none;
    sight.body = true;
    return sight;
}

}  // namespace ninety::test
