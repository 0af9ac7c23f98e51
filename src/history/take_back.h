// What an import has added, and how it is taken back.
//
// Deleting by hand leaves a mark so that no older copy brings a session back; this does not: it is as if the
// import had never been.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace ninety {

class Sqlite;

struct AddedRecords {
    // Of one session: what was not there before.
    struct Part {
        std::string uid;
        bool is_new = false;       // the session itself
        bool ended = false;        // it was open, and has got its end
        bool check_in = false;     // its answers
        std::vector<int> holds{};  // their numbers

        bool anything() const { return is_new || ended || check_in || !holds.empty(); }
    };
    std::vector<Part> parts;
    std::vector<std::string> measurements;

    bool empty() const { return parts.empty() && measurements.empty(); }
};

// In a transaction of the caller's. A session that has got anything since stays with that. The error is
// SQLite's.
Status take_back_rows(Sqlite& database, const AddedRecords& added);

}  // namespace ninety
