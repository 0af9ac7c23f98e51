// Texts measured, broken into lines and drawn, with whatever font the system has given (letters.cpp).
#include <cairo.h>

#include <algorithm>

#include "core/utf8.h"
#include "paper/letters.h"

namespace ninety {

void Letters::begin_measuring() {
    surface_ = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr);
    measuring_ = cairo_create(surface_);
    // As on paper: no letter is moved to a pixel.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_set_font_options(measuring_, options);
    cairo_font_options_destroy(options);
}

void Letters::end_measuring() {
    cairo_destroy(measuring_);
    cairo_surface_destroy(surface_);
}

void Letters::use(cairo_t* cairo, std::string_view text, TextStyle style) {
    cairo_set_font_face(cairo, cairo_face(text, style.weight));
    cairo_set_font_size(cairo, style.size);
}

double Letters::width(std::string_view text, TextStyle style) {
    use(measuring_, text, style);
    cairo_text_extents_t extents;
    cairo_text_extents(measuring_, std::string(text).c_str(), &extents);
    return extents.x_advance;
}

std::vector<std::string> Letters::lines(std::string_view text, TextStyle style, double most) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        // 1. The next word.
        const std::size_t begin = text.find_first_not_of(' ');
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        std::string_view word = text.substr(0, text.find(' '));
        // 2. Onto this line, or the next.
        const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
        if (width(longer, style) <= most) {
            line = longer;
        } else if (!line.empty()) {
            lines.push_back(std::move(line));
            line.clear();
            continue;
        } else {
            // 3. It alone is too long: as many letters as fit, at least one.
            std::size_t fits = 0;
            while (fits < word.size()) {
                const std::size_t length = std::max<std::size_t>(1, utf8_length(word, fits));
                if (fits > 0 && width(word.substr(0, fits + length), style) > most) break;
                fits += length;
            }
            word = word.substr(0, fits);
            lines.emplace_back(word);
        }
        text.remove_prefix(word.size());
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

}  // namespace ninety
