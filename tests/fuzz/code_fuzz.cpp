// Whatever a dropped picture or a pasted text holds: a routine within its limits, or none.
#include "fuzz_text.h"
#include "paper/qr_reader.h"
#include "paper/routine_text.h"
#include "routine/schedule.h"

using namespace ninety;

namespace {

void take(std::string_view text) {
    (void)looks_like_routine(text);
    if (text.size() > kMostRoutineText) return;
    const auto routine = routine_in_text(text, "it");
    if (!routine) return fuzz::expect(!routine.error().empty());
    fuzz::expect(why_not(*routine).empty());
    const auto again = routine_in_text(routine_text(*routine), "it");
    fuzz::expect(again && *again == *routine);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    take(input);
    const GreyPicture picture = grey_picture(input);
    fuzz::expect(picture.grey.size() ==
                 static_cast<std::size_t>(picture.size.x) * static_cast<std::size_t>(picture.size.y));
    // What has unpacked to much takes long and shows nothing new.
    if (picture.grey.size() < 1'000'000)
        for (const std::string& text : qr_texts(picture))
            take(text);
    return 0;
}
