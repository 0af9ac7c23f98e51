#include "content/routine_file.h"

#include "core/text_file.h"
#include "core/toml_reader.h"
#include "routine/routine_keys.h"

namespace ninety {
namespace {

Routine read(const std::string& text, const std::filesystem::path& file, std::vector<std::string>& problems) {
    Routine routine;
    const auto table = parse_toml(text, file.string());
    if (!table) {
        problems.push_back(table.error());
        return routine;
    }
    TomlReader reader(&*table, file.string(), problems);
    read_routine(reader, routine);
    reader.refuse_unknown();
    return routine;
}

}  // namespace

Result<Routine> routine_from(const std::string& text, const std::filesystem::path& file) {
    std::vector<std::string> problems;
    Routine routine = read(text, file, problems);
    if (!problems.empty()) return Error{problems.front()};
    return routine;
}

Result<Routine> load_routine(const std::filesystem::path& file) {
    const auto text = read_text_file(file);
    if (!text) return Error{text.error()};
    return routine_from(*text, file);
}

std::vector<std::string> routine_problems(const std::filesystem::path& file) {
    std::vector<std::string> problems;
    if (const auto text = read_text_file(file))
        read(*text, file, problems);
    else
        problems.push_back(text.error());
    return problems;
}

}  // namespace ninety
