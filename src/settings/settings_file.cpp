#include "settings/settings_file.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "core/atomic_file.h"
#include "core/text_file.h"
#include "core/toml_reader.h"
#include "routine/routine_keys.h"

namespace ninety {
namespace {

constexpr std::array kPelvisNames{Choice<PelvisHabit>{"coached", PelvisHabit::coached},
                                  Choice<PelvisHabit>{"typical", PelvisHabit::typical},
                                  Choice<PelvisHabit>{"slumped", PelvisHabit::slumped}};
constexpr std::array kModeNames{Choice<HoldMode>{"fixed", HoldMode::fixed},
                                Choice<HoldMode>{"follow", HoldMode::follow}};
constexpr std::array kViewNames{Choice<View>{"side", View::side},
                                Choice<View>{"three-quarter", View::three_quarter},
                                Choice<View>{"floor", View::floor}, Choice<View>{"foot", View::foot}};
constexpr std::array kQualityNames{
    Choice<Quality>{"auto", Quality::automatic}, Choice<Quality>{"low", Quality::low},
    Choice<Quality>{"medium", Quality::medium}, Choice<Quality>{"high", Quality::high}};
constexpr std::array kMoodNames{Choice<Mood>{"day", Mood::day}, Choice<Mood>{"evening", Mood::evening}};

void read_person(TomlReader reader, Settings& s) {
    using namespace settings_limits;
    reader.quantity("stature_m", s.stature, kMinStature, kMaxStature);
    reader.number("build", s.build, min_build, max_build);
    reader.quantity("raise_deg", s.raise, kMinRaise, kMaxRaise);
    Degrees start;
    if (reader.quantity("start_angle_deg", start, min_start_angle, max_start_angle)) s.start_angle = start;
    reader.quantity("target_angle_deg", s.target_angle, min_target_angle, max_target_angle);
    reader.choice<PelvisHabit>("pelvis", s.pelvis, kPelvisNames);
    reader.choice<HoldMode>("hold_mode", s.mode, kModeNames);
    reader.flag("stop_signs_seen", s.stop_signs_seen);
}

void read_picture(TomlReader reader, Settings& s) {
    using namespace settings_limits;
    reader.choice<View>("view", s.view, kViewNames);
    reader.choice<Quality>("quality", s.quality, kQualityNames);
    reader.choice<Mood>("mood", s.mood, kMoodNames);
    reader.number("text_scale", s.text_scale, min_text_scale, max_text_scale);
    reader.flag("show_target", s.show_target);
    reader.flag("show_angle", s.show_angle);
    reader.flag("show_beneath", s.show_beneath);
    reader.flag("show_measures", s.show_measures);
    reader.flag("show_inset", s.show_inset);
    reader.flag("follow_framing", s.follow_framing);
    reader.flag("loop", s.loop);
    reader.flag("reduced_motion", s.reduced_motion);
}

void read_window(TomlReader reader, Settings& s) {
    using namespace settings_limits;
    reader.whole("width", s.window_width, min_window_width, max_window_size);
    reader.whole("height", s.window_height, min_window_height, max_window_size);
    reader.flag("fullscreen", s.fullscreen);
}

// The table called `name`, made if it is missing or something else.
toml::table& table_in(toml::table& root, const char* name) {
    if (!root[name].is_table()) root.insert_or_assign(name, toml::table{});
    return *root[name].as_table();
}

void write(toml::table& root, const Settings& s) {
    const auto text = [](std::string_view name) { return std::string(name); };
    // A newer version's file stays one: its keys are kept too.
    root.insert_or_assign(
        "version", std::max<std::int64_t>(kSettingsVersion, root["version"].value_or(kSettingsVersion)));

    toml::table& routine = table_in(root, "routine");
    routine.insert_or_assign("name", s.routine.name.str());
    for (const auto& key : kRoutineTimeKeys)
        routine.insert_or_assign(key.name, (s.routine.*key.member).value);
    routine.insert_or_assign("sets", s.routine.sets);
    routine.insert_or_assign("first_side", text(choice_name<Side>(kSideNames, s.routine.first_side)));

    toml::table& person = table_in(root, "person");
    person.insert_or_assign("stature_m", s.stature.value);
    person.insert_or_assign("build", s.build);
    person.insert_or_assign("raise_deg", s.raise.value);
    if (s.start_angle)
        person.insert_or_assign("start_angle_deg", s.start_angle->value);
    else
        person.erase("start_angle_deg");
    person.insert_or_assign("target_angle_deg", s.target_angle.value);
    person.insert_or_assign("pelvis", text(choice_name<PelvisHabit>(kPelvisNames, s.pelvis)));
    person.insert_or_assign("hold_mode", text(choice_name<HoldMode>(kModeNames, s.mode)));
    person.insert_or_assign("stop_signs_seen", s.stop_signs_seen);

    toml::table& picture = table_in(root, "picture");
    picture.insert_or_assign("view", text(choice_name<View>(kViewNames, s.view)));
    picture.insert_or_assign("quality", text(choice_name<Quality>(kQualityNames, s.quality)));
    picture.insert_or_assign("mood", text(choice_name<Mood>(kMoodNames, s.mood)));
    picture.insert_or_assign("text_scale", s.text_scale);
    picture.insert_or_assign("show_target", s.show_target);
    picture.insert_or_assign("show_angle", s.show_angle);
    picture.insert_or_assign("show_beneath", s.show_beneath);
    picture.insert_or_assign("show_measures", s.show_measures);
    picture.insert_or_assign("show_inset", s.show_inset);
    picture.insert_or_assign("follow_framing", s.follow_framing);
    picture.insert_or_assign("loop", s.loop);
    picture.insert_or_assign("reduced_motion", s.reduced_motion);

    toml::table& window = table_in(root, "window");
    window.insert_or_assign("width", s.window_width);
    window.insert_or_assign("height", s.window_height);
    window.insert_or_assign("fullscreen", s.fullscreen);
}

// settings.toml.broken-1, or the first number that is free.
std::filesystem::path name_for_broken(const std::filesystem::path& path) {
    std::error_code ignored;
    for (int i = 1;; ++i) {
        std::filesystem::path name = path;
        name += ".broken-" + std::to_string(i);
        if (!std::filesystem::exists(name, ignored)) return name;
    }
}

}  // namespace

LoadedSettings load_settings(const std::filesystem::path& path) {
    LoadedSettings loaded;
    loaded.file.path = path;
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) return loaded;

