// What an import has added, and how it is taken back.
//
// Deleting by hand leaves a mark so that no older copy brings a session back; this does not: it is as if the
// import had never been.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "history/records.h"

namespace ninety {

class Sqlite;
class Tables;

// Looks up what a merge is about to replace or delete, so that it can be put back.
class HistoryBefore {
  public:
    // Reads only where the data has corrections or deletions in it. The error is SQLite's.
    static Result<HistoryBefore> read(Sqlite& database, const HistoryData& data);

    // Keeps the session or measurement of this uid in `kept`; nothing where there is none.
    void keep(const std::string& uid, HistoryData& kept) const;
    bool knows_removed(const std::string& uid) const;

  private:
    HistoryData all_;
    std::unordered_map<std::string, std::size_t> sessions_, measurements_, removed_;  // by uid
};

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
    HistoryData before;  // what was here in place of a later correction, or has been deleted there
    std::vector<std::string> marks;  // of deletions that were not known here

    bool empty() const {
        return parts.empty() && measurements.empty() && before == HistoryData{} && marks.empty();
    }
};

// In a transaction of the caller's. A session that has got anything since stays with that. The error is
// SQLite's.
Status take_back_rows(Sqlite& database, Tables& tables, const AddedRecords& added);

}  // namespace ninety
