#include "paper/qr_scan.h"

namespace ninety {

std::vector<std::string> scan_qr(const GreyPicture&) {
    return {};
}

}  // namespace ninety
