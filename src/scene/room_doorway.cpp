#include <array>
#include <cmath>

#include "scene/room_parts.h"

namespace ninety {
namespace {

constexpr float kStop = .072f,
                kRebate = .012f;  // of the jamb: where the leaf would strike, and how deep it sits
constexpr glm::vec3 kBronze{.17f, .13f, .10f}, kOak{.40f, .25f, .135f}, kShade{.86f, .86f, .87f},
    kCut{.40f, .375f, .35f};

// A casing's profile: distance from the opening, and how far it stands out as a share of the most.
constexpr std::array<glm::vec2, 7> kProfile{
    {{0, 0}, {0, .55f}, {.16f, .62f}, {.24f, .95f}, {.78f, 1}, {.92f, .86f}, {1, .0f}}};

// Along one side of the opening, up to `top`; `toward` -1: on the face at x, to the near room, 1: to the one
// behind.
void add_casing(RoomBuilder& b, const RoomPlan& p, float sign, float x, float toward, float out, float top) {
    for (std::size_t i = 0; i + 1 < kProfile.size(); ++i) {
        const glm::vec2 from = kProfile[i] * glm::vec2(p.trim, out * toward),
                        to = kProfile[i + 1] * glm::vec2(p.trim, out * toward);
        glm::vec3 a(x + from.y, p.floor, p.half + from.x), c(x + to.y, top, p.half + to.x);
        if (toward < 0)
            mirrored_quad(b, sign, a, {c.x, a.y, c.z}, c, {a.x, c.y, a.z});
        else
            mirrored_quad(b, sign, {c.x, a.y, c.z}, a, {a.x, c.y, a.z}, c);
    }
    const float from = std::min(x, x + out * toward), to = std::max(x, x + out * toward);
    b.fixture({from, p.floor, sign * p.half}, {to, top, sign * (p.half + p.trim)});
    // Its upper end.
    mirrored_box(b, sign, {from, top - .001f, p.half}, {to, top, p.half + p.trim}, 8);
}

// The same over the opening.
void add_head_casing(RoomBuilder& b, const RoomPlan& p, float x, float toward, float out) {
    b.fixture({x, p.height, -p.half}, {x + out * toward, p.height + p.trim, p.half});
    for (std::size_t i = 0; i + 1 < kProfile.size(); ++i) {
        const glm::vec2 from = kProfile[i] * glm::vec2(p.trim, out * toward),
                        to = kProfile[i + 1] * glm::vec2(p.trim, out * toward);
        const float x0 = x + from.y, x1 = x + to.y, y0 = p.height + from.x, y1 = p.height + to.x;
        const float z = p.half * toward;  // turned with the side that it is seen from
        b.quad({x0, y0, z}, {x0, y0, -z}, {x1, y1, -z}, {x1, y1, z});
    }
}

void add_wall(RoomBuilder& b, const RoomPlan& p, float sign) {
    const Cutaway part = wall_part(sign);
    // 1. Face to the near room, face to the room behind.
    b.of(Material::wall, kWhiteTint, part);
    mirrored_box(b, sign, {0, p.floor, p.half}, {p.thick, p.size.ceiling, p.size.side}, 1);
    b.of(Material::beyond_wall, kWhiteTint, part);
    mirrored_box(b, sign, {0, p.floor, p.half}, {p.thick, p.size.ceiling, p.size.side}, 2);
    // 2. The jamb: a stop, and behind it the rebate that the leaf shuts into.
    const float deep = p.half + kRebate;
    b.of(Material::trim, kWhiteTint, part);
    mirrored_box(b, sign, {0, p.floor, p.half}, {kStop, p.height, deep}, 16);
    b.of(Material::beyond_trim, kShade, part);
    mirrored_box(b, sign, {0, p.floor, p.half}, {kStop, p.height, deep}, 2);
    mirrored_box(b, sign, {kStop, p.floor, deep}, {p.thick, p.height, deep + .001f}, 16);
    // 3. Casing on both faces, skirting on the near one.
    const float top = p.height + p.trim;
    b.of(Material::trim, kWhiteTint, part);
    add_casing(b, p, sign, 0, -1, p.out, top);
    mirrored_box(b, sign, {-p.out, p.floor, p.half + p.trim}, {0, kSkirtingHeight, p.size.side}, 1 | 8);
    b.of(Material::beyond_trim, kWhiteTint, part);
    add_casing(b, p, sign, p.thick, 1, kCasingBehind, top);
    mirrored_box(b, sign, {p.thick, p.floor, p.half + p.trim},
                 {p.thick + p.out, kSkirtingHeight, p.size.side}, 2 | 8);
    // 4. Where it stands, for pictures that leave it out: cut off at the floor, and darker where it is cut,
    // as on a plan: a pale sill looked like a thing that lies there.
    const Cutaway section = side_part(sign, Cutaway::left_section, Cutaway::right_section);
    b.of(Material::trim, kWhiteTint, section);
    mirrored_box(b, sign, {-p.out, p.floor, p.half}, {p.thick, kSectionHeight, p.size.side}, 1 | 2 | 16);
    b.of(Material::trim, kCut, section);
    mirrored_box(b, sign, {-p.out, p.floor, p.half}, {p.thick, kSectionHeight, p.size.side}, 8);
}

void add_head(RoomBuilder& b, const RoomPlan& p) {
    for (const float sign : {-1.0f, 1.0f}) {  // the light map has one half
        b.of(Material::wall, kWhiteTint, Cutaway::lintel);
        mirrored_box(b, sign, {0, p.height, 0}, {p.thick, p.size.ceiling, p.half}, 1);
        b.of(Material::beyond_wall, kWhiteTint, Cutaway::lintel);
        mirrored_box(b, sign, {0, p.height, 0}, {p.thick, p.size.ceiling, p.half}, 2);
    }
    b.of(Material::trim, kWhiteTint, Cutaway::lintel);
    b.box({0, p.height, -p.half}, {p.thick, p.height + .001f, p.half}, 4);
    add_head_casing(b, p, 0, -1, p.out);
    b.of(Material::beyond_trim, kWhiteTint, Cutaway::lintel);
    add_head_casing(b, p, p.thick, 1, kCasingBehind);
}

// Of the right leaf, on the floor.
glm::vec3 leaf_hinge(const RoomPlan& p) {
    return {p.thick + kCasingBehind + .010f, 0, p.half + p.trim + .004f};
}

float leaf_width(const RoomPlan& p) {
    return 2 * p.half - .01f;
}

// The leaf's own frame: along it from the hinge, up, and out of the face that looks into the opening.
class Leaf {
  public:
    Leaf(RoomBuilder& b, const RoomPlan& p, float sign) : b_(b), sign_(sign), hinge_(leaf_hinge(p)) {}

