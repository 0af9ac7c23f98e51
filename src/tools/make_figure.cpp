// ninety_make_figure OUT.mesh [--preview OUT.png ...]: the build's figure maker; see figure/figure_build.h.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <string>

#include "figure/bones_build.h"
#include "figure/figure_build.h"
#include "figure/plate_build.h"
#include "tools/figure_preview.h"

namespace {

constexpr const char* kUsage =
    "usage: ninety_make_figure OUT.mesh [--coarse | --coarsest | --triangles COUNT]\n"
    "       ninety_make_figure --bones OUT.mesh [--coarse]\n"
    "       ninety_make_figure --plate OUT.mesh\n"
    "       ninety_make_figure IN.mesh --preview OUT.png [--pose bind|standing|raise|squat|grip|flat]\n"
    "                          [--style smooth|wire]\n"
    "                          [--view front|side|three-quarter|back] [--part "
    "body|head|hand|foot|hip|knee|shoulder]\n";

int save(const std::filesystem::path& file, const ninety::FigureMesh& mesh) {
    std::error_code error;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
    const auto saved = ninety::save_figure_mesh(file, mesh);
    if (!saved) return std::fprintf(stderr, "%s\n", saved.error().c_str()), 1;
    std::printf("%s: %zu vertices, %zu triangles\n", file.c_str(), mesh.vertices.size(),
                mesh.indices.size() / 3);
    return 0;
}

int make(const std::filesystem::path& file, ninety::FigureDetail detail) {
    return save(file, ninety::build_figure(ninety::FigureField(), detail));
}

}  // namespace

int main(int argc, char** argv) {
    const auto last = [&](const char* option) {
        const bool there = argc > 2 && std::strcmp(argv[argc - 1], option) == 0;
        if (there) --argc;
        return there;
    };
    const bool coarse = last("--coarse"), coarsest = last("--coarsest");
    if (argc == 2 && argv[1][0] != '-')
        return make(argv[1], coarsest ? ninety::kCoarsestFigure
                             : coarse ? ninety::kCoarseFigure
                                      : ninety::FigureDetail{});
    if (argc == 3 && std::strcmp(argv[1], "--bones") == 0)
        return save(argv[2], ninety::build_bones(coarse ? ninety::kCoarseBones : 1));
    if (argc == 3 && std::strcmp(argv[1], "--plate") == 0) return save(argv[2], ninety::build_plate_bones());
    if (argc == 4 &&
        std::strcmp(argv[2], "--triangles") == 0)  // to see the shape apart from its thinning out
        return make(argv[1], {.cell = .0014, .triangles = static_cast<std::size_t>(std::atoll(argv[3]))});
    std::map<std::string, std::string> options{{"--pose", "bind"}, {"--view", "front"}, {"--part", "body"}};
    for (int i = 2; i + 1 < argc; i += 2)
        options[argv[i]] = argv[i + 1];
    if (argc < 4 || !options.contains("--preview")) return std::fputs(kUsage, stderr), 2;
    const auto mesh = ninety::load_figure_mesh(argv[1]);
    if (!mesh) return std::fprintf(stderr, "%s\n", mesh.error().c_str()), 1;
    const auto drawn =
        ninety::preview_figure(*mesh, options["--preview"],
                               {options["--pose"], options["--view"], options["--part"], options["--style"]});
    if (!drawn) return std::fprintf(stderr, "%s\n", drawn.error().c_str()), 1;
    return 0;
}
