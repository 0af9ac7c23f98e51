#include "services/camera_watch.h"

#include "core/private_memory.h"

namespace ninety {
namespace {

// Whether the camera may come to be there by itself, so that looking again is of use.
bool may_come(CameraFault::Kind kind) {
    using Kind = CameraFault::Kind;
    return kind == Kind::unplugged || kind == Kind::no_camera || kind == Kind::gone;
}

// As much as a common camera's picture takes: the first one is written where no dump looks already.
constexpr std::size_t kUsualBytes = std::size_t{640} * 480 * 3;

}  // namespace

CameraWatch::CameraWatch(CameraSystem system, OpenLooker open_looker, Clock clock)
    : system_(std::move(system)), open_looker_(std::move(open_looker)), clock_(std::move(clock)) {}

CameraWatch::~CameraWatch() {
    wipe(picture_);
}

void CameraWatch::open(const CameraName& chosen) {
    if (wanted_ && chosen == chosen_) return;
    close();
    wanted_ = true;
    chosen_ = chosen;
    id_ = chosen.id.str();
    was_open_ = false;
    report_.state = CameraState::opening;
    last_body_ = clock_();
}

void CameraWatch::close() {
    wanted_ = false;
    let_go();
    level_ = Degrees(0);
    report_ = {};
}

void CameraWatch::level(Degrees tilt) {
    level_ = tilt;
    if (looker_) looker_->level(tilt);
}

// The device first: its lamp is what a person looks at.
void CameraWatch::let_go() {
    device_.reset();
    looker_.reset();
    wipe(picture_);
    fresh_ = false;
}

Seconds CameraWatch::turn() {
    fresh_ = false;
    if (!wanted_) return kRests;
    if (nobody_for_long(clock_())) return stop_with({CameraFault::Kind::asleep, {}});
    if (!system_.open) return stop_with({CameraFault::Kind::no_camera, {}});
    if (!looker_ && !make_looker()) return kRests;
    return device_ ? take_picture() : look_for_device();
}

bool CameraWatch::make_looker() {
    auto made = open_looker_();
    if (!made) {
        close();
        report_.state = CameraState::no_model;
        report_.no_model = made.error();
        return false;
    }
    looker_ = std::move(*made);
    looker_->level(level_);
    return true;
}

Seconds CameraWatch::look_for_device() {
    if (system_.list) report_.cameras = std::make_shared<const CameraNames>(system_.list());
    auto opened = system_.open(id_);
    if (!opened) {
        const bool is_gone =
            !was_open_ && !chosen_.id.empty() && opened.error().kind == CameraFault::Kind::unplugged;
        if (is_gone) return stop_with({CameraFault::Kind::gone, chosen_.name.view()});
        return stop_with(opened.error());
    }
    device_ = std::move(opened->device);
    id_ = opened->id;
    was_open_ = true;
    start_report();
    report_.state = CameraState::on;
    report_.name = opened->name;
    looker_->forget();
    picture_.rgb.reserve(kUsualBytes);
    keep_private(picture_);
    opened_ = due_ = clock_();
    last_picture_.reset();
    return Seconds(0);
}

// What was seen is gone; what there is to choose from is not.
void CameraWatch::start_report() {
    auto cameras = std::move(report_.cameras);
    report_ = {};
    report_.cameras = std::move(cameras);
}

Seconds CameraWatch::stop_with(const CameraFault& fault) {
    device_.reset();
    wipe(picture_);
    start_report();
    report_.state = CameraState::failed;
    report_.fault = fault;
    if (may_come(fault.kind)) return kLooksAgain;
    wanted_ = false;
    looker_.reset();
    return kRests;
}

Seconds CameraWatch::take_picture() {
    // 1. Fifteen a second, of however many the device gives. It holds the newest ones meanwhile.
    if (const Seconds early = due_ - clock_(); early > Seconds(0)) return early;
    // 2. Wait for one, and not for ever.
    const auto came = device_->next(kWaits, picture_);
    if (!came) return stop_with(came.error());
    const Seconds now = clock_();
    if (*came == Awaited::nothing) {
        const bool silent = last_picture_ ? now - *last_picture_ > kSilent : now - opened_ > kFirstPicture;
        return silent ? stop_with({CameraFault::Kind::silent, {}}) : Seconds(0);
    }
    // 3. Look at it. A larger one than the last has new memory.
    keep_private(picture_);
    last_picture_ = now;
    fresh_ = true;
    report_.sight = looker_->look(picture_, now);
    if (report_.sight->body) last_body_ = now;
    // 4. The next one: in step, unless the step was missed.
    due_ += kEach;
    if (due_ < now) due_ = now;
    return std::max(Seconds(0), due_ - clock_());
}

}  // namespace ninety