    glm::vec3 hinge(float y) const { return at({0, y, 0}) * glm::vec3(1, 1, sign_); }

    // Corners counter-clockwise seen from the side that is drawn.
    void quad(glm::vec3 a, glm::vec3 e, glm::vec3 c, glm::vec3 d) {
        mirrored_quad(b_, sign_, at(a), at(e), at(c), at(d));
    }
    // All faces of a box but the lower one.
    void box(glm::vec3 l, glm::vec3 h) {
        quad({h.x, l.y, h.z}, {l.x, l.y, h.z}, {l.x, h.y, h.z}, {h.x, h.y, h.z});
        quad({l.x, l.y, l.z}, {h.x, l.y, l.z}, {h.x, h.y, l.z}, {l.x, h.y, l.z});
        quad({h.x, l.y, l.z}, {h.x, l.y, h.z}, {h.x, h.y, h.z}, {h.x, h.y, l.z});
        quad({l.x, l.y, h.z}, {l.x, l.y, l.z}, {l.x, h.y, l.z}, {l.x, h.y, h.z});
        quad({l.x, h.y, l.z}, {h.x, h.y, l.z}, {h.x, h.y, h.z}, {l.x, h.y, h.z});
    }
    // A raised moulding round a panel of the face at `n`; `out` 1 or -1: the way that face looks.
    void moulding(glm::vec2 low, glm::vec2 high, float n, float out) {
        constexpr float kWide = .026f, kHigh = .011f;
        for (const float ring : {0.0f, .5f}) {
            const float n0 = n + out * (ring == 0 ? 0 : kHigh), n1 = n + out * (ring == 0 ? kHigh : .002f);
            const glm::vec2 i0(kWide * ring), i1(kWide * (ring + .5f));
            const std::array<glm::vec2, 4> o{
                {low + i0, {high.x - i0.x, low.y + i0.y}, high - i0, {low.x + i0.x, high.y - i0.y}}};
            const std::array<glm::vec2, 4> in{
                {low + i1, {high.x - i1.x, low.y + i1.y}, high - i1, {low.x + i1.x, high.y - i1.y}}};
            for (std::size_t k = 0; k < 4; ++k) {
                const std::size_t next = (k + 1) % 4;
                const glm::vec3 a(o[k], n0), e(o[next], n0), c(in[next], n1), d(in[k], n1);
                if (out < 0)
                    quad(a, e, c, d);
                else
                    quad(e, a, d, c);
            }
        }
    }

