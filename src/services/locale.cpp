#include "services/locale.h"

#include <algorithm>
#include <cstdlib>

#include "i18n/translate.h"

namespace ninety {
namespace {

std::string wanted_language(const AppState& state) {
    const auto there = [&](std::string_view code) {
        return std::any_of(state.languages.begin(), state.languages.end(),
                           [&](const Language& language) { return language.code == code; });
    };
    const std::string desktop = desktop_language();
    if (!state.settings.language.empty() && there(state.settings.language))
        return state.settings.language.str();
    return state.settings.language.empty() && there(desktop) ? desktop : "en";
}

}  // namespace

std::string desktop_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) {
            const std::string_view code(value);
            return code == "C" || code == "POSIX" || code.starts_with("C.")
                       ? ""
                       : std::string(code.substr(0, code.find_first_of("_.@")));
        }
    return "";
}

LocaleService::~LocaleService() {
    use_language(nullptr);
}

void LocaleService::update(AppState& state) {
    if (asked_ == state.settings.language) return;
    asked_ = state.settings.language;
    if (state.languages.empty()) state.languages = languages_in(content_ / "strings");
    const std::string wanted = wanted_language(state);
    if (wanted == loaded_) return;
    loaded_ = wanted;
    state.language = wanted;
    std::vector<std::string> problems;
    use_language(nullptr);
    std::error_code absent;
    if (wanted != "en" || std::filesystem::exists(content_ / "strings" / "en.toml", absent)) {
        strings_ = Strings::load(content_ / "strings" / (wanted + ".toml"), problems);
        use_language(&strings_);
    }
    Articles articles = load_articles(content_ / "article", wanted);
    state.articles = std::move(articles.pages);
    problems.insert(problems.end(), articles.problems.begin(), articles.problems.end());
    // One broken file is a handful of sentences, not a wall of them.
    constexpr std::size_t kMostSaid = 4;
    for (std::size_t i = 0; i < std::min(problems.size(), kMostSaid); ++i)
        state.notices.push_back(problems[i]);
    if (problems.size() > kMostSaid)
        state.notices.push_back(
            plural<127>("notice.more_problems", static_cast<int>(problems.size() - kMostSaid)).str());
}

}  // namespace ninety
