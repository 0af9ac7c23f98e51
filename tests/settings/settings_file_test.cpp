#include "settings/settings_file.h"

#include <doctest/doctest.h>

#include "routine/plan_text.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::TempDir;

namespace {

// Every value another than its default.
Settings unusual_settings() {
    Settings s;
    s.routine = {"My \"own\" routine", 77.5_s, 5, 12.0_s, 33.0_s, 0.0_s, Side::left};
    s.stature = 1.55_m;
    s.raise = 48.5_deg;
    s.start_angle = 41.0_deg;
    s.target_angle = 82.0_deg;
    s.pelvis = PelvisHabit::slumped;
    s.mode = HoldMode::fixed;
    s.view = View::foot;
    s.quality = Quality::low;
    s.lighting = LightingPreset::evening;
    s.text_scale = 1.35;
    s.show_target = s.show_angle = s.loop = false;
    s.show_beneath = s.show_measures = s.show_inset = s.reduced_motion = true;
    s.follow_framing = false;
    s.build = -.4;
    s.skin = SkinTone::deep;
    s.hair = HairTone::grey;
    s.window_width = 999;
    s.window_height = 777;
    s.coaching = Coaching::brief;
    s.tones = false;
    s.say_angle = true;
    s.voice_volume = .35;
    s.tones_volume = .45;
    s.room_volume = .15;
    s.movement_volume = .35;
    s.sound_device = "Speakers, \"good\" ones";
    s.speak_panels = true;
    s.language = "de";
    s.page = "lift";
    s.pages_read = "start stretch ";
    s.mirror = s.breathing = s.high_contrast = true;
    s.breaths = 4.5;
    s.fullscreen = true;
    s.stop_signs_seen = s.stop_signs_due = s.guided_seen = s.one_button = true;
    s.ask_before = false;
    s.pace = Pace::when_ready;
    s.plan.times_a_week = 5;
    s.plan.days = *weekdays_from("mon sun");
    s.plan.times = *times_from("07:15 18:30");
    s.plan.start = PlanStart::first_weeks;
    s.plan.since = s.reminded = 20'784;
    s.plan.pauses = *pauses_from("2026-11-20..2026-11-27 2026-12-24..");
    s.plan.notify = true;
    return s;
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Loads a file with this text and asks for exactly one notice.
std::string only_notice(const TempDir& folder, const std::string& text, Settings* settings = nullptr) {
    const auto file = folder.write("settings.toml", text);
    const LoadedSettings loaded = load_settings(file);
    if (settings) *settings = loaded.settings;
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].starts_with(file.string()));
    return loaded.notices[0].substr(file.string().size());
}

}  // namespace

TEST_CASE("what was saved is what is loaded, every value of it") {
    const TempDir folder;
    SettingsFile file{folder / "deep/er/settings.toml"};
    REQUIRE(save_settings(file, unusual_settings()));
    const LoadedSettings loaded = load_settings(file.path);
    CHECK(loaded.notices.empty());
    CHECK(loaded.settings == unusual_settings());
    // And without a start angle of one's own the key goes.
    SettingsFile again = loaded.file;
    Settings automatic = unusual_settings();
    automatic.start_angle.reset();
    REQUIRE(save_settings(again, automatic));
    CHECK(load_settings(file.path).settings == automatic);
}

TEST_CASE("no file is no problem") {
    const TempDir folder;
    const LoadedSettings loaded = load_settings(folder / "settings.toml");
    CHECK(loaded.notices.empty());
    CHECK(loaded.settings == Settings{});
}

