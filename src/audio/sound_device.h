// The edge to whatever makes a mixer's samples audible. The real one is platform/sdl_audio.h's; tests have
// their own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "audio/mixer.h"
#include "core/result.h"
#include "core/units.h"

namespace ninety {

class SoundDevice {
  public:
    virtual ~SoundDevice() = default;
    // The sample that a sound must begin with to be heard at this time of the steady clock.
    virtual std::int64_t sample_at(Seconds now) const = 0;
    // Whether it has asked for its first samples: before, there is no such place.
    virtual bool begun() const = 0;
};

// Why there is no device; whoever asked for it makes a sentence of it.
struct SoundFault {
    enum class Kind { no_sound, no_device };
    Kind kind;
    std::string why;  // in the sound system's own words
};
using OpenedSound = Result<std::unique_ptr<SoundDevice>, SoundFault>;

// Both may take their time; any thread may call them, one at a time.
struct SoundSystem {
    // The device by its name, or the desktop's choice for an empty one.
    std::function<OpenedSound(const std::string& device, std::shared_ptr<Mixer>)> open;
    std::function<std::vector<std::string>()> devices;
};

}  // namespace ninety
