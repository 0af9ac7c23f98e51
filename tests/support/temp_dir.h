// A folder of its own for one test, removed with everything in it when the test ends.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace ninety::test {

class TempDir {
  public:
    TempDir() {
        std::random_device chance;
        do
            path_ = std::filesystem::temp_directory_path() / ("ninety-test-" + std::to_string(chance()));
        while (!std::filesystem::create_directory(path_));
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    ~TempDir() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return path_; }
    // With the system's own mark between folders.
    std::filesystem::path operator/(std::string_view name) const { return (path_ / name).make_preferred(); }

    // Writes a file, with the folders above it, and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view text) const {
        const std::filesystem::path file = *this / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream out(file, std::ios::binary);
        out << text;
        REQUIRE(out.good());
        return file;
    }

    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), {}));
    }

  private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Nobody else may read or write it; on Windows the folder that it lies in says who may.
inline bool for_its_owner_alone(const std::filesystem::path& file) {
    using std::filesystem::perms;
    return std::filesystem::path::preferred_separator == '\\' ||
           std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write);
}

}  // namespace ninety::test
