// A text as a QR code: dark and light modules (libqrencode).
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace ninety {

struct QrCode {
    int side = 0;            // modules; without the light margin
    std::vector<bool> dark;  // rows from the top, side * side

    bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)];
    }
};

// The light margin that a reader needs round it, in modules. Source: ISO/IEC 18004.
inline constexpr int kQrMargin = 4;

// With correction of level M (15 of 100 may be spoilt), or L (7) where modules would become too small for
// that. The text is ASCII (asserted). The error says that it is too long.
Result<QrCode> qr_code(const std::string& text);

}  // namespace ninety
