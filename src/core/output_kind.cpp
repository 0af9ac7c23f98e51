#include "core/output_kind.h"

#include "core/output_file.h"

namespace ninety {

std::string why_not_ending(const std::string& name, std::span<const std::string_view> wanted) {
    std::string listed;
    for (const std::string_view ending : wanted) {
        if (has_ending(name, ending)) return {};
        listed += (listed.empty() ? "" : " or ") + std::string(ending);
    }
    return "\"" + name + "\": the name must end in " + listed;
}

std::string why_not_film(const std::string& name) {
    const std::filesystem::path path(name);
    std::error_code ignored;
    if (name.empty()) return "the name is empty";
    if (has_ending(path, ".mp4") || !path.has_filename() || !path.has_extension() ||
        std::filesystem::is_directory(path, ignored))
        return {};
    return "\"" + name + "\": the name must end in .mp4; for pictures in a folder of this name write \"" +
           name + "/\"";
}

}  // namespace ninety
