// Our exported CSV after a spreadsheet has had it: semicolons, decimal commas, other order and case of the
// columns, more of them, blank rows, sorted rows, quoted numbers, dates in another form.
//
// What an export says exactly is read by history/history_text.h; this is for what that refuses.
#pragma once

#include <string>
#include <string_view>

#include "history/history_text.h"
#include "import/foreign_sessions.h"
#include "import/loose_table.h"

namespace ninety {

struct LooseHistory {
    HistoryData data;
    int left_out = 0;           // rows that cannot be read
    std::string first_problem;  // of the first of them, a sentence with file and line
    bool stopped = false;
};

// The error is for a table that lacks a column that nothing can stand in for, and for dates that could be
// either day or month first.
Result<LooseHistory> loose_history(std::string_view text, const std::string& file, const TableShape& table,
                                   const ZoneAt& zone_at, const TextWatch& watch = {});

}  // namespace ninety
