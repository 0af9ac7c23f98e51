#include "scene/nerve.h"

#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <span>

#include "scene/spine_line.h"

namespace ninety {
namespace {

constexpr glm::vec3 kCalm{.95f, .84f, .40f}, kIrritated{.96f, .52f, .08f}, kPulse{1, .90f, .62f},
    kStrand{.93f, .88f, .70f};

// A place along the nerve, right side, fractions of stature: in a link of the spine, or in a bone's frame.
enum class On { spine, pelvis, thigh, shank };
struct Place {
    On on;
    std::size_t link;
    glm::vec3 at;
    float radius;     // half the nerve's thickness
    float broad = 1;  // how many times as wide it is
};
constexpr Place in_spine(std::size_t link, glm::vec3 at, float radius, float broad = 1) {
    return {On::spine, link, at, radius, broad};
}
constexpr Place in_bone(On bone, glm::vec3 at, float radius, float broad = 1) {
    return {bone, 0, at, radius, broad};
}

constexpr float kRoot = .0013f;  // 4.5 mm thick at a stature of 1.72 m

// L5 leaves under its pedicle, comes round the last disc and runs down before the sacrum's wing; S1 passes
// behind that disc, into the sacrum and out in front through its first hole; S2, thinner, through the second.
constexpr std::array kL5Root{in_spine(spine::kL5 + 1, {-.0145f, -.0060f, .0030f}, kRoot * .3f),
                             in_spine(spine::kL5, {-.0140f, .0020f, .0060f}, kRoot),
                             in_spine(spine::kL5, {-.0118f, -.0030f, .0120f}, kRoot * 1.15f),
                             in_spine(spine::kL5, {-.0040f, -.0080f, .0190f}, kRoot),
                             in_spine(spine::kS1, {.0030f, .0030f, .0210f}, kRoot),
                             in_bone(On::pelvis, {-.0100f, .0380f, .0260f}, kRoot),
                             in_bone(On::pelvis, {-.0215f, .0260f, .0295f}, kRoot * 1.1f)};
constexpr std::array kS1Root{in_spine(spine::kL5, {-.0150f, .0050f, .0020f}, kRoot * .3f),
                             in_spine(spine::kS1, {-.0135f, .0122f, .0046f}, kRoot),
                             in_spine(spine::kS1, {-.0150f, .0010f, .0085f}, kRoot * 1.15f),
                             in_bone(On::pelvis, {-.0165f, .0490f, .0150f}, kRoot),
                             in_bone(On::pelvis, {-.0130f, .0400f, .0195f}, kRoot),
                             in_bone(On::pelvis, {-.0225f, .0250f, .0290f}, kRoot * 1.1f)};
constexpr std::array kS2Root{in_spine(spine::kS1, {-.0155f, .0060f, .0030f}, kRoot * .3f),
                             in_spine(spine::kS1, {-.0165f, -.0060f, .0065f}, kRoot * .8f),
                             in_bone(On::pelvis, {-.0225f, .0390f, .0132f}, kRoot * .8f),
                             in_bone(On::pelvis, {-.0195f, .0320f, .0190f}, kRoot * .8f),
                             in_bone(On::pelvis, {-.0235f, .0230f, .0275f}, kRoot)};
// The trunk, a flat ribbon of 16 x 6 mm: out through the greater notch, below the piriformis, between sit
// bone and trochanter, down the middle of the thigh's back and through the hollow of the knee.
constexpr float kThin = .0017f;
constexpr std::array kTrunk{in_bone(On::pelvis, {-.0205f, .0300f, .0285f}, kThin, 1.6f),
                            in_bone(On::pelvis, {-.0255f, .0200f, .0315f}, kThin, 2.4f),
                            in_bone(On::pelvis, {-.0290f, .0060f, .0400f}, kThin, 2.7f),
                            in_bone(On::pelvis, {-.0285f, -.0130f, .0480f}, kThin, 2.7f),
                            in_bone(On::thigh, {-.0240f, -.0450f, .0050f}, kThin, 2.6f),
                            in_bone(On::thigh, {-.0225f, -.1000f, .0040f}, kThin, 2.5f),
                            in_bone(On::thigh, {-.0195f, -.1650f, .0020f}, kThin, 2.3f),
                            in_bone(On::thigh, {-.0145f, -.2180f, .0010f}, kThin, 2.0f),
                            in_bone(On::shank, {-.0150f, -.0150f, .0010f}, kThin * .9f, 1.8f),
                            in_bone(On::shank, {-.0190f, -.0700f, .0000f}, kThin * .8f, 1.5f),
                            in_bone(On::shank, {-.0150f, -.1500f, -.0020f}, kThin * .7f, 1.2f),
                            in_bone(On::shank, {-.0095f, -.2150f, -.0040f}, kThin * .6f)};

glm::vec3 world_of(const Place& place, const WorldPose& pose, Proportions body, Side side) {
    glm::vec3 at = place.at;
    at.z *= static_cast<float>(z_sign(side));
    if (place.on == On::spine) return spine_point_world(place.link, at, pose, body);
    const Bone bone = place.on == On::pelvis  ? Bone::pelvis
                      : place.on == On::thigh ? on_side(Bone::thigh_l, side)
                                              : on_side(Bone::shank_l, side);
    return pose[bone].to_world(at * static_cast<float>(body.stature.value));
}

// Catmull-Rom through four points.
glm::vec3 curve(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d, float t) {
    return .5f * ((2.0f * b) + (c - a) * t + (2.0f * a - 5.0f * b + 4.0f * c - d) * t * t +
                  (3.0f * b - a - 3.0f * c + d) * t * t * t);
}

class Strands {
  public:
    Strands(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh)
        : nerve_(nerve), pose_(pose), body_(body), side_(side), mesh_(mesh) {}

