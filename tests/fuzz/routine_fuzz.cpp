// Whatever a routine file holds: a routine within its limits that is written and read back the same, or a
// sentence.
#include "content/routine_library.h"
#include "fuzz_text.h"
#include "routine/schedule.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    const auto routine = routine_from(*text, "x.toml");
    if (!routine) {
        fuzz::expect(!routine.error().empty());
        return 0;
    }
    fuzz::expect(why_not(*routine).empty());
    fuzz::expect(!schedule_of(*routine).empty());
    const auto again = routine_from(to_toml(*routine), "x.toml");
    fuzz::expect(static_cast<bool>(again));
    return 0;
}
