#include "light/chart_field.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace ninety {

ChartField::ChartField(int block) {
    assert(block >= 1);
    for (std::size_t i = 0; i < kSurfaces; ++i) {
        Chart& c = charts_[i];
        const LightChart& where = light_chart(static_cast<Surface>(i));
        c.origin = where.origin;
        c.across = where.across / glm::dot(where.across, where.across);
        c.up = where.up / glm::dot(where.up, where.up);
        c.size = glm::max(where.size / block, glm::ivec2(2));
        c.values.resize(static_cast<std::size_t>(c.size.x) * static_cast<std::size_t>(c.size.y));
    }
}

void ChartField::each(const Asked& light) {
    for (std::size_t i = 0; i < kSurfaces; ++i) {
        const auto surface = static_cast<Surface>(i);
        const LightChart& where = light_chart(surface);
        Chart& c = charts_[i];
        for (int y = 0; y < c.size.y; ++y)
            for (int x = 0; x < c.size.x; ++x) {
                // Not on the edge itself, where another surface touches.
                constexpr float kIn = .004f;
                const glm::vec2 share = glm::clamp(glm::vec2(x, y) / glm::vec2(c.size - 1), kIn, 1 - kIn);
                c.of(x, y) = light(surface, where.origin + where.across * share.x + where.up * share.y, x, y);
            }
    }
}

void ChartField::fill(Chart& c) {
    for (bool gaps = true, any = true; gaps && any;) {
        gaps = any = false;
        Chart next = c;
        for (int y = 0; y < c.size.y; ++y)
            for (int x = 0; x < c.size.x; ++x) {
                if (c.of(x, y)) continue;
                BothLights sum{};
                float count = 0;
                for (int j = std::max(y - 1, 0); j <= std::min(y + 1, c.size.y - 1); ++j)
                    for (int i = std::max(x - 1, 0); i <= std::min(x + 1, c.size.x - 1); ++i)
                        if (const auto& beside = c.of(i, j)) {
                            for (std::size_t k = 0; k < kLightMaps; ++k)
                                sum[k] += (*beside)[k];
                            ++count;
                        }
                gaps = true;
                if (count == 0) continue;
                any = true;
                for (glm::vec3& light : sum)
                    light /= count;
                next.of(x, y) = sum;
            }
        c = std::move(next);
    }
    for (auto& value : c.values)
        if (!value) value.emplace();
}

void ChartField::fill_gaps() {
    for (Chart& c : charts_)
        fill(c);
}

void ChartField::blur(Chart& c, glm::ivec2 step, int reach) {
    const Chart from = c;
    const glm::ivec2 last = c.size - 1;
    for (int y = 0; y < c.size.y; ++y)
        for (int x = 0; x < c.size.x; ++x) {
            BothLights sum{};
            for (int i = -reach; i <= reach; ++i) {
                const glm::ivec2 asked = glm::ivec2(x, y) + step * i;
                // Mirrored at the edges.
                const glm::ivec2 at = last - glm::abs(last - glm::abs(asked));
                const float weight = (std::abs(i) == reach ? .5f : 1.0f) / static_cast<float>(2 * reach);
                for (std::size_t k = 0; k < kLightMaps; ++k)
                    sum[k] += weight * (*from.of(at.x, at.y))[k];
            }
            c.of(x, y) = sum;
        }
}

void ChartField::average(int pattern) {
    assert(pattern > 0 && pattern % 2 == 0);
    for (Chart& c : charts_) {
        blur(c, {1, 0}, pattern / 2);
        blur(c, {0, 1}, pattern / 2);
    }
}

BothLights ChartField::at(Surface surface, glm::vec3 point) const {
    // As light_uv() does it, which is too slow where it is not optimised.
    const Chart& c = charts_[static_cast<std::size_t>(surface)];
    const glm::vec3 from = glm::vec3(point.x, point.y, std::abs(point.z)) - c.origin;
    const glm::vec2 share(glm::dot(from, c.across), glm::dot(from, c.up));
    const glm::vec2 in = glm::clamp(share, 0.0f, 1.0f) * glm::vec2(c.size - 1);
    const glm::ivec2 low = glm::min(glm::ivec2(in), c.size - 2);
    const glm::vec2 t = in - glm::vec2(low);
    BothLights light{};
    for (std::size_t k = 0; k < kLightMaps; ++k) {
        const auto of = [&](int i, int j) { return (*c.of(low.x + i, low.y + j))[k]; };
        light[k] = glm::mix(glm::mix(of(0, 0), of(1, 0), t.x), glm::mix(of(0, 1), of(1, 1), t.x), t.y);
    }
    return light;
}

LightMap ChartField::map() const {
    LightMap map;
    for (std::size_t k = 0; k < kLightMaps; ++k) {
        map.rgb[k].assign(kLightMapBytes, 0);
        for (std::size_t i = 0; i < kSurfaces; ++i) {
            const LightChart& where = light_chart(static_cast<Surface>(i));
            assert(where.size == charts_[i].size);
            for (int y = 0; y < where.size.y; ++y)
                for (int x = 0; x < where.size.x; ++x)
                    for (int c = 0; c < 3; ++c)
                        map.rgb[k][3 * static_cast<std::size_t>((where.at.y + y) * kLightMapSide +
                                                                where.at.x + x) +
                                   static_cast<std::size_t>(c)] = light_byte((*charts_[i].of(x, y))[k][c]);
        }
    }
    return map;
}

// The sRGB curve (IEC 61966-2-1).
std::uint8_t light_byte(float light) {
    const float x = std::clamp(light / kLightMapMost, 0.0f, 1.0f);
    const float s = x <= .0031308f ? 12.92f * x : 1.055f * std::pow(x, 1 / 2.4f) - .055f;
    return static_cast<std::uint8_t>(std::lround(s * 255));
}

float light_of_byte(std::uint8_t byte) {
    const float s = static_cast<float>(byte) / 255;
    return kLightMapMost * (s <= .04045f ? s / 12.92f : std::pow((s + .055f) / 1.055f, 2.4f));
}

}  // namespace ninety
