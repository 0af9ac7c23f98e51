#include "i18n/strings.h"

#include <algorithm>

#include "core/placeholders.h"
#include "core/text_file.h"
#include "core/toml_reader.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

std::vector<TomlText> entries_of(std::string_view text, const std::string& file,
                                 std::vector<std::string>& problems) {
    const auto table = parse_toml(text, file);
    if (table) return texts_in(*table, file, problems);
    problems.push_back(table.error());
    return {};
}

std::string quoted_or_none(const std::string& placeholders) {
    return placeholders.empty() ? translate("problem.strings.none") : "\"" + placeholders + "\"";
}

}  // namespace

Strings::Strings() {
    for (std::size_t i = 0; i < kTextCount; ++i)
        texts_[i] = kEnglishTexts[i];
}

const Strings& Strings::english() {
    static const Strings built_in;
    return built_in;
}

Strings Strings::load(const fs::path& file, std::vector<std::string>& problems) {
    const auto text = read_text_file(file);
    if (!text) problems.push_back(text.error());
    return from(text ? *text : "", file, problems);
}

Strings Strings::from(std::string_view text, const fs::path& file, std::vector<std::string>& problems) {
    Strings strings;
    std::vector<bool> given(kTextCount);
    for (TomlText& entry : entries_of(text, file.string(), problems)) {
        const auto refuse = [&](const std::string& why) {
            problems.push_back(at_line(file.string(), entry.line, why));
        };
        const auto known = Text::named(entry.key);
        if (!known) {
            refuse(sentence("problem.strings.unknown", shortened(entry.key)));
            continue;
        }
        given[known->index()] = true;
        const std::string wanted(known->placeholders()), has = placeholders_of(entry.text);
        if (wanted != has) {
            refuse(sentence("problem.strings.placeholders", entry.key, quoted_or_none(has),
                            quoted_or_none(wanted)));
            continue;
        }
        strings.texts_[known->index()] = std::move(entry.text);
    }
    for (std::size_t i = 0; i < kTextCount; ++i)
        if (!given[i]) strings.missing_.emplace_back(kTextTable[i].key);
    return strings;
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
