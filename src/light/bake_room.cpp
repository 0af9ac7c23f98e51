#include "light/bake_room.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <numbers>
#include <optional>
#include <vector>

#include "light/chart_field.h"
#include "light/room_sources.h"

namespace ninety {
namespace {

// How much of the fill and of the light that is traced there is, by day and in the evening: ours, by eye. The
// sum is as bright as bodies and furniture, which are lit without a map.
constexpr std::array<float, kLightMaps> kFill{.62f, .72f};
constexpr float kCornerReach = .36f, kCornerDepth = .95f;  // metres; of the fill, what a touching wall takes
constexpr float kTracedCorner =
    .4f;                     // how much of that the traced light loses as well: folds that no ray sees
constexpr int kPattern = 4;  // neighbours look in 4 x 4 different ways

// Linear, of all light that comes: what the pictures in assets/ are on the whole.
glm::vec3 albedo_of(const RayEnd& end) {
    constexpr glm::vec3 kBoards{.46f, .33f, .19f}, kPlaster{.66f, .62f, .55f}, kWhite{.80f, .79f, .76f},
        kBehind{.74f, .68f, .57f}, kCloth{.14f, .25f, .26f};
    if (end.fixture) return kWhite;
    switch (end.surface) {
        case Surface::floor: {
            const glm::vec3& p = end.point;
            return p.x > kMat.x0 && p.x < kMat.x1 && std::abs(p.z) < kMat.half_z ? kCloth : kBoards;
        }
        case Surface::behind_floor:
            return kBoards;
        case Surface::back:
        case Surface::side:
        case Surface::door_wall:
            return kPlaster;
        case Surface::ceiling:
        case Surface::behind_ceiling:
            return kWhite;
        default:
            return kBehind;
    }
}

// Directions about +y, as likely as the cosine law sends light there (Malley's method on Vogel's spiral),
// turned and spread a little otherwise for each of the neighbours.
std::vector<glm::vec3> directions(int count, float other) {
    std::vector<glm::vec3> all;
    for (int i = 0; i < count; ++i) {
        const float share = (static_cast<float>(i) + other) / static_cast<float>(count);
        const float turn = 2.39996323f * static_cast<float>(i) + 2 * std::numbers::pi_v<float> * other;
        all.emplace_back(std::sqrt(share) * std::cos(turn), std::sqrt(1 - share),
                         std::sqrt(share) * std::sin(turn));
    }
    return all;
}

// Sixteen different shares, whose neighbours differ much.
float other_of(int cell) {
    constexpr int kCells = kPattern * kPattern;
    return (static_cast<float>(cell * 7 % kCells) + .5f) / kCells;
}

// The ways that each of the neighbours looks.
class Looks {
  public:
    explicit Looks(int rays) {
        for (int cell = 0; cell < kPattern * kPattern; ++cell)
            of_.push_back(directions(rays, other_of(cell)));
    }
    const std::vector<glm::vec3>& operator[](int cell) const { return of_[static_cast<std::size_t>(cell)]; }

  private:
    std::vector<std::vector<glm::vec3>> of_;
};

class Baker {
  public:
    explicit Baker(const BakeEffort& effort) : effort_(effort), rough_(effort.rays / 4), fine_(effort.rays) {
        for (std::size_t i = 0; i < kLightMaps; ++i)
            sources_[i] = room_sources(static_cast<LightingPreset>(i));
    }

    LightMap bake() {
        // 1. Roughly, what each surface throws on: first what reaches it straight, then what it gets from
        // others.
        ChartField thrown(effort_.coarse);
        for (int bounce = 0; bounce <= effort_.bounces; ++bounce) {
            ChartField next(effort_.coarse);
            next.each([&](Surface s, glm::vec3 point, int x, int y) {
                return traced(s, point, cell_of(x, y), rough_, bounce == 0 ? nullptr : &thrown, true);
            });
            next.fill_gaps();
            thrown = std::move(next);
        }
        // 2. Finely, what arrives.
        ChartField light(1);
        light.each([&](Surface s, glm::vec3 point, int x, int y) {
            return traced(s, point, cell_of(x, y), fine_, &thrown, false);
        });
        light.fill_gaps();
        light.average(kPattern);
        return light.map();
    }

  private:
    static int cell_of(int x, int y) { return x % kPattern + kPattern * (y % kPattern); }

