// QR codes in a picture that somebody has taken or saved, back to text (ZBar).
//
// PNG and JPEG; a PDF is no picture. What a code says is anybody's: it is data here, and whoever takes it
// checks it as a file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "routine/routine.h"

namespace ninety {

// Light and dark alone, rows from the top, no padding.
struct GreyPicture {
    glm::ivec2 size{0};
    std::vector<std::uint8_t> grey;
};

// The texts of all QR codes in it; empty where there is none that can be read.
std::vector<std::string> qr_texts(const GreyPicture& picture);

// Whether the bytes begin as a PNG's or a JPEG's do, whatever the file is called.
bool is_picture(std::string_view first_bytes);
bool is_picture_file(const std::filesystem::path& file);

// Of a PNG's or a JPEG's bytes; of no size where they are damaged or the picture is larger than is believed.
GreyPicture grey_picture(std::string_view bytes);

// The routine in the QR code of a picture. The error is a sentence that starts with the path.
Result<Routine> routine_in_picture(const std::filesystem::path& file);

}  // namespace ninety
