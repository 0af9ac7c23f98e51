// Numbers as text, both ways of reading and writing them.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>

#include "core/number_text.h"

namespace ninety {
TEST_SUITE_BEGIN("number_text");

TEST_CASE("a whole text is one number or none") {
    for (const auto read : {number_in, by_hand::number_in}) {
        CHECK(read("0") == 0.0);
        CHECK(read("-12.5") == -12.5);
        CHECK(read(".5") == 0.5);
        CHECK(read("5.") == 5.0);
        CHECK(read("1e3") == 1000.0);
        CHECK(read("2.5E-2") == 0.025);
        CHECK(read("0.1") == 0.1);
        for (const char* none : {"", " 1", "1 ", "+1", "1,5", "0x10", ".", "-", "e5", "1e", "1e+", "--1",
                                 "1.2.3", "1e999", "-1e999", "1e-999", "infi", "1f"}) {
            CAPTURE(none);
            CHECK_FALSE(read(none));
        }
        CHECK(read("inf") == HUGE_VAL);
        CHECK(read("-Infinity") == -HUGE_VAL);
        CHECK(std::isnan(read("nan").value_or(0)));
    }
}

TEST_CASE("the shortest text that reads back") {
    for (const auto write : {shortest_number, by_hand::shortest_number}) {
        CHECK(write(0) == "0");
        CHECK(write(.1) == "0.1");
        CHECK(write(-62.25) == "-62.25");
        CHECK(write(1.0 / 3) == "0.3333333333333333");
        CHECK(write(1234) == "1234");
        CHECK(write(10000) == "10000");
        CHECK(write(100000) == "1e+05");
        CHECK(write(123456) == "123456");
        CHECK(write(1e-4) == "1e-04");
        CHECK(write(1e22) == "1e+22");
        CHECK(write(-0.0) == "-0");
    }
}

TEST_CASE("so many decimals, rounded to the nearest") {
    for (const auto write : {fixed_number, by_hand::fixed_number}) {
        CHECK(write(62.25, 1) == "62.2");  // exactly between: to the even one
        CHECK(write(62.35, 1) == "62.4");  // the double is a little larger
        CHECK(write(-.04, 1) == "-0.0");
        CHECK(write(7, 0) == "7");
        CHECK(write(1e15, 2) == "1000000000000000.00");
    }
}

TEST_CASE("by hand the same comes out as by the standard library, for any double") {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
        double value = 0;
        if (i % 2) {
            const std::uint64_t bits = random();
            std::memcpy(&value, &bits, sizeof value);
        } else {
            value = std::round(std::uniform_real_distribution(-2e5, 2e5)(random) * 1000) / 1000;
        }
        if (!std::isfinite(value)) continue;
        const std::string text = shortest_number(value);
        CAPTURE(text);
        REQUIRE(by_hand::shortest_number(value) == text);
        REQUIRE(by_hand::number_in(text) == number_in(text));
        REQUIRE(number_in(text) == value);
        REQUIRE(by_hand::fixed_number(value, 3) == fixed_number(value, 3));
    }
}

TEST_SUITE_END();
}  // namespace ninety
