// Whatever a trace of leg angles holds: angles that make sense, in the order of time, or a sentence that
// names the file.
#include "fuzz_text.h"
#include "measure/angle_trace.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    std::vector<std::string> problems;
    auto trace = AngleTrace::from_text(*text, "t.csv", problems);
    for (const std::string& problem : problems)
        fuzz::expect(problem.starts_with("t.csv:"));
    if (!trace) {
        fuzz::expect(trace.error().starts_with("t.csv:"));
        return 0;
    }
    fuzz::expect(trace->size() > 0);
    trace->start(Seconds(100));
    for (double t = 99; t < 400; t += .7)
        if (const auto reading = trace->reading(Seconds(t)))
            fuzz::expect(reading->leg >= kMinMeasured && reading->leg <= kMaxMeasured);
    return 0;
}
