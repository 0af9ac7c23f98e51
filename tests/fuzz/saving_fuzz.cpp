// Settings that are saved over whatever a person has made of the file meanwhile: what changed in the program
// is in it, it can be read, and what could not be is kept beside it as it was.
//
// The input is what was loaded and what stands there when it is saved, with a line `---` between them.
#include "core/toml_reader.h"
#include "fuzz_folder.h"
#include "settings/settings_file.h"

using namespace ninety;

namespace {

bool is_toml(const std::string& text) {
    return static_cast<bool>(parse_toml(text, "x"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    const std::string between = "\n---\n";
    const std::size_t at = text->find(between);
    const std::string loaded_text = text->substr(0, at);
    const std::string edited = at == std::string::npos ? loaded_text : text->substr(at + between.size());

    static const fuzz::Folder folder;
    folder.empty();
    const std::filesystem::path path = folder / "settings.toml";
    fuzz::write(path, loaded_text);
    LoadedSettings loaded = load_settings(path);
    Settings settings = loaded.settings;
    settings.loop = !settings.loop;
    settings.stature = settings.stature == Metres(1.62) ? Metres(1.81) : Metres(1.62);
    fuzz::write(path, edited);
    const auto saved = save_settings(loaded.file, settings);
    if (!saved) {
        fuzz::expect(fuzz::bytes_of(path) == edited);
        return 0;
    }
    const std::string now = fuzz::bytes_of(path);
    fuzz::expect(is_toml(now));
    if (!edited.empty() && !is_toml(edited))
        fuzz::expect(!saved->kept_as.empty() && fuzz::bytes_of(saved->kept_as) == edited);
    const LoadedSettings again = load_settings(path);
    fuzz::expect(again.settings.loop == settings.loop && again.settings.stature == settings.stature);
    return 0;
}
