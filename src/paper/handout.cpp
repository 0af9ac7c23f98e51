#include "paper/handout.h"

#include <algorithm>
#include <cmath>

#include "i18n/sentence.h"
#include "paper/handout_layout.h"
#include "paper/handout_scenes.h"
#include "paper/pdf.h"
#include "paper/qr_code.h"
#include "paper/routine_text.h"

namespace ninety {
namespace {

// Pixels a point: 300 an inch, what office printers show.
constexpr double kPixels = 300.0 / 72;

glm::ivec2 pixels_of(const Area& area) {
    return {static_cast<int>(std::lround(area.width * kPixels)),
            static_cast<int>(std::lround(area.height * kPixels))};
}

}  // namespace

Result<std::string> make_handout(const Routine& routine, const Settings& looks, const Article* page_of_signs,
                                 const DrawScene& draw) {
    const HandoutWords words = handout_words(routine, page_of_signs);
    Letters letters;
    const HandoutPage page = lay_out(words, letters);
    const auto code = qr_code(routine_text(routine));
    if (!code) return Error{sentence("handout.not_made", code.error())};
    std::array<Image, 4> pictures;
    if (draw) {
        const Area& shape = page.pictures.front();
        const auto scenes = handout_scenes(routine, looks, static_cast<float>(shape.width / shape.height));
        for (std::size_t i = 0; i < scenes.size(); ++i)
            pictures[i] = draw(scenes[i], pixels_of(page.pictures[i]));
    }
    auto pdf = handout_pdf(page, pictures, *code, words.title);
    if (!pdf) return Error{sentence("handout.not_made", pdf.error())};
    return pdf;
}

const Article* stop_signs_page(const std::vector<Article>& pages) {
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [](const Article& page) { return page.id == kStopSignsPage; });
    return found == pages.end() ? nullptr : &*found;
}

}  // namespace ninety
