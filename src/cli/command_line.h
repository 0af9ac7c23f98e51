// The command line, parsed: a contract, people script it. Nothing here acts.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/exit_codes.h"
#include "core/side.h"
#include "core/units.h"
#include "lesson/lesson.h"
#include "settings/settings.h"

namespace ninety {

// For every command.
struct CommonOptions {
    std::optional<std::filesystem::path> data_dir, config_dir, content_dir;
    std::optional<Quality> quality;
};

struct WindowCommand {
    bool practise = false, fullscreen = false, exit_when_done = false;
    std::optional<std::filesystem::path> routine, trace;
    std::string trace_column, trace_unit;  // where the trace does not say them
    double clock_speed = 1;                // over 0 to 100
};

struct PictureCommand {
    std::filesystem::path out;
    Seconds at{30};               // into the hold of `side`
    std::optional<Seconds> demo;  // instead: into the whole demonstration
    View view = View::side;
    LightingPreset lighting = LightingPreset::day;
    SkinTone skin = SkinTone::light;
    HairTone hair = HairTone::dark;
    int width = 1280, height = 720;
    std::optional<Degrees> raise;
    Side side = Side::right;
    Variant variant = Variant::wall;
    Fault fault = Fault::none;
    bool mirror = false;
    bool sheet = false;
    bool beneath = false;   // bones and muscles through the skin
    bool measures = false;  // gap, heel height, pelvis
    // A live scene of the article in place of the stretch, its sliders, and which of its two views.
    std::optional<Lesson> lesson;
    std::vector<SliderSetting> sliders;
    bool second_view = false;
};

struct FilmCommand {
    std::filesystem::path out;  // .mp4: a film; anything else: a folder of pictures
    Seconds from{0};            // of the demonstration
    std::optional<Seconds> to;  // empty: its end
    int fps = 30;
    View view = View::side;
    LightingPreset lighting = LightingPreset::day;
    int width = 1280, height = 720;
    std::optional<Degrees> raise;
    Side side = Side::right;  // whose leg is up first
};

struct CheckCommand {
    std::optional<std::filesystem::path> what;
};

struct ModelCommand {
    std::filesystem::path out;
    enum class Table { hips_and_knees, hold, lift, nerve };
    Table table = Table::hips_and_knees;
};

struct HistoryCommand {
    enum class What { export_to, import_from, report, delete_all };
    What what = What::export_to;
    std::filesystem::path file;  // .csv or .json; .png, .jpg or .pdf for the report
    bool yes = false;            // delete: really
    // Import of another program's table: what its names do not say.
    std::string date_column, duration_column, unit, only;
    std::optional<Seconds> each;  // what a day counts that has no duration
    bool day_first = false, month_first = false, every_row = false, leave_out = false;
};

struct HandoutCommand {
    std::filesystem::path out;                     // .pdf
    std::optional<std::filesystem::path> routine;  // empty: the one in use
    std::string language;                          // "de"; empty: the window's
};

struct PlanCommand {
    std::filesystem::path file;  // .ics
};

struct BenchCommand {
    Seconds length{5};
    int width = 1280, height = 720;
    bool orbit = false;
    enum class What { playing, paused, hold } what = What::playing;
    std::optional<Lesson> lesson;       // a live scene of the article in place of the demonstration
    std::filesystem::path camera_film;  // plays a camera: a hold with it beside one without; empty: none
};

struct MeasureCommand {
    std::filesystem::path frames;  // a folder of pictures, an MJPG file, one picture
    std::filesystem::path out;
    double fps = 15;              // over 0 to 240
    std::optional<Seconds> each;  // every picture for itself, looked at for so long
};

struct CommandLine {
    CommonOptions common;
    std::variant<WindowCommand, PictureCommand, FilmCommand, CheckCommand, ModelCommand, BenchCommand,
                 HistoryCommand, MeasureCommand, HandoutCommand, PlanCommand>
        command;
};

// Either what to do, or the code to exit with: help, the version or a usage error have been printed then.
std::variant<CommandLine, int> parse_command_line(int argc, const char* const* argv);

}  // namespace ninety
