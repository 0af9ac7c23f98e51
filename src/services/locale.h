// The language of the window: which one it is, its strings and its article.
//
// Follows the settings while the window is open. What a language's files lack is said in English.
#pragma once

#include <filesystem>

#include "model/app_state.h"
#include "services/outbox.h"

namespace ninety {

class LocaleService {
  public:
    explicit LocaleService(std::filesystem::path content) : content_(std::move(content)) {}
    ~LocaleService();
    LocaleService(const LocaleService&) = delete;
    LocaleService& operator=(const LocaleService&) = delete;

    // Between frames. Reads files only when the language that is asked for has changed.
    void follow(const Settings& settings);
    // Once what has been read, with a sentence for each thing wrong with it.
    void observe(Observations& seen);

  private:
    void read(const std::string& code);

    std::filesystem::path content_;
    Strings strings_;
    std::vector<Language> languages_;
    std::string loaded_;
    std::optional<FixedText<15>> asked_;  // the setting that loaded_ answers
    Outbox outbox_;
};

// "de" from the environment's LC_ALL, LC_MESSAGES or LANG; empty if they say nothing.
std::string desktop_language();

}  // namespace ninety
