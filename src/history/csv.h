// Rows and fields of RFC 4180. Knows nothing of what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety {

// The field as it stands in a file: quoted where it has to be.
std::string csv_field(std::string_view value);

// A person's text for a cell, and back. Spreadsheets run a text that begins with = + - or @ as a formula,
// some even behind spaces, tabs or line ends: such a text gets an apostrophe in front, which they take for
// "this is text". The same holds for what has apostrophes in front of such a beginning, so that every text
// comes back as it was. Other apostrophes are the person's own.
std::string cell_of_text(std::string_view text);
std::string_view text_of_cell(std::string_view cell);

// A field that is one number and nothing else.
std::optional<double> csv_number(std::string_view field);

class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : rest_(text) {}

    // The next row's fields, or nothing at the end or after a mistake. Lines may end in CRLF or LF.
    std::optional<std::vector<std::string>> next();
    int line() const { return row_line_; }             // where the last row began, from 1
    std::size_t left() const { return rest_.size(); }  // bytes that have not been read yet
    // What is wrong with the text, empty while nothing is.
    const std::string& problem() const { return problem_; }

  private:
    bool quoted(std::string& field);

    std::string_view rest_;
    int line_ = 1, row_line_ = 1;
    std::string problem_;
};

}  // namespace ninety
