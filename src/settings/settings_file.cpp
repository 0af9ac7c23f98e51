#include "settings/settings_file.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "core/atomic_file.h"
#include "core/text_file.h"
#include "core/toml_reader.h"
#include "i18n/sentence.h"
#include "routine/routine_keys.h"
#include "settings/settings_keys.h"

namespace ninety {
namespace {

// Takes what a file says into settings.
class Reader {
  public:
    explicit Reader(TomlReader reader) : reader_(std::move(reader)) {}
    Reader table(const char* name) { return Reader(reader_.table(name)); }

    template <class Unit>
    void quantity(const char* key, Quantity<Unit>& value, Quantity<Unit> low, Quantity<Unit> high) {
        reader_.quantity(key, value, low, high);
    }
    template <class Unit>
    void optional(const char* key, std::optional<Quantity<Unit>>& value, Quantity<Unit> low,
                  Quantity<Unit> high) {
        Quantity<Unit> there;
        if (reader_.quantity(key, there, low, high)) value = there;
    }
    void number(const char* key, double& value, double low, double high, const char* once_called = nullptr) {
        reader_.number(once_called && !reader_.has(key) ? once_called : key, value, low, high);
    }
    void whole(const char* key, int& value, int low, int high) { reader_.whole(key, value, low, high); }
    void flag(const char* key, bool& value) { reader_.flag(key, value); }
    template <std::size_t N>
    void text(const char* key, FixedText<N>& value) {
        if (const auto there = reader_.text(key)) value = *there;
    }
    template <class Value>
    void worded(const char* key, Value& value, std::optional<Value> (*read)(std::string_view), Text wanted) {
        const auto there = reader_.text(key);
        if (!there) return;
        if (const auto taken = read(*there))
            value = *taken;
        else
            reader_.refuse(key, problem_sentence<Problem::value_not_a_choice>(
                                    std::string(key), shortened(*there), std::string(translate(wanted))));
    }
    template <class Enum, std::size_t N>
    void choice(const char* key, Enum& value, const std::array<Choice<Enum>, N>& names,
                const char* once_called = nullptr) {
        reader_.choice<Enum>(once_called && !reader_.has(key) ? once_called : key, value, names);
    }
    template <class Enum, std::size_t N>
    void choice_once_flag(const char* key, Enum& value, const std::array<Choice<Enum>, N>& names,
                          const char* flag_key, Enum when_off) {
        bool on = true;
        if (reader_.has(key))
            reader_.choice<Enum>(key, value, names);
        else if (reader_.flag(flag_key, on) && !on)
            value = when_off;
    }

  private:
    TomlReader reader_;
};

// The table called `name`, made if it is missing or something else.
toml::table& table_in(toml::table& root, const char* name) {
    if (!root[name].is_table()) root.insert_or_assign(name, toml::table{});
    return *root[name].as_table();
}

// Puts settings into a table that may hold other keys, too; those stay.
class Writer {
  public:
    explicit Writer(toml::table& table) : table_(table) {}
    Writer table(const char* name) { return Writer(table_in(table_, name)); }

    template <class Unit>
    void quantity(const char* key, Quantity<Unit> value, Quantity<Unit>, Quantity<Unit>) {
        table_.insert_or_assign(key, value.value);
    }
    template <class Unit>
    void optional(const char* key, const std::optional<Quantity<Unit>>& value, Quantity<Unit>,
                  Quantity<Unit>) {
        if (value)
            table_.insert_or_assign(key, value->value);
        else
            table_.erase(key);
    }
    void number(const char* key, double value, double, double, const char* once_called = nullptr) {
        table_.insert_or_assign(key, value);
        if (once_called) table_.erase(once_called);
    }
    void whole(const char* key, int value, int, int) { table_.insert_or_assign(key, value); }
    void flag(const char* key, bool value) { table_.insert_or_assign(key, value); }
    template <std::size_t N>
    void text(const char* key, const FixedText<N>& value) {
        table_.insert_or_assign(key, value.str());
    }
    template <class Value>
    void worded(const char* key, const Value& value, std::optional<Value> (*)(std::string_view), Text) {
        table_.insert_or_assign(key, text_of(value));
    }
    template <class Enum, std::size_t N>
    void choice(const char* key, Enum value, const std::array<Choice<Enum>, N>& names,
                const char* once_called = nullptr) {
        table_.insert_or_assign(key, std::string(choice_name<Enum>(names, value)));
        if (once_called) table_.erase(once_called);
    }
    template <class Enum, std::size_t N>
    void choice_once_flag(const char* key, Enum value, const std::array<Choice<Enum>, N>& names,
                          const char* flag_key, Enum) {
        choice(key, value, names, flag_key);
    }