    // Where along the whole nerve a strand lies, how irritated it is at both ends, and what moves its second
    // place.
    struct Part {
        float from = 0, to = 0;
        float irritated_from = 0, irritated_to = 0;
        glm::vec3 push{0};
        glm::vec3 colour = kCalm;
        bool banded = false;  // with marks that slide with it
    };
    void add(std::span<const Place> places, const Part& part) {
        constexpr int kMostPieces = 18;
        constexpr std::size_t kMost = 12;
        const int pieces = part.banded ? kMostPieces : 7;
        std::array<glm::vec3, kMost> points{};
        for (std::size_t i = 0; i < places.size(); ++i)
            points[i] = world_of(places[i], pose_, body_, side_) + (i == 1 ? part.push : glm::vec3(0));
        std::array<TintedMesh::Ring, kMost * kMostPieces> rings;
        std::size_t count = 0;
        const std::size_t last = places.size() - 1;
        for (std::size_t i = 0; i <= last; ++i)
            for (int piece = 0; piece < (i == last ? 1 : pieces); ++piece) {
                const std::size_t next = std::min(i + 1, last);
                const float t = float(piece) / float(pieces), along = (float(i) + t) / float(last);
                rings[count] = ring(part, along);
                rings[count].centre = i == last ? points[last]
                                                : curve(points[i == 0 ? 0 : i - 1], points[i], points[next],
                                                        points[std::min(i + 2, last)], t);
                rings[count].radius *= glm::mix(places[i].radius, places[next].radius, t) *
                                       static_cast<float>(body_.stature.value);
                rings[count++].broad = glm::mix(places[i].broad, places[next].broad, t);
            }
        if (part.banded) mark_bands(std::span(rings).first(count));
        mesh_.add_tube(std::span(rings).first(count));
    }

  private:
    // Fine marks across, two centimetres apart at a stature of 1.72 m: without them nobody would see it
    // slide. Faint: the nerve is smooth.
    void mark_bands(std::span<TintedMesh::Ring> rings) const {
        const float apart = .0116f * static_cast<float>(body_.stature.value);
        float from_start = 0;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            if (i > 0) from_start += glm::distance(rings[i].centre, rings[i - 1].centre);
            const float off = std::abs(glm::fract((from_start - nerve_.slid) / apart) - .5f);
            rings[i].colour *= 1 - .26f * glm::smoothstep(.06f, .03f, off);
        }
    }

    // Colour, and how much thicker than at rest.
    TintedMesh::Ring ring(const Part& part, float along) const {
        const float irritated =
            glm::mix(part.irritated_from, part.irritated_to, along) * nerve_.irritation_01;
        const float off = (glm::mix(part.from, part.to, along) - nerve_.pulse_01) / .045f;
        const float pulse = nerve_.pulse_01 < 0 ? 0 : irritated / (1 + off * off * off * off);
        return {glm::vec3(0), 1 + .15f * irritated + .35f * pulse,
                glm::mix(glm::mix(part.colour, kIrritated, irritated), kPulse, pulse)};
    }

    const Nerve& nerve_;
    const WorldPose& pose_;
    Proportions body_;
    Side side_;
    TintedMesh& mesh_;
};

// Six strands side by side in the canal.
void add_canal(Strands& strands) {
    for (int i = 0; i < 6; ++i) {
        const float x = -.0150f + .0011f * static_cast<float>(i - 2) - .0005f,
                    z = .0002f * static_cast<float>(i % 3);
        constexpr float thin = .00034f;
        const std::array places{in_spine(spine::kT12, {x, .004f, z}, thin),
                                in_spine(spine::kL1, {x, 0, z - .0004f}, thin),
                                in_spine(spine::kL1 - 1, {x + .0004f, 0, z}, thin),
                                in_spine(spine::kL5 + 2, {x, 0, z + .0003f}, thin),
                                in_spine(spine::kL5 + 1, {x - .0003f, 0, z}, thin),
                                in_spine(spine::kL5, {x, 0, z}, thin),
                                in_spine(spine::kS1, {-.0150f + (x + .0150f) * .7f, .004f, z}, thin)};
        strands.add(places, {.colour = kStrand});
    }
}

}  // namespace

