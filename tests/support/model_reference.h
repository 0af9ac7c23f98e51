// The rows of fixtures/stretch_model_checks.csv, by group.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace ninety::test {

struct ReferenceRow {
    std::string group, key;
    double value = 0;

    double key_number() const { return std::stod(key); }
};

// All rows of a group, in the file's order; a group without rows fails the test that asks for it.
inline std::vector<ReferenceRow> reference_rows(const std::string& group) {
    std::ifstream file(NINETY_FIXTURES "/stretch_model_checks.csv");
    std::vector<ReferenceRow> rows;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        ReferenceRow row;
        std::string value;
        std::getline(cells, row.group, ',');
        std::getline(cells, row.key, ',');
        std::getline(cells, value, ',');
        if (row.group != group) continue;
        row.value = std::stod(value);
        rows.push_back(row);
    }
    INFO("group ", group);
    REQUIRE(!rows.empty());
    return rows;
}

}  // namespace ninety::test
