#include "history/sqlite.h"

#include <sqlite3.h>

#include <cassert>

#include "i18n/translate.h"

namespace ninety {
namespace {

// A path as a URI, every byte that means something there escaped.
std::string uri_of(const std::filesystem::path& file, const char* query) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::error_code error;
    std::filesystem::path absolute = std::filesystem::absolute(file, error);
    if (error) absolute = file;
    // With the empty authority that a URI may have: without it, //folder would be taken for a computer's
    // name. A drive's letter stands behind one slash more.
    const std::string text = absolute.generic_string();
    std::string uri = text.starts_with('/') ? "file://" : absolute.is_absolute() ? "file:///" : "file:";
    for (const unsigned char c : text) {
        if (c == '%' || c == '?' || c == '#')
            uri += {'%', kHex[c >> 4], kHex[c & 15]};
        else
            uri += static_cast<char>(c);
    }
    return uri + query;
}

}  // namespace

void CloseSqlite::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}
void CloseSqlite::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement& Statement::bind(std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), ++bound_, value);
    return *this;
}
Statement& Statement::bind(double value) {
    sqlite3_bind_double(statement_.get(), ++bound_, value);
    return *this;
}
Statement& Statement::bind(std::string_view value) {
    sqlite3_bind_text(statement_.get(), ++bound_, value.data(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
    return *this;
}
Statement& Statement::bind(std::nullptr_t) {
    sqlite3_bind_null(statement_.get(), ++bound_);
    return *this;
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return Error{sqlite3_errmsg(sqlite3_db_handle(statement_.get()))};
}

Status Statement::run() {
    const auto row = step();
    reset();
    if (!row) return Error{row.error()};
    return Done{};
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    bound_ = 0;
}

bool Statement::null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}
std::int64_t Statement::whole(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}
std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

Result<Sqlite> Sqlite::open(const std::filesystem::path& file, Access access, int patience_ms) {
    const int flags =
        SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
        (access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    sqlite3* raw = nullptr;
    const std::string uri = uri_of(file, access == Access::read_immutable ? "?immutable=1" : "");
    const int code = sqlite3_open_v2(uri.c_str(), &raw, flags, nullptr);
    Sqlite database;
    database.database_.reset(raw);
    if (code != SQLITE_OK) return Error{raw ? sqlite3_errmsg(raw) : translate("problem.history.no_memory")};
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, patience_ms);
    return database;
}

Result<Sqlite> Sqlite::in_memory() {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open(":memory:", &raw);
    Sqlite database;
    database.database_.reset(raw);
    if (code != SQLITE_OK) return Error{raw ? sqlite3_errmsg(raw) : translate("problem.history.no_memory")};
    return database;
}

Error Sqlite::error() const {
    return Error{sqlite3_errmsg(database_.get())};
}

Status Sqlite::run(const char* sql) {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return error();
    return Done{};
}

Result<Statement> Sqlite::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr) !=
        SQLITE_OK)
        return error();
    Statement statement;
    statement.statement_.reset(raw);
    return statement;
}

Result<std::int64_t> Sqlite::number(const char* sql) {
    auto statement = prepare(sql);
    if (!statement) return Error{statement.error()};
    const auto row = statement->step();
    if (!row) return Error{row.error()};
    return *row ? statement->whole(0) : 0;
}

bool Sqlite::read_only() const {
    return sqlite3_db_readonly(database_.get(), "main") != 0;
}
int Sqlite::changes() const {
    return sqlite3_changes(database_.get());
}

bool Sqlite::damaged() const {
    const int code = sqlite3_errcode(database_.get()) & 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool Sqlite::busy() const {
    const int code = sqlite3_errcode(database_.get()) & 0xFF;
    return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

bool Sqlite::misunderstood() const {
    return (sqlite3_errcode(database_.get()) & 0xFF) == SQLITE_ERROR;
}

std::optional<std::array<unsigned char, 100>> Sqlite::header() const {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    std::array<unsigned char, 100> bytes{};
    if (!file || !file->pMethods) return std::nullopt;
    if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        return std::nullopt;
    return bytes;
}

bool Sqlite::moved() const {
    int moved = 0;
    sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Result<Transaction> Transaction::begin(Sqlite& database) {
    if (const Status status = database.run("BEGIN IMMEDIATE"); !status) return Error{status.error()};
    return Transaction(database);
}

Status Transaction::commit() {
    assert(database_);
    if (const Status status = database_->run("COMMIT"); !status) return status;
    database_ = nullptr;
    return Done{};
}

Transaction::~Transaction() {
    if (database_) (void)database_->run("ROLLBACK");
}

}  // namespace ninety