void add_nerve(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh) {
    Strands strands(nerve, pose, body, side, mesh);
    add_canal(strands);
    // The root that the bulge meets gives way, is the one that is irritated, and whose slide is shown.
    constexpr float kRoots = .22f;  // of the whole way
    const glm::vec3 pushed =
        (bulge_world(nerve.bulge_01, pose, body, side) - bulge_world(0, pose, body, side)) * .8f;
    const glm::vec3 aside = pose[Bone::pelvis].rotation_world * glm::vec3(0, 0, z_sign(side));
    strands.add(kL5Root, {0, kRoots, 0, .1f});
    strands.add(kS2Root, {0, kRoots, 0, .1f});
    const glm::vec3 push =
        pushed + aside * (.0012f * nerve.bulge_01 * static_cast<float>(body.stature.value));
    strands.add(kS1Root, {0, kRoots, 1, 1, push, kCalm, true});
    strands.add(kTrunk, {kRoots, 1, .95f, .45f});
}

glm::vec3 root_world(const Nerve&, const WorldPose& pose, Proportions body, Side side) {
    return world_of(kS1Root[2], pose, body, side);
}

void add_piriformis(const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh) {
    // Pale: red is for the muscles that this is about, and their tone.
    constexpr glm::vec3 kFlesh{.55f, .46f, .43f}, kTendon{.80f, .76f, .67f};
    constexpr std::array<Place, 5> kWay{{in_bone(On::pelvis, {-.0185f, .0340f, .0110f}, .0016f, 2.2f),
                                         in_bone(On::pelvis, {-.0225f, .0310f, .0230f}, .0023f, 2.1f),
                                         in_bone(On::pelvis, {-.0232f, .0260f, .0360f}, .0023f, 1.9f),
                                         in_bone(On::thigh, {-.0185f, .0055f, .0120f}, .0019f, 1.5f),
                                         in_bone(On::thigh, {-.0080f, -.0070f, .0290f}, .0012f, 1.2f)}};
    std::array<glm::vec3, kWay.size()> points;
    for (std::size_t i = 0; i < kWay.size(); ++i)
        points[i] = world_of(kWay[i], pose, body, side);
    constexpr std::size_t kRings = 21;
    std::array<TintedMesh::Ring, kRings> rings;
    for (std::size_t ring = 0; ring < kRings; ++ring) {
        const float along = static_cast<float>(ring) / (kRings - 1) * (kWay.size() - 1);
        const auto i = std::min(static_cast<std::size_t>(along), kWay.size() - 2);
        const float t = along - static_cast<float>(i);
        rings[ring].centre = curve(points[i == 0 ? 0 : i - 1], points[i], points[i + 1],
                                   points[std::min(i + 2, kWay.size() - 1)], t);
        rings[ring].radius =
            glm::mix(kWay[i].radius, kWay[i + 1].radius, t) * static_cast<float>(body.stature.value);
        rings[ring].broad = glm::mix(kWay[i].broad, kWay[i + 1].broad, t);
        rings[ring].colour = glm::mix(kFlesh, kTendon, glm::smoothstep(2.6f, 3.6f, along));
    }
    mesh.add_tube(rings);
}

void add_sac(const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh) {
    constexpr glm::vec3 kSac{.66f, .76f, .82f};
    constexpr float kDeep = .0034f, kBroad = 1.45f;  // half its depth; how many times as wide it is
    constexpr std::array kWay{in_spine(spine::kT12, {-.0150f, .004f, 0}, kDeep, kBroad),
                              in_spine(spine::kL1, {-.0150f, 0, 0}, kDeep, kBroad),
                              in_spine(spine::kL1 - 1, {-.0150f, 0, 0}, kDeep, kBroad),
                              in_spine(spine::kL5 + 2, {-.0150f, 0, 0}, kDeep, kBroad),
                              in_spine(spine::kL5 + 1, {-.0150f, 0, 0}, kDeep, kBroad),
                              in_spine(spine::kL5, {-.0150f, 0, 0}, kDeep, kBroad),
                              in_spine(spine::kS1, {-.0152f, .0080f, 0}, kDeep * .92f, kBroad),
                              in_spine(spine::kS1, {-.0158f, -.0060f, 0}, kDeep * .70f, kBroad),
                              in_spine(spine::kS1, {-.0164f, -.0180f, 0}, kDeep * .30f, kBroad)};
    const Nerve none;
    Strands(none, pose, body, side, mesh).add(kWay, {.colour = kSac});
}

}  // namespace ninety
