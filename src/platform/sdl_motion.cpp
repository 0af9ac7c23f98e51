#include "platform/sdl_motion.h"

#include <algorithm>
#include <cmath>

#include "i18n/translate.h"

namespace ninety {

SdlMotion::SdlMotion() {
    // Two halves of a pair of Joy-Cons stay apart: one of them is on the leg.
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI_COMBINE_JOY_CONS, "0");
    // A sensor or a button counts while another window has the focus: the person is on the floor.
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
}

SdlMotion::~SdlMotion() {
    controllers_.clear();
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

void SdlMotion::added(int index, std::vector<std::string>& notices) {
    Controller controller(SDL_GameControllerOpen(index));
    if (!controller) return;
    SDL_GameController* c = controller.get();
    const bool senses =
        SDL_GameControllerHasSensor(c, SDL_SENSOR_ACCEL) && SDL_GameControllerHasSensor(c, SDL_SENSOR_GYRO);
    if (senses && measuring_ && !told_of_second_) {
        notices.push_back(translate("problem.sensor.two"));
        told_of_second_ = true;
    } else if (senses && !measuring_ &&
               SDL_GameControllerSetSensorEnabled(c, SDL_SENSOR_ACCEL, SDL_TRUE) == 0 &&
               SDL_GameControllerSetSensorEnabled(c, SDL_SENSOR_GYRO, SDL_TRUE) == 0) {
        measuring_ = SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(c));
    }
    controllers_.push_back(std::move(controller));
}

void SdlMotion::removed(SDL_JoystickID id, std::vector<std::string>& notices) {
    std::erase_if(controllers_, [&](const Controller& controller) {
        return SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(controller.get())) == id;
    });
    if (measuring_ != id) return;
    measuring_.reset();
    acceleration_.reset();
    offset_.reset();
    notices.push_back(translate("problem.sensor.gone"));
}

Seconds SdlMotion::time_of(const SDL_ControllerSensorEvent& event, Seconds now) {
    const Seconds device(event.timestamp_us != 0 ? static_cast<double>(event.timestamp_us) * 1e-6
                                                 : static_cast<double>(event.timestamp) * 1e-3);
    // Events arrive in bunches, a frame's at once; their own clock keeps them apart.
    if (!offset_ || std::abs((device + *offset_ - now).value) > .25) offset_ = now - device;
    return device + *offset_;
}

std::optional<MotionSample> SdlMotion::handle(const SDL_Event& event, Seconds now,
                                              std::vector<std::string>& notices) {
    switch (event.type) {
        case SDL_CONTROLLERDEVICEADDED:
            added(event.cdevice.which, notices);
            return std::nullopt;
        case SDL_CONTROLLERDEVICEREMOVED:
            removed(event.cdevice.which, notices);
            return std::nullopt;
        case SDL_CONTROLLERSENSORUPDATE:
            break;
        default:
            return std::nullopt;
    }
    const SDL_ControllerSensorEvent& update = event.csensor;
    if (!measuring_) measuring_ = update.which;
    if (*measuring_ != update.which) return std::nullopt;
    const glm::dvec3 data(update.data[0], update.data[1], update.data[2]);
    if (update.sensor == SDL_SENSOR_ACCEL) acceleration_ = data;
    if (update.sensor != SDL_SENSOR_GYRO || !acceleration_) return std::nullopt;
    return MotionSample{time_of(update, now), *acceleration_, data};
}

}  // namespace ninety
