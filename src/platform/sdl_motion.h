// Motion samples from a game controller's sensor, by SDL's events. Opens every controller that comes, for its
// buttons; the first one with accelerometer and gyroscope measures.
#pragma once

#include <SDL.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "measure/leg_sensor.h"

namespace ninety {

class SdlMotion {
  public:
    SdlMotion();
    ~SdlMotion();
    SdlMotion(const SdlMotion&) = delete;
    SdlMotion& operator=(const SdlMotion&) = delete;

    // Takes what is its own. A complete sample, when there is one; `notices` takes a sentence about a second
    // sensor or one that was pulled out.
    std::optional<MotionSample> handle(const SDL_Event& event, Seconds now,
                                       std::vector<std::string>& notices);
    // Whether a sensor is there, or samples have come.
    bool present() const { return measuring_.has_value(); }

  private:
    struct Close {
        void operator()(SDL_GameController* controller) const { SDL_GameControllerClose(controller); }
    };
    using Controller = std::unique_ptr<SDL_GameController, Close>;

    void added(int index, std::vector<std::string>& notices);
    void removed(SDL_JoystickID id, std::vector<std::string>& notices);
    Seconds time_of(const SDL_ControllerSensorEvent& event, Seconds now);

    std::vector<Controller> controllers_;
    std::optional<SDL_JoystickID> measuring_;
    std::optional<glm::dvec3> acceleration_;
    std::optional<Seconds> offset_;  // steady clock less the device's
    bool told_of_second_ = false;
};

}  // namespace ninety
