// A browser has no Cairo: what would be printed is refused with a sentence.
#include "i18n/translate.h"
#include "paper/letters.h"
#include "paper/pdf.h"

namespace ninety {

struct Letters::Face {};

Letters::Letters() : config_(nullptr), surface_(nullptr), measuring_(nullptr) {}
Letters::~Letters() = default;
double Letters::width(std::string_view, TextStyle) {
    return 0;
}
std::vector<std::string> Letters::lines(std::string_view text, TextStyle, double) {
    return {std::string(text)};
}

Result<std::string> handout_pdf(const HandoutPage&, const std::array<Image, 4>&, const QrCode&,
                                const std::string&) {
    return Error{translate("web.no_pdf")};
}
Result<std::string> picture_pdf(const Image&, const std::string&) {
    return Error{translate("web.no_pdf")};
}
Result<QrCode> qr_code(const std::string&) {
    return Error{translate("web.no_pdf")};
}

}  // namespace ninety
