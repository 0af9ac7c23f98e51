#include "paper/handout_layout.h"

#include <algorithm>
#include <span>

namespace ninety {
namespace {

constexpr double kLeft = 42, kRight = kPaperWidth - 42, kContent = kRight - kLeft;
constexpr double kBetweenColumns = 18, kBetweenParts = 10;
constexpr double kQrSide = 86;        // 30 mm
constexpr double kLeastPicture = 96;  // high; 34 mm: smaller, nobody sees what the foot does
constexpr double kMostPicture = 152;

// Puts lines on the page, each with letters of the page's size.
class Printer {
  public:
    Printer(HandoutPage& page, Letters& letters) : page_(page), letters_(letters) {}

    TextStyle style(double size, Weight weight = Weight::regular) const {
        return {weight, size * page_.letters_01};
    }
    double width(std::string_view text, TextStyle style) { return letters_.width(text, style); }

    // One line whose highest letters begin at `top`; gives back where its lowest end.
    double line(const std::string& text, double x, double top, TextStyle style, Ink ink = Ink::text) {
        const double up = Letters::ascent(style), down = Letters::descent(style);
        page_.lines.push_back(
            {text, x, top + up, style, ink, {x, top, letters_.width(text, style), up + down}});
        return top + up + down;
    }
    // As many as the words need, one below the other.
    double paragraph(std::string_view text, double x, double top, double most, TextStyle style,
                     Ink ink = Ink::text) {
        for (const std::string& one : letters_.lines(text, style, most))
            top = line(one, x, top, style, ink) + .06 * style.size;
        return top;
    }

    HandoutPage& page() { return page_; }
    Letters& letters() { return letters_; }

