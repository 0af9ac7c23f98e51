#include "i18n/strings.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/text_file.h"
#include "core/toml_reader.h"
#include "i18n/strings_english.h"  // made by CMake from content/strings/en.toml

namespace ninety {
namespace {

namespace fs = std::filesystem;

struct Entry {
    std::string key, text;
    int line;
};

// Tables and their texts, flattened: [watch] play = "…" is "watch.play".
void flatten(const toml::table& table, const std::string& prefix, const std::string& file,
             std::vector<Entry>& entries, std::vector<std::string>& problems) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        const int line = static_cast<int>(node.source().begin.line);
        if (const auto* inner = node.as_table())
            flatten(*inner, key + ".", file, entries, problems);
        else if (const auto* text = node.as_string())
            entries.push_back({key, text->get(), line});
        else
            problems.push_back(at_line(file, line, key + " is not a text"));
    }
}

std::vector<Entry> entries_of(std::string_view text, const std::string& file,
                              std::vector<std::string>& problems) {
    std::vector<Entry> entries;
    const auto table = parse_toml(text, file);
    if (!table)
        problems.push_back(table.error());
    else
        flatten(*table, "", file, entries, problems);
    return entries;
}

std::string quoted_or_none(const std::string& placeholders) {
    return placeholders.empty() ? "none" : "\"" + placeholders + "\"";
}

}  // namespace

std::string placeholders_of(std::string_view text) {
    std::string found;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != '%') continue;
        if (text[i + 1] == '%') {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() &&
               std::string_view("+-0123456789. #").find(text[end]) != std::string_view::npos)
            ++end;
        if (end == text.size()) return found + "%";
        found += text.substr(i, end - i + 1);
        i = end;
    }
    // A lone % at the end is a placeholder of nothing.
    if (!text.empty() && text.back() == '%' && (text.size() < 2 || text[text.size() - 2] != '%'))
        found += "%";
    return found;
}

const Strings& Strings::english() {
    static const Strings built_in = [] {
        Strings strings;
        std::vector<std::string> problems;
        for (const Entry& entry : entries_of(kEnglishStrings, "content/strings/en.toml", problems))
            strings.texts_.emplace(entry.key, entry.text);
        return strings;
    }();
    return built_in;
}

Strings Strings::load(const fs::path& file, std::vector<std::string>& problems) {
    const auto text = read_text_file(file);
    if (!text) problems.push_back(text.error());
    return from(text ? *text : "", file, problems);
}

Strings Strings::from(std::string_view text, const fs::path& file, std::vector<std::string>& problems) {
    Strings strings;
    strings.texts_ = english().texts_;
    std::set<std::string, std::less<>> given;
    for (Entry& entry : entries_of(text, file.string(), problems)) {
        const auto known = strings.texts_.find(entry.key);
        const auto refuse = [&](const std::string& why) {
            problems.push_back(at_line(file.string(), entry.line, why));
        };
        if (known == strings.texts_.end()) {
            refuse("the window has no text \"" + shortened(entry.key) + "\"");
            continue;
        }
        given.insert(entry.key);
        const std::string wanted = placeholders_of(english().text(entry.key)),
                          has = placeholders_of(entry.text);
        if (wanted != has) {
            refuse(entry.key + " has the placeholders " + quoted_or_none(has) + ", the English text " +
                   quoted_or_none(wanted) + "; the English text is shown");
            continue;
        }
        known->second = std::move(entry.text);
    }
    for (const auto& [key, words] : strings.texts_)
        if (!given.contains(key)) strings.missing_.push_back(key);
    return strings;
}

const char* Strings::text(std::string_view key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? key.data() : found->second.c_str();
}

char Strings::decimal_mark() const {
    return text("language.decimal")[0] == ',' ? ',' : '.';
}

std::vector<Language> languages_in(const fs::path& folder) {
    std::vector<Language> languages{{"en", Strings::english().text("language.name")}};
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& file = entry->path();
        if (file.extension() != ".toml" || file.stem() == "en") continue;
        std::vector<std::string> unread;
        languages.push_back({file.stem().string(), Strings::load(file, unread).text("language.name")});
    }
    std::sort(languages.begin() + 1, languages.end(),
              [](const Language& a, const Language& b) { return a.code < b.code; });
    return languages;
}

std::vector<std::string> strings_problems(const fs::path& file) {
    std::vector<std::string> problems;
    const Strings strings = Strings::load(file, problems);
    for (const std::string& key : strings.missing())
        problems.push_back(file.string() + ": \"" + key + "\" is missing; the English text is shown");
    return problems;
}

}  // namespace ninety