TEST_CASE("a value out of its limits is named with its line, and only that value falls back") {
    const TempDir folder;
    Settings settings;
    CHECK(only_notice(folder, "[routine]\nhold_s = 40\nrest_s = -5\n", &settings) ==
          ":3: rest_s is -5; it must be 0 to 600; the default is used");
    CHECK(settings.routine.hold == 40.0_s);
    CHECK(settings.routine.rest == Routine{}.rest);
    CHECK(only_notice(folder, "[person]\nstature_m = nan\n") ==
          ":2: stature_m is nan; it must be 1.2 to 2.2; the default is used");
    CHECK(only_notice(folder, "[person]\n\nstart_angle_deg = inf\n", &settings) ==
          ":3: start_angle_deg is inf; it must be 20 to 90; the default is used");
    CHECK_FALSE(settings.start_angle.has_value());
    CHECK(only_notice(folder, "[picture]\nview = \"above\"\n")
              .starts_with(":2: view is \"above\"; it must be \"side\""));
    CHECK(only_notice(folder, "[picture]\nloop = 3\n")
              .starts_with(":2: loop is a whole number; it must be true or false"));
    CHECK(only_notice(folder, "[window]\nwidth = 99999999999\n")
              .starts_with(":2: width is 99999999999; it must be"));
    CHECK(only_notice(folder, "routine = 7\n")
              .starts_with(":1: routine is a whole number; it must be a table"));
}

TEST_CASE("a plan that cannot be read is named, part by part, and the rest of it is used") {
    const TempDir folder;
    Settings settings;
    CHECK(only_notice(folder, "[plan]\ntimes_a_week = 4\ndays = \"mon Friday\"\ntimes = \"18:30\"\n",
                      &settings) ==
          ":3: days is \"mon Friday\"; it must be days of the week as \"mon wed fri\"; the default is used");
    CHECK(settings.plan.times_a_week == 4);
    CHECK(settings.plan.days.empty());
    CHECK(text_of(settings.plan.times) == "18:30");
    CHECK(only_notice(folder, "[plan]\ntimes_a_week = 8\n")
              .starts_with(":2: times_a_week is 8; it must be 1 to 7"));
    CHECK(only_notice(folder, "[plan]\ntimes_a_week = 0\n")
              .starts_with(":2: times_a_week is 0; it must be 1 to 7"));
    CHECK(only_notice(folder, "[plan]\ntimes = \"25:00\"\n").starts_with(":2: times is \"25:00\""));
    CHECK(only_notice(folder, "[plan]\npauses = \"soon\"\n").starts_with(":2: pauses is \"soon\""));
    CHECK(only_notice(folder, "[plan]\nsince = \"soon\"\n").starts_with(":2: since is \"soon\""));
    CHECK(only_notice(folder, "[plan]\nstart = \"end\"\n").starts_with(":2: start is \"end\""));
    CHECK(only_notice(folder, "[plan]\ndays = 3\n").starts_with(":2: days is a whole number"));
    // A file without a plan is three times a week on any days, with no reminders.
    const LoadedSettings plain = settings_from("version = 2\n", "x.toml");
    CHECK(plain.notices.empty());
    CHECK(plain.settings.plan == Plan{});
    CHECK(plain.settings.plan.times_a_week == 3);
    CHECK(plain.settings.plan.times.empty());
}

TEST_CASE("a file that is no TOML is named with its line, left alone, and kept when settings are saved") {
    const TempDir folder;
    const std::string text = "[routine]\nhold_s = 40\nsets = = 3\n";
    const auto path = folder.write("settings.toml", text);
    LoadedSettings loaded = load_settings(path);
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].starts_with(path.string() + ":3: "));
    CHECK(loaded.settings == Settings{});
    CHECK(read(path) == text);

    const auto saved = save_settings(loaded.file, unusual_settings());
    REQUIRE(saved);
    CHECK(saved->kept_as == path.string() + ".broken-1");
    CHECK(read(saved->kept_as) == text);
    CHECK(load_settings(path).settings == unusual_settings());
    // The next broken one does not replace it.
    folder.write("settings.toml", "also = = broken");
    LoadedSettings second = load_settings(path);
    CHECK(save_settings(second.file, Settings{})->kept_as == path.string() + ".broken-2");
    CHECK(read(saved->kept_as) == text);
}

