// ninety_make_textures OUT_DIR: paints the trainer's textures and writes them as PNG. The results are
// committed in assets/, so a build does not need this program; it is kept so that a texture can be changed.
// Deterministic.
//
// Texture space: u to the right, v down, both 0..1, everything repeats at the edges unless it says otherwise.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "tools/icon.h"
#include "tools/noise.h"
#include "tools/raster.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace ninety {
namespace {

// ---- wood floor
// ------------------------------------------------------------------------------------------------

constexpr double kFloorTile = 1.6;  // metres that one tile of wood_floor.png covers
constexpr int kBoardRows = 12;      // so a board is 133 mm wide, a common parquet width
constexpr double kBoardWidth = kFloorTile / kBoardRows;

// Where a point lies on its board: metres from the board's start and from its middle line.
struct BoardPoint {
    std::uint32_t board = 0;
    double along = 0, length = 0, across = 0;
};

// Boards run along u. A row holds one or two, and its joints are staggered by the golden ratio so that no two
// neighbouring rows end near one another.
BoardPoint board_at(double u, double v) {
    const int row = static_cast<int>(v * kBoardRows) % kBoardRows;
    const double first_joint = row * 0.6180339887 - std::floor(row * 0.6180339887);
    const double place = u - first_joint - std::floor(u - first_joint);
    const double second_joint = row % 3 == 1 ? 1.0 : mix(0.42, 0.6, hash01(row, 0, 11));
    BoardPoint point;
    const bool second = place >= second_joint;
    point.board = static_cast<std::uint32_t>(row * 2 + (second ? 1 : 0));
    point.along = (second ? place - second_joint : place) * kFloorTile;
    point.length = (second ? 1 - second_joint : second_joint) * kFloorTile;
    point.across = (v * kBoardRows - row - 0.5) * kBoardWidth;
    return point;
}

// Growth rings of a flat-sawn board: the saw plane cuts the trunk's cones near the middle line, which draws
// the long arches one sees on real boards. 0 early wood, 1 late wood.
double growth_rings(const BoardPoint& at) {
    const auto trait = [&](int n) { return hash01(at.board, n, 21); };
    const double heart = mix(-0.05, 0.05, trait(0));
    const double taper = mix(-0.035, 0.035, trait(1));
    const double depth = mix(0.01, 0.07, trait(2)) + taper * at.along +
                         0.035 * (value_noise(at.along * 1.7, trait(3) * 50, at.board) - 0.5);
    const double sway = 0.010 * (value_noise(at.along * 2.3, at.across * 9, at.board + 300) - 0.5);
    const double spacing = mix(0.0095, 0.014, trait(4));
    const double phase = std::hypot(at.across - heart + sway, depth) / spacing +
                         0.5 * fractal_noise(at.along * 5, at.across * 30, 2, at.board + 400);
    const double t = phase - std::floor(phase);
    return smoothstep(0, 0.7, t) * (1 - smoothstep(0.78, 1, t));
}

// 1 on the board, 0 in the gap to its neighbour; boards are slightly darker at their eased edges.
double gap(const BoardPoint& at) {
    const double to_side = kBoardWidth / 2 - std::abs(at.across);
    const double to_end = std::min(at.along, at.length - at.along);
    return smoothstep(0.0002, 0.0016, std::min(to_side, to_end));
}

Rgb wood_floor(double u, double v) {
    constexpr Rgb light = from_hex(0xD4AE80), dark = from_hex(0xAD8156), seam = from_hex(0x4E3722);
    const BoardPoint at = board_at(u, v);
    const double streaks = fractal_noise(at.along * 5, at.across * 190, 2, at.board + 500);
    const double clouds = value_noise(at.along * 3, at.across * 14, at.board + 600);
    const double pores = smoothstep(0.74, 0.95, value_noise(at.along * 22, at.across * 330, at.board + 700));
    const double tone = 0.36 * growth_rings(at) + 0.42 * streaks + 0.28 * clouds + 0.22 * pores - 0.06;
    const double brightness = mix(0.925, 1.055, hash01(at.board, 1, 31));
    const double warmth = mix(-0.006, 0.02, hash01(at.board, 2, 31));
    Rgb wood = mix(light, dark, clamp01(tone)) * brightness;
    wood = {wood.r * (1 + warmth), wood.g, wood.b * (1 - 1.2 * warmth)};
    return mix(seam, wood, gap(at));
}

// ---- walls
// --------------------------------------------------------------------------------------------

// Near white, without a colour: the shader multiplies it with the wall's.
Rgb plaster(double u, double v) {
    const double broad = fractal_noise(u * 4, v * 4, 3, 41, {4, 4}) - 0.5;
    // Bent by broader noise, so that the lattice does not show as a weave on a flat wall.
    const double bend_u = 0.03 * (value_noise(u * 16, v * 16, 43, {16, 16}) - 0.5);
    const double bend_v = 0.03 * (value_noise(u * 16, v * 16, 44, {16, 16}) - 0.5);
    const double roller = fractal_noise((u + bend_u) * 64, (v + bend_v) * 64, 2, 42, {64, 64}) - 0.5;
    const double level = 0.965 + 0.035 * broad + 0.028 * roller;
    return {level, level, level};
}

// ---- things on the floor
// ---------------------------------------------------------------------------------------

// Height 0..1 of a plain weave: threads along u and v take turns in being on top. `x`, `y` count threads.
double weave_height(double x, double y) {
    const double fx = x - std::floor(x) - 0.5, fy = y - std::floor(y) - 0.5;
    const bool over =
        (static_cast<std::int64_t>(std::floor(x)) + static_cast<std::int64_t>(std::floor(y))) % 2 == 0;
    const double across = over ? fy : fx, along = over ? fx : fy;
    return std::cos(across * 2.9) * (0.75 + 0.25 * std::cos(along * 3.14159265));
}

// Neutral grey for the shader to tint; 64 threads, about 3 mm each on a 20 cm tile.
Rgb mat(double u, double v) {
    const double worn = fractal_noise(u * 3, v * 3, 3, 61, {3, 3}) - 0.5;
    const double level = mix(0.6, 0.86, weave_height(u * 64, v * 64)) + 0.05 * worn;
    return {level, level, level};
}

// A flat-woven wool rug: soft stripes across v in undyed and clay wool, one thread row after another.
Rgb rug(double u, double v) {
    constexpr Rgb wool = from_hex(0xE2D6C2), oat = from_hex(0xCDBB9E), clay = from_hex(0xB9795A);
    const int threads = 48;
    const auto row = static_cast<int>(v * threads) % threads;
    const int stripe = row % 24;
    const Rgb yarn = stripe == 10 || stripe == 13 ? clay : stripe > 7 && stripe < 16 ? oat : wool;
    const double dye = 0.94 + 0.08 * hash01(row, 3, 71);
    const double fuzz = fractal_noise(u * 24, v * threads, 2, 72, {24, threads}) - 0.5;
    // Twice as many warp threads as weft rows, so that the knots are wider than high as in real kilims.
    const double height = weave_height(u * threads / 2, v * threads);
    return yarn * (dye * (mix(0.74, 1.0, height) + 0.1 * fuzz));
}

// ---- writing
// ---------------------------------------------------------------------------------------------------

// The first channel of each pixel alone.
Raster grey(const Raster& raster) {
    Raster one(raster.size, 1);
    for (std::size_t i = 0; i < one.bytes.size(); ++i)
        one.bytes[i] = raster.bytes[i * static_cast<std::size_t>(raster.channels)];
    return one;
}

bool write(const std::filesystem::path& path, Raster raster) {
    // Slow and small: this runs once, the files are read at every start.
    stbi_write_png_compression_level = 32;
    const int stride = raster.size * raster.channels;
    if (stbi_write_png(path.c_str(), raster.size, raster.size, raster.channels, raster.bytes.data(),
                       stride) == 0) {
        std::fprintf(stderr, "%s: cannot be written\n", path.c_str());
        return false;
    }
    std::printf("%s: %d px, %ju kB\n", path.c_str(), raster.size,
                static_cast<std::uintmax_t>(std::filesystem::file_size(path) / 1000));
    return true;
}

bool write_all(const std::filesystem::path& folder) {
    return write(folder / "wood_floor.png", paint(1024, 3, wood_floor)) &&
           write(folder / "plaster.png", grey(paint(512, 2, plaster))) &&
           write(folder / "mat.png", grey(paint(512, 3, mat))) &&
           write(folder / "rug.png", paint(512, 3, rug)) && write(folder / "icon.png", draw_icon(256));
}

}  // namespace
}  // namespace ninety

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: ninety_make_textures OUT_DIR\n");
        return 2;
    }
    std::error_code error;
    std::filesystem::create_directories(argv[1], error);
    return ninety::write_all(argv[1]) ? 0 : 1;
}
