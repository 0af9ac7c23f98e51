#include "scene/light_map.h"

#include <cassert>
#include <cmath>
#include <cstring>
#include <fstream>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <iterator>
#include <string>

#include "core/checksum.h"
#include "i18n/translate.h"

namespace ninety {
namespace {

constexpr char kLightMagic[8] = {'N', 'I', 'N', 'E', 'T', 'Y', 'L', 'M'};
constexpr std::uint32_t kLightVersion = 1;
constexpr std::size_t kLightHead = sizeof kLightMagic + 4, kLightFile = kLightHead + 2 * kLightMapBytes + 4;

std::array<LightChart, kSurfaces> make_charts() {
    const RoomSize s;
    const float thick = static_cast<float>(Doorway{}.wall_thickness.value), y = -s.mat_thickness;
    const float high = s.ceiling - y, deep = s.beyond - thick;
    const glm::vec3 x1(1, 0, 0), y1(0, 1, 0), z1(0, 0, 1);
    // Floors 80 texels a metre, walls 60, ceilings 30.
    return {{
        {{s.back, y, 0}, x1 * (thick - s.back), z1 * s.side, y1, {0, 300}, {282, 184}},
        {{s.back, s.ceiling, 0}, x1 * -s.back, z1 * s.side, -y1, {377, 150}, {102, 69}},
        {{s.back, y, 0}, z1 * s.side, y1 * high, x1, {204, 0}, {138, 150}},
        {{s.back, y, s.side}, x1 * -s.back, y1 * high, -z1, {0, 0}, {204, 150}},
        {{0, y, 0}, z1 * s.side, y1 * high, -x1, {342, 0}, {138, 150}},
        {{thick, y, 0}, x1 * deep, z1 * s.beyond_side, y1, {282, 300}, {230, 136}},
        {{thick, s.ceiling, 0}, x1 * deep, z1 * s.beyond_side, -y1, {377, 219}, {86, 51}},
        {{s.beyond, y, 0}, z1 * s.beyond_side, y1 * high, -x1, {173, 150}, {102, 150}},
        {{thick, y, s.beyond_side}, x1 * deep, y1 * high, -z1, {0, 150}, {173, 150}},
        {{thick, y, 0}, z1 * s.beyond_side, y1 * high, x1, {275, 150}, {102, 150}},
    }};
}

Error light_refusal(const std::filesystem::path& file, Text why) {
    return {file.string() + ": " + translate(why)};
}

void put_word(std::string& out, std::uint32_t word) {
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>(word >> shift & 255));
}

std::uint32_t word_at(const std::string& in, std::size_t at) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i)
        word |= std::uint32_t{static_cast<unsigned char>(in[at + i])} << (8 * i);
    return word;
}

// Each byte less the same colour's to the left of it: a package packs that to a fraction.
constexpr std::size_t kBefore = 3;

}  // namespace

const LightChart& light_chart(Surface surface) {
    static const std::array<LightChart, kSurfaces> kCharts = make_charts();
    return kCharts[static_cast<std::size_t>(surface)];
}

glm::vec2 light_uv(Surface surface, glm::vec3 p) {
    const LightChart& c = light_chart(surface);
    const glm::vec3 from = glm::vec3(p.x, p.y, std::abs(p.z)) - c.origin;
    const glm::vec2 share = glm::clamp(glm::vec2(glm::dot(from, c.across) / glm::dot(c.across, c.across),
                                                 glm::dot(from, c.up) / glm::dot(c.up, c.up)),
                                       0.0f, 1.0f);
    return (glm::vec2(c.at) + .5f + share * glm::vec2(c.size - 1)) / float(kLightMapSide);
}

bool has_light_map(Material material) {
    switch (material) {
        case Material::floor:
        case Material::mat:
        case Material::wall:
        case Material::ceiling:
        case Material::beyond_floor:
        case Material::beyond_rug:
        case Material::beyond_wall:
            return true;
        default:
            return false;
    }
}

Surface surface_of(Material material, glm::vec3 p, glm::vec3 n) {
    assert(has_light_map(material));
    switch (material) {
        case Material::floor:
        case Material::mat:
            return Surface::floor;
        case Material::beyond_floor:
        case Material::beyond_rug:
            return Surface::behind_floor;
        case Material::ceiling:
            return Surface::ceiling;
        case Material::wall:
            return n.x > .5f ? Surface::back : n.x < -.5f ? Surface::door_wall : Surface::side;
        default:
            break;
    }
    const bool far = p.x > RoomSize{}.beyond * .5f;
    if (n.y < -.5f) return Surface::behind_ceiling;
    return std::abs(n.z) > .5f ? Surface::behind_side : far ? Surface::behind_far : Surface::behind_door_wall;
}

Status save_light_map(const std::filesystem::path& file, const LightMap& map) {
    std::string out(kLightMagic, sizeof kLightMagic);
    put_word(out, kLightVersion);
    for (const auto& rgb : map.rgb) {
        assert(rgb.size() == kLightMapBytes);
        for (std::size_t i = 0; i < rgb.size(); ++i)
            out.push_back(static_cast<char>(rgb[i] - (i < kBefore ? 0 : rgb[i - kBefore])));
    }
    put_word(out, checksum(out));
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(out.data(), static_cast<std::streamsize>(out.size()));
    stream.close();
    if (!stream) return Error{file.string() + ": the room's light map cannot be written"};
    return Done{};
}

Result<LightMap> load_light_map(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return light_refusal(file, "problem.picture.light_unopened");
    std::string in(kLightFile + 1, '\0');  // one more than there may be
    stream.read(in.data(), static_cast<std::streamsize>(in.size()));
    if (stream.gcount() != static_cast<std::streamsize>(kLightFile) ||
        std::memcmp(in.data(), kLightMagic, sizeof kLightMagic) != 0 ||
        word_at(in, sizeof kLightMagic) != kLightVersion ||
        word_at(in, kLightFile - 4) != checksum({in.data(), kLightFile - 4}))
        return light_refusal(file, "problem.picture.light_damaged");
    LightMap map;
    std::size_t at = kLightHead;
    for (auto& rgb : map.rgb) {
        rgb.resize(kLightMapBytes);
        for (std::size_t i = 0; i < rgb.size(); ++i)
            rgb[i] = static_cast<std::uint8_t>(static_cast<unsigned char>(in[at++]) +
                                               (i < kBefore ? 0 : rgb[i - kBefore]));
    }
    return map;
}

}  // namespace ninety
