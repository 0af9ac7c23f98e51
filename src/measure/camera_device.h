// The edge to whatever gives a camera's pictures. The real one is platform/v4l2_camera.h's; pictures of a
// folder can play one (cli), and tests have their own.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/fixed_text.h"
#include "core/image.h"
#include "core/result.h"
#include "core/units.h"
#include "measure/camera_sight.h"

namespace ninety {

// Why there are no pictures; whoever asked for them makes a sentence of it (services/camera_service.cpp).
struct CameraFault {
    enum class Kind {
        no_camera,  // there is none
        no_access,  // it is not this person's to open
        busy,       // another program has it
        bandwidth,  // its plug has no room for the pictures, however small
        unplugged,  // it was there, and is not any more
        gone,       // the one that was chosen is not there; `why` is its name
        silent,     // it is open, and gives no pictures
        infrared,   // there is one that sees warmth or its own lamp alone
        no_format,  // its pictures cannot be read here
        asleep,     // it was closed, since nobody was to be seen
        failed,     // all else
    };
    Kind kind = Kind::failed;
    FixedText<95> why;  // of `failed`: in the system's own words; of `gone`

    friend bool operator==(const CameraFault&, const CameraFault&) = default;
};

// What came of waiting for a picture.
enum class Awaited { nothing, picture };

class CameraDevice {
  public:
    virtual ~CameraDevice() = default;  // closes it: its lamp goes off
    // Waits for a picture that has not been given yet, `patience` at most, and puts the newest one into
    // `picture`, whose memory is used again. A damaged one is nothing. After a fault there is nothing more.
    virtual Result<Awaited, CameraFault> next(Seconds patience, Image& picture) = 0;
};

struct OpenedCamera {
    std::unique_ptr<CameraDevice> device;
    FixedText<63> name;  // for a person
    std::string id;      // by which the same one is found again
};

// Any thread may call it, one at a time; it may take its time. Empty: there are no cameras.
struct CameraSystem {
    // The camera of this id, or for an empty one whichever serves best. Of an id that is not there:
    // unplugged.
    std::function<Result<OpenedCamera, CameraFault>(const std::string& id)> open;
    // Those that could be opened, best first; none is turned on by it. Empty: nobody has a choice.
    std::function<std::vector<CameraName>()> list = {};
};

}  // namespace ninety
