#include "import/file_kind.h"

#include <algorithm>
#include <array>

#include "i18n/sentence.h"
#include "import/date_words.h"
#include "import/decoded_text.h"

namespace ninety {
namespace {

struct Magic {
    std::string_view start;
    FileKind kind;
};
// What formats begin with, by their own descriptions.
constexpr std::array kMagic{Magic{{"SQLite format 3\0", 16}, FileKind::database},
                            Magic{"\x89PNG", FileKind::picture},
                            Magic{"\xFF\xD8\xFF", FileKind::picture},
                            Magic{"GIF8", FileKind::picture},
                            Magic{"BM", FileKind::picture},
                            Magic{{"II*\0", 4}, FileKind::picture},
                            Magic{{"MM\0*", 4}, FileKind::picture},
                            Magic{"%PDF", FileKind::pdf},
                            Magic{"PK\x03\x04", FileKind::archive},
                            Magic{"PK\x05\x06", FileKind::archive},
                            Magic{"\x1F\x8B", FileKind::archive},
                            Magic{"7z\xBC\xAF", FileKind::archive},
                            Magic{"Rar!", FileKind::archive},
                            Magic{"\xFD"
                                  "7zXZ",
                                  FileKind::archive},
                            Magic{"BZh", FileKind::archive},
                            Magic{"ID3", FileKind::media},
                            Magic{"OggS", FileKind::media},
                            Magic{"fLaC", FileKind::media},
                            Magic{"\x1A\x45\xDF\xA3", FileKind::media}};

FileKind kind_of_bytes(std::string_view bytes) {
    if (bytes.starts_with("RIFF") && bytes.size() > 12)
        return bytes.substr(8, 4) == "WEBP" ? FileKind::picture : FileKind::media;
    if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp")
        return bytes.substr(8, 4) == "heic" || bytes.substr(8, 4) == "avif" ? FileKind::picture
                                                                            : FileKind::media;
    for (const Magic& magic : kMagic)
        if (bytes.starts_with(magic.start)) return magic.kind;
    return FileKind::binary;
}

bool has_column(const TableShape& table, std::string_view key) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const std::string& column) { return column_key(column) == key; });
}

bool is_our_csv(const TableShape& table) {
    return has_column(table, "record") && has_column(table, "session") && has_column(table, "side");
}

// A day a row and, under each habit's name, what became of it.
bool is_loop(const TableShape& table) {
    if (!table.has_header || column_key(table.columns[0]) != "date") return false;
    constexpr std::string_view kMarks[] = {"YES_MANUAL", "YES_AUTO", "UNKNOWN", "NO", "SKIP"};
    const auto is_mark = [&](const std::string& cell) {
        return std::find(std::begin(kMarks), std::end(kMarks), cell) != std::end(kMarks);
    };
    const bool value_column = has_column(table, "value") && table.columns.size() <= 3;
    std::size_t marks = 0;
    for (const auto& row : table.sample)
        marks += static_cast<std::size_t>(std::count_if(row.begin() + 1, row.end(), is_mark));
    return marks > 0 || (value_column && !has_column(table, "duration"));
}

bool has_dates(const TableShape& table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::size_t dates = 0;
        for (const auto& row : table.sample)
            if (read_date(row[column]) || read_date(row[column], DateOrder::month_first)) ++dates;
        if (dates * 2 > table.sample.size()) return true;
    }
    return false;
}

FileKind kind_of_table(const TableShape& table) {
    if (table.columns.size() < 2) return FileKind::text;
    if (is_our_csv(table)) return FileKind::history_csv;
    if (is_loop(table)) return FileKind::loop;
    if (has_column(table, "workout name") && has_column(table, "exercise name")) return FileKind::strong;
    if (has_column(table, "date") && has_column(table, "exercise") && has_column(table, "category") &&
        has_column(table, "reps"))
        return FileKind::fitnotes;
    // A day beside the time: a list of sessions that also has an angle.
    const bool has_day = has_column(table, "date") || has_column(table, "datum") ||
                         has_column(table, "day") || has_column(table, "fecha");
    if (is_motion_header(table) && !has_day) return FileKind::trace;
    if (has_dates(table)) return FileKind::table;
    // Prose with commas in it is no table.
    const bool sentences =
        std::any_of(table.columns.begin(), table.columns.end(), [](const std::string& column) {
            return column.size() > 60 || column.ends_with('.') || column.ends_with('!') ||
                   column.ends_with('?');
        });
    if (sentences) return FileKind::text;
    const auto full = std::count_if(table.sample.begin(), table.sample.end(),
                                    [](const auto& row) { return !row.back().empty(); });
    return static_cast<std::size_t>(full) * 2 > table.sample.size() ? FileKind::other_table : FileKind::text;
}

