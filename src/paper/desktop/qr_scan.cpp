#include "paper/qr_scan.h"

#include <zbar.h>

#include <memory>

namespace ninety {
namespace {

// Y800: ZBar's name for grey.
constexpr unsigned long kGrey = 0x30303859;

}  // namespace

std::vector<std::string> scan_qr(const GreyPicture& picture) {
    const std::unique_ptr<zbar::zbar_image_scanner_t, void (*)(zbar::zbar_image_scanner_t*)> scanner(
        zbar::zbar_image_scanner_create(), zbar::zbar_image_scanner_destroy);
    const std::unique_ptr<zbar::zbar_image_t, void (*)(zbar::zbar_image_t*)> image(zbar::zbar_image_create(),
                                                                                   zbar::zbar_image_destroy);
    if (!scanner || !image) return {};
    // Nothing but QR codes: their readers are what hostile pictures reach.
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::zbar_image_set_format(image.get(), kGrey);
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(picture.size.x),
                              static_cast<unsigned>(picture.size.y));
    // Without a function to free them: the pixels are ours.
    zbar::zbar_image_set_data(image.get(), picture.grey.data(),
                              static_cast<unsigned long>(picture.grey.size()), nullptr);
    std::vector<std::string> texts;
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0) return texts;
    for (const zbar::zbar_symbol_t* symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol))
        if (zbar::zbar_symbol_get_type(symbol) == zbar::ZBAR_QRCODE)
            texts.emplace_back(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol));
    return texts;
}

}  // namespace ninety
