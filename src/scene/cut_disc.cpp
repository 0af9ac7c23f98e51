#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "scene/nerve.h"
#include "scene/spine_line.h"

namespace ninety {
namespace {

constexpr float kEdge = .0106f;     // half the disc's depth, a little more than the end plates'
constexpr float kDeepest = .0070f;  // of the bulge: 12 mm at a stature of 1.72 m

// One line around the cut face: how far it reaches to front and back, how near to the end plates, and how far
// a whole bulge carries its hindmost point. The nucleus goes further than what lies around it, which thins
// out.
struct Line {
    float depth, height, carried, corner;
};
constexpr std::array<Line, 4> kLines{{{kEdge, 1, kDeepest, .36f},
                                      {.0087f, .98f, .0082f, .40f},
                                      {.0068f, .95f, .0096f, .50f},
                                      {.0049f, .80f, .0110f, .80f}}};
// Three bands of annulus, and the nucleus.
constexpr std::array<glm::vec3, 4> kBands{
    {{.84f, .90f, .92f}, {.58f, .73f, .82f}, {.40f, .57f, .70f}, {.93f, .44f, .22f}}};
constexpr std::uint32_t kPoints = 44;

class CutDisc {
  public:
    CutDisc(float bulge_01, const WorldPose& pose, Proportions body, Side side)
        : bulge_(bulge_01), pose_(pose), body_(body), sign_(static_cast<float>(z_sign(side))) {}

    // In the disc: x forwards, t from the lower end plate (-1) to the upper (1), z towards the nerve's side.
    glm::vec3 at(float x, float t, float z) const {
        constexpr float half = static_cast<float>(spine::kHalfHeight);
        const SpineLink& above = spine_line()[spine::kL5];
        const float tilt = static_cast<float>(std::tan(above.wedge));
        const glm::vec3 low = spine_point_world(spine::kS1, {x, half, z * sign_}, pose_, body_),
                        high = spine_point_world(spine::kL5, {x, -half - tilt * x, z * sign_}, pose_, body_);
        return glm::mix(low, high, (t + 1) / 2);
    }

    // Behind, everything is carried backwards, most half-way between the end plates.
    float carried(float x, float t, float by) const {
        const float lid = std::max(0.0f, 1 - t * t), behind = std::clamp(-x / .0045f, 0.0f, 1.0f);
        return x - by * bulge_ * lid * std::sqrt(lid) * behind;
    }

    // Once past the end plates' edge a bulge is no longer held between them.
    float spread(float x) const { return 1 + .75f * std::clamp((-x - kEdge) / kDeepest, 0.0f, 1.0f); }

    glm::vec3 on(const Line& line, std::uint32_t i, float z) const {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kPoints;
        const auto square = [&](float v) { return std::copysign(std::pow(std::abs(v), line.corner), v); };
        const float x = line.depth * square(std::cos(angle)), t = line.height * square(std::sin(angle));
        const float to = carried(x, t, line.carried);
        return at(to, t * spread(to), z);
    }

    glm::vec3 towards_side() const { return pose_[Bone::pelvis].rotation_world * glm::vec3(0, 0, sign_); }

  private:
    float bulge_;
    const WorldPose& pose_;
    Proportions body_;
    float sign_;
};

void add_triangle(TintedMesh& mesh, std::uint32_t a, std::uint32_t b, std::uint32_t c, bool turned) {
    for (const std::uint32_t i : {a, turned ? c : b, turned ? b : c})
        mesh.indices.push_back(i);
}

// The cut face: rings of one colour each, and a fan in the middle.
void add_face(const CutDisc& disc, Side side, TintedMesh& mesh) {
    const glm::vec3 normal = disc.towards_side();
    const bool turned = side == Side::right;
    for (std::size_t band = 0; band < kBands.size(); ++band) {
        const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
        const bool last = band + 1 == kBands.size();
        glm::vec3 middle(0);
        for (std::uint32_t i = 0; i < kPoints; ++i) {
            const glm::vec3 outer = disc.on(kLines[band], i, kSpineCut + .0002f);
            middle += outer / static_cast<float>(kPoints);
            mesh.vertices.push_back({outer, normal, kBands[band]});
            if (!last)
                mesh.vertices.push_back(
                    {disc.on(kLines[band + 1], i, kSpineCut + .0002f), normal, kBands[band]});
        }
        if (last) mesh.vertices.push_back({middle, normal, kBands[band] * 1.06f});
        for (std::uint32_t i = 0; i < kPoints; ++i) {
            const std::uint32_t next = (i + 1) % kPoints;
            if (last) {
                add_triangle(mesh, first + i, first + next, first + kPoints, !turned);
                continue;
            }
            add_triangle(mesh, first + 2 * i, first + 2 * next, first + 2 * i + 1, !turned);
            add_triangle(mesh, first + 2 * next, first + 2 * next + 1, first + 2 * i + 1, !turned);
        }
    }
}

// The bulge beyond the cut: the outline of the face, dying away to the far side.
void add_bulge(const CutDisc& disc, Side side, TintedMesh& mesh) {
    constexpr int kAcross = 8, kUp = 12;
    constexpr float kWide = .0085f;
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const auto point = [&](int across, int up) {
        const float z = kSpineCut - kWide * static_cast<float>(across) / kAcross,
                    t = -1 + 2 * static_cast<float>(up) / kUp;
        const float share = static_cast<float>(across) / kAcross, fade = 1 - share * share;
        const float x = disc.carried(-kEdge, t, kDeepest * fade);
        return disc.at(x + .0022f * share * share, t * disc.spread(x), z);
    };
    for (int across = 0; across <= kAcross; ++across)
        for (int up = 0; up <= kUp; ++up) {
            const glm::vec3 along = point(across, std::min(up + 1, kUp)) - point(across, std::max(up - 1, 0)),
                            aside =
                                point(std::min(across + 1, kAcross), up) - point(std::max(across - 1, 0), up);
            glm::vec3 normal = glm::normalize(glm::cross(along, aside));
            if (side == Side::left) normal = -normal;
            mesh.vertices.push_back({point(across, up), normal, kBands[0]});
        }
    for (int across = 0; across < kAcross; ++across)
        for (int up = 0; up < kUp; ++up) {
            const std::uint32_t a = first + static_cast<std::uint32_t>(across * (kUp + 1) + up),
                                b = a + kUp + 1;
            add_triangle(mesh, a, a + 1, b, side == Side::left);
            add_triangle(mesh, a + 1, b + 1, b, side == Side::left);
        }
}

}  // namespace

glm::vec3 bulge_world(float bulge_01, const WorldPose& pose, Proportions body, Side side) {
    return CutDisc(bulge_01, pose, body, side).at(-kEdge - kDeepest * bulge_01, 0, kSpineCut);
}

glm::vec3 nucleus_world(float bulge_01, const WorldPose& pose, Proportions body, Side side) {
    return CutDisc(bulge_01, pose, body, side).at(-.0030f, 0, kSpineCut + .0003f);
}

void add_cut_disc(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh) {
    const CutDisc disc(nerve.bulge_01, pose, body, side);
    add_face(disc, side, mesh);
    add_bulge(disc, side, mesh);
}

}  // namespace ninety
