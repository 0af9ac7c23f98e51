#include "body/model_csv.h"

#include <doctest/doctest.h>

#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

#include "body/hamstrings.h"
#include "body/hold.h"
#include "support/approx.h"

using namespace ninety;

namespace {

struct Table {
    std::string header;
    std::vector<std::vector<std::string>> rows;
};

Table read(const std::string& text) {
    Table table;
    std::istringstream lines(text);
    std::getline(lines, table.header);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string>& row = table.rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            row.push_back(cell);
    }
    return table;
}

}  // namespace

TEST_CASE("the model's table has every hip and knee angle and the model's numbers") {
    std::ostringstream out;
    out << std::setprecision(2);  // someone else's formatting does not show
    write_model_csv(out);
    const Table table = read(out.str());
    CHECK(table.header ==
          "hip_deg,knee_deg,bflh_length_m,sm_length_m,st_length_m,bflh_strain,sm_strain,st_strain,"
          "passive_torque_nm");
    REQUIRE(table.rows.size() == 15 * 10);
    std::size_t i = 0;
    for (int hip = -20; hip <= 120; hip += 10) {
        for (int knee = 0; knee <= 90; knee += 10, ++i) {
            const auto& row = table.rows[i];
            REQUIRE(row.size() == 9);
            CHECK(row[0] == std::to_string(hip));
            CHECK(row[1] == std::to_string(knee));
            const LegBend bend{Degrees(hip), Degrees(knee)};
            for (std::size_t m = 0; m < 3; ++m) {
                CHECK(test::near(std::stod(row[2 + m]),
                                 hamstring_length(kHamstrings[m], bend, kSourceThigh).value, 1e-6));
                CHECK(test::near(std::stod(row[5 + m]), hamstring_strain(kHamstrings[m], bend), 1e-6));
                if (hip == 0 && knee == 0) CHECK(row[5 + m] == "0.000000");
            }
        }
    }
    // Hip 90, knee 0 and 30, from the reference file.
    CHECK(test::near(std::stod(table.rows[110][8]), 51.383, .001));
    CHECK(test::near(std::stod(table.rows[113][8]), 22.107, .001));
}

TEST_CASE("the hold's table has every second of every set") {
    std::ostringstream out;
    write_hold_csv(out);
    const Table table = read(out.str());
    CHECK(table.header == "mode,raise_deg,set,t_s,angle_deg,torque_nm");
    REQUIRE(table.rows.size() == 2 * 3 * 4 * 61);
    std::size_t i = 0;
    for (const std::string mode : {"fixed", "follow"})
        for (const std::string raise : {"50", "60", "75.4"})
            for (int set = 1; set <= 4; ++set)
                for (int t = 0; t <= 60; ++t, ++i) {
                    const auto& row = table.rows[i];
                    REQUIRE(row.size() == 6);
                    CHECK(row[0] == mode);
                    CHECK(row[1] == raise);
                    CHECK(row[2] == std::to_string(set));
                    CHECK(row[3] == std::to_string(t));
                    if (mode == "fixed") CHECK(test::near(std::stod(row[4]), std::stod(raise), 1e-4));
                    if (mode == "follow") CHECK(test::near(std::stod(row[5]), 24.0, 1e-4));
                }
    // From the reference file: following, raise 75.4, the second set's end; fixed, the first set's 60th
    // second.
    CHECK(test::near(std::stod(table.rows[i - 61 * 2 - 1][4]), 77.907, .01));
    const auto& end = table.rows[61 * 4 * 2 + 60];
    CHECK(test::near(std::stod(end[5]) / std::stod(table.rows[61 * 4 * 2][5]), .73753, 1e-4));
}
