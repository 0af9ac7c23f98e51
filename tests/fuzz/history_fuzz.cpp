// Whatever an exported history holds: records within their limits that are written and read back the same in
// both forms, or a sentence that names the file.
#include "fuzz_text.h"
#include "history/history_text.h"
#include "history/next_step.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    const auto data = from_history_text(*text, "h");
    if (!data) {
        fuzz::expect(data.error().starts_with("h:"));
        return 0;
    }
    for (const SessionRecord& session : data->sessions)
        fuzz::expect(why_not(session).empty());
    const auto csv = from_csv(to_csv(*data), "h"), json = from_json(to_json(*data), "h");
    fuzz::expect(csv && *csv == *data);
    fuzz::expect(json && *json == *data);
    // And what is made of it stands whatever it says.
    const auto days = by_day(*data);
    (void)next_step({*data, days, end_of(20'000), Metres(1.7), Degrees(90), Seconds(45)});
    if (const auto course = expected_course(days, 20'000, Degrees(90))) (void)course->at(20'000);
    return 0;
}
