// A table in a text, as spreadsheets and other programs write it: commas, semicolons, tabs or bars, quotes
// anywhere, blank rows, any line ends.
//
// Forgives whatever can be read in one way only; history/csv.h is the strict reader of our own exports. Knows
// nothing of what columns mean.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety {

class LooseRows {
  public:
    LooseRows(std::string_view text, char delimiter) : text_(text), rest_(text), delimiter_(delimiter) {}

    // The next row that is not blank, its fields without blanks around them; false at the end. A quote that
    // is never closed ends with the text.
    bool next(std::vector<std::string>& fields);
    int line() const { return row_line_; }  // where the row began, from 1
    double part_01() const;                 // how much has been read

  private:
    bool read_row(std::vector<std::string>& fields);
    void read_field(std::string& field);

    std::string_view text_, rest_;
    char delimiter_;
    int line_ = 1, row_line_ = 1;
};

// What a table looks like from its beginning.
struct TableShape {
    char delimiter = ',';
    bool has_header = false;
    std::vector<std::string> columns;              // their names; "1", "2" ... without a header
    std::vector<std::vector<std::string>> sample;  // the first rows below, as wide as `columns`
};

// Nothing with fewer than two columns or without a row is a table: `columns` is empty then.
TableShape shape_of_table(std::string_view text);

// The text without the line in front by which a spreadsheet names its delimiter: "sep=;".
std::string_view body_of_table(std::string_view text);

// Calls `take` with each row below the header, as wide as the columns; false stops it and is given back.
using TakeRow = std::function<bool(const std::vector<std::string>& fields, int line, double part_01)>;
bool each_row(std::string_view text, const TableShape& shape, const TakeRow& take);

// The number in a field, with a decimal point or comma: "54,3". Nothing for anything else, and for what is
// not finite.
bool loose_number(std::string_view field, double& value);

// For comparing names of columns: small letters, one blank for each run of blanks, lines and hyphens.
std::string column_key(std::string_view name);

}  // namespace ninety
