#include "content/voice_script.h"

#include <algorithm>
#include <sstream>

#include "core/text_file.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

std::string at(const fs::path& file, int line) {
    return file.string() + ":" + std::to_string(line) + ": ";
}

bool is_name(const std::string& name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
}

std::string why_not_spoken(const std::string& name, const std::string& text) {
    if (!is_name(name)) return "the clip's name \"" + name + "\" must be small letters and hyphens";
    if (text.empty()) return "the clip \"" + name + "\" has no text";
    // It would reach a speaking program's own language.
    if (text.find_first_of("\"\\<>") != std::string::npos)
        return "the text of \"" + name +
               "\" has a quotation mark, a backslash or a bracket, which nobody can say";
    return {};
}

}  // namespace

VoiceScript load_voice_script(const fs::path& file, std::vector<std::string>& problems) {
    VoiceScript script;
    const auto all = read_text_file(file);
    if (!all) {
        problems.push_back(all.error());
        return script;
    }
    std::istringstream in(*all);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.starts_with('#') || line.find_first_not_of(" \t") == line.npos) continue;
        const std::size_t colon = line.find(':');
        if (colon == line.npos) {
            problems.push_back(at(file, number) + "there is no colon between a clip's name and its text");
            continue;
        }
        const std::string name = line.substr(0, colon);
        const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
        std::string text = begin == line.npos ? "" : line.substr(begin);
        text.erase(text.find_last_not_of(" \t") + 1);
        if (const std::string why = why_not_spoken(name, text); !why.empty())
            problems.push_back(at(file, number) + why);
        else if (const auto [there, is_new] = script.try_emplace(name, SpokenLine{text, number}); !is_new)
            problems.push_back(at(file, number) + "the clip \"" + name + "\" is in line " +
                               std::to_string(there->second.line) + " already");
    }
    return script;
}

std::vector<std::string> voice_script_problems(const fs::path& file) {
    std::vector<std::string> problems, of_english;
    const VoiceScript script = load_voice_script(file, problems);
    const fs::path english_file = file.parent_path() / "en.txt";
    if (file.filename() == english_file.filename()) {
        if (script.empty() && problems.empty()) problems.push_back(file.string() + ": it says nothing");
        return problems;
    }
    const VoiceScript english = load_voice_script(english_file, of_english);
    for (const auto& [name, spoken] : script)
        if (!english.contains(name))
            problems.push_back(at(file, spoken.line) + "en.txt has no clip \"" + name +
                               "\"; nobody asks for it");
    for (const auto& [name, spoken] : english)
        if (!script.contains(name))
            problems.push_back(file.string() + ": the clip \"" + name + "\" is missing (en.txt: \"" +
                               spoken.text + "\")");
    return problems;
}

}  // namespace ninety
