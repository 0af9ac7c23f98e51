// Whatever a CSV holds, read as a history even where it does not look like one: good records that are written
// and read back the same, or a sentence that names file and line.
#include "fuzz_text.h"
#include "history/history_text.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    const auto data = from_csv(*text, "h.csv");
    if (!data) {
        fuzz::expect(data.error().starts_with("h.csv:"));
        return 0;
    }
    for (const SessionRecord& session : data->sessions)
        fuzz::expect(why_not(session).empty());
    for (const MeasurementRecord& measurement : data->measurements)
        fuzz::expect(why_not(measurement).empty());
    const std::string written = to_csv(*data);
    const auto again = from_csv(written, "h.csv");
    fuzz::expect(again && *again == *data);
    fuzz::expect(to_csv(*again) == written);
    return 0;
}