TEST_CASE("keys that this version does not know survive a save, and so does a newer version's mark") {
    const TempDir folder;
    const auto path = folder.write(
        "settings.toml", "version = 9\nfuture = [1, 2]\n[person]\nshoe_size = 43\nraise_deg = 55\n");
    LoadedSettings loaded = load_settings(path);
    REQUIRE(loaded.notices.size() == 1);
    CHECK(loaded.notices[0].find("newer version") != std::string::npos);
    CHECK(loaded.settings.raise == 55.0_deg);
    REQUIRE(save_settings(loaded.file, unusual_settings()));
    const std::string text = read(path);
    CHECK(text.find("shoe_size = 43") != std::string::npos);
    CHECK(text.find("future = [ 1, 2 ]") != std::string::npos);
    CHECK(text.find("version = 9") != std::string::npos);
}

TEST_CASE("a save that cannot be done says so and changes nothing") {
    const TempDir folder;
    const auto blocker = folder.write("file", "I am no folder");
    SettingsFile file{blocker / "settings.toml"};
    const auto saved = save_settings(file, Settings{});
    REQUIRE_FALSE(saved);
    CHECK(saved.error().starts_with(file.path.string()));
    CHECK(read(blocker) == "I am no folder");
    // A folder in the settings' place is named, too.
    std::filesystem::create_directory(folder / "settings.toml");
    CHECK(load_settings(folder / "settings.toml").notices.size() == 1);
}

TEST_CASE("a file of version 1 loads with all that it says") {
    const LoadedSettings loaded = load_settings(NINETY_FIXTURES "/settings-v1.toml");
    CHECK(loaded.notices.empty());
    const Settings& s = loaded.settings;
    CHECK(s.routine == Routine{"Evening", 60.0_s, 3, 40.0_s, 25.0_s, 10.0_s, Side::left});
    CHECK(s.stature == 1.81_m);
    CHECK(s.build == .5);
    CHECK(s.raise == 55.0_deg);
    CHECK(s.start_angle == 50.0_deg);
    CHECK(s.target_angle == 85.0_deg);
    CHECK(s.pelvis == PelvisHabit::coached);
    CHECK(s.mode == HoldMode::fixed);
    CHECK(s.view == View::foot);
    CHECK(s.quality == Quality::low);
    CHECK(s.lighting == LightingPreset::evening);
    CHECK(s.text_scale == 1.2);
    CHECK((s.show_beneath && s.show_measures && s.show_inset && s.reduced_motion && s.stop_signs_seen));
    CHECK_FALSE((s.show_target || s.show_angle || s.follow_framing || s.loop || s.fullscreen));
    CHECK(s.window_width == 1400);
    CHECK(s.window_height == 800);
}

TEST_CASE("a voice that was switched off is tones only, and one loudness was that of voice and tones") {
    const auto old = settings_from("[sound]\nvoice = false\ntones = true\nvolume = 0.3\n", "x.toml");
    CHECK(old.notices.empty());
    CHECK(old.settings.coaching == Coaching::tones);
    CHECK(old.settings.tones);
    CHECK(old.settings.voice_volume == .3);
    CHECK(old.settings.tones_volume == .3);
    CHECK(old.settings.room_volume == 0);
    CHECK(old.settings.movement_volume == 0);
    CHECK(settings_from("[sound]\nvoice = true\n", "x.toml").settings.coaching == Coaching::full);
    // What is written today is what counts; saved, the old keys are gone.
    const test::TempDir folder;
    const auto file = folder.write(
        "settings.toml", "[sound]\nvoice = false\ncoaching = \"short\"\nvolume = 0.3\nvoice_volume = 0.9\n");
    LoadedSettings both = load_settings(file);
    CHECK(both.settings.coaching == Coaching::brief);
    CHECK(both.settings.voice_volume == .9);
    CHECK(both.settings.tones_volume == .3);
    REQUIRE(save_settings(both.file, both.settings));
    const std::string saved = test::bytes_of(file);
    CHECK(saved.find("\nvolume") == saved.npos);
    CHECK(saved.find("\nvoice =") == saved.npos);
    CHECK(load_settings(file).settings == both.settings);
}

