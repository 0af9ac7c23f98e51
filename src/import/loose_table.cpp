#include "import/loose_table.h"

#include <algorithm>
#include <cmath>

#include "core/letter_case.h"
#include "core/number_text.h"
#include "import/date_words.h"

namespace ninety {
namespace {

constexpr std::size_t kSampleRows = 60, kMostColumns = 512;

std::string_view trimmed(std::string_view text) {
    // Also the spaces that do not break, wide and narrow: phones put one before AM.
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE2\x80\xAF"}) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
            if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
        }
    }
    return text;
}

bool blank(const std::vector<std::string>& fields) {
    return std::all_of(fields.begin(), fields.end(), [](const std::string& field) { return field.empty(); });
}

// How well a delimiter cuts the first rows: as many fields as the first one has, in how many of them.
struct Fit {
    double even = 0;
    std::size_t fields = 0;
};
Fit fit_of(std::string_view start, char delimiter) {
    LooseRows rows(start, delimiter);
    std::vector<std::string> fields;
    Fit fit;
    std::size_t all = 0, same = 0;
    while (all < kSampleRows && rows.next(fields)) {
        if (all++ == 0) fit.fields = fields.size();
        same += fields.size() == fit.fields ? 1 : 0;
    }
    if (all > 0) fit.even = static_cast<double>(same) / static_cast<double>(all);
    return fit;
}

char delimiter_of(std::string_view start) {
    char best = ',';
    Fit best_fit;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const Fit fit = fit_of(start, delimiter);
        if (fit.fields < 2) continue;
        const bool better =
            fit.even > best_fit.even + .2 || (fit.even > best_fit.even - .2 && fit.fields > best_fit.fields);
        if (best_fit.fields < 2 || better) best = delimiter, best_fit = fit;
    }
    return best;
}

// A row that has a number or a day in it is no row of names.
bool is_header(const std::vector<std::string>& fields) {
    double number = 0;
    return std::none_of(fields.begin(), fields.end(), [&](const std::string& field) {
        return loose_number(field, number) || read_date(field) || read_clock(field);
    });
}

}  // namespace

std::string_view body_of_table(std::string_view text) {
    if (!text.starts_with("sep=") && !text.starts_with("SEP=")) return text;
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos || end > 8 ? text : text.substr(end + 1);
}

double LooseRows::part_01() const {
    return text_.empty() ? 1 : 1 - static_cast<double>(rest_.size()) / static_cast<double>(text_.size());
}

void LooseRows::read_field(std::string& field) {
    const std::size_t start = std::min(rest_.find_first_not_of(' '), rest_.size());
    if (!rest_.substr(start).starts_with('"')) {
        const char ends[] = {delimiter_, '\r', '\n'};
        const std::size_t end = std::min(rest_.find_first_of({ends, 3}), rest_.size());
        field = trimmed(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return;
    }
    rest_.remove_prefix(start + 1);
    field.clear();
    for (;;) {
        const std::size_t quote = std::min(rest_.find('"'), rest_.size());
        line_ += static_cast<int>(
            std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
        field += rest_.substr(0, quote);
        rest_.remove_prefix(std::min(quote + 1, rest_.size()));
        if (!rest_.starts_with('"')) break;
        field += '"';
        rest_.remove_prefix(1);
    }
    // What follows a closing quote belongs to the field all the same.
    const char ends[] = {delimiter_, '\r', '\n'};
    const std::size_t end = std::min(rest_.find_first_of({ends, 3}), rest_.size());
    field += trimmed(rest_.substr(0, end));
    rest_.remove_prefix(end);
}

bool LooseRows::read_row(std::vector<std::string>& fields) {
    if (rest_.empty()) return false;
    row_line_ = line_;
    std::size_t count = 0;
    for (;;) {
        if (count == fields.size()) fields.emplace_back();
        if (count < kMostColumns) {
            read_field(fields[count++]);
        } else {
            std::string ignored;
            read_field(ignored);
        }
        if (!rest_.starts_with(delimiter_)) break;
        rest_.remove_prefix(1);
    }
    fields.resize(count);
    if (rest_.starts_with('\r')) rest_.remove_prefix(1);
    if (rest_.starts_with('\n')) rest_.remove_prefix(1);
    ++line_;
    return true;
}

bool LooseRows::next(std::vector<std::string>& fields) {
    while (read_row(fields))
        if (!blank(fields)) return true;
    return false;
}

TableShape shape_of_table(std::string_view text) {
    // 1. The delimiter, by the beginning.
    TableShape shape;
    const std::string_view body = body_of_table(text);
    shape.delimiter = delimiter_of(body.substr(0, 65'536));
    // 2. Names and first rows.
    LooseRows rows(body, shape.delimiter);
    std::vector<std::string> fields;
    if (!rows.next(fields) || fields.size() < 2) return shape;
    shape.has_header = is_header(fields);
    if (shape.has_header) {
        shape.columns = fields;
    } else {
        for (std::size_t i = 0; i < fields.size(); ++i)
            shape.columns.push_back(std::to_string(i + 1));
        shape.sample.push_back(fields);
    }
    while (shape.sample.size() < kSampleRows && rows.next(fields)) {
        fields.resize(shape.columns.size());
        shape.sample.push_back(fields);
    }
    if (shape.sample.empty()) shape.columns.clear();
    return shape;
}

bool each_row(std::string_view text, const TableShape& shape, const TakeRow& take) {
    const std::string_view body = body_of_table(text);
    const int skipped = body.size() == text.size() ? 0 : 1;
    LooseRows rows(body, shape.delimiter);
    std::vector<std::string> fields;
    if (shape.has_header && !rows.next(fields)) return true;
    while (rows.next(fields)) {
        fields.resize(shape.columns.size());
        if (!take(fields, rows.line() + skipped, rows.part_01())) return false;
    }
    return true;
}

bool loose_number(std::string_view field, double& value) {
    char text[48];
    if (field.empty() || field.size() >= sizeof text) return false;
    std::size_t commas = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        text[i] = field[i] == ',' ? '.' : field[i];
        commas += field[i] == ',' ? 1 : 0;
    }
    if (commas > 1 || (commas == 1 && field.find('.') != std::string_view::npos)) return false;
    const char* first = text + (text[0] == '+' && field.size() > 1 ? 1 : 0);
    const auto number = number_in({first, static_cast<std::size_t>(text + field.size() - first)});
    value = number.value_or(value);
    return number && std::isfinite(value);
}

std::string column_key(std::string_view name) {
    const std::string small = folded(name);
    std::string key;
    for (const char c : small) {
        const bool gap = c == ' ' || c == '_' || c == '-' || c == '\t' || c == '\n' || c == '\r';
        if (!gap)
            key += c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    while (key.ends_with(' '))
        key.pop_back();
    return key;
}

}  // namespace ninety
