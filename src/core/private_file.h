// What a person does here is nobody else's business: files 0600, folders 0700, whatever the umask.
//
// Nothing here follows a symbolic link or touches what belongs to somebody else, and nothing fails loudly: a
// file system without permissions (FAT) has none to take.
#pragma once

#include <filesystem>
#include <system_error>

namespace ninety {

// Makes the folder with those above it that are missing, for the owner alone. Folders that exist stay as they
// are.
std::error_code make_private_folders(const std::filesystem::path& folder);

// Makes an empty file for the owner alone where there is nothing. Nothing happens where there is something.
void make_private_file(const std::filesystem::path& file);

// Takes the rights of group and others from a file or folder that is the caller's own and no link. Safe for a
// file that SQLite has open.
void make_private(const std::filesystem::path& path);

// Whatever this process makes from now on is for the owner alone, however it is made: by SQLite, too.
void write_for_owner_alone();

}  // namespace ninety
