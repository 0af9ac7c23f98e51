// Windows has speech of its own, which nothing here speaks with yet: the panels stay silent, and the window
// says so.
#include "platform/speech.h"

namespace ninety {

SpeakWords speech_engine() {
    return [](const std::string&, const std::string&) { return std::optional<Samples>(); };
}

}  // namespace ninety
