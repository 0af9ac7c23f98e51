// Files for fuzz targets of what reads and writes files: a folder in memory where there is one, emptied for
// every input, gone with the process.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "fuzz_text.h"

namespace ninety::fuzz {

class Folder {
  public:
    Folder() {
        const std::filesystem::path memory = "/dev/shm";
        std::error_code ignored;
        const bool there = std::filesystem::is_directory(memory, ignored);
        std::string name =
            ((there ? memory : std::filesystem::temp_directory_path()) / "ninety-fuzz-XXXXXX").string();
        expect(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void empty() const {
        for (const auto& entry : std::filesystem::directory_iterator(path_))
            std::filesystem::remove_all(entry);
    }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

inline void write(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    expect(out.good());
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace ninety::fuzz
