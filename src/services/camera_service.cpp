#include "services/camera_service.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "core/system.h"
#include "i18n/translate.h"
#include "platform/program_start.h"
#include "services/look_if_free.h"
#include "services/picture_preview.h"

namespace ninety {
namespace {

// How long the end of the program waits for a driver.
constexpr std::chrono::milliseconds kLetsGo{1000};

std::chrono::duration<double> as_chrono(Seconds of) {
    return std::chrono::duration<double>(of.value);
}

// Room for a preview of any shape, from the beginning: it never gets other memory, whose dump would show it.
void make_room(Image& preview) {
    preview.rgb.reserve(std::size_t{3} * CameraService::kLongest * CameraService::kLongest);
    keep_private(preview);
}

FixedText<255> sentence_of(const CameraFault& fault) {
    using Kind = CameraFault::Kind;
    switch (fault.kind) {
        case Kind::no_camera:
            return phrase<255>("camera_problem.no_camera");
        case Kind::no_access:
            return phrase<255>("camera_problem.no_access");
        case Kind::busy:
            return phrase<255>("camera_problem.busy");
        case Kind::bandwidth:
            return phrase<255>("camera_problem.bandwidth");
        case Kind::unplugged:
            return phrase<255>("camera_problem.unplugged");
        case Kind::gone:
            return phrase<255>("camera_problem.gone", fault.why.c_str());
        case Kind::silent:
            return phrase<255>("camera_problem.silent");
        case Kind::infrared:
            return phrase<255>("camera_problem.infrared");
        case Kind::no_format:
            return phrase<255>("camera_problem.no_format");
        case Kind::asleep:
            return phrase<255>("camera_problem.asleep");
        case Kind::failed:
            return phrase<255>("camera_problem.failed", fault.why.c_str());
    }
    return {};
}

FixedText<255> sentence_of(const CameraReport& report) {
    if (report.fault) return sentence_of(*report.fault);
    return report.no_model;
}

}  // namespace

// What the loop and the thread share. Held for the length of a copy, never while a device or a picture is at
// work; the loop does not wait even for that.
struct CameraService::Shared {
    explicit Shared(CameraWorld world)
        : watch(std::move(world.system), std::move(world.open_looker), std::move(world.clock)) {
        make_room(preview);
        make_room(ready);
    }
    ~Shared() {
        wipe(preview);
        wipe(ready);
    }

    CameraWatch watch;  // the thread's alone, and `preview`
    Image preview;

    std::mutex mutex;
    std::condition_variable changed;
    bool wanted = false, over = false, ended = false;
    CameraName chosen;
    Degrees level;
    std::uint64_t orders = 0, answered = 0;
    CameraReport report;
    Image ready;  // the newest picture, until the loop takes it
    bool fresh = false;
};

CameraService::CameraService(CameraWorld world)
    : model_(world.model), shared_(std::make_shared<Shared>(std::move(world))) {
    std::error_code unseen;
    model_there_ = model_.empty() || std::filesystem::exists(model_, unseen);
    make_room(shown_);
}

CameraService::~CameraService() {
    stuck();
    wipe(shown_);
}

void CameraService::order(bool wanted) {
    wanted_ = wanted;
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->wanted = wanted;
        shared_->orders = ++orders_;
    }
    shared_->changed.notify_all();
}

void CameraService::open(const CameraName& chosen) {
    if (!model_there_) return;
    never_dump_this_process();
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->chosen = chosen;
        shared_->level = Degrees(0);
    }
    order(true);
    if (!thread_.joinable()) thread_ = std::thread([shared = shared_] { run(shared); });
}

void CameraService::level(Degrees tilt) {
    const std::lock_guard lock(shared_->mutex);
    shared_->level = tilt;
}

void CameraService::close() {
    if (wanted_) order(false);
}

bool CameraService::stuck() {
    if (!thread_.joinable()) return false;
    std::unique_lock lock(shared_->mutex);
    shared_->over = true;
    shared_->changed.notify_all();
    const bool ended = shared_->changed.wait_for(lock, kLetsGo, [this] { return shared_->ended; });
    lock.unlock();
    ended ? thread_.join() : thread_.detach();
    return !ended;
}

void CameraService::run(const std::shared_ptr<Shared>& shared) {
    let_others_first();  // the window comes first
    CameraWatch& watch = shared->watch;
    std::unique_lock lock(shared->mutex);
    while (!shared->over) {
        // 1. What is asked for.
        const std::uint64_t orders = shared->orders;
        const bool is_new = orders != shared->answered, wanted = shared->wanted;
        const CameraName chosen = shared->chosen;
        const Degrees level = shared->level;
        lock.unlock();
        if (is_new) wanted ? watch.open(chosen) : watch.close();
        watch.level(level);
        // 2. The work, seen by nobody.
        const Seconds rest = watch.turn();
        if (const Image* picture = watch.fresh_picture()) shrink_into(*picture, kLongest, shared->preview);
        // 3. Handed over; of what is closed nothing stays.
        lock.lock();
        shared->answered = orders;
        shared->report = watch.report();
        if (watch.fresh_picture()) {
            std::swap(shared->ready, shared->preview);
            shared->fresh = true;
        } else if (watch.report().state != CameraState::on) {
            wipe(shared->ready);
            wipe(shared->preview);
            shared->fresh = false;
        }
        // 4. Until there is more to do.
        shared->changed.wait_for(lock, as_chrono(rest),
                                 [&] { return shared->over || shared->orders != orders; });
    }
    lock.unlock();
    watch.close();
    lock.lock();
    shared->ended = true;
    shared->changed.notify_all();
}

void CameraService::take() {
    look_if_free(shared_->mutex, [this] {
        answered_ = shared_->answered;
        report_ = shared_->report;
        if (!std::exchange(shared_->fresh, false)) return;
        std::swap(shown_, shared_->ready);
        ++pictures_;
    });
}

void CameraService::observe(Observations& seen) {
    take();
    CameraSeen& camera = seen.camera;
    if (!model_there_) {
        camera.state = CameraState::no_model;
        camera.problem = kHasCameras ? phrase<255>("camera_problem.no_model", model_.string().c_str())
                                     : phrase<255>("camera_problem.not_here");
        return;
    }
    const bool answered = answered_ == orders_;
    if (!answered && wanted_) {
        camera.state = CameraState::opening;
    } else {
        camera.state = report_.state;
        camera.name = report_.name;
        camera.cameras = report_.cameras;
        if (answered) camera.problem = sentence_of(report_);
    }
    // What a closed camera has seen is gone, and so is what one that is being closed sees.
    if (answered && report_.state == CameraState::on) {
        camera.sight = report_.sight;
        camera.picture = shown_.size.x > 0 ? pictures_ : 0;
    } else if (shown_.size.x > 0) {
        wipe(shown_);
    }
}

}  // namespace ninety
