#include "cli/bench_camera.h"

#include <atomic>
#include <cmath>

#include "cli/bench_hold.h"
#include "i18n/translate.h"
#include "measure/frame_looker.h"
#include "model/update.h"
#include "platform/played_camera.h"
#include "platform/program_start.h"
#include "platform/steady_clock.h"
#include "render/surface.h"
#include "scene/lighting.h"
#include "services/camera_service.h"

namespace ninety {
namespace {

constexpr Seconds kHoldFrame{1.0 / 60};  // simulated

// What the camera's thread has spent since it was started, up to the last picture that was looked at.
using Spent = std::atomic<double>;  // seconds

class TimedLooker : public FrameLooker {
  public:
    TimedLooker(std::unique_ptr<FrameLooker> looker, std::shared_ptr<Spent> spent)
        : looker_(std::move(looker)), spent_(std::move(spent)) {}
    CameraSight look(const Image& frame, Seconds at) override {
        const CameraSight sight = looker_->look(frame, at);
        *spent_ = thread_seconds();
        return sight;
    }
    void forget() override { looker_->forget(); }
    void level(Degrees tilt) override { looker_->level(tilt); }

  private:
    std::unique_ptr<FrameLooker> looker_;
    std::shared_ptr<Spent> spent_;
};

CameraWorld played_world(const std::filesystem::path& film, const std::filesystem::path& model,
                         const std::shared_ptr<Spent>& spent) {
    CameraWorld world;
    world.system = played_camera(film);
    world.model = model;
    world.open_looker = [model, spent]() -> Result<std::unique_ptr<FrameLooker>> {
        auto opened = open_camera_eye(model);
        if (!opened) return opened;
        return std::unique_ptr<FrameLooker>(std::make_unique<TimedLooker>(std::move(*opened), spent));
    };
    return world;
}

// The frames of a hold, one after the other, sixty to a simulated second however long one takes.
class CameraBench {
  public:
    CameraBench(MainWindow& window, AppState& state, CameraService& camera)
        : window_(window), state_(state), camera_(camera), at_(state.now) {}

    // Milliseconds that it took.
    double frame() {
        window_.poll(Seconds(0), state_, actions_);
        carry_out(update(state_, actions_));
        actions_.clear();
        const Seconds begin = steady_now();
        Observations seen;
        camera_.observe(seen);
        // The camera has the clock on the wall, the frames their own.
        at_ = at_ + kHoldFrame;
        if (seen.camera.sight) seen.camera.sight->at = at_;
        window_.observe(state_, seen);
        seen.window->minimised = false;
        carry_out(advance(state_, at_, seen));
        const bool shown = shows_camera_picture(state_);
        window_.show_camera(shown ? camera_.picture() : nullptr, seen.camera.picture);
        window_.draw(frame_of(state_), state_, actions_);
        wait_until_drawn();
        const double took = (steady_now() - begin).value * 1000;
        window_.present();
        return took;
    }
    void ask(Action action) { carry_out(update(state_, {std::move(action)})); }
    const CameraSeen& camera() const { return state_.practice.camera.seen; }
    // The sun goes on in steps, and some frames after each are dear: up to the next one, and past those.
    void wait_for_sun() {
        constexpr double kPast = 1;
        while (std::fmod(at_.value, kSunStep.value) > kPast)
            frame();
        while (std::fmod(at_.value, kSunStep.value) <= kPast)
            frame();
    }

  private:
    void carry_out(const Effects& effects) {
        for (const Effect& effect : effects.asked) {
            if (const auto* open = std::get_if<effect::OpenCamera>(&effect)) camera_.open(open->chosen);
            if (std::holds_alternative<effect::CloseCamera>(effect)) camera_.close();
        }
    }

    MainWindow& window_;
    AppState& state_;
    CameraService& camera_;
    Seconds at_;
    Actions actions_;
};

}  // namespace

Result<CameraCost> measure_camera(MainWindow& window, AppState& state, Seconds length,
                                  const std::filesystem::path& film, const std::filesystem::path& model) {
    constexpr Seconds kOpens{20};   // on a machine that has other work
    constexpr Seconds kSettles{4};  // the search, the first reading, and the picture in the corner
    const auto spent = std::make_shared<Spent>(0);
    CameraService camera(played_world(film, model, spent));
    CameraBench bench(window, state, camera);
    const auto until = [](Seconds end, const auto& work) {
        do
            work();
        while (steady_now() < end);
    };
    CameraCost cost;
    // 1. Without, as long as the sun takes for some whole steps.
    const auto step = static_cast<std::size_t>(std::lround(kSunStep.value / kHoldFrame.value));
    begin_hold(state);
    bench.wait_for_sun();
    const Seconds enough = steady_now() + length / 2;
    while (steady_now() < enough || cost.without_ms.size() % step != 0)
        cost.without_ms.push_back(bench.frame());
    const double memory = peak_memory_mb();
    // 2. With it, as many frames.
    bench.ask(action::ToggleCamera{});
    const Seconds patience = steady_now() + kOpens;
    while (bench.camera().state == CameraState::opening && steady_now() < patience)
        bench.frame();
    until(steady_now() + kSettles, [&] { bench.frame(); });
    if (bench.camera().state != CameraState::on)
        return Error{bench.camera().problem.empty() ? translate("camera_problem.silent")
                                                    : bench.camera().problem.str()};
    bench.wait_for_sun();
    const std::uint64_t before = bench.camera().picture;
    const Seconds begin = steady_now();
    const double spent_before = *spent;
    int read = 0;
    while (cost.with_ms.size() < cost.without_ms.size()) {
        cost.with_ms.push_back(bench.frame());
        read += bench.camera().sight && bench.camera().sight->reading ? 1 : 0;
    }
    cost.seconds = (steady_now() - begin).value;
    cost.thread_s = *spent - spent_before;
    cost.pictures = bench.camera().picture - before;
    cost.read_01 = static_cast<double>(read) / static_cast<double>(cost.with_ms.size());
    cost.memory_mb = peak_memory_mb() - memory;
    return cost;
}

}  // namespace ninety
