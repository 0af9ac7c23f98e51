// What the scenes of the three links compute, row by row against two tables that were worked out apart from
// this code (fixtures/check_lift_stoop.csv, check_nerve.csv; FACTS sections A to C).
#include "lesson/link_csv.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <sstream>

#include "body/disc_bending.h"
#include "lesson/lift.h"
#include "support/approx.h"
#include "support/csv_table.h"

using namespace ninety;
using namespace ninety::test;

namespace {

CsvTable lift_table() {
    std::stringstream out;
    write_lift_csv(out);
    return CsvTable(out);
}

CsvTable nerve_table() {
    std::stringstream out;
    write_nerve_csv(out);
    return CsvTable(out);
}

// Every cell of the first rows as the reference states it, to half of its last digit and what both rounded
// away.
void check_rows(const CsvTable& table, const CsvTable& reference, std::size_t words) {
    CHECK(table.header == reference.header);
    REQUIRE(table.size() >= reference.size());
    for (std::size_t row = 0; row < reference.size(); ++row)
        for (std::size_t i = 0; i < reference.columns().size(); ++i) {
            const std::string& column = reference.columns()[i];
            CAPTURE(row);
            CAPTURE(column);
            if (i < words) {
                CHECK(table.text(row, column) == reference.text(row, column));
                continue;
            }
            const double last_digit = std::pow(10, -reference.decimals(column));
            CHECK(near(table.number(row, column), reference.number(row, column), 1.01 * last_digit));
        }
}

std::size_t row_of(const CsvTable& table, const std::string& kind, const std::string& name, double raise,
                   double load) {
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table.text(row, "kind") == kind && table.text(row, "name") == name &&
            table.number(row, "raise_deg") == raise && table.number(row, "load_kg") == load)
            return row;
    FAIL("no row ", kind, " ", name, " ", raise, " ", load);
    return 0;
}

PressureBand pressure_in(const CsvTable& table, std::size_t row) {
    return {Megapascals(table.number(row, "pressure_low_mpa")),
            Megapascals(table.number(row, "pressure_high_mpa"))};
}

}  // namespace

TEST_CASE("every lift and stoop bears what the table says") {
    check_rows(lift_table(), CsvTable::fixture("check_lift_stoop.csv"), 2);
}

TEST_CASE("every irritated leg comes as far as the table says") {
    check_rows(nerve_table(), CsvTable::fixture("check_nerve.csv"), 0);
}

TEST_CASE(
    "the order that studies agree on: the round back bends and shears more, its pressure is about the same") {
    const CsvTable table = lift_table();
    const std::size_t round = row_of(table, "lift", "knee 40", 55, 10),
                      hinge = row_of(table, "lift", "hinge", 55, 10);
    // FACTS section A: 1.8 times the shear at what the scene shows first.
    CHECK(near(table.number(round, "shear_n") / table.number(hinge, "shear_n"), 1.8, .05));
    CHECK(compare(pressure_in(table, round), pressure_in(table, hinge)) == PressureWord::about_the_same);
    for (std::size_t a = 0; a < table.size(); ++a) {
        CHECK(table.number(a, "bending_share") < 1);
        for (std::size_t b = 0; b < table.size(); ++b) {
            if (table.number(a, "lumbar_deg") <= table.number(b, "lumbar_deg")) continue;
            CHECK(table.number(a, "bending_share") > table.number(b, "bending_share"));
            CHECK(table.number(a, "posterior_stretch") > table.number(b, "posterior_stretch"));
        }
    }
    // Weight decides over technique.
    const PressureBand hinge_20kg = pressure_in(table, row_of(table, "lift", "hinge", 55, 20));
    CHECK(compare(hinge_20kg, pressure_in(table, round)) == PressureWord::more);
}

TEST_CASE("the scenes' own figure rounds no further than an ordinary one, whatever it lifts") {
    const CsvTable table = lift_table();
    std::map<std::string, int> rows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        ++rows[table.text(row, "kind")];
        if (table.text(row, "kind") != "scene") continue;
        CHECK(table.number(row, "lumbar_deg") <= 46);
        CHECK(table.number(row, "bending_share") <= .3445);  // FACTS section A: b(46) = .344
    }
    CHECK(rows["lift"] == 48);
    CHECK(rows["scene"] == 48);
    CHECK(rows["stoop"] == 7);
    // A hinge that stays below that is the same body in both.
    const std::size_t a = row_of(table, "lift", "hinge", 72, 10), b = row_of(table, "scene", "hinge", 72, 10);
    for (const std::string& column : table.columns())
        if (column != "kind") CHECK(table.text(a, column) == table.text(b, column));
}
