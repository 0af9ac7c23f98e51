// What of a file that is written is the same on every system; how it is written: output_file.cpp,
// windows/output_file.cpp.
#include <algorithm>
#include <cstring>
#include <utility>

#include "core/output_file.h"
#include "core/problem_words.h"
#include "core/text_file.h"

namespace ninety {

Error OutputFile::refused(int error) const {
    return {at_line(path_.string(), 0, problem_sentence<Problem::file_not_written>(std::strerror(error)))};
}

OutputFile::OutputFile(OutputFile&& from) noexcept
    : path_(std::move(from.path_)),
      target_(std::move(from.target_)),
      temporary_(std::exchange(from.temporary_, {})),
      mode_(from.mode_),
      handle_(std::exchange(from.handle_, -1)) {}

bool has_ending(const std::filesystem::path& path, std::string_view ending) {
    const std::string own = path.extension().string();
    return std::equal(own.begin(), own.end(), ending.begin(), ending.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

}  // namespace ninety