// The first key of a line as TOML writes it: "hold_s = 45" or "[window]".
bool has_toml_key(std::string_view text, std::initializer_list<std::string_view> keys) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        for (const std::string_view key : keys) {
            if (!line.starts_with(key)) continue;
            std::string_view rest = line.substr(key.size());
            rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
            if (key.starts_with('[') || rest.starts_with('=')) return true;
        }
        at = end + 1;
    }
    return false;
}

bool is_json(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    if (text[first] == '{') return !text.substr(first).starts_with("{\\rtf");
    if (text[first] != '[') return false;
    const std::size_t second = text.find_first_not_of(" \t\r\n", first + 1);
    return second != std::string_view::npos &&
           (text[second] == '{' || text[second] == '[' || text[second] == ']');
}

}  // namespace

bool is_opensim(std::string_view text) {
    const std::string_view start = text.substr(0, 8192);
    return start.find("endheader") != std::string_view::npos;
}

RecognisedFile recognise(std::string bytes) {
    RecognisedFile file;
    if (bytes.empty()) return file;
    // 1. Not a text.
    file.kind = kind_of_bytes(bytes);
    if (file.kind != FileKind::binary && !bytes.starts_with("BM") && !bytes.starts_with("ID3") &&
        !bytes.starts_with("BZh"))
        return file;
    const FileKind if_binary = file.kind;
    auto text = decoded_text(std::move(bytes));
    file.kind = if_binary;
    if (!text) return file;
    file.text = std::move(*text);
    // 2. Texts with a form of their own.
    const std::string_view start = std::string_view(file.text).substr(0, 65'536);
    if (start.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        file.kind = FileKind::empty;
    } else if (is_json(file.text)) {
        const bool ours = file.text.find("\"ninety_history\"") != std::string::npos;
        file.kind = ours ? FileKind::history_json : FileKind::other_json;
    } else if (is_opensim(file.text)) {
        file.kind = FileKind::trace;
    } else if (has_toml_key(start, {"[person]", "[window]", "[picture]", "[sound]"})) {
        file.kind = FileKind::settings;
    } else if (has_toml_key(start, {"hold_s", "rest_s", "sets", "get_ready_s", "change_over_s", "variant"})) {
        file.kind = FileKind::routine;
    } else {
        // 3. Tables.
        file.table = shape_of_table(file.text);
        file.kind = kind_of_table(file.table);
    }
    return file;
}

const char* name_of(FileKind kind) {
    switch (kind) {
        case FileKind::history_csv:
        case FileKind::history_json:
        case FileKind::database:
            return translate("import_kind.history");
        case FileKind::routine:
            return translate("import_kind.routine");
        case FileKind::settings:
            return translate("import_kind.settings");
        case FileKind::trace:
            return translate("import_kind.trace");
        case FileKind::loop:
            return translate("import_kind.loop");
        case FileKind::fitnotes:
            return translate("import_kind.fitnotes");
        case FileKind::strong:
            return translate("import_kind.strong");
        case FileKind::table:
        case FileKind::other_table:
            return translate("import_kind.table");
        case FileKind::other_json:
            return translate("import_kind.json");
        case FileKind::picture:
            return translate("import_kind.picture");
        case FileKind::pdf:
            return translate("import_kind.pdf");
        case FileKind::archive:
            return translate("import_kind.archive");
        case FileKind::media:
            return translate("import_kind.media");
        case FileKind::text:
            return translate("import_kind.text");
        case FileKind::empty:
            return translate("import_kind.empty");
        case FileKind::binary:
            return translate("import_kind.binary");
    }
    return "";
}

std::string what_would_work(FileKind kind, const std::string& file) {
    const std::string seems = sentence("problem.import.seems", file, name_of(kind)) + " ";
    switch (kind) {
        case FileKind::archive:
            return seems + translate("problem.import.unpack");
        case FileKind::settings:
            return seems + translate("problem.import.settings");
        case FileKind::other_table:
            return seems + translate("problem.import.no_date");
        default:
            return seems + translate("problem.import.what_works");
    }
}

}  // namespace ninety
