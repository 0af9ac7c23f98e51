#include "scene/muscle_tubes.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "core/easing.h"
#include "scene/strain_palette.h"
#include "scene/thigh_room.h"

namespace ninety {
namespace {

// How a muscle looks at its length when standing; fractions of stature, drawn by eye (L). `aside` and
// `behind` move the belly off the straight line: outwards, and towards the skin of the back of the thigh,
// as far as there is room (thigh_room.h).
struct Look {
    double belly_radius, tendon_radius, belly_from, belly_to, aside, behind;
};
constexpr PerHamstring<Look> kLooks{{
    {.0130, .0024, .10, .80, .013, .008},   // biceps femoris, long head
    {.0135, .0024, .16, .82, -.011, .004},  // semimembranosus
    {.0100, .0019, .06, .66, -.003, .013},  // semitendinosus
}};
constexpr glm::vec3 kTendon{.90f, .86f, .76f};

// A point of a path with rounded corners: a quadratic curve over three points, a line over two.
glm::dvec3 along(const HamstringPath& path, double t) {
    const auto points = path.points();
    if (points.size() == 2) return glm::mix(points[0], points[1], t);
    // The corner lies near the end; the curve's parameter follows length.
    const double first = glm::distance(points[0], points[1]), second = glm::distance(points[1], points[2]);
    const double corner = first / (first + second), round = std::min(.12, (1 - corner) * .9);
    if (t < corner - round) return glm::mix(points[0], points[1], t / corner);
    if (t > corner + round) return glm::mix(points[1], points[2], (t - corner) / (1 - corner));
    const glm::dvec3 a = glm::mix(points[0], points[1], (corner - round) / corner);
    const glm::dvec3 b = glm::mix(points[1], points[2], round / (1 - corner));
    const double u = (t - corner + round) / (2 * round);
    return glm::mix(glm::mix(a, points[1], u), glm::mix(points[1], b, u), u);
}

glm::dvec3 turned_by(glm::dvec3 v, Degrees angle) {
    const double c = cos(angle), s = sin(angle);
    return {c * v.x - s * v.y, s * v.x + c * v.y, v.z};
}

// 0 in the tendons, 1 in the middle of the belly.
double belly(const Look& look, double t) {
    const double s = std::clamp((t - look.belly_from) / (look.belly_to - look.belly_from), 0.0, 1.0);
    return std::pow(std::sin(std::numbers::pi * s), 1.25);
}

}  // namespace

void make_muscle_tubes(const WorldPose& pose, Proportions body, Side side, LegBend bend, MuscleTubes& tubes,
                       std::optional<double> tone_01) {
    const BoneFrame& pelvis = pose[Bone::pelvis];
    const glm::vec3 hip = joint_in_parent(on_side(Bone::thigh_l, side), body);
    const BoneFrame& thigh = pose[on_side(Bone::thigh_l, side)];
    const double stature = body.stature.value;
    const double out = z_sign(side);
    const glm::vec3 outwards = pelvis.rotation_world * glm::vec3(0, 0, out);
    const glm::dvec3 knee(0, fraction::thigh, 0);
    std::size_t next = 0;
    for (const Hamstring muscle : kHamstrings) {
        const Look& look = kLooks[index_of(muscle)];
        const HamstringPath path = hamstring_path(muscle, bend, body.length(fraction::thigh), side);
        const double strain = hamstring_strain(muscle, bend);
        // The same volume over a longer way; a tense belly bulges.
        const double swell = (1 + .18 * tone_01.value_or(0)) / std::sqrt(1 + strain);
        const glm::vec3 colour = tone_01 ? tone_colour(*tone_01) : strain_colour(strain);
        const auto radius_at = [&](double t) {
            return (look.tendon_radius + (look.belly_radius - look.tendon_radius) * belly(look, t)) * swell;
        };
        const auto centre = [&](double t) {
            const double b = belly(look, t);
            glm::dvec3 q = turned_by(along(path, t) / stature, -bend.hip);
            q += glm::dvec3(-look.behind, 0, look.aside * out) * b;
            q = within_thigh({q.x, q.y, q.z * out}, radius_at(t));
            q = within_knee(q + knee, to_radians(bend.knee).value, radius_at(t)) - knee;
            q = glm::dvec3(q.x, q.y, q.z * out) * stature;
            // The model bends in one plane; a leg that has turned out of it takes its end of the muscle
            // along.
            return glm::mix(pelvis.to_world(hip + glm::vec3(turned_by(q, bend.hip))),
                            thigh.to_world(glm::vec3(q)), static_cast<float>(smooth_step(t / .29)));
        };
        for (std::size_t ring = 0; ring < MuscleTubes::kRings; ++ring) {
            const double t = double(ring) / (MuscleTubes::kRings - 1);
            const glm::vec3 at = centre(t), ahead = centre(std::min(1.0, t + .01)),
                            behind = centre(std::max(0.0, t - .01));
            const glm::vec3 tangent = glm::normalize(ahead - behind);
            const glm::vec3 u = glm::normalize(glm::cross(tangent, outwards)), v = glm::cross(tangent, u);
            const double b = belly(look, t);
            const bool end = ring == 0 || ring + 1 == MuscleTubes::kRings;
            const double radius = end ? 0 : radius_at(t) * stature;
            const glm::vec3 tint = glm::mix(kTendon, colour, static_cast<float>(smooth_step(b * 2.2)));
            for (std::size_t i = 0; i < MuscleTubes::kSides; ++i) {
                const double angle = 2 * std::numbers::pi * double(i) / MuscleTubes::kSides;
                const glm::vec3 n =
                    u * static_cast<float>(std::cos(angle)) + v * static_cast<float>(std::sin(angle));
                tubes.vertices[next++] = {at + n * static_cast<float>(radius), n, tint};
            }
        }
    }
}

std::array<std::uint16_t, MuscleTubes::kIndices> muscle_indices() {
    std::array<std::uint16_t, MuscleTubes::kIndices> indices;
    std::size_t next = 0;
    constexpr std::size_t sides = MuscleTubes::kSides, rings = MuscleTubes::kRings;
    for (std::size_t muscle = 0; muscle < kHamstrings.size(); ++muscle)
        for (std::size_t ring = 0; ring + 1 < rings; ++ring)
            for (std::size_t i = 0; i < sides; ++i) {
                const std::size_t a = (muscle * rings + ring) * sides + i, b = a - i + (i + 1) % sides;
                for (const std::size_t v : {a, b, a + sides, b, b + sides, a + sides})
                    indices[next++] = static_cast<std::uint16_t>(v);
            }
    return indices;
}

}  // namespace ninety
