#include "services/locale.h"

#include <algorithm>
#include <utility>

#include "i18n/translate.h"
#include "platform/program_start.h"

namespace ninety {
namespace {

std::string wanted_language(const Settings& settings, const std::vector<Language>& languages) {
    const auto there = [&](std::string_view code) {
        return std::any_of(languages.begin(), languages.end(),
                           [&](const Language& language) { return language.code == code; });
    };
    if (!settings.language.empty()) return there(settings.language) ? settings.language.str() : "en";
    const std::string desktop = desktop_language();
    return there(desktop) ? desktop : "en";
}

}  // namespace

std::string desktop_language() {
    return system_language();
}

LocaleService::~LocaleService() {
    use_language(nullptr);
}

void LocaleService::follow(const Settings& settings) {
    if (asked_ == settings.language) return;
    asked_ = settings.language;
    if (languages_.empty()) languages_ = languages_in(content_ / "strings");
    const std::string wanted = wanted_language(settings, languages_);
    if (wanted != loaded_) read(wanted);
}

void LocaleService::read(const std::string& code) {
    loaded_ = code;
    std::vector<std::string> problems;
    const std::filesystem::path file = content_ / "strings" / (code + ".toml");
    std::error_code absent;
    if (code != "en" || std::filesystem::exists(file, absent)) {
        read_.push_back(std::make_unique<Strings>(Strings::load(file, problems)));
        use_language(read_.back().get());
        // What is wrong with it, in its own words.
        if (!std::exchange(problems, {}).empty()) (void)Strings::load(file, problems);
    } else {
        use_language(nullptr);
    }
    Articles articles = load_articles(content_ / "article", code);
    problems.insert(problems.end(), articles.problems.begin(), articles.problems.end());
    outbox_.tell(news::LanguageRead{code, languages_, std::move(articles.pages)});
    // One broken file is a handful of sentences, not a wall of them.
    constexpr std::size_t kMostSaid = 4;
    for (std::size_t i = 0; i < std::min(problems.size(), kMostSaid); ++i)
        outbox_.problem(problems[i]);
    if (problems.size() > kMostSaid)
        outbox_.problem(
            plural<127>("notice.more_problems", static_cast<int>(problems.size() - kMostSaid)).str());
}

LoadedSettings load_settings(const std::filesystem::path& file, LocaleService& locale) {
    LoadedSettings loaded = load_settings(file);
    locale.follow(loaded.settings);
    return loaded.notices.empty() ? loaded : load_settings(file);
}

void LocaleService::observe(Observations& seen) {
    outbox_.hand_over(seen.news);
}

}  // namespace ninety
