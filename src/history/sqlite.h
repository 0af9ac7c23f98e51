// SQLite as far as the history needs it: a connection and prepared statements that close themselves.
//
// Nothing here knows a table. Errors are SQLite's own words and code; whoever calls makes a sentence of them.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace ninety {

struct CloseSqlite {
    void operator()(sqlite3* database) const;
    void operator()(sqlite3_stmt* statement) const;
};

class Statement {
  public:
    // Columns and parameters count from 1 in SQLite's binding; here both count from 0 and are bound in order.
    Statement& bind(std::int64_t value);
    Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(double value);
    Statement& bind(std::string_view value);
    Statement& bind(std::nullptr_t);
    template <class T>
    Statement& bind(const std::optional<T>& value) {
        return value ? bind(*value) : bind(nullptr);
    }

    // A row is there (true), there are no more (false), or it failed.
    Result<bool> step();
    // Runs to the end and makes it ready for the next round.
    Status run();
    void reset();

    bool null(int column) const;
    std::int64_t whole(int column) const;
    double real(int column) const;
    std::string text(int column) const;

  private:
    friend class Sqlite;
    std::unique_ptr<sqlite3_stmt, CloseSqlite> statement_;
    int bound_ = 0;
};

class Sqlite {
  public:
    enum class Access { write, read, read_immutable };  // immutable: a folder that may not be written to

    // How long a statement waits for somebody else's lock, in milliseconds. A command has the time; the loop
    // that draws frames does not, and tries again later instead.
    static constexpr int kCommandPatience = 3000, kFramePatience = 15;

    // `write` makes the file where there is none. The error is SQLite's.
    static Result<Sqlite> open(const std::filesystem::path& file, Access access,
                               int patience_ms = kCommandPatience);
    // A database in memory, empty.
    static Result<Sqlite> in_memory();

    Status run(const char* sql);  // one or several statements without rows
    Result<Statement> prepare(std::string_view sql);
    Result<std::int64_t> number(const char* sql);  // the first column of the first row
    bool read_only() const;
    int changes() const;  // rows of the last statement
    // Of the last failure on this connection: whether the file itself is damaged, or somebody else has it
    // locked.
    bool damaged() const;
    bool busy() const;
    // Or whether the statement and the tables do not fit.
    bool misunderstood() const;
    // The first 100 bytes of the file; nothing where there are fewer. By SQLite's own handle: closing any
    // other one would drop the locks of this process.
    std::optional<std::array<unsigned char, 100>> header() const;
    // Whether its name has come to stand for another file, or for none.
    bool moved() const;

  private:
    Error error() const;
    std::unique_ptr<sqlite3, CloseSqlite> database_;
};

// Everything between its making and commit() happens or nothing does.
class Transaction {
  public:
    static Result<Transaction> begin(Sqlite& database);
    Status commit();
    ~Transaction();
    Transaction(Transaction&& from) noexcept : database_(from.database_) { from.database_ = nullptr; }
    Transaction& operator=(Transaction&&) = delete;

  private:
    explicit Transaction(Sqlite& database) : database_(&database) {}
    Sqlite* database_;
};

}  // namespace ninety
