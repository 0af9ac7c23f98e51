// How a file that was saved is told of: by its whole path; in a browser, whose files nobody finds by a path
// of ours, by the name under which the page hands it over as a download.
#pragma once

#include <filesystem>
#include <string>

#include "core/system.h"
#include "i18n/sentence.h"

namespace ninety {

inline std::string saved_words(const std::filesystem::path& file) {
    return kInBrowser ? sentence("web.downloaded", file.filename().string().c_str())
                      : sentence("notice.saved_as", file.string().c_str());
}

}  // namespace ninety