    const std::string until =
        "; the defaults are used, and the file stays as it is until you change a setting";
    const auto text = read_text_file(path);
    if (!text) {
        loaded.notices.push_back(text.error() + until);
        loaded.file.broken = true;
        return loaded;
    }
    const auto table = parse_toml(*text, path.string());
    if (!table) {
        loaded.notices.push_back(table.error() + until);
        loaded.file.broken = true;
        return loaded;
    }
    loaded.file.text = *text;

    TomlReader reader(&*table, path.string(), loaded.notices);
    int version = kSettingsVersion;
    reader.whole("version", version, 1, 1'000'000);
    TomlReader routine = reader.table("routine");
    read_routine(routine, loaded.settings.routine);
    read_person(reader.table("person"), loaded.settings);
    read_picture(reader.table("picture"), loaded.settings);
    read_window(reader.table("window"), loaded.settings);
    for (std::string& notice : loaded.notices)
        notice += "; the default is used";
    if (version > kSettingsVersion)
        loaded.notices.push_back(
            path.string() + ": it was written by a newer version of Ninety; what this one knows is used");
    return loaded;
}

Result<SavedSettings> save_settings(SettingsFile& file, const Settings& settings) {
    // Unknown keys come from the text that was loaded; it parsed then, so it parses now.
    toml::table root;
    if (auto kept = parse_toml(file.text, file.path.string())) root = std::move(*kept);
    write(root, settings);
    std::ostringstream out;
    out << "# Ninety's settings. You may edit this file while the trainer is closed; keys it does not know "
           "are kept.\n"
        << root << '\n';

    SavedSettings saved;
    if (file.broken) saved.kept_as = name_for_broken(file.path);
    const Status done =
        replace_file(file.path, out.str(), file.broken ? std::optional(saved.kept_as) : std::nullopt);
    if (!done) return Error{done.error()};
    file.text = out.str();
    file.broken = false;
    return saved;
}

}  // namespace ninety
