#include "history/csv.h"

#include <algorithm>

#include "core/number_text.h"
#include "i18n/translate.h"

namespace ninety {

std::string csv_field(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
    std::string field = "\"";
    for (const char c : value) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + '"';
}

namespace {

bool runs_as_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    if (first == std::string_view::npos) return false;
    text.remove_prefix(first);
    if (std::string_view("\t\r\n").find(text.front()) != std::string_view::npos) return true;
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    // The last four are their full-width forms, which some spreadsheets take for the same.
    for (const char* start : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (text.starts_with(start)) return true;
    return false;
}

}  // namespace

std::string cell_of_text(std::string_view text) {
    return (runs_as_formula(text) ? "'" : "") + std::string(text);
}

std::string_view text_of_cell(std::string_view cell) {
    // Apostrophes in front do not count for what runs: with and without one the answer is the same.
    if (cell.starts_with('\'') && runs_as_formula(cell)) cell.remove_prefix(1);
    return cell;
}

std::optional<double> csv_number(std::string_view field) {
    return number_in(field);
}

// After the opening quote; up to and with the closing one.
bool CsvReader::quoted(std::string& field) {
    for (;;) {
        const std::size_t quote = rest_.find('"');
        if (quote == std::string_view::npos) {
            problem_ = translate("problem.csv.open_quote");
            return false;
        }
        field += rest_.substr(0, quote);
        line_ += static_cast<int>(
            std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
        rest_.remove_prefix(quote + 1);
        if (!rest_.starts_with('"')) return true;
        field += '"';
        rest_.remove_prefix(1);
    }
}

std::optional<std::vector<std::string>> CsvReader::next() {
    if (rest_.empty() || !problem_.empty()) return std::nullopt;
    row_line_ = line_;
    std::vector<std::string> fields;
    for (;;) {
        // 1. One field.
        std::string& field = fields.emplace_back();
        if (rest_.starts_with('"')) {
            rest_.remove_prefix(1);
            if (!quoted(field)) return std::nullopt;
        } else {
            const std::size_t end = std::min(rest_.find_first_of(",\r\n"), rest_.size());
            field = rest_.substr(0, end);
            rest_.remove_prefix(end);
            if (field.find('"') != std::string::npos) {
                problem_ = translate("problem.csv.quote_inside");
                return std::nullopt;
            }
        }
        // 2. What follows it.
        if (rest_.starts_with(',')) {
            rest_.remove_prefix(1);
            continue;
        }
        if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
        if (rest_.empty()) return fields;
        if (rest_.front() != '\n') {
            problem_ = translate("problem.csv.after_quote");
            return std::nullopt;
        }
        rest_.remove_prefix(1);
        ++line_;
        return fields;
    }
}

}  // namespace ninety
