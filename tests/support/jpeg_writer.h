// JPEG pictures for tests, and what webcams make of them: without Huffman tables.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
// After <cstdio>, which it needs and does not include.
#include <jpeglib.h>

#include "core/image.h"

namespace ninety::test {

// Best quality, colours in full.
inline std::string jpeg_of(const Image& image, bool progressive = false) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(image.size.x);
    info.image_height = static_cast<JDIMENSION>(image.size.y);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 100, TRUE);
    info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
    if (progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = const_cast<JSAMPROW>(image.pixel(0, static_cast<int>(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    std::string jpeg(reinterpret_cast<char*>(bytes), size);
    jpeg_destroy_compress(&info);
    std::free(bytes);
    return jpeg;
}

// Leaves out the tables (marker DHT) of a baseline picture that has the usual ones.
inline std::string without_huffman_tables(const std::string& jpeg) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(jpeg[i]); };
    std::string out = jpeg.substr(0, 2);
    for (std::size_t i = 2; byte(i + 1) != 0xDA;) {
        const std::size_t length = 2 + (byte(i + 2) << 8 | byte(i + 3));
        if (byte(i + 1) != 0xC4) out += jpeg.substr(i, length);
        i += length;
        if (byte(i + 1) == 0xDA) out += jpeg.substr(i);
    }
    return out;
}

// A picture with a slope of colours, so that no two places look alike.
inline Image sloped(glm::ivec2 size) {
    Image image = make_image(size);
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            std::uint8_t* rgb = image.pixel(x, y);
            rgb[0] = static_cast<std::uint8_t>(255 * x / (size.x - 1));
            rgb[1] = static_cast<std::uint8_t>(255 * y / (size.y - 1));
            rgb[2] = 60;
        }
    return image;
}

inline int largest_difference(const Image& a, const Image& b) {
    int most = a.size == b.size ? 0 : 256;
    for (std::size_t i = 0; most < 256 && i < a.rgb.size(); ++i)
        most = std::max(most, std::abs(int(a.rgb[i]) - int(b.rgb[i])));
    return most;
}

}  // namespace ninety::test
