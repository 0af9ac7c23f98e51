// What is laid out becomes the bytes of a PDF file, A4 upright: Cairo's work. The same input gives the same
// bytes.
#pragma once

#include <array>
#include <string>

#include "core/image.h"
#include "core/result.h"
#include "paper/handout_layout.h"
#include "paper/qr_code.h"

namespace ninety {

// Text stays text. The pictures fill their places whole and are kept as JPEG; one of no size stays white. The
// error is Cairo's own words.
Result<std::string> handout_pdf(const HandoutPage& page, const std::array<Image, 4>& pictures,
                                const QrCode& code, const std::string& title);

// One picture that fills the page, as large as its shape lets it. For pages that were drawn as a picture.
Result<std::string> picture_pdf(const Image& picture, const std::string& title);

}  // namespace ninety
