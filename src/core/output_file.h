// A file that a person asked for by name: a picture, a film, a table. It has its name only when it is whole.
//
// It grows under a name that nobody has, in the same folder, and takes its own at the end: a full disk or an
// interruption leaves the file that was there before. Missing folders are not made: a mistyped folder is
// said, not created.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"

namespace ninety {

// Who may read a new file. What a person practised is for its owner alone.
enum class Readers { as_usual, owner };

class OutputFile {
  public:
    // The error starts with the path: no such folder, a write-protected or special file (a device, a pipe).
    static Result<OutputFile> begin(const std::filesystem::path& path, Readers readers = Readers::as_usual);

    OutputFile(OutputFile&& from) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();  // an unfinished file is removed

    int handle() const { return handle_; }
    const std::filesystem::path& temporary() const { return temporary_; }

    Status write(std::string_view bytes);
    // On the disk, and under its name.
    Status finish();

  private:
    OutputFile() = default;
    Error refused(int error) const;

    std::filesystem::path path_, target_, temporary_;
    unsigned mode_ = 0600;
    int handle_ = -1;
};

// All of it at once. Ctrl-C waits for it, so no temporary file is left.
Status write_output(const std::filesystem::path& path, std::string_view bytes,
                    Readers readers = Readers::as_usual);

// Whether the name ends so, in capitals or not: has_ending("A.PNG", ".png").
bool has_ending(const std::filesystem::path& path, std::string_view ending);

}  // namespace ninety
