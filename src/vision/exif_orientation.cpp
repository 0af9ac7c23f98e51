#include "vision/exif_orientation.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace ninety {
namespace {

constexpr unsigned kOrientationTag = 0x0112, kShort = 3;
constexpr std::size_t kEntryBytes = 12;

// Bytes that may end anywhere: what lies behind their end is 0.
class Tiff {
  public:
    explicit Tiff(std::span<const std::byte> bytes) : bytes_(bytes) {
        little_ = at(0) == 'I' && at(1) == 'I';
        known_ = (little_ || (at(0) == 'M' && at(1) == 'M')) && number(2, 2) == 42;
    }
    // The tag of the first directory, which is the picture's own; a second one would be its thumbnail's.
    int orientation() const {
        if (!known_) return 1;
        const std::size_t directory = number(4, 4);
        const std::size_t entries = number(directory, 2);
        for (std::size_t i = 0; i < entries; ++i) {
            const std::size_t entry = directory + 2 + i * kEntryBytes;
            if (entry + kEntryBytes > bytes_.size()) return 1;
            if (number(entry, 2) != kOrientationTag) continue;
            const bool as_it_must_be = number(entry + 2, 2) == kShort && number(entry + 4, 4) == 1;
            const auto value = static_cast<int>(number(entry + 8, 2));
            return as_it_must_be && value >= 1 && value <= 8 ? value : 1;
        }
        return 1;
    }

  private:
    unsigned at(std::size_t i) const { return i < bytes_.size() ? std::to_integer<unsigned>(bytes_[i]) : 0; }
    std::uint32_t number(std::size_t from, std::size_t bytes) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8 | at(from + (little_ ? bytes - 1 - i : i));
        return value;
    }

    std::span<const std::byte> bytes_;
    bool little_ = false, known_ = false;
};

}  // namespace

int exif_orientation(std::span<const std::byte> jpeg) {
    const auto at = [&](std::size_t i) { return std::to_integer<unsigned>(jpeg[i]); };
    constexpr std::array<unsigned, 6> kExif{'E', 'x', 'i', 'f', 0, 0};
    // From table to table, which all stand before the pixels.
    for (std::size_t i = 2; i + 4 <= jpeg.size() && at(i) == 0xFF;) {
        const unsigned marker = at(i + 1);
        if (marker == 0xFF) {
            ++i;
            continue;
        }
        const std::size_t length = at(i + 2) << 8 | at(i + 3);
        if (marker == 0xDA || length < 2 || i + 2 + length > jpeg.size()) break;
        const auto table = jpeg.subspan(i + 4, length - 2);
        const bool exif = marker == 0xE1 && table.size() > kExif.size() &&
                          std::equal(kExif.begin(), kExif.end(), table.begin(), [](unsigned a, std::byte b) {
                              return a == std::to_integer<unsigned>(b);
                          });
        if (exif) return Tiff(table.subspan(kExif.size())).orientation();
        i += 2 + length;
    }
    return 1;
}

void turn_upright(Image& picture, int orientation) {
    if (orientation < 2 || orientation > 8) return;
    // What is upright at (x, y) is stored at: from 5 on along the other side, then from the far ends.
    const bool swapped = orientation >= 5;
    const bool far_column = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool far_row = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    const glm::ivec2 was = picture.size;
    Image upright;
    upright.size = swapped ? glm::ivec2(was.y, was.x) : was;
    upright.rgb.resize(picture.rgb.size());
    for (int y = 0; y < upright.size.y; ++y)
        for (int x = 0; x < upright.size.x; ++x) {
            int column = swapped ? y : x, row = swapped ? x : y;
            if (far_column) column = was.x - 1 - column;
            if (far_row) row = was.y - 1 - row;
            std::copy_n(picture.pixel(column, row), 3, upright.pixel(x, y));
        }
    picture = std::move(upright);
}

}  // namespace ninety
