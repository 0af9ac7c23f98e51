#include "paper/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <memory>

namespace ninety {
namespace {

// Modules a side up to which a photo of a printed page is read without pains: .35 mm each at our size. Ours.
constexpr int kMostAtLevelM = 81;

using Code = std::unique_ptr<QRcode, void (*)(QRcode*)>;

Code encoded(const std::string& text, QRecLevel level) {
    return {QRcode_encodeData(static_cast<int>(text.size()),
                              reinterpret_cast<const unsigned char*>(text.data()), 0, level),
            QRcode_free};
}

}  // namespace

Result<QrCode> qr_code(const std::string& text) {
    assert(
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    Code code = encoded(text, QR_ECLEVEL_M);
    if (!code || code->width > kMostAtLevelM) code = encoded(text, QR_ECLEVEL_L);
    if (!code) return Error{std::strerror(errno)};
    QrCode qr{code->width, {}};
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    qr.dark.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        qr.dark[i] = (code->data[i] & 1u) != 0;  // the lowest bit is the module's colour
    return qr;
}

}  // namespace ninety
