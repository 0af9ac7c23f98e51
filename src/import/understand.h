// A file of any kind, understood: what can be taken over at once, what a person has to look at first, or a
// sentence that says what it seems to be and what would work.
//
// Reads the one file and changes nothing. For the window's thread and for the command alike.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "history/history_text.h"
#include "import/foreign_sessions.h"
#include "import/motion_trace.h"
#include "routine/routine.h"

namespace ninety {

// What is shown before anything of another program's file, or of a damaged one, is taken over.
struct ImportOffer {
    std::string file;  // its name without folders
    FileKind kind = FileKind::table;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> first_rows;  // at most kRowsShown
    std::vector<std::string> whats;                    // to choose from
    ForeignChoice choice;
    ForeignDoubts doubts;
    // What would be taken over.
    int sessions = 0, holds = 0, measurements = 0;
    Seconds held;
    std::optional<Day> first, last;
    // What would not.
    int left_out = 0;
    std::string first_problem;  // a sentence

    bool foreign() const { return !columns.empty(); }
};
inline constexpr std::size_t kRowsShown = 4;

struct Understood {
    FileKind kind = FileKind::empty;
    std::string problem;  // a sentence; nothing of it can be taken over then
    bool stopped = false;
    std::optional<HistoryData> data;
    std::optional<Routine> routine;
    std::optional<MotionTrace> trace;
    std::optional<ImportOffer> offer;
    std::vector<std::string> notes;  // what has to be said beside
};

struct HowToUnderstand {
    ZoneAt zone_at;
    TextWatch watch;                      // false stops it
    std::optional<ForeignChoice> choice;  // of another program's columns; empty: by their names
    bool take = false;                    // what an offer says is agreed to: `data` is there, too
    MotionChoice motion;
};

Understood understand(const std::filesystem::path& file, const HowToUnderstand& how);

// Of another copy of the history, or a damaged one: what it says, by itself.
struct DatabaseRead {
    std::string problem;
    HistoryData data;
    bool damaged = false;
};
DatabaseRead read_database(const std::filesystem::path& file);

}  // namespace ninety
