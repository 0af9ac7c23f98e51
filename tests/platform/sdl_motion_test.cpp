#include "platform/sdl_motion.h"

#include <doctest/doctest.h>

#include "support/speaking.h"

using namespace ninety;

TEST_CASE("a controller on the leg that is pulled out is told in the window's language") {
    const auto told = [] {
        SdlMotion motion;
        std::vector<std::string> notices;
        SDL_Event event{};
        event.type = SDL_CONTROLLERSENSORUPDATE;
        event.csensor.which = 7;
        event.csensor.sensor = SDL_SENSOR_ACCEL;
        (void)motion.handle(event, Seconds(1), notices);
        CHECK(motion.present());
        event = {};
        event.type = SDL_CONTROLLERDEVICEREMOVED;
        event.cdevice.which = 7;
        (void)motion.handle(event, Seconds(2), notices);
        CHECK_FALSE(motion.present());
        return notices;
    };
    using Notices = std::vector<std::string>;
    CHECK(told() == Notices{"The controller on the leg is gone; the figure goes on by the model."});
    const test::Speaking german("de");
    CHECK(told() ==
          Notices{"Der Controller am Bein ist nicht mehr da; die Figur geht nach dem Modell weiter."});
}
