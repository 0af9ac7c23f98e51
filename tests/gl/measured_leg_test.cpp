// A controller's sensor events, pushed as SDL delivers them, move the leg on the screen.
#include <doctest/doctest.h>

#include <cmath>

#include "cli/drawing_window.h"
#include "platform/sdl_motion.h"
#include "services/leg_measurement.h"
#include "support/program_files.h"
#include "support/trainer.h"

using namespace ninety;

namespace {

void push(SDL_SensorType sensor, float x, float y, float z, double t) {
    SDL_Event event{};
    event.type = SDL_CONTROLLERSENSORUPDATE;
    event.csensor.which = 77;
    event.csensor.sensor = sensor;
    event.csensor.data[0] = x;
    event.csensor.data[1] = y;
    event.csensor.data[2] = z;
    event.csensor.timestamp_us = static_cast<Uint64>(t * 1e6);
    SDL_PushEvent(&event);
}

// What a sensor on a leg says at this angle, turning at this rate; with the smallest of jitters, as a real
// one has.
void push_leg(double degrees, double degrees_per_s, double t) {
    const double a = degrees * 3.14159265 / 180, jitter = .01 * std::sin(t * 977);
    push(SDL_SENSOR_ACCEL, static_cast<float>(9.81 * std::sin(a) + jitter),
         static_cast<float>(9.81 * std::cos(a)), 0, t);
    push(SDL_SENSOR_GYRO, 0, 0, static_cast<float>(degrees_per_s * 3.14159265 / 180 + .001 * jitter), t);
}

}  // namespace

TEST_CASE("sensor events move the leg on the screen, and a lost sensor gives it back to the model") {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.routine.get_ready = Seconds(0);
    settings.routine.hold = Seconds(120);
    settings.reduced_motion = true;
    AppState initial(settings);
    initial.shell.mode = Mode::practise;
    initial.shell.panel = Panel::practise;
    test::Trainer trainer(std::move(initial), {640, 400});
    AppState& state = trainer.state();
    SdlMotion motion;
    LegMeasurement measurement(std::nullopt);
    Seconds now{1000};
    std::vector<std::string> problems;
    trainer.window().set_event_listener([&](const SDL_Event& event) {
        if (const auto sample = motion.handle(event, now, problems)) measurement.take(*sample);
    });
    const auto seen = [&] {
        Observations all;
        measurement.observe(now, state, all);
        return all;
    };
    state.practice.measuring.source = Measuring::Source::sensor;
    state.practice.clock.start(now);

    const auto angle_on_screen = [&] {
        const Scene scene = scene_of(state);
        REQUIRE(scene.angle);
        return scene.angle->leg.value;
    };
    // Flat for 4 s, up to 70 degrees in 5 s, held for 6 s.
    double leg = 0;
    const auto live = [&](double seconds, double rate) {
        for (int i = 0; i < seconds * 60; ++i) {
            now += Seconds(1.0 / 60);
            for (int k = 0; k < 3; ++k) {
                leg += rate / 180;
                push_leg(leg, rate, now.value - (2 - k) / 180.0);
            }
            trainer.read_input();
            trainer.live(now, seen());
        }
    };
    live(4, 0);
    live(5, 14);
    live(6, 0);
    REQUIRE(state.practice.measuring.seen.stage == LegSensor::Stage::measuring);
    CHECK(angle_on_screen() == doctest::Approx(70).epsilon(.02));
    live(4, 2.5);
    live(2, 0);
    CHECK(angle_on_screen() == doctest::Approx(80).epsilon(.02));
    // Silence: within a second and a bit the model has it again, and that is said.
    for (int i = 0; i < 75; ++i) {
        now += Seconds(1.0 / 60);
        trainer.read_input();
        trainer.live(now, seen());
    }
    CHECK(state.practice.measuring.lost);
    CHECK(angle_on_screen() < 70);
    trainer.draw_frame(now, seen());
    CHECK(glGetError() == GL_NO_ERROR);
}
