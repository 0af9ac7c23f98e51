// Whatever a settings file holds: every value that comes out is within its limits, and saving it loads the
// same.
#include "fuzz_text.h"
#include "settings/settings_file.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    const LoadedSettings loaded = settings_from(*text, "settings.toml");
    using namespace settings_limits;
    const Settings& s = loaded.settings;
    fuzz::expect(why_not(s.routine).empty());
    fuzz::expect(s.stature >= kMinStature && s.stature <= kMaxStature);
    fuzz::expect(s.raise >= kMinRaise && s.raise <= kMaxRaise);
    fuzz::expect(s.target_angle >= min_target_angle && s.target_angle <= max_target_angle);
    fuzz::expect(!s.start_angle || (*s.start_angle >= min_start_angle && *s.start_angle <= max_start_angle));
    fuzz::expect(s.text_scale >= min_text_scale && s.text_scale <= max_text_scale);
    fuzz::expect(s.build >= min_build && s.build <= max_build);
    return 0;
}
