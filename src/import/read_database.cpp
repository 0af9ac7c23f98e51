// A history in an SQLite file that is not the one in use: a sync client's conflict copy, a backup, one that
// was damaged. It is opened as it lies there and never written to.
#include "core/text_file.h"
#include "history/schema.h"
#include "history/sqlite.h"
#include "history/tables.h"
#include "i18n/sentence.h"
#include "import/understand.h"

namespace ninety {

DatabaseRead read_database(const std::filesystem::path& file) {
    DatabaseRead read;
    const std::string name = file.string();
    auto database = Sqlite::open(file, Sqlite::Access::read_immutable);
    if (!database) {
        read.problem = at_line(name, 0, sentence("problem.import.database_unread", database.error()));
        return read;
    }
    // 1. Whose it is.
    const auto tables = database->number(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('session', 'hold')");
    if (tables && *tables != 2) {
        read.problem = at_line(name, 0, translate("problem.import.other_database"));
        return read;
    }
    const SchemaFit fit = schema_fit(*database);
    if (fit == SchemaFit::newer) {
        read.problem = at_line(name, 0, translate("problem.history.newer"));
        return read;
    }
    // 2. Whether all of it is sound.
    auto check = database->prepare("PRAGMA quick_check(1)");
    const auto row = check ? check->step() : Result<bool>(false);
    read.damaged = fit != SchemaFit::ours || !row || !*row || check->text(0) != "ok";
    // 3. What can be read.
    read.data = read_what_is_left(*database);
    std::erase_if(read.data.sessions, [](const SessionRecord& session) {
        return session.holds.empty() && (!session.check_in || session.check_in->empty());
    });
    if (read.damaged && read.data.sessions.empty() && read.data.measurements.empty())
        read.problem = at_line(name, 0, translate("problem.import.database_lost"));
    return read;
}

}  // namespace ninety
