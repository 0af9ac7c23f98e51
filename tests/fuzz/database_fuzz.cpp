// Whatever history.db holds: it opens, good records come out of it, a hold that is added is there, and what
// could not be read is kept as it was.
//
// An input that begins as an SQLite file does is the file. Any other is a list of changes to a sound one that
// the program has made: three bytes each, where (in 128 bytes' steps and a byte's, over the first pages) and
// what.
#include <algorithm>

#include "fuzz_folder.h"
#include "history/history.h"
#include "history/make_history.h"

using namespace ninety;

namespace {

std::string sound_database() {
    const fuzz::Folder folder;
    std::vector<std::string> notices;
    {
        auto history = History::open(folder / "history.db", notices);
        fuzz::expect(history && history->add(test::daily(12)));
    }
    return fuzz::bytes_of(folder / "history.db");
}

std::string database_of(std::string_view input) {
    if (input.starts_with("SQLite format 3")) return std::string(input);
    static const std::string sound = sound_database();
    std::string bytes = sound;
    for (std::size_t i = 0; i + 2 < input.size(); i += 3) {
        const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(input[at]); };
        // The last step cuts the file there.
        const std::size_t at = std::size_t{byte(i)} * 128 + byte(i + 1) % 128;
        if (byte(i) == 255)
            bytes.resize(std::min(bytes.size(), std::size_t{byte(i + 1)} * 128 + byte(i + 2)));
        else if (at < bytes.size())
            bytes[at] = input[i + 2];
    }
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const fuzz::Folder folder;
    folder.empty();
    const std::filesystem::path file = folder / "history.db";
    const std::string before = database_of({reinterpret_cast<const char*>(bytes), size});
    fuzz::write(file, before);

    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    if (!history) {
        fuzz::expect(!history.error().empty());
        return 0;
    }
    const std::filesystem::path aside = folder / "history.db.damaged-1";
    if (std::filesystem::exists(aside)) fuzz::expect(fuzz::bytes_of(aside) == before && !notices.empty());
    const auto data = history->all();
    if (!data) {
        fuzz::expect(!data.error().empty());
        return 0;
    }
    for (const SessionRecord& session : data->sessions)
        fuzz::expect(why_not(session).empty());
    // What the program writes now can be read, whatever else is there.
    const HistoryData one = test::daily(1);
    SessionRecord session = one.sessions[0];
    session.uid = new_uid();
    if (!history->add_hold(session, session.holds[0])) return 0;
    const auto more = history->all();
    if (more) fuzz::expect(more->sessions.size() == data->sessions.size() + 1);
    return 0;
}
