#include "vision/frame_files.h"

#include <stb_image.h>

#include <algorithm>
#include <memory>

#include "core/output_file.h"
#include "core/whole_file.h"
#include "vision/exif_orientation.h"
#include "vision/jpeg.h"
#include "vision/raw_frame.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

std::span<const std::byte> as_bytes(const std::string& text) {
    return std::as_bytes(std::span(text));
}

bool is_picture(const fs::path& file) {
    return has_ending(file, ".png") || has_ending(file, ".jpg") || has_ending(file, ".jpeg");
}

bool decode_png(std::span<const std::byte> bytes, Image& picture) {
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    int width = 0, height = 0, channels = 0;
    if (!stbi_info_from_memory(data, size, &width, &height, &channels)) return false;
    if (std::min(width, height) < kLeastFrameSide || std::max(width, height) > kMostFileSide ||
        static_cast<std::size_t>(width) * static_cast<std::size_t>(height) > kMostFilePixels)
        return false;
    const std::unique_ptr<stbi_uc, void (*)(void*)> rgb(
        stbi_load_from_memory(data, size, &width, &height, &channels, 3), stbi_image_free);
    if (!rgb) return false;
    picture.size = {width, height};
    picture.rgb.assign(rgb.get(),
                       rgb.get() + 3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    return true;
}

// To sides of at most kMostFrameSide; what a whole factor leaves over at the right and the bottom is cut.
void make_smaller(Image& picture) {
    const int longer = std::max(picture.size.x, picture.size.y);
    const int factor = (longer + kMostFrameSide - 1) / kMostFrameSide;
    if (factor <= 1) return;
    Image cut;
    cut.size = picture.size / factor * factor;
    for (int y = 0; y < cut.size.y; ++y)
        cut.rgb.insert(cut.rgb.end(), picture.pixel(0, y), picture.pixel(0, y) + 3 * cut.size.x);
    picture = shrunk(cut, factor);
}

}  // namespace

std::pair<std::size_t, std::size_t> next_jpeg(std::span<const std::byte> bytes, std::size_t from) {
    const auto at = [&](std::size_t i) { return i < bytes.size() ? std::to_integer<int>(bytes[i]) : -1; };
    // 1. A beginning: the marker for it, and another one.
    std::size_t start = from;
    while (start + 2 < bytes.size() && !(at(start) == 0xFF && at(start + 1) == 0xD8 && at(start + 2) == 0xFF))
        ++start;
    if (start + 2 >= bytes.size()) return {bytes.size(), 0};
    // 2. From marker to marker. Tables say how long they are, so a thumbnail within one ends nothing;
    // pixels do not, and in them 0xFF stands before zero or a restart alone.
    std::size_t i = start + 2;
    while (i + 1 < bytes.size()) {
        if (at(i) != 0xFF) {
            ++i;
            continue;
        }
        const int marker = at(i + 1);
        if (marker == 0xD9) return {start, i + 2 - start};
        if (marker == 0xD8) return {start, i - start};  // the last one was cut short
        if (marker == 0xFF) {
            ++i;
        } else if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD7)) {
            i += 2;
        } else {
            if (i + 3 >= bytes.size()) break;
            i += 2 + std::max<std::size_t>(static_cast<std::size_t>(at(i + 2) << 8 | at(i + 3)), 2);
        }
    }
    return {start, bytes.size() - start};
}

Result<FrameFiles> FrameFiles::open(const fs::path& path) {
    FrameFiles files;
    files.path_ = path;
    std::error_code error;
    if (fs::is_directory(path, error)) {
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            if (is_picture(entry->path())) files.folder_.push_back(entry->path());
        if (error) return Error{error.message()};
        std::sort(files.folder_.begin(), files.folder_.end());
        if (files.folder_.empty()) return Error{};
        return files;
    }
    if (is_picture(path)) {
        files.folder_ = {path};
        if (!fs::exists(path, error))
            return Error{std::make_error_code(std::errc::no_such_file_or_directory).message()};
        return files;
    }
    auto bytes = read_whole_file(path, kMostMjpgBytes);
    if (!bytes) return Error{bytes.error()};
    files.mjpg_ = std::move(*bytes);
    for (std::size_t from = 0;;) {
        const auto [start, length] = next_jpeg(as_bytes(files.mjpg_), from);
        if (length == 0) break;
        files.pieces_.emplace_back(start, length);
        from = start + length;
    }
    if (files.pieces_.empty()) return Error{};
    return files;
}

bool FrameFiles::read(std::size_t number, Image& picture) const {
    if (folder_.empty()) {
        const auto [start, length] = pieces_[number];
        return decode_jpeg(as_bytes(mjpg_).subspan(start, length), picture);
    }
    const auto bytes = read_whole_file(folder_[number], kMostPictureBytes);
    if (!bytes) return false;
    // By what is in it: many a photograph is called .png.
    const bool jpeg = bytes->starts_with("\xFF\xD8");
    if (!(jpeg ? decode_jpeg(as_bytes(*bytes), picture, JpegSizes::of_files)
               : decode_png(as_bytes(*bytes), picture)))
        return false;
    make_smaller(picture);
    if (jpeg) turn_upright(picture, exif_orientation(as_bytes(*bytes)));
    return true;
}

fs::path FrameFiles::name(std::size_t number) const {
    return folder_.empty() ? path_ : folder_[number];
}

}  // namespace ninety
