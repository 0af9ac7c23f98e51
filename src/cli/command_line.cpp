#include "cli/command_line.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <sstream>
#include <vector>

#include "cli/import_options.h"
#include "content/scene_fault_words.h"
#include "core/output_kind.h"
#include "core/visible_text.h"
#include "routine/faults.h"
#include "routine/routine_keys.h"
#include "settings/settings_names.h"

namespace ninety {
namespace {

constexpr std::array kCameraNames{Choice<bool>{"still", false}, Choice<bool>{"orbit", true}};
constexpr std::array kStateNames{Choice<BenchCommand::What>{"playing", BenchCommand::What::playing},
                                 Choice<BenchCommand::What>{"paused", BenchCommand::What::paused},
                                 Choice<BenchCommand::What>{"hold", BenchCommand::What::hold}};

// Said before anything is drawn or written.
auto ends_in(std::span<const std::string_view> endings) {
    return [endings](const std::string& name) { return why_not_ending(name, endings); };
}

std::string empty_name(const std::string& name) {
    return name.empty() ? "the name is empty" : "";
}

// `kind`: what the help calls it, "FILE" or "DIR".
void add_path(CLI::App& app, const std::string& name, std::optional<std::filesystem::path>& path,
              const std::string& help, const std::string& kind) {
    app.add_option(name, path, help)->check(empty_name)->option_text(kind);
}

// `target` is a T or an optional one.
template <class T, std::size_t N, class Target>
CLI::Option* add_choice(CLI::App* app, const std::string& name, const std::array<Choice<T>, N>& choices,
                        Target& target, const std::string& help) {
    std::vector<std::string> names;
    std::string listed;
    for (const Choice<T>& choice : choices) {
        names.emplace_back(choice.name);
        listed += (listed.empty() ? "" : "|") + names.back();
    }
    return app
        ->add_option_function<std::string>(
            name, [&target, &choices](const std::string& key) { target = *find_choice<T>(choices, key); },
            help)
        ->check(CLI::IsMember(names))
        ->option_text(listed);
}

void add_size(CLI::App* app, int& width, int& height) {
    app->add_option_function<std::string>(
           "--size",
           [&](const std::string& text) {
               int w = 0, h = 0;
               char end = 0;
               if (std::sscanf(text.c_str(), "%dx%d%c", &w, &h, &end) != 2 || w < 64 || h < 64 || w > 8192 ||
                   h > 8192)
                   throw CLI::ValidationError("--size",
                                              text + " is not a size; write WIDTHxHEIGHT, each 64 to 8192");
               width = w;
               height = h;
           },
           "Picture size in pixels")
        ->option_text("WxH [1280x720]");
}

template <class Unit>
CLI::Option* add_quantity(CLI::App* app, const std::string& name, double low, double high,
                          std::function<void(Quantity<Unit>)> take, const std::string& help) {
    return app
        ->add_option_function<double>(
            name,
            [=](double value) {
                if (!(value >= low && value <= high))
                    throw CLI::ValidationError(
                        name, CLI::detail::to_string(value) + " is out of range; it must be " +
                                  CLI::detail::to_string(low) + " to " + CLI::detail::to_string(high));
                take(Quantity<Unit>(value));
            },
            help)
        ->option_text("NUMBER");
}

// Everything the options are parsed into; lives as long as the parse.
struct Parsed {
    CommonOptions common;
    WindowCommand window;
    PictureCommand picture;
    FilmCommand film;
    CheckCommand check;
    ModelCommand model;
    BenchCommand bench;
    HistoryCommand history;
    MeasureCommand measure;
    HandoutCommand handout;
    PlanCommand plan;
};

void add_window_options(CLI::App& app, Parsed& p) {
    app.add_flag("--practise", p.window.practise, "Start practising at once");
    app.add_flag("--fullscreen", p.window.fullscreen, "Fill the screen");
    app.add_flag("--exit-when-done", p.window.exit_when_done, "End the program after a practice session");
    add_path(app, "--routine", p.window.routine, "Practise the routine in this file", "FILE");
    add_path(
        app, "--trace", p.window.trace,
        "Leg angles over time in place of a sensor: t_s,leg_deg, OpenSim's .mot and .sto, a sensor's CSV",
        "FILE");
    add_trace_options(app, p.window);
    add_path(app, "--data-dir", p.common.data_dir, "Where your history is kept", "DIR");
    add_path(app, "--config-dir", p.common.config_dir, "Where your settings are kept", "DIR");
    add_path(app, "--content-dir", p.common.content_dir, "Where article and routines are read from", "DIR");
    add_choice(&app, "--quality", kQualityNames, p.common.quality, "Quality of the picture");
    add_quantity<SecondsUnit>(
        &app, "--clock-speed", .01, 100, [&p](Seconds x) { p.window.clock_speed = x.value; },
        "Run the routine faster or slower");
}

void add_lesson(CLI::App* app, std::optional<Lesson>& lesson, const char* help) {
    std::vector<std::string> names{"stretch"};
    for (const Choice<Lesson>& choice : kLessonNames)
        names.emplace_back(choice.name);
    app->add_option_function<std::string>(
           "--scene",
           [&lesson](const std::string& name) { lesson = find_choice<Lesson>(kLessonNames, name); }, help)
        ->check(CLI::IsMember(names))
        ->option_text("stretch|stoop|disc|lift|answer");
}

// --scene and --set. Which sliders there are depends on the scene, so they are read when all options are
// known.
void add_scene(CLI::App* picture, PictureCommand& command) {
    auto settings = std::make_shared<std::vector<std::string>>();
    add_lesson(picture, command.lesson,
               "What the picture shows: the stretch, or a live scene of the article");
    picture->add_option("--set", *settings, "A slider of the scene; may be given again")
        ->option_text("NAME=VALUE")
        ->allow_extra_args(false);
    picture->add_flag("--second-view", command.second_view, "The scene's other view");
    picture->callback([&command, settings] {
        if (!command.lesson && !settings->empty())
            throw CLI::ValidationError("--set", "only a scene of the article has sliders; add --scene");
        for (const std::string& text : *settings) {
            const auto setting = parse_setting(*command.lesson, text);
            if (!setting) throw CLI::ValidationError("--set", in_words(setting.error()));
            command.sliders.push_back(*setting);
        }
    });
}

CLI::App* add_picture(CLI::App& app, Parsed& p) {
    CLI::App* picture =
        app.add_subcommand("picture", "Render a picture to a PNG or JPEG file; needs no display");
    picture->add_option("out", p.picture.out, "The file to write")
        ->required()
        ->check(ends_in(endings::picture))
        ->option_text("OUT.png|OUT.jpg");
    add_quantity<SecondsUnit>(
        picture, "--at", 0, 600, [&p](Seconds s) { p.picture.at = s; },
        "Seconds into the hold of the given side [30]");
    add_quantity<SecondsUnit>(
        picture, "--demo", 0, 3600, [&p](Seconds s) { p.picture.demo = s; },
        "Instead: seconds into the whole demonstration");
    add_choice(picture, "--view", kViewNames, p.picture.view, "Where the picture is taken from");
    add_choice(picture, "--side", kSideNames, p.picture.side,
               "Whose leg is up: the figure's own left or right");
    add_choice(picture, "--lighting,--mood", kLightingNames, p.picture.lighting, "Light");
    add_choice(picture, "--skin", kSkinNames, p.picture.skin, "The figure's skin");
    add_choice(picture, "--hair", kHairNames, p.picture.hair, "The figure's hair");
    add_quantity<DegreesUnit>(
        picture, "--raise", 20, 110, [&p](Degrees d) { p.picture.raise = d; },
        "Straight-leg raise of the person, degrees");
    add_size(picture, p.picture.width, p.picture.height);
    add_choice(picture, "--variant", kVariantNames, p.picture.variant, "Way to do the stretch");
    add_choice(picture, "--fault", kFaultNames, p.picture.fault, "An error, shown on the figure");
    picture->add_flag("--mirror", p.picture.mirror, "As in a mirror");
    picture->add_flag("--beneath", p.picture.beneath, "Bones and muscles through the skin");
    picture->add_flag("--measures", p.picture.measures, "Distances, pelvis and the way to go");
    add_scene(picture, p.picture);
    picture->add_flag("--sheet", p.picture.sheet, "The whole demonstration as a contact sheet");
    return picture;
}

CLI::App* add_film(CLI::App& app, Parsed& p) {
    CLI::App* film = app.add_subcommand(
        "film", "Render the demonstration to an MP4 (through ffmpeg) or to single pictures");
    film->add_option("out", p.film.out, "A file that ends in .mp4, or a folder")
        ->required()
        ->check(why_not_film)
        ->option_text("OUT.mp4|DIR");
    add_quantity<SecondsUnit>(
        film, "--from", 0, 3600, [&p](Seconds s) { p.film.from = s; }, "Seconds of the demonstration [0]");
    add_quantity<SecondsUnit>(
        film, "--to", 0, 3600, [&p](Seconds s) { p.film.to = s; }, "Its end, if not given");
    film->add_option("--fps", p.film.fps, "Frames a second")
        ->check(CLI::Range(1, 120))
        ->option_text("N [30]");
    add_choice(film, "--view", kViewNames, p.film.view, "Where it is taken from");
    add_choice(film, "--side", kSideNames, p.film.side, "Whose leg is up first");
    add_choice(film, "--lighting,--mood", kLightingNames, p.film.lighting, "Light");
    add_quantity<DegreesUnit>(
        film, "--raise", 20, 110, [&p](Degrees d) { p.film.raise = d; },
        "Straight-leg raise of the person, degrees");
    add_size(film, p.film.width, p.film.height);
    return film;
}

CLI::App* add_history(CLI::App& app, Parsed& p) {
    CLI::App* history =
        app.add_subcommand("history", "Your practice as a file of your own; needs no display");
    history->require_subcommand(1);
    using What = HistoryCommand::What;
    const auto add = [&](const char* name, const char* help, What what) {
        CLI::App* command = history->add_subcommand(name, help);
        command->callback([&p, what] { p.history.what = what; });
        return command;
    };
    CLI::App* out = add("export", "Write it all to a file", What::export_to);
    out->add_option("out", p.history.file, "A file that ends in .csv or .json")
        ->required()
        ->check(ends_in(endings::history))
        ->option_text("OUT.csv|OUT.json");
    CLI::App* in = add("import", "Add what is not there yet from a file, recognised by what stands in it",
                       What::import_from);
    in->add_option("file", p.history.file,
                   "An exported history, another copy of it, or a table of another program's")
        ->required()
        ->check(empty_name)
        ->option_text("FILE");
    add_import_options(*in, p.history);
    CLI::App* report = add("report", "Write one page to show to a physiotherapist", What::report);
    report->add_option("out", p.history.file, "The file to write")
        ->required()
        ->check(ends_in(endings::report))
        ->option_text("OUT.png|OUT.jpg|OUT.pdf");
    CLI::App* erase =
        add("delete", "Delete history, settings and own routines from this computer", What::delete_all);
    erase->add_flag("--yes", p.history.yes, "Really; it cannot be undone");
    return history;
}

CLI::App* add_plan(CLI::App& app, Parsed& p) {
    CLI::App* plan = app.add_subcommand("plan", "Your plan for a calendar; needs no display");
    plan->require_subcommand(1);
    CLI::App* out = plan->add_subcommand("export", "Write its days and times as reminders");
    out->add_option("out", p.plan.file, "A file that ends in .ics, which calendars import")
        ->required()
        ->check(ends_in(endings::calendar))
        ->option_text("OUT.ics");
    return plan;
}

CLI::App* add_measure(CLI::App& app, Parsed& p) {
    CLI::App* measure =
        app.add_subcommand("measure", "The leg's angle in a camera's pictures, as CSV; needs no display");
    measure
        ->add_option(
            "--frames", p.measure.frames,
            "A folder of PNG or JPEG pictures, or an MJPG file; a single picture is looked at for 3 s")
        ->required()
        ->check(empty_name)
        ->option_text("DIR|FILE.mjpg");
    measure->add_option("out", p.measure.out, "The file to write")
        ->required()
        ->check(ends_in(endings::table))
        ->option_text("OUT.csv");
    measure->add_option("--fps", p.measure.fps, "Pictures a second")
        ->check(CLI::Range(.1, 240.0))
        ->option_text("N [15]");
    add_quantity<SecondsUnit>(
        measure, "--each", .1, 60, [&p](Seconds s) { p.measure.each = s; },
        "Photographs that do not belong together: seconds to look at each");
    return measure;
}

CLI::App* add_handout(CLI::App& app, Parsed& p) {
    CLI::App* handout = app.add_subcommand(
        "handout", "One page to print and give away: --routine FILE, or the one in use; needs no display");
    handout->add_option("out", p.handout.out, "The file to write")
        ->required()
        ->check(ends_in(endings::handout))
        ->option_text("OUT.pdf");
    handout->add_option("--language", p.handout.language, "In which language, if not the window's")
        ->check(empty_name)
        ->option_text("en|de|es");
    // --routine is the window's, too.
    handout->callback([&p] { p.handout.routine = p.window.routine; });
    return handout;
}

// One of them at a time.
void add_tables(CLI::App* model, ModelCommand& command) {
    using Table = ModelCommand::Table;
    std::vector<CLI::Option*> before;
    const auto add = [&](const char* name, Table table, const char* help) {
        CLI::Option* flag = model->add_flag_callback(
            name, [&command, table] { command.table = table; }, help);
        for (CLI::Option* other : before)
            flag->excludes(other);
        before.push_back(flag);
    };
    add("--hold", Table::hold, "The course of holds instead of the hip and knee table");
    add("--lift", Table::lift, "What the low back bears in the article's lifts and stoops");
    add("--nerve", Table::nerve, "What an irritated nerve root does to a raised leg");
}

}  // namespace

std::variant<CommandLine, int> parse_command_line(int argc, const char* const* argv) {
    Parsed p;
    CLI::App app{
        "Ninety: a guided trainer for the doorway hamstring stretch. Without a command it opens its window.",
        "ninety"};
    app.set_version_flag("--version", "ninety " NINETY_VERSION);
    app.require_subcommand(0, 1);
    app.fallthrough();
    add_window_options(app, p);

    CLI::App* picture = add_picture(app, p);
    CLI::App* film = add_film(app, p);
    CLI::App* history = add_history(app, p);
    CLI::App* measure = add_measure(app, p);
    CLI::App* handout = add_handout(app, p);
    CLI::App* plan = add_plan(app, p);
    CLI::App* check =
        app.add_subcommand("check", "Check article and routine files; names file and line of each error");
    check->add_option("what", p.check.what, "A content folder or one file; without it, the trainer's own")
        ->check(empty_name)
        ->option_text("[DIR|FILE]");
    CLI::App* model = app.add_subcommand("model", "Write the body model's numbers as CSV");
    model->add_option("out", p.model.out, "The file to write")
        ->required()
        ->check(ends_in(endings::table))
        ->option_text("OUT.csv");
    add_tables(model, p.model);
    CLI::App* bench = app.add_subcommand("bench", "Measure drawing speed; prints one line of JSON");
    add_quantity<SecondsUnit>(
        bench, "--seconds", .2, 600, [&p](Seconds s) { p.bench.length = s; }, "How long [5]");
    add_size(bench, p.bench.width, p.bench.height);
    add_choice(bench, "--camera", kCameraNames, p.bench.orbit, "What the camera does");
    add_lesson(bench, p.bench.lesson, "What is drawn: the stretch, or a live scene of the article");
    add_choice(bench, "--state", kStateNames, p.bench.what,
               "What the demonstration does, every frame drawn; or a hold of a session, in real time");
    bench
        ->add_option(
            "--camera-film", p.bench.camera_film,
            "Pictures that play a webcam: a session's hold without it and with it, every frame drawn")
        ->check(empty_name)
        ->option_text("DIR|FILE.mjpg")
        ->excludes("--camera")
        ->excludes("--scene")
        ->excludes("--state");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {  // help or the version
            std::ostringstream text;
            app.exit(error, text, text);
            std::fputs(text.str().c_str(), stdout);
            return kExitDone;
        }
        std::fprintf(stderr, "ninety: %s\nRun with --help for more information.\n",
                     plain(error.what()).c_str());
        return kExitUsage;
    }
    CommandLine line{p.common, p.window};
    if (picture->parsed()) line.command = p.picture;
    if (film->parsed()) line.command = p.film;
    if (check->parsed()) line.command = p.check;
    if (model->parsed()) line.command = p.model;
    if (history->parsed()) line.command = p.history;
    if (measure->parsed()) line.command = p.measure;
    if (handout->parsed()) line.command = p.handout;
    if (plan->parsed()) line.command = p.plan;
    if (bench->parsed()) line.command = p.bench;
    return line;
}

}  // namespace ninety