    // Light of both maps at a texel; none where it lies in an opening or inside something. `of_itself`: as it
    // is thrown on, with the sun; otherwise as it is kept, with the fill.
    std::optional<BothLights> traced(Surface surface, glm::vec3 point, int cell, const Looks& looks,
                                     const ChartField* thrown, bool of_itself) const {
        const glm::vec3 normal = light_chart(surface).normal, from = point + normal * .002f;
        if (rays_.within_wall(point, normal)) return std::nullopt;
        const std::vector<Solid> fixtures = rays_.near(from);
        if (RoomRays::inside(from, fixtures)) return std::nullopt;
        BothLights light = straight(surface, from, normal, fixtures, other_of(cell), of_itself);
        const glm::vec3 side = glm::normalize(
            glm::cross(normal, std::abs(normal.y) > .9f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0)));
        const glm::mat3 turned(side, normal, glm::cross(normal, side));
        const std::vector<glm::vec3>& ways = looks[cell];
        const auto rays = static_cast<float>(ways.size());
        float closed = 0;
        for (const glm::vec3& way : ways) {
            const RayEnd end = rays_.cast(from, turned * way, fixtures);
            closed += 1 / (1 + end.distance * (1 + .5f * end.distance / kCornerReach) / kCornerReach);
            if (!thrown || end.pane) continue;
            const BothLights there = thrown->at(end.surface, end.point);
            const glm::vec3 share = albedo_of(end) / rays;
            for (std::size_t k = 0; k < kLightMaps; ++k)
                light[k] += share * there[k];
        }
        const float open = 1 - kCornerDepth * closed / rays;
        const bool behind = surface >= Surface::behind_floor;
        for (std::size_t k = 0; k < kLightMaps && !of_itself; ++k)
            light[k] = light[k] * glm::mix(1.0f, open, kTracedCorner) +
                       kFill[k] * open * fill_light(sources_[k].light, behind, normal);
        return light;
    }

    BothLights straight(Surface surface, glm::vec3 from, glm::vec3 normal, const std::vector<Solid>& fixtures,
                        float other, bool with_sun) const {
        BothLights light{};
        for (std::size_t w = 0; w < sources_[0].windows.size(); ++w) {
            const float share = window_share(sources_[0].windows[w], from, normal, fixtures, other);
            for (std::size_t k = 0; k < kLightMaps; ++k)
                light[k] += sources_[k].windows[w].shines * share;
        }
        for (std::size_t k = 0; k < kLightMaps; ++k) {
            for (const LampSource& lamp : sources_[k].lamps)
                if (lamp.strength.x > 0 && rays_.clear(from, lamp.at, fixtures))
                    light[k] += light_of_lamp(lamp, from, normal);
            if (with_sun && surface == Surface::floor) light[k] += sources_[k].light.sun * sun_on_floor(from);
        }
        return light;
    }

    // The share of a point's sky that a window is, by the cosine law.
    float window_share(const WindowSource& w, glm::vec3 from, glm::vec3 normal,
                       const std::vector<Solid>& fixtures, float other) const {
        constexpr int kPieces = 4;
        const float area = glm::length(glm::cross(w.across, w.up)) / (kPieces * kPieces);
        const float spread = other * 4 - std::floor(other * 4);
        float share = 0;
        for (int i = 0; i < kPieces; ++i)
            for (int j = 0; j < kPieces; ++j) {
                const glm::vec3 at = w.corner + w.across * ((static_cast<float>(i) + other) / kPieces) +
                                     w.up * ((static_cast<float>(j) + spread) / kPieces);
                const glm::vec3 to = at - from;
                const float d2 = glm::dot(to, to) + .02f, d = std::sqrt(d2);
                const float here = glm::dot(normal, to) / d, there = -glm::dot(w.inwards, to) / d;
                if (here <= 0 || there <= 0 || !rays_.clear(from, at, fixtures)) continue;
                share += here * there * area / (std::numbers::pi_v<float> * d2);
            }
        return share;
    }

    BakeEffort effort_;
    Looks rough_, fine_;
    RoomRays rays_;
    std::array<RoomSources, kLightMaps> sources_;
};

}  // namespace

LightMap bake_room(const BakeEffort& effort) {
    assert(effort.rays >= 4 && effort.coarse >= 1 && effort.bounces >= 0);
    return Baker(effort).bake();
}

}  // namespace ninety
