// What a file is, by what stands in it.
#include "import/file_kind.h"

#include <doctest/doctest.h>

#include "core/whole_file.h"
#include "history/history_text.h"
#include "history/make_history.h"

using namespace ninety;

namespace {

FileKind kind_of(std::string bytes) {
    return recognise(std::move(bytes)).kind;
}
FileKind kind_of_fixture(const char* name) {
    const auto bytes = read_whole_file(std::filesystem::path(NINETY_FIXTURES) / name, 1'000'000);
    REQUIRE(bytes);
    return kind_of(*bytes);
}

}  // namespace

TEST_CASE("our own files are known whatever a spreadsheet has made of them, and by no name") {
    for (const char* name : {"roundtrip_blank_row.csv", "roundtrip_bom.csv", "roundtrip_excel_de.csv",
                             "roundtrip_lf.csv", "roundtrip_reordered.csv", "across_midnight.csv"})
        CHECK_MESSAGE(kind_of_fixture(name) == FileKind::history_csv, name);
    CHECK(kind_of(to_json(test::daily(2))) == FileKind::history_json);
    CHECK(kind_of_fixture("flipped-bit.db") == FileKind::database);
    CHECK(kind_of_fixture("history.sync-conflict-20261126-053100.db") == FileKind::database);
    CHECK(kind_of_fixture("routine_bom.toml") == FileKind::routine);
    CHECK(kind_of_fixture("settings-v1.toml") == FileKind::settings);
    CHECK(kind_of("t_s,leg_deg\n0,10\n") == FileKind::trace);
    CHECK(kind_of_fixture("trace_bom.csv") == FileKind::trace);
    CHECK(kind_of_fixture("trace_time_s_angle_deg.csv") == FileKind::trace);
    CHECK(kind_of("Coordinates\nversion=1\nnRows=1\nnColumns=2\ninDegrees=yes\nendheader\ntime\thip_flexion_"
                  "r\n0\t1\n") == FileKind::trace);
}

TEST_CASE("other programs' exports are known by their columns and marks") {
    CHECK(kind_of_fixture("other_loop.csv") == FileKind::loop);
    CHECK(kind_of("Date,Value,Notes\n2026-01-02,2,\n2026-01-01,0,\n") == FileKind::loop);
    CHECK(kind_of_fixture("other_strong_semicolon.csv") == FileKind::strong);
    CHECK(kind_of(
              "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout "
              "Notes,RPE\n2026-03-02 07:35:20,\"Legs\",12m,\"Plank\",1,0,0,0,45,,,\n") == FileKind::strong);
    CHECK(kind_of("Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
                  "2026-03-02,Hamstring Stretch,Legs,,,,,,0:00:45,\n") == FileKind::fitnotes);
    CHECK(kind_of("Datum;Dauer\n02.03.2026;12 min\n") == FileKind::table);
    CHECK(kind_of("2026-03-02,45\n2026-03-03,60\n") == FileKind::table);
}

TEST_CASE("what cannot be taken over is called by its name, with a sentence of what would work") {
    CHECK(kind_of_fixture("other_timer.json") == FileKind::other_json);
    CHECK(kind_of("") == FileKind::empty);
    CHECK(kind_of(" \r\n ") == FileKind::empty);
    CHECK(kind_of("name,colour\nann,red\nbob,blue\n") == FileKind::other_table);
    CHECK(kind_of("Dear diary, today it hurt.\nTomorrow, I hope, less.\n") == FileKind::text);
    CHECK(kind_of(std::string("\x89PNG\r\n\x1A\n\0\0", 10)) == FileKind::picture);
    CHECK(kind_of("%PDF-1.7\n") == FileKind::pdf);
    CHECK(kind_of(std::string("PK\x03\x04\x14\0", 6)) == FileKind::archive);
    CHECK(kind_of(std::string("OggS\0\2", 6)) == FileKind::media);
    CHECK(kind_of(std::string("\x7F"
                              "ELF\2\1\1\0\0\0",
                              10)) == FileKind::binary);
    // A text may begin with the letters of a bitmap.
    CHECK(kind_of("BMI and more\nwords\n") == FileKind::text);
    CHECK(what_would_work(FileKind::picture, "x.csv").find("x.csv seems to be a picture.") == 0);
    CHECK(what_would_work(FileKind::archive, "x.csv").find("Unpack") != std::string::npos);
}
