// Leg angles over time out of OpenSim's files and sensors' tables.
#include "import/motion_trace.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;

namespace {

struct Read {
    Result<MotionTrace> result;
    std::vector<std::string> problems;
};
Read read(const std::string& text, const MotionChoice& choice = {}, const char* name = "walk.mot") {
    test::TempDir dir;
    std::vector<std::string> problems;
    auto result = load_motion_trace(dir.write(name, text), choice, problems);
    return {std::move(result), std::move(problems)};
}

double leg_at(MotionTrace& trace, double t_s) {
    trace.trace.start(Seconds(0));
    const auto reading = trace.trace.reading(Seconds(t_s));
    return reading ? reading->leg.value : -1;
}

const char* const kMotionHeader =
    "Coordinates\nversion=1\nnRows=3\nnColumns=4\ninDegrees=%s\n\nUnits are S.I. units (second, meters, "
    "Newtons, ...)\n"
    "endheader\n";
std::string opensim(const char* in_degrees, const char* rows) {
    std::string text = kMotionHeader;
    text.replace(text.find("%s"), 2, in_degrees);
    return text + rows;
}

}  // namespace

TEST_CASE("OpenSim: the hip's flexion by its name, degrees or radians by the header") {
    auto degrees =
        read(opensim("yes", "time\tpelvis_tilt\thip_flexion_r\n0.0\t1\t10\n0.5\t1\t20\n1.0\t1\t40\n"));
    REQUIRE_MESSAGE(degrees.result, (degrees.result ? "" : degrees.result.error()));
    CHECK(degrees.result->column == "hip_flexion_r");
    CHECK(leg_at(*degrees.result, .75) == doctest::Approx(30));
    auto radians =
        read(opensim("no", "time\tpelvis_tilt\thip_flexion_r\n  0.0\t 1\t 0.5\n  0.5\t 1\t 1.0\n"));
    REQUIRE(radians.result);
    CHECK(leg_at(*radians.result, .5) == doctest::Approx(57.29578));
    // Blanks in place of tabs, and a recording that begins later.
    auto blanks = read(opensim("yes", "   time   hip_flexion_l\n  12.0   10\n  12.5   20\n"));
    REQUIRE(blanks.result);
    CHECK(leg_at(*blanks.result, .5) == doctest::Approx(20));
}

TEST_CASE("of two hips a person says which; a wrong name is answered with those that there are") {
    const std::string both = opensim("yes", "time\thip_flexion_r\thip_flexion_l\n0\t10\t50\n1\t11\t60\n");
    const auto which = read(both);
    REQUIRE_FALSE(which.result);
    CHECK(which.result.error().find("hip_flexion_r, hip_flexion_l; say which with --trace-column NAME") !=
          std::string::npos);
    auto left = read(both, {"hip_flexion_l", {}});
    REQUIRE(left.result);
    CHECK(leg_at(*left.result, 1) == doctest::Approx(60));
    const auto wrong = read(both, {"knee", {}});
    REQUIRE_FALSE(wrong.result);
    CHECK(wrong.result.error().find(
              "there is no column \"knee\" (there are: time, hip_flexion_r, hip_flexion_l)") !=
          std::string::npos);
}

TEST_CASE("a sensor's table: the unit by name, by numbers that radians cannot be, or asked") {
    auto named = read("time_s,angle_deg\n0.000,4.1\n0.500,12.7\n1.000,25.3\n");
    REQUIRE(named.result);
    CHECK(named.result->column == "angle_deg");
    CHECK(leg_at(*named.result, .5) == doctest::Approx(12.7));
    auto large = read("timestamp;roll;pitch\n100,0;0;1,5\n100,5;0;30,5\n");
    REQUIRE(large.result);
    CHECK(large.result->column == "pitch");
    CHECK(leg_at(*large.result, .5) == doctest::Approx(30.5));
    const auto unsure = read("time,pitch\n0,0.1\n1,1.2\n");
    REQUIRE_FALSE(unsure.result);
    CHECK(unsure.result.error().find("--trace-unit deg or --trace-unit rad") != std::string::npos);
    auto radians = read("time,pitch\n0,0.1\n1,1.2\n", {"", AngleUnit::radians});
    REQUIRE(radians.result);
    CHECK(leg_at(*radians.result, 1) == doctest::Approx(68.75494));
    auto degrees = read("time,pitch\n0,0.1\n1,1.2\n", {"", AngleUnit::degrees});
    REQUIRE(degrees.result);
    CHECK(leg_at(*degrees.result, 1) == doctest::Approx(1.2));
}

TEST_CASE("times in milliseconds, by name or by steps that no recording in seconds has, and as clock times") {
    auto named = read("time_ms,leg_angle_deg\n5000,10\n5500,20\n");
    REQUIRE(named.result);
    CHECK(leg_at(*named.result, .5) == doctest::Approx(20));
    std::string rows = "timestamp,leg_angle_deg\n";
    for (int i = 0; i < 12; ++i)
        rows += std::to_string(90'000 + 20 * i) + "," + std::to_string(10 + i) + "\n";
    auto steps = read(rows);
    REQUIRE(steps.result);
    CHECK(leg_at(*steps.result, .2) == doctest::Approx(20));
    auto clock = read("time,leg_angle_deg\n2026-03-02 07:35:20.000,10\n2026-03-02 07:35:20.500,20\n");
    REQUIRE(clock.result);
    CHECK(leg_at(*clock.result, .5) == doctest::Approx(20));
}

TEST_CASE(
    "our own traces are read as ever, after a spreadsheet, too, and what is none is called what it is") {
    auto ours = read("t_s,leg_deg\n0.0,10\n0.5,20\n");
    REQUIRE(ours.result);
    CHECK(leg_at(*ours.result, .25) == doctest::Approx(15));
    auto later = read("t_s,leg_deg\n5.0,10\n5.5,20\n");  // counts from the session's beginning
    REQUIRE(later.result);
    CHECK(leg_at(*later.result, 5.5) == doctest::Approx(20));
    auto german = read("\xEF\xBB\xBFt_s;leg_deg\r\n0,0;10\r\n0,5;20,5\r\n");
    REQUIRE(german.result);
    CHECK(leg_at(*german.result, .5) == doctest::Approx(20.5));
    const auto none = read("hold_s = 45\n", {}, "x.csv");
    REQUIRE_FALSE(none.result);
    CHECK(none.result.error().find("x.csv: it seems to be a routine, and no recording of leg angles") !=
          std::string::npos);
    const auto bad = read("time_s,angle_deg\n0,10\nx,20\n1,500\n2,30\n");
    REQUIRE(bad.result);
    CHECK(bad.problems.size() == 2);
    CHECK(bad.problems[0].find("walk.mot:3: ") != std::string::npos);
}