TEST_CASE("what somebody edits while the program runs is kept; what changes in the program is put over it") {
    const TempDir folder;
    SettingsFile file{folder / "settings.toml"};
    Settings settings;
    settings.raise = 55.0_deg;
    settings.start_angle = 40.0_deg;
    REQUIRE(save_settings(file, settings));
    // By hand: another height, another raise, a key of one's own.
    std::string text = read(file.path);
    const auto change = [&](const std::string& from, const std::string& to) {
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
    };
    change("stature_m = 1.72", "stature_m = 1.9\nshoe_size = 43");
    change("raise_deg = 55.0", "raise_deg = 50.0");
    folder.write("settings.toml", text);
    // In the program: the raise as well, and the start angle goes.
    settings.raise = 66.0_deg;
    settings.start_angle.reset();
    const auto saved = save_settings(file, settings);
    REQUIRE(saved);
    CHECK(saved->kept_as.empty());
    const Settings after = load_settings(file.path).settings;
    CHECK(after.stature == 1.9_m);
    CHECK(after.raise == 66.0_deg);
    CHECK_FALSE(after.start_angle);
    CHECK(read(file.path).find("shoe_size = 43") != std::string::npos);
    // The next save leaves the edit alone, too.
    settings.lighting = LightingPreset::evening;
    folder.write("settings.toml", read(file.path) + "\n[mine]\nnote = 'hello'\n");
    REQUIRE(save_settings(file, settings));
    CHECK(load_settings(file.path).settings.lighting == LightingPreset::evening);
    CHECK(read(file.path).find("hello") != std::string::npos);
    // Edited into what cannot be read: kept beside.
    folder.write("settings.toml", "not = = toml");
    const auto kept = save_settings(file, settings);
    REQUIRE(kept);
    CHECK(read(kept->kept_as) == "not = = toml");
    CHECK(load_settings(file.path).settings.lighting == LightingPreset::evening);
}

TEST_CASE("what is wrong with the file is said in the window's language") {
    const test::Speaking german("de");
    const LoadedSettings loaded =
        settings_from("[person]\nbuild = 7\npelvis = \"proud\"\n[routine]\nsets = \"two\"\n", "s.toml");
    REQUIRE(loaded.notices.size() == 3);
    const auto said = [&](const char* sentence) {
        return std::find(loaded.notices.begin(), loaded.notices.end(), sentence) != loaded.notices.end();
    };
    CHECK(said("s.toml:2: build ist 7; es muss -1 bis 1 sein; es gilt die Vorgabe"));
    CHECK(
        said("s.toml:3: pelvis ist \"proud\"; es muss \"coached\", \"typical\" oder \"slumped\" sein; "
             "es gilt die Vorgabe"));
    CHECK(said("s.toml:5: sets ist ein Text; es muss eine ganze Zahl sein; es gilt die Vorgabe"));
    CHECK(settings_from("version = 99\n", "s.toml").notices ==
          std::vector<std::string>{"s.toml: Die Datei stammt von einer neueren Version von Ninety; was diese "
                                   "hier kennt, gilt"});
    const TempDir dir;
    const auto broken = load_settings(dir.write("s.toml", "version = 2\nlatin = \"\xE9\"\n")).notices;
    REQUIRE(broken.size() == 1);
    CHECK(broken[0] == (dir / "s.toml").string() +
                           ":2: Diese Zeile ist kein g\u00fcltiges UTF-8; speichere die Datei als UTF-8; es "
                           "gelten die Vorgaben, und die Datei bleibt, wie sie ist, bis du eine Einstellung "
                           "\u00e4nderst");
}
