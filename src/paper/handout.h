// The handout: one page to give away, with a routine in four pictures, its dose, the stop signs and a QR code
// that holds the routine.
//
// Whoever can draw scenes lends that; nothing here needs a window. In the language in use (i18n/translate.h).
#pragma once

#include <functional>
#include <string>

#include "content/article.h"
#include "core/image.h"
#include "core/result.h"
#include "routine/routine.h"
#include "scene/scene.h"
#include "settings/settings.h"

namespace ninety {

// A still of this size, pixels.
using DrawScene = std::function<Image(const Scene&, glm::ivec2 size)>;

// The page as a PDF's bytes. `stop_signs_page`: the article's first page, or null where there is none. The
// error is a sentence.
Result<std::string> make_handout(const Routine& routine, const Settings& looks,
                                 const Article* stop_signs_page, const DrawScene& draw);

// Of the pages the one with the stop signs; null where it is missing.
const Article* stop_signs_page(const std::vector<Article>& pages);

}  // namespace ninety
