// What a file is, by what stands in it: never by its name or ending.
//
// Looks at the bytes and at nothing else; what is then done with it is import/understand.h.
#pragma once

#include <string>
#include <string_view>

#include "import/loose_table.h"

namespace ninety {

enum class FileKind {
    // Ours.
    history_csv,
    history_json,
    database,  // SQLite; whose it is only opening tells
    routine,
    settings,
    trace,  // leg angles over time: ours, OpenSim's, a sensor's
    // Others', with something to take over.
    loop,      // Loop Habit Tracker
    fitnotes,  // FitNotes
    strong,    // Strong
    table,     // any other table that has a date
    // Others', without.
    other_table,
    other_json,
    picture,
    pdf,
    archive,  // zip, gzip and what is made of them
    media,    // sound or film
    text,
    empty,
    binary
};

struct RecognisedFile {
    FileKind kind = FileKind::empty;
    std::string text;  // decoded; empty for what is no text
    TableShape table;  // of tables; without columns otherwise
};

RecognisedFile recognise(std::string bytes);

// Whether a table is of leg angles over time, and not of days.
bool is_motion_header(const TableShape& table);

// The header of OpenSim's .mot and .sto, from the first line on.
bool is_opensim(std::string_view text);

// What it seems to be, a noun for a sentence: "a picture".
const char* name_of(FileKind kind);
// For what cannot be taken over: what it seems to be and what would work, as a whole sentence.
std::string what_would_work(FileKind kind, const std::string& file);

}  // namespace ninety
