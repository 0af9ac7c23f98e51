// Opening a history: what is looked at before anything is believed, and what becomes of a file that is not
// sound. Only history.cpp and this know what an open history consists of.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "history/history.h"
#include "history/sqlite.h"
#include "history/tables.h"
#include "i18n/sentence.h"

namespace ninety {

struct History::Open {
    std::filesystem::path file;
    Sqlite database;
    std::optional<Tables> tables;  // prepared statements; they borrow the database
    bool read_only = false;
    Failure failure = {};
    // What the check at the start has read, of which version.
    std::optional<HistoryData> read_ahead = {};
    std::optional<std::int64_t> read_ahead_version = {};

    Error refusal(const std::string& why) const { return Error{file.string() + ": " + why}; }
    Error fail(const std::string& words) {
        failure = {words, database.busy(), database.damaged()};
        return refusal(sentence("problem.history.unwritten", words));
    }

    // Runs `write` in a transaction of its own.
    template <class Write>
    Status changed(const Write& write) {
        if (read_only) return refusal(translate("problem.history.read_only"));
        read_ahead.reset();
        auto transaction = Transaction::begin(database);
        if (!transaction) return fail(transaction.error());
        Status done = write();
        if (done) done = transaction->commit();
        if (!done) return fail(done.error());
        return Done{};
    }
};

// One attempt.
class HistoryOpening {
  public:
    HistoryOpening(const std::filesystem::path& file, int patience_ms, std::vector<HistoryNews>& news)
        : file_(file), patience_ms_(patience_ms), news_(news) {}

    std::optional<History> open();

  private:
    using Kind = HistoryNews::Kind;
    enum class State { sound, damaged, failed };  // failed: said already

    std::nullopt_t fail(Kind kind, const std::string& detail = {});
    // Says that the connection's last failure keeps it from being opened.
    State refuse(const Sqlite& database, const std::string& words);
    void prepare_place() const;
    State connect();
    State connect_for_reading(const std::string& why);
    State look_through();
    std::optional<History> with_tables();
    std::optional<History> in_place_of_damaged();
    bool join(History& history, const HistoryData& alone);

    const std::filesystem::path& file_;
    int patience_ms_;
    std::vector<HistoryNews>& news_;
    std::optional<Sqlite> database_;
    bool read_only_ = false;
    std::optional<HistoryData> data_;
    std::optional<std::int64_t> version_;
};

}  // namespace ninety
