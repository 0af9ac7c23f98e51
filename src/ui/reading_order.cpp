#include "ui/reading_order.h"

#include <algorithm>

#include "core/utf8.h"

namespace ninety {
namespace {

using Letters = std::vector<std::uint32_t>;

bool is_right_to_left(std::uint32_t c) {
    return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);
}

Letters decoded(std::string_view text) {
    Letters letters;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = std::max<std::size_t>(utf8_length(text, i), 1);
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
        std::uint32_t c = byte(0);
        if (length > 1) c &= 0xffu >> (length + 1);
        for (std::size_t k = 1; k < length; ++k)
            c = c << 6 | (byte(k) & 0x3fu);
        letters.push_back(c);
        i += length;
    }
    return letters;
}

std::string encoded(const Letters& letters) {
    std::string text;
    for (const std::uint32_t c : letters) {
        if (c < 0x80) {
            text += static_cast<char>(c);
            continue;
        }
        const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        constexpr unsigned kFirst[] = {0, 0xc0, 0xe0, 0xf0};
        text += static_cast<char>(kFirst[more] | c >> (6 * more));
        for (int k = more - 1; k >= 0; --k)
            text += static_cast<char>(0x80 | (c >> (6 * k) & 0x3f));
    }
    return text;
}

OrderLine* order_line = nullptr;  // by the window's thread alone

Letters turned(const Letters& run) {
    Letters drawn = run;
    if (order_line && order_line(drawn)) return drawn;
    return {run.rbegin(), run.rend()};
}

Letters reversed(const Letters& run) {
    return {run.rbegin(), run.rend()};
}

// Each run from one such letter to the last before a Latin one or a number; blanks inside turn, too.
Letters with_runs(const Letters& letters, Letters (*turn)(const Letters&)) {
    Letters drawn;
    const auto end = letters.end();
    for (auto at = letters.begin(); at != end;) {
        if (!is_right_to_left(*at)) {
            drawn.push_back(*at++);
            continue;
        }
        auto after = at;
        for (auto next = at; next != end; ++next) {
            if (is_right_to_left(*next))
                after = next + 1;
            else if (*next > ' ' && *next != '-' && *next != ',' && *next != '.')
                break;
        }
        const Letters run = turn({at, after});
        drawn.insert(drawn.end(), run.begin(), run.end());
        at = after;
    }
    return drawn;
}

// Latin, Greek, Cyrillic: the line is one of theirs, with a name in it that is not.
bool reads_from_left(std::uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xc0 && c < 0x590);
}

}  // namespace

void use_order(OrderLine* order) {
    order_line = order;
}

bool has_right_to_left(std::string_view text) {
    // Their UTF-8 begins with D6 to DF, E0 A0 to E0 A3, or EF AC to EF BB: nothing Latin does.
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
        if (c < 0xd6) continue;
        if (c <= 0xdf || (c == 0xe0 && next >= 0xa0 && next <= 0xa3) ||
            (c == 0xef && next >= 0xac && next <= 0xbb))
            return true;
    }
    return false;
}

std::string with_turned_runs(std::string_view line) {
    return encoded(with_runs(decoded(line), reversed));
}

std::string in_reading_order(std::string_view line) {
    if (!has_right_to_left(line)) return std::string(line);
    const Letters letters = decoded(line);
    // Numbers and stops of a sentence stay the sentence's: by the algorithm for plain text they would be
    // drawn into a name before them.
    const bool name_in_sentence = std::any_of(letters.begin(), letters.end(), reads_from_left);
    return encoded(name_in_sentence || !order_line ? with_runs(letters, turned) : turned(letters));
}

}  // namespace ninety
