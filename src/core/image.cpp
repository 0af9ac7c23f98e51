#include "core/image.h"

#include <stb_image_write.h>

#include <algorithm>
#include <cassert>
#include <string>

#include "core/problem_words.h"

namespace ninety {

Image make_image(glm::ivec2 size) {
    return {size, std::vector<std::uint8_t>(
                      3 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y), 255)};
}

Image shrunk(const Image& image, int factor) {
    assert(factor > 0 && image.size.x % factor == 0 && image.size.y % factor == 0);
    Image small = make_image(image.size / factor);
    for (int y = 0; y < small.size.y; ++y)
        for (int x = 0; x < small.size.x; ++x)
            for (int c = 0; c < 3; ++c) {
                int sum = factor * factor / 2;
                for (int j = 0; j < factor; ++j)
                    for (int i = 0; i < factor; ++i)
                        sum += image.pixel(x * factor + i, y * factor + j)[c];
                small.pixel(x, y)[c] = static_cast<std::uint8_t>(sum / (factor * factor));
            }
    return small;
}

void paste(const Image& from, Image& onto, glm::ivec2 at) {
    assert(at.x >= 0 && at.y >= 0 && at.x + from.size.x <= onto.size.x && at.y + from.size.y <= onto.size.y);
    for (int y = 0; y < from.size.y; ++y)
        std::copy_n(from.pixel(0, y), 3 * from.size.x, onto.pixel(at.x, at.y + y));
}

namespace {

// Packed in memory first: stb's own way to a file does not notice a full disk.
void append(void* to, void* data, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

}  // namespace

std::string jpeg_bytes(const Image& image) {
    std::string bytes;
    constexpr int kQuality = 92;
    if (image.size.x > 0 && image.size.y > 0)
        stbi_write_jpg_to_func(append, &bytes, image.size.x, image.size.y, 3, image.rgb.data(), kQuality);
    return bytes;
}

Status write_picture(const Image& image, const std::filesystem::path& file, Readers readers) {
    if (!has_ending(file, ".jpg") && !has_ending(file, ".jpeg")) return write_png(image, file, readers);
    const std::string bytes = jpeg_bytes(image);
    if (bytes.empty())
        return Error{file.string() + ": " + problem_sentence<Problem::file_picture_too_large>()};
    return write_output(file, bytes, readers);
}

Status write_png(const Image& image, const std::filesystem::path& file, Readers readers) {
    std::string bytes;
    if (!stbi_write_png_to_func(append, &bytes, image.size.x, image.size.y, 3, image.rgb.data(),
                                3 * image.size.x))
        return Error{file.string() + ": " + problem_sentence<Problem::file_picture_too_large>()};
    return write_output(file, bytes, readers);
}

}  // namespace ninety
