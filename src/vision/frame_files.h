// Pictures one after the other from files: a folder of PNG and JPEG, or JPEG pictures end to end in one file
// (MJPG, as webcams record). A photograph comes the right way up where its Exif part says which way that is.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"

namespace ninety {

// Largest picture and MJPG file that are read. Pictures over kMostFrameSide come out smaller by a whole
// factor: a leg is measured by a fraction of their pixels.
inline constexpr int kMostFileSide = 16'384;
inline constexpr std::size_t kMostFilePixels = 64'000'000, kMostPictureBytes = 64'000'000,
                             kMostMjpgBytes = 1'000'000'000;

class FrameFiles {
  public:
    // A folder's pictures (.png, .jpg, .jpeg) by name, or a file's in their order. The error is empty where
    // there is nothing that could be a picture, otherwise a sentence without the path.
    static Result<FrameFiles> open(const std::filesystem::path& path);

    std::size_t size() const { return folder_.empty() ? pieces_.size() : folder_.size(); }
    // 0..size() - 1. False where it is damaged or of no size that is believed: `picture` is worth nothing.
    bool read(std::size_t number, Image& picture) const;
    // For a sentence: the file's path; of an MJPG file its own.
    std::filesystem::path name(std::size_t number) const;

  private:
    std::filesystem::path path_;
    std::vector<std::filesystem::path> folder_;
    std::string mjpg_;
    std::vector<std::pair<std::size_t, std::size_t>> pieces_;  // of mjpg_: where, how many bytes
};

// Where the next JPEG picture stands from `from` on, by its markers, and how long it is; a size of 0: there
// is none. What stands between two pictures is passed over; one that is cut short reaches to the end.
std::pair<std::size_t, std::size_t> next_jpeg(std::span<const std::byte> bytes, std::size_t from);

}  // namespace ninety
