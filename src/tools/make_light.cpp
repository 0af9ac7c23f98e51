// ninety_make_light OUT.light [--preview OUT.png]: the build's light maker; see light/bake_room.h.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "core/image.h"
#include "light/bake_room.h"

namespace {

// Both maps side by side, to look at.
ninety::Status preview(const ninety::LightMap& map, const std::filesystem::path& file) {
    ninety::Image image = ninety::make_image({2 * ninety::kLightMapSide, ninety::kLightMapSide});
    for (int k = 0; k < 2; ++k)
        for (int y = 0; y < ninety::kLightMapSide; ++y)
            std::copy_n(&map.rgb[static_cast<std::size_t>(k)]
                                [static_cast<std::size_t>(3 * y * ninety::kLightMapSide)],
                        3 * ninety::kLightMapSide, image.pixel(k * ninety::kLightMapSide, y));
    return ninety::write_png(image, file);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 && !(argc == 4 && std::strcmp(argv[2], "--preview") == 0))
        return std::fputs("usage: ninety_make_light OUT.light [--preview OUT.png]\n", stderr), 2;
    const std::filesystem::path file = argv[1];
    std::error_code error;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
    const ninety::LightMap map = ninety::bake_room();
    ninety::Status saved = ninety::save_light_map(file, map);
    if (saved && argc == 4) saved = preview(map, argv[3]);
    if (!saved) return std::fprintf(stderr, "%s\n", saved.error().c_str()), 1;
    return 0;
}
