// The QR codes of one picture as it is, neither smaller nor larger (ZBar). A browser has no reader: none is
// found there.
#pragma once

#include <string>
#include <vector>

#include "paper/qr_reader.h"

namespace ninety {

std::vector<std::string> scan_qr(const GreyPicture& picture);

}  // namespace ninety
