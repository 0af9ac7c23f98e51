// What lies in a person's profile Windows shows to nobody else, and new files and folders take their rights
// from the folder above: there is nothing to take away.
#include "core/private_file.h"

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

namespace ninety {
namespace fs = std::filesystem;

std::error_code make_private_folders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    fs::create_directories(folder, error);
    std::error_code unseen;
    if (fs::is_directory(folder, unseen)) return {};
    return error ? error : std::make_error_code(std::errc::not_a_directory);
}

void make_private_file(const fs::path& file) {
    const int handle =
        ::_wopen(file.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_NOINHERIT, _S_IREAD | _S_IWRITE);
    if (handle >= 0) ::_close(handle);
}

void make_private(const fs::path&) {}

void write_for_owner_alone() {}

}  // namespace ninety
