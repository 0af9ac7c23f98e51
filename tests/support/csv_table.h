// A table of comma separated cells under one header line, by the names of its columns.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <istream>
#include <sstream>
#include <string>
#include <vector>

namespace ninety::test {

class CsvTable {
  public:
    explicit CsvTable(std::istream& in) {
        std::getline(in, header);
        if (header.ends_with('\r')) header.pop_back();
        names_ = cells_of(header);
        for (std::string line; std::getline(in, line);) {
            rows_.push_back(cells_of(line));
            CAPTURE(line);
            REQUIRE(rows_.back().size() == names_.size());
        }
    }
    // A file of tests/fixtures; one that is not there or is empty fails the test.
    static CsvTable fixture(const std::string& name) {
        std::ifstream in(std::string(NINETY_FIXTURES "/") + name);
        CsvTable table(in);
        INFO("fixture ", name);
        REQUIRE(table.size() > 0);
        return table;
    }

    std::string header;

    std::size_t size() const { return rows_.size(); }
    const std::vector<std::string>& columns() const { return names_; }
    const std::string& text(std::size_t row, const std::string& column) const {
        const auto name = std::find(names_.begin(), names_.end(), column);
        REQUIRE(name != names_.end());
        return rows_.at(row)[static_cast<std::size_t>(name - names_.begin())];
    }
    double number(std::size_t row, const std::string& column) const { return std::stod(text(row, column)); }
    // The most decimals that a column states anywhere.
    int decimals(const std::string& column) const {
        std::size_t most = 0;
        for (std::size_t row = 0; row < size(); ++row) {
            const std::string& cell = text(row, column);
            const std::size_t point = cell.find('.');
            if (point != cell.npos) most = std::max(most, cell.size() - point - 1);
        }
        return static_cast<int>(most);
    }

  private:
    static std::vector<std::string> cells_of(std::string line) {
        if (line.ends_with('\r')) line.pop_back();
        std::vector<std::string> cells;
        std::istringstream in(line);
        for (std::string cell; std::getline(in, cell, ',');)
            cells.push_back(cell);
        return cells;
    }

    std::vector<std::string> names_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace ninety::test
