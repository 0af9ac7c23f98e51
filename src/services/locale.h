// The language of the window: which one it is, its strings and its article.
//
// Follows the settings while the window is open. What a language's files lack is said in English.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "model/app_state.h"
#include "services/outbox.h"
#include "settings/settings_file.h"

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
    // All that have been in use: an import beside the window may be saying something in an earlier one.
    std::vector<std::unique_ptr<const Strings>> read_;
    std::vector<Language> languages_;
    std::string loaded_;
    std::optional<FixedText<15>> asked_;  // the setting that loaded_ answers
    Outbox outbox_;
};

// The settings of a file, and from then on their language: what is wrong with the file is said in it already.
LoadedSettings load_settings(const std::filesystem::path& file, LocaleService& locale);

// "de" from the environment's LC_ALL, LC_MESSAGES or LANG; empty if they say nothing.
std::string desktop_language();

}  // namespace ninety
