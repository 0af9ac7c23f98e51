// A picture as bytes, and the PNG or JPEG file it becomes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <string>
#include <vector>

#include "core/output_file.h"

namespace ninety {

// 8-bit sRGB, rows from the top, no padding.
struct Image {
    glm::ivec2 size{0};
    std::vector<std::uint8_t> rgb;

    std::uint8_t* pixel(int x, int y) {
        return &rgb[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(size.x) +
                         static_cast<std::size_t>(x))];
    }
    const std::uint8_t* pixel(int x, int y) const { return const_cast<Image*>(this)->pixel(x, y); }
};

// White.
Image make_image(glm::ivec2 size);

// Averages blocks of factor x factor pixels. Asks for sizes that factor divides (asserted).
Image shrunk(const Image& image, int factor);

// Copies `from` into `onto` with its upper left corner at `at`; asks that it fits (asserted).
void paste(const Image& from, Image& onto, glm::ivec2 at);

// The error names the file and why it could not be written; what was there is left then.
Status write_png(const Image& image, const std::filesystem::path& file, Readers readers = Readers::as_usual);

// As a JPEG file has it: small, and close to the picture (quality 92 of 100). Empty where it is of no size.
std::string jpeg_bytes(const Image& image);

// What the name ends in: .jpg or .jpeg, in capitals or not; a PNG otherwise.
Status write_picture(const Image& image, const std::filesystem::path& file,
                     Readers readers = Readers::as_usual);

}  // namespace ninety
