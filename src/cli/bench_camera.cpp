#include "cli/bench_camera.h"

#include <sys/resource.h>

#include "cli/bench_hold.h"
#include "i18n/translate.h"
#include "measure/frame_looker.h"
#include "model/update.h"
#include "platform/played_camera.h"
#include "platform/steady_clock.h"
#include "render/surface.h"
#include "services/camera_service.h"

namespace ninety {
namespace {

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
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
        at_ = at_ + Seconds(1.0 / 60);
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
    CameraWorld world;
    world.system = played_camera(film);
    world.model = model;
    world.open_looker = [model] { return open_camera_eye(model); };
    CameraService camera(std::move(world));
    CameraBench bench(window, state, camera);
    const auto until = [](Seconds end, const auto& work) {
        do
            work();
        while (steady_now() < end);
    };
    CameraCost cost;
    // 1. Without.
    begin_hold(state);
    until(steady_now() + Seconds(1), [&] { bench.frame(); });
    until(steady_now() + length / 2, [&] { cost.without_ms.push_back(bench.frame()); });
    const double memory = peak_mb();
    // 2. With it.
    bench.ask(action::ToggleCamera{});
    const Seconds patience = steady_now() + kOpens;
    while (bench.camera().state == CameraState::opening && steady_now() < patience)
        bench.frame();
    until(steady_now() + kSettles, [&] { bench.frame(); });
    if (bench.camera().state != CameraState::on)
        return Error{bench.camera().problem.empty() ? translate("camera_problem.silent")
                                                    : bench.camera().problem.str()};
    const std::uint64_t before = bench.camera().picture;
    const Seconds begin = steady_now();
    int read = 0;
    until(begin + length / 2, [&] {
        cost.with_ms.push_back(bench.frame());
        read += bench.camera().sight && bench.camera().sight->reading ? 1 : 0;
    });
    cost.seconds = (steady_now() - begin).value;
    cost.pictures = bench.camera().picture - before;
    cost.read_01 = static_cast<double>(read) / static_cast<double>(cost.with_ms.size());
    cost.memory_mb = peak_mb() - memory;
    return cost;
}

}  // namespace ninety
