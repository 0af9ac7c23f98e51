// Whatever a dropped file holds: it is recognised, what comes of it is within the limits of a history, and
// the same bytes come to the same again.
#include "fuzz_text.h"
#include "import/loose_history_csv.h"
#include "import/motion_trace.h"

using namespace ninety;

namespace {

void expect_good(const HistoryData& data) {
    for (const SessionRecord& session : data.sessions)
        fuzz::expect(why_not(session).empty());
    for (const MeasurementRecord& measurement : data.measurements)
        fuzz::expect(why_not(measurement).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const RecognisedFile file = recognise(text);
    fuzz::expect(*name_of(file.kind) != '\0');
    fuzz::expect(!first_invalid_utf8(file.text) && file.text.find('\0') == std::string::npos);
    for (const auto& row : file.table.sample)
        fuzz::expect(row.size() == file.table.columns.size());
    if (file.table.columns.empty()) return 0;
    // 1. As another program's table, whether it looks like one or not.
    const ForeignGuess guess = guess_columns(file.text, FileKind::table, file.table);
    const auto made = foreign_sessions(file.text, FileKind::table, file.table, guess.choice, {});
    expect_good(made.data);
    const auto again = foreign_sessions(file.text, FileKind::table, file.table, guess.choice, {});
    fuzz::expect(again.data == made.data && again.left_out == made.left_out);
    // 2. As our own after a spreadsheet.
    if (const auto loose = loose_history(file.text, "h.csv", file.table, {})) {
        expect_good(loose->data);
        fuzz::expect((loose->left_out == 0) == loose->first_problem.empty());
    } else {
        fuzz::expect(loose.error().starts_with("h.csv:"));
    }
    // 3. As a trace.
    std::vector<std::string> problems;
    const auto trace = motion_trace(file, "t.csv", {"", AngleUnit::degrees}, problems);
    fuzz::expect(trace ? trace->trace.size() > 0 : trace.error().starts_with("t.csv"));
    return 0;
}
