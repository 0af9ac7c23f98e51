#include "ui/font_files.h"

namespace ninety {
namespace {

std::filesystem::path shipped_fonts;

}  // namespace

void use_fonts_in(const std::filesystem::path& folder) {
    shipped_fonts = folder;
}

FontFile font_file(FontWeight weight) {
    const auto file =
        shipped_fonts / (weight == FontWeight::semibold ? "Inter-SemiBold.otf" : "Inter-Regular.otf");
    std::error_code unread;
    if (!shipped_fonts.empty() && std::filesystem::is_regular_file(file, unread))
        return {file.string(), true};
    return system_font(weight);
}

}  // namespace ninety