  private:
    HandoutPage& page_;
    Letters& letters_;
};

// Title and dose, and the facts below them.
double put_heading(Printer& print, const HandoutWords& words, double y) {
    HandoutPage& page = print.page();
    page.bar = {kLeft, y, 34, 3.5};
    y += 10;
    // 1. The dose, at the right.
    const TextStyle large = print.style(25, Weight::semibold), small = print.style(9.5);
    const double dose_width = std::max(print.width(words.dose, large), print.width(words.dose_side, small));
    const double dose_end =
        print.line(words.dose, kRight - print.width(words.dose, large), y, large, Ink::accent);
    const double dose_bottom =
        print.line(words.dose_side, kRight - print.width(words.dose_side, small), dose_end, small, Ink::soft);
    // 2. The title in what is left: a long name in smaller letters.
    const double room = kContent - dose_width - 24;
    TextStyle title = large;
    for (const double size : {25.0, 20.0, 16.0, 13.0}) {
        title = print.style(size, Weight::semibold);
        if (print.letters().lines(words.title, title, room).size() <= (size > 16 ? 1u : 2u)) break;
    }
    double bottom = print.paragraph(words.title, kLeft, y, room, title) + 1;
    bottom = print.paragraph(words.subtitle, kLeft, bottom, room, print.style(10.5), Ink::soft);
    // 3. The facts in a row, or two.
    double x = kLeft;
    y = std::max(bottom, dose_bottom) + 7;
    const TextStyle label = print.style(9), value = print.style(9, Weight::semibold);
    for (const HandoutFact& fact : words.facts) {
        const double label_width = print.width(fact.label, label) + 4;
        const double width = label_width + print.width(fact.value, value);
        if (x > kLeft && x + width > kRight) {
            x = kLeft;
            y += 1.35 * label.size;
        }
        print.line(fact.label, x, y, label, Ink::soft);
        print.line(fact.value, x + label_width, y, value);
        x += width + 20;
    }
    return y + 1.3 * label.size;
}

// The words below a picture; gives back where they end.
double put_step(Printer& print, const HandoutStep& step, int number, double x, double y, double width) {
    const TextStyle title = print.style(11.5, Weight::semibold);
    const double radius = .5 * (Letters::ascent(title) + Letters::descent(title)) + 1;
    print.page().discs.push_back({x + radius, y + radius, radius});
    const std::string digit = std::to_string(number);
    const TextStyle in_disc = print.style(10.5, Weight::semibold);
    const double digit_top = y + radius - .5 * (Letters::ascent(in_disc) + Letters::descent(in_disc));
    print.line(digit, x + radius - .5 * print.width(digit, in_disc), digit_top, in_disc, Ink::white);
    const double indent = 2 * radius + 7;
    const double end = print.paragraph(step.title, x + indent, y + 1, width - indent, title) + 1;
    return print.paragraph(step.words, x + indent, end, width - indent, print.style(9.2));
}

// Both rows; pictures of this height.
double put_steps(Printer& print, const HandoutWords& words, double y, double picture_height) {
    const double width = (kContent - kBetweenColumns) / 2;
    for (std::size_t row = 0; row < 2; ++row) {
        double bottom = y;
        for (std::size_t column = 0; column < 2; ++column) {
            const std::size_t i = 2 * row + column;
            const double x = kLeft + static_cast<double>(column) * (width + kBetweenColumns);
            print.page().pictures[i] = {x, y, width, picture_height};
            bottom = std::max(bottom, put_step(print, words.steps[i], static_cast<int>(i) + 1, x,
                                               y + picture_height + 7, width));
        }
        y = bottom + kBetweenParts;
    }
    return y;
}

// Few: one below the other. Many: one after the other.
bool in_a_column(const StopSigns& group) {
    return group.signs.size() <= 4 && group.sentences.empty();
}

TextStyle sign_style(const Printer& print) {
    return print.style(8.8);
}

double put_sign_heading(Printer& print, const StopSigns& group, double x, double y, double width) {
    return print.paragraph(group.heading, x, y, width, print.style(10, Weight::semibold), Ink::warn) + 2;
}

double put_column(Printer& print, const StopSigns& group, double x, double y, double width) {
    y = put_sign_heading(print, group, x, y, width);
    const TextStyle style = sign_style(print);
    y = print.paragraph(group.lead_in, x, y, width, style);
    const double indent = .9 * style.size;
    for (const std::string& sign : group.signs) {
        print.line("\u2022", x, y, style, Ink::warn);
        y = print.paragraph(sign, x + indent, y, width - indent, style);
    }
    return y;
}

double put_flow(Printer& print, const StopSigns& group, double x, double y, double width) {
    y = put_sign_heading(print, group, x, y, width);
    std::string all = group.lead_in;
    for (std::size_t i = 0; i < group.signs.size(); ++i)
        all += (i > 0 ? "\u00a0\u00b7 " : all.empty() ? "" : " ") + group.signs[i];
    y = print.paragraph(all, x, y, width, sign_style(print));
    for (const std::string& one : group.sentences)
        y = print.paragraph(one, x, y + 2, width, sign_style(print));
    return y;
}

double put_stop_signs(Printer& print, std::span<const StopSigns> groups, double y) {
    constexpr double kPad = 11;
    const double top = y, left = kLeft + kPad, width = kContent - 2 * kPad;
    y += kPad - 2;
    const auto columns = std::count_if(groups.begin(), groups.end(), in_a_column);
    const double column = columns > 0 ? (width - static_cast<double>(columns - 1) * kBetweenColumns) /
                                            static_cast<double>(columns)
                                      : width;
    double x = left, bottom = y;
    for (const StopSigns& group : groups)
        if (in_a_column(group)) {
            bottom = std::max(bottom, put_column(print, group, x, y, column));
            x += column + kBetweenColumns;
        }
    for (const StopSigns& group : groups)
        if (!in_a_column(group)) bottom = put_flow(print, group, left, bottom + (columns > 0 ? 6 : 0), width);
    bottom += kPad - 3;
    print.page().stop_signs = {kLeft, top, kContent, bottom - top};
    return bottom;
}

// QR code with its words at the left, lines to write on at the right.
double put_foot(Printer& print, const HandoutWords& words, double y) {
    HandoutPage& page = print.page();
    // Its light margin reaches out of the column: what is dark begins where the letters do.
    page.qr = {kLeft - 7, y, kQrSide, kQrSide};
    const double words_x = kLeft + kQrSide + 3, words_width = 150;
    const TextStyle small = print.style(8.2);
    double end =
        print.paragraph(words.qr_title, words_x, y + 5, words_width, print.style(9.2, Weight::semibold)) + 1;
    end = print.paragraph(words.qr_words, words_x, end, words_width, small, Ink::soft);
    const double left = words_x + words_width + 22;
    const TextStyle label = print.style(8.8);
    double label_width = 0;
    for (const std::string& one : words.write_in)
        label_width = std::max(label_width, print.width(one, label));
    double line_y = y + 6;
    for (const std::string& one : words.write_in) {
        const double below = print.line(one, left, line_y, label, Ink::soft);
        page.rules.push_back({left + label_width + 8, below - 1, kRight - left - label_width - 8});
        line_y += 23;
    }
    const double made =
        print.paragraph(words.made, left, line_y - 3, kRight - left, print.style(7), Ink::soft);
    return std::max({y + kQrSide, end, made});
}

// Whether it fits, with pictures of this height; gives back where it ends.
double put_all(HandoutPage& page, const HandoutWords& words, Letters& letters, double picture_height) {
    Printer print(page, letters);
    double y = put_heading(print, words, kPaperMargin + 2) + kBetweenParts - 2;
    y = put_steps(print, words, y, picture_height);
    y = print.paragraph(words.feel, kLeft, y, kContent, print.style(9.5, Weight::semibold)) + kBetweenParts -
        2;
    y = put_stop_signs(print, words.stop_signs, y) + kBetweenParts;
    return put_foot(print, words, y);
}

}  // namespace

HandoutPage lay_out(const HandoutWords& words, Letters& letters) {
    for (double size = 1;; size -= .04) {
        HandoutPage page;
        page.letters_01 = size;
        const double end = put_all(page, words, letters, 0);
        const double left = (kPaperHeight - kPaperMargin - end) / 2;
        // Smaller than half nobody could read it; there is no text that needs it.
        if (left < kLeastPicture && size > .5) continue;
        HandoutPage whole;
        whole.letters_01 = size;
        put_all(whole, words, letters, std::clamp(left, kLeastPicture, kMostPicture));
        return whole;
    }
}

}  // namespace ninety
