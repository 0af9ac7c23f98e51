#include "paper/qr_reader.h"

#include <stb_image.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "core/system.h"
#include "core/text_file.h"
#include "core/whole_file.h"
#include "i18n/sentence.h"
#include "paper/qr_scan.h"
#include "paper/routine_text.h"

namespace ninety {
namespace {

// What is believed of a photo. Ours: twice what telephones take.
constexpr int kMostSide = 16'384;
constexpr long long kMostPixels = 64'000'000;
constexpr std::size_t kMostBytes = 64'000'000;

GreyPicture half(const GreyPicture& picture) {
    GreyPicture small{picture.size / 2, {}};
    small.grey.reserve(static_cast<std::size_t>(small.size.x) * static_cast<std::size_t>(small.size.y));
    const auto at = [&](int x, int y) {
        return picture.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.size.x) +
                            static_cast<std::size_t>(x)];
    };
    for (int y = 0; y < small.size.y; ++y)
        for (int x = 0; x < small.size.x; ++x) {
            const int sum =
                at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
            small.grey.push_back(static_cast<std::uint8_t>(sum / 4));
        }
    return small;
}

}  // namespace

std::vector<std::string> qr_texts(const GreyPicture& picture) {
    constexpr int kLeastSide = 40;  // the smallest code has 21 modules a side
    if (std::min(picture.size.x, picture.size.y) < kLeastSide) return {};
    auto texts = scan_qr(picture);
    // In a large photo noise and blur are larger than what is looked for; smaller, they are gone.
    GreyPicture small;
    for (const GreyPicture* larger = &picture;
         texts.empty() && std::max(larger->size.x, larger->size.y) > 800; larger = &small) {
        small = half(*larger);
        texts = scan_qr(small);
    }
    return texts;
}

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\x89PNG\r\n\x1A\n") || bytes.starts_with("\xFF\xD8\xFF");
}

bool is_picture_file(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return false;  // a pipe would make one wait
    char first[8] = {};
    std::ifstream in(file, std::ios::binary);
    in.read(first, sizeof first);
    return is_picture({first, static_cast<std::size_t>(in.gcount())});
}

GreyPicture grey_picture(std::string_view bytes) {
    if (!is_picture(bytes) || bytes.size() > kMostBytes) return {};
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int length = static_cast<int>(bytes.size());
    int width = 0, height = 0, channels = 0;
    if (!stbi_info_from_memory(data, length, &width, &height, &channels)) return {};
    if (std::min(width, height) < 1 || std::max(width, height) > kMostSide ||
        static_cast<long long>(width) * height > kMostPixels)
        return {};
    const std::unique_ptr<stbi_uc, void (*)(void*)> grey(
        stbi_load_from_memory(data, length, &width, &height, &channels, 1), stbi_image_free);
    if (!grey) return {};
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    return {{width, height}, {grey.get(), grey.get() + count}};
}

Result<Routine> routine_in_picture(const std::filesystem::path& file) {
    if (kInBrowser) return Error{sentence("web.no_scan", file.filename().string().c_str())};
    const auto bytes = read_whole_file(file, kMostBytes);
    if (!bytes) return Error{at_line(file.string(), 0, bytes.error())};
    const std::vector<std::string> texts = qr_texts(grey_picture(*bytes));
    if (texts.empty())
        return Error{kHasQrReader ? sentence("handout.picture_not_taken", file.string())
                                  : sentence("handout.no_reader", file.string())};
    std::string why;
    for (const std::string& text : texts) {
        if (!looks_like_routine(text)) continue;
        auto routine = routine_in_text(text, file.string());
        if (routine) return routine;
        if (why.empty()) why = routine.error();
    }
    return Error{why.empty() ? sentence("handout.no_routine", file.string().c_str()) : why};
}

}  // namespace ninety