  private:
    toml::table& table_;
};

void write(toml::table& root, const Settings& s) {
    // A newer version's file stays one: its keys are kept too.
    root.insert_or_assign(
        "version", std::max<std::int64_t>(kSettingsVersion, root["version"].value_or(kSettingsVersion)));
    toml::table& routine = table_in(root, "routine");
    routine.insert_or_assign("name", s.routine.name.str());
    for (const auto& key : kRoutineTimeKeys)
        routine.insert_or_assign(key.name, (s.routine.*key.member).value);
    routine.insert_or_assign("sets", s.routine.sets);
    routine.insert_or_assign("first_side", std::string(choice_name<Side>(kSideNames, s.routine.first_side)));
    routine.insert_or_assign("variant", std::string(choice_name<Variant>(kVariantNames, s.routine.variant)));
    routine.insert_or_assign(kGentlerKey, s.routine.gentler.value);
    Writer writer(root);
    visit_settings(writer, s);
}

std::string as_text(const toml::node& node) {
    std::ostringstream out;
    out << toml::node_view<const toml::node>(node);
    return out.str();
}

// Puts into `root` what is in `now` and was not in `before`, and takes out what was and is not.
void take_changes(toml::table& root, const toml::table& before, const toml::table& now) {
    for (const auto& [key, node] : now) {
        const toml::node* was = before.get(key);
        if (const toml::table* table = node.as_table()) {
            const toml::table none;
            take_changes(table_in(root, std::string(key.str()).c_str()),
                         was && was->is_table() ? *was->as_table() : none, *table);
        } else if (!root.contains(key) || !was || as_text(*was) != as_text(node)) {
            root.insert_or_assign(key, node);
        }
    }
    for (const auto& [key, node] : before)
        if (!now.contains(key)) root.erase(key);
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
    loaded.first_start = !std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
    if (loaded.first_start) return loaded;

    const auto text = read_text_file(path);
    if (text) return settings_from(*text, path);
    loaded.notices.push_back(sentence("problem.settings.unread", text.error()));
    loaded.file.broken = true;
    return loaded;
}

LoadedSettings settings_from(const std::string& text, const std::filesystem::path& path) {
    LoadedSettings loaded;
    loaded.file.path = path;
    const auto table = parse_toml(text, path.string());
    if (!table) {
        loaded.notices.push_back(sentence("problem.settings.unread", table.error()));
        loaded.file.broken = true;
        return loaded;
    }
    loaded.file.text = text;

    TomlReader reader(&*table, path.string(), loaded.notices);
    int version = kSettingsVersion;
    reader.whole("version", version, 1, 1'000'000);
    TomlReader routine = reader.table("routine");
    read_routine(routine, loaded.settings.routine);
    Reader values(reader);
    visit_settings(values, loaded.settings);
    for (std::string& notice : loaded.notices)
        notice = sentence("problem.settings.default", notice);
    loaded.file.known = loaded.settings;
    if (version > kSettingsVersion)
        loaded.notices.push_back(at_line(path.string(), 0, translate("problem.settings.newer")));
    return loaded;
}

Result<SavedSettings> save_settings(SettingsFile& file, const Settings& settings) {
    // 1. What stands in the file now: what was loaded, or what somebody has made of it since.
    toml::table root;
    const auto there = read_text_file(file.path);
    const bool edited = there && *there != file.text && !file.broken && !file.text.empty();
    if (auto kept = parse_toml(edited ? *there : file.text, file.path.string()))
        root = std::move(*kept);
    else if (edited)
        file.broken = true;  // edited into something that cannot be read: kept beside the new one
    // 2. Ours over it: all of it, or over an edited file what has changed here.
    if (edited && !file.broken) {
        toml::table before, now;
        write(before, file.known);
        write(now, settings);
        take_changes(root, before, now);
    } else {
        write(root, settings);
    }
    std::ostringstream out;
    out << "# Ninety's settings. You may edit this file; what the trainer does not know is kept, and so is "
           "what you "
           "change while it runs.\n"
        << root << '\n';

    SavedSettings saved;
    if (file.broken) saved.kept_as = name_for_broken(file.path);
    const Status done =
        replace_file(file.path, out.str(), file.broken ? std::optional(saved.kept_as) : std::nullopt);
    if (!done) return Error{done.error()};
    file.text = out.str();
    file.broken = false;
    file.known = settings;
    return saved;
}

}  // namespace ninety
