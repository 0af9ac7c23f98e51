// Rows and fields of RFC 4180. Knows nothing of what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety {

// The field as it stands in a file: quoted where it has to be.
std::string csv_field(std::string_view value);

// A field that is one number and nothing else.
std::optional<double> csv_number(std::string_view field);

class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : rest_(text) {}

    // The next row's fields, or nothing at the end or after a mistake. Lines may end in CRLF or LF.
    std::optional<std::vector<std::string>> next();
    int line() const { return row_line_; }  // where the last row began, from 1
    // What is wrong with the text, empty while nothing is.
    const std::string& problem() const { return problem_; }

  private:
    bool quoted(std::string& field);

    std::string_view rest_;
    int line_ = 1, row_line_ = 1;
    std::string problem_;
};

}  // namespace ninety
