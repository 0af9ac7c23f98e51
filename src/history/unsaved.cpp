#include "history/unsaved.h"

#include <algorithm>
#include <cstdio>

#include "core/atomic_file.h"
#include "history/history_text.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

constexpr const char* kUnsaved = ".unsaved-";

fs::path free_name(const fs::path& folder, const std::string& name) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const fs::path file = folder / (name + kUnsaved + std::to_string(i) + ".json");
        if (!fs::exists(fs::symlink_status(file, error))) return file;
    }
}

std::string words_of(const HoldRecord& hold) {
    char text[96];
    std::snprintf(text, sizeof text, "hold %d (%s, %.0f s)", hold.number, name_of(hold.side),
                  hold.done.value);
    return text;
}

}  // namespace

std::optional<fs::path> write_unsaved(const HistoryData& data, const std::string& name,
                                      const std::vector<fs::path>& folders,
                                      const std::optional<fs::path>& earlier) {
    const std::string text = to_json(data);
    if (earlier && replace_file(*earlier, text)) return earlier;
    for (const fs::path& folder : folders)
        if (const fs::path file = free_name(folder, name); replace_file(file, text)) return file;
    return std::nullopt;
}

std::vector<fs::path> unsaved_files(const std::string& name, const std::vector<fs::path>& folders) {
    std::vector<fs::path> files;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            const std::string other = entry->path().filename().string();
            if (other.starts_with(name + kUnsaved) && other.ends_with(".json"))
                files.push_back(entry->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string in_words(const HistoryData& data) {
    std::string words;
    const auto add = [&](const std::string& one) { words += (words.empty() ? "" : "; ") + one; };
    for (const SessionRecord& session : data.sessions) {
        std::string what;
        for (const HoldRecord& hold : session.holds)
            what += (what.empty() ? "" : ", ") + words_of(hold);
        if (session.check_in) what += std::string(what.empty() ? "" : ", ") + "the check-in";
        if (what.empty()) what = "the end";
        add(what + " of the session of " + to_iso8601(session.started) + " (" + session.uid + ")");
    }
    for (const MeasurementRecord& measurement : data.measurements)
        add(std::string("the measurement of the ") + name_of(measurement.side) + " leg of " +
            to_iso8601(measurement.at));
    return words;
}

}  // namespace ninety
