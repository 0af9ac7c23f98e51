#include "scene/nerve.h"

#include <array>
#include <glm/geometric.hpp>
#include <span>

namespace ninety {
namespace {

constexpr glm::vec3 kCalm{.95f, .84f, .40f}, kIrritated{.96f, .52f, .08f}, kDisc{.50f, .64f, .74f},
    kBulge{.80f, .36f, .34f};

// A place along the nerve, right side, fractions of stature in a bone's frame.
struct Place {
    Bone bone;
    glm::vec3 at;
    float radius;
};

// Three roots leave the spine between the vertebrae (L4, L5, S1) and meet in front of the sacrum's edge; the
// trunk runs behind the hip between sitting bone and thigh bone, down the middle of the thigh's back, and
// through the knee's hollow.
constexpr std::array kRoots{
    std::array{Place{Bone::spine_lower, {-.0125f, .062f, .004f}, .0022f},
               Place{Bone::spine_lower, {-.0125f, .046f, .008f}, .0026f},
               Place{Bone::spine_lower, {-.006f, .030f, .024f}, .0030f},
               Place{Bone::pelvis, {-.016f, .066f, .034f}, .0034f},
               Place{Bone::pelvis, {-.034f, .040f, .040f}, .0040f}},
    std::array{Place{Bone::spine_lower, {-.0135f, .048f, .003f}, .0022f},
               Place{Bone::spine_lower, {-.0140f, .024f, .008f}, .0028f},
               Place{Bone::spine_lower, {-.008f, .006f, .024f}, .0032f},
               Place{Bone::pelvis, {-.026f, .054f, .034f}, .0036f},
               Place{Bone::pelvis, {-.036f, .036f, .041f}, .0040f}},
    std::array{Place{Bone::spine_lower, {-.0145f, .036f, .002f}, .0022f},
               Place{Bone::spine_lower, {-.0150f, .008f, .007f}, .0026f},
               Place{Bone::pelvis, {-.036f, .052f, .018f}, .0030f},
               Place{Bone::pelvis, {-.038f, .042f, .030f}, .0034f},
               Place{Bone::pelvis, {-.040f, .030f, .042f}, .0040f}},
};
constexpr std::array kTrunk{
    Place{Bone::pelvis, {-.036f, .042f, .040f}, 0.0037f},
    Place{Bone::pelvis, {-.046f, .018f, .046f}, 0.0043f},
    Place{Bone::pelvis, {-.044f, -.012f, .050f}, 0.0043f},
    Place{Bone::thigh_r, {-.040f, -.045f, 0.0058f}, 0.0040f},
    Place{Bone::thigh_r, {-.037f, -.100f, 0.0043f}, 0.0039f},
    Place{Bone::thigh_r, {-.033f, -.165f, 0.0022f}, 0.0037f},
    Place{Bone::thigh_r, {-.030f, -.222f, 0.0014f}, 0.0036f},
    Place{Bone::shank_r, {-.030f, -.022f, 0.0014f}, 0.0033f},
    Place{Bone::shank_r, {-.030f, -.085f, 0.0000f}, 0.0027f},
    Place{Bone::shank_r, {-.024f, -.160f, -0.0022f}, 0.0023f},
    Place{Bone::shank_r, {-.016f, -.222f, -0.0050f}, 0.0019f},
};
// The root that the bulge meets, and where the disc gives way: between L5 and S1, back and to the side.
constexpr std::size_t kPressed = 2;
constexpr glm::vec3 kGivesWay{-.0105f, .0015f, .0085f};

glm::vec3 world_of(const Place& place, const WorldPose& pose, Proportions body, Side side) {
    const bool leg = place.bone == Bone::thigh_r || place.bone == Bone::shank_r;
    const Bone left = place.bone == Bone::thigh_r ? Bone::thigh_l : Bone::shank_l;
    glm::vec3 at = place.at * static_cast<float>(body.stature.value);
    at.z *= static_cast<float>(z_sign(side));
    return pose[leg ? on_side(left, side) : place.bone].to_world(at);
}

// Catmull-Rom through four points.
glm::vec3 curve(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d, float t) {
    return .5f * ((2.0f * b) + (c - a) * t + (2.0f * a - 5.0f * b + 4.0f * c - d) * t * t +
                  (3.0f * b - a - 3.0f * c + d) * t * t * t);
}

// `from_01`, `to_01`: how far along the nerve, for its colour. `push`: moves the second place away from the
// bulge.
void add_strand(std::span<const Place> places, const Nerve& nerve, const WorldPose& pose, Proportions body,
                Side side, float irritation_from, float irritation_to, glm::vec3 push, TintedMesh& mesh) {
    constexpr int kPieces = 7;
    constexpr std::size_t kMost = 11;
    std::array<glm::vec3, kMost> points{};
    for (std::size_t i = 0; i < places.size(); ++i)
        points[i] = world_of(places[i], pose, body, side) + (i == 1 ? push : glm::vec3(0));
    std::array<TintedMesh::Ring, kMost * kPieces> rings;
    std::size_t count = 0;
    const std::size_t last = places.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        for (int piece = 0; piece < kPieces; ++piece) {
            const float t = float(piece) / kPieces, along = (float(i) + t) / float(last);
            const float irritated = glm::mix(irritation_from, irritation_to, along) * nerve.irritation_01;
            rings[count++] = {
                curve(points[i == 0 ? 0 : i - 1], points[i], points[i + 1], points[std::min(i + 2, last)], t),
                glm::mix(places[i].radius, places[i + 1].radius, t) * static_cast<float>(body.stature.value) *
                    (1 + .25f * irritated),
                glm::mix(kCalm, kIrritated, irritated)};
        }
    const glm::vec3 end_colour = rings[count - 1].colour;
    rings[count++] = {points[last], places[last].radius * static_cast<float>(body.stature.value), end_colour};
    mesh.add_tube(std::span(rings).first(count));
}

}  // namespace

glm::vec3 bulge_world(const WorldPose& pose, Proportions body, Side side) {
    return world_of({Bone::spine_lower, kGivesWay, 0}, pose, body, side);
}

void add_nerve(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh) {
    const float stature = static_cast<float>(body.stature.value);
    const BoneFrame& spine = pose[Bone::spine_lower];
    // 1. The bulge: a knob that grows out of the disc, back and to the side.
    const glm::vec3 out =
        spine.rotation_world * glm::normalize(glm::vec3(-.85f, 0, .5f * static_cast<float>(z_sign(side))));
    const glm::vec3 up = spine.rotation_world * glm::vec3(0, 1, 0), across = glm::cross(out, up);
    const float size = nerve.bulge_01;
    if (size > 0) {
        const glm::vec3 centre = bulge_world(pose, body, side) + out * (.0055f * size * stature);
        const glm::vec3 axes[3] = {out * ((.004f + .0090f * size) * stature),
                                   up * ((.0035f + .0045f * size) * stature),
                                   across * ((.005f + .005f * size) * stature)};
        mesh.add_ellipsoid(centre, axes, glm::mix(kDisc, kBulge, size));
    }
    // 2. Roots: the pressed one gives way, and is the one that is irritated.
    for (std::size_t i = 0; i < kRoots.size(); ++i) {
        const bool pressed = i == kPressed;
        add_strand(kRoots[i], nerve, pose, body, side, pressed ? 1 : 0, pressed ? 1 : .1f,
                   pressed ? out * (.0105f * size * stature) : glm::vec3(0), mesh);
    }
    add_strand(kTrunk, nerve, pose, body, side, .95f, .45f, glm::vec3(0), mesh);
}

}  // namespace ninety