  private:
    glm::vec3 at(glm::vec3 p) const {
        const float s = std::sin(kLeafOpen), c = std::cos(kLeafOpen);
        return hinge_ + glm::vec3(s, 0, -c) * p.x + glm::vec3(0, p.y, 0) + glm::vec3(-c, 0, -s) * p.z;
    }
    RoomBuilder& b_;
    float sign_;
    glm::vec3 hinge_;
};

void add_leaf(RoomBuilder& b, const RoomPlan& p, float sign) {
    const Cutaway part = leaf_part(sign);
    Leaf leaf(b, p, sign);
    const float wide = leaf_width(p), top = p.height - .012f;
    b.of(Material::beyond_trim, {.97f, .95f, .905f}, part);
    leaf.box({.012f, .008f, 0}, {wide, top, kLeafThick});
    const glm::vec2 margin(.125f, 0);
    for (const auto& [n, out] : {std::pair(kLeafThick, 1.0f), std::pair(0.0f, -1.0f)}) {
        leaf.moulding(glm::vec2(0, .20f) + margin, glm::vec2(wide, .86f) - margin, n, out);
        leaf.moulding(glm::vec2(0, 1.10f) + margin, glm::vec2(wide, top - .13f) - margin, n, out);
    }
    // A lever on either face, and the hinges.
    b.of(Material::beyond_trim, kBronze, part);
    const float lock = wide - .062f, y = 1.02f;
    for (const auto& [n, out] : {std::pair(kLeafThick, 1.0f), std::pair(0.0f, -1.0f)}) {
        const auto piece = [&, n = n, out = out](glm::vec2 low, glm::vec2 high, float n0, float n1) {
            leaf.box({low, std::min(n + out * n0, n + out * n1)},
                     {high, std::max(n + out * n0, n + out * n1)});
        };
        piece({lock - .024f, y - .024f}, {lock + .024f, y + .024f}, 0, .006f);
        piece({lock - .014f, y - .108f}, {lock + .014f, y - .072f}, 0, .004f);
        piece({lock - .009f, y - .009f}, {lock + .009f, y + .009f}, .005f, .042f);
        piece({lock - .125f, y - .010f}, {lock + .011f, y + .010f}, .042f, .058f);
    }
    for (const float h : {.20f, 1.0f, 1.80f})
        b.turned(leaf.hinge(h), {{.0f, 0}, {.009f, 0}, {.009f, .10f}, {.0f, .10f}}, 10);
}

}  // namespace

std::array<glm::vec2, 2> leaf_on_floor(Side side, const Doorway& doorway) {
    const RoomPlan p = room_plan(doorway, {});
    const glm::vec3 hinge = leaf_hinge(p);
    const glm::vec2 from(hinge.x, hinge.z), along(std::sin(kLeafOpen), -std::cos(kLeafOpen));
    const glm::vec2 mirror(1, z_sign(side));
    return {{from * mirror, (from + along * leaf_width(p)) * mirror}};
}

void add_doorway(RoomBuilder& b, const RoomPlan& p) {
    for (const float sign : {-1.0f, 1.0f}) {
        add_wall(b, p, sign);
        add_leaf(b, p, sign);
    }
    add_head(b, p);
    // The saddle, level with what is lain on, bevelled to either floor.
    const float x0 = kSaddle.x0, x1 = kSaddle.x1, bevel = .008f, z = p.half + kRebate;
    b.of(Material::wood, kOak);
    b.quad({x0, 0, z}, {x1, 0, z}, {x1, 0, -z}, {x0, 0, -z});
    b.quad({x0 - bevel, p.floor, z}, {x0, 0, z}, {x0, 0, -z}, {x0 - bevel, p.floor, -z});
    b.quad({x1, 0, z}, {x1 + bevel, p.floor, z}, {x1 + bevel, p.floor, -z}, {x1, 0, -z});
}

}  // namespace ninety
