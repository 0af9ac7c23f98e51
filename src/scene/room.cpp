#include "scene/room.h"

#include <algorithm>
#include <cmath>

#include "core/easing.h"
#include "scene/mesh_builder.h"

namespace ninety {
namespace {

constexpr float kFloorExtent = 7;  // the floor runs on under walls that are cut away
constexpr glm::vec3 kWhite{1}, kSage{.62f, .66f, .56f}, kSand{.78f, .70f, .58f}, kDark{.16f, .12f, .09f};
constexpr glm::vec3 kClay{.62f, .36f, .25f}, kInk{.20f, .27f, .33f};

struct Plan {
    float half, height, thick, trim, out;  // of the doorway
    float floor;                           // y of the wooden floor
    RoomSize size;
};

Cutaway wall_part(float sign) {
    return sign < 0 ? Cutaway::left_wall : Cutaway::right_wall;
}

Cutaway things(float sign) {
    return sign < 0 ? Cutaway::left_things : Cutaway::right_things;
}

// A box that reaches from |z| = z0 to z1 on one side of the middle.
void mirrored_box(RoomBuilder& b, float sign, glm::vec3 low, glm::vec3 high, unsigned faces = 0x3f) {
    if (sign > 0) {
        b.box(low, high, faces);
    } else {
        const unsigned swapped = (faces & 0x0f) | ((faces & 16) << 1) | ((faces & 32) >> 1);
        b.box({low.x, low.y, -high.z}, {high.x, high.y, -low.z}, swapped);
    }
}

void add_wall_with_doorway(RoomBuilder& b, const Plan& p) {
    for (const float sign : {-1.0f, 1.0f}) {
        const Cutaway part = wall_part(sign);
        // Face to the near room, faces to the room behind, and the casing and skirting that stand out from
        // them.
        b.of(Material::wall, kWhite, part);
        mirrored_box(b, sign, {0, p.floor, p.half}, {p.thick, p.size.ceiling, p.size.side}, 1);
        b.of(Material::beyond_wall, kWhite, part);
        mirrored_box(b, sign, {0, p.floor, p.half}, {p.thick, p.size.ceiling, p.size.side}, 2);
        b.of(Material::trim, kWhite, part);
        mirrored_box(b, sign, {0, p.floor, p.half}, {p.thick, p.height, p.half + .001f}, 16);
        const float top = p.height + p.trim;
        mirrored_box(b, sign, {-p.out, p.floor, p.half}, {0, top, p.half + p.trim}, 1 | 8 | 16 | 32);
        mirrored_box(b, sign, {-p.out, p.floor, p.half + p.trim}, {0, kSkirtingHeight, p.size.side}, 1 | 8);
        b.of(Material::beyond_trim, kWhite, part);
        mirrored_box(b, sign, {p.thick, p.floor, p.half}, {p.thick + p.out, top, p.half + p.trim},
                     2 | 8 | 16 | 32);
    }
    // Where the wall stands, for pictures that leave it out.
    for (const float sign : {-1.0f, 1.0f}) {
        b.of(Material::paper, kDark * 2.2f, Cutaway::section);
        mirrored_box(b, sign, {0, p.floor, p.half}, {p.thick, p.floor + .0015f, p.size.side}, 8);
    }
    b.of(Material::wall, kWhite, Cutaway::lintel)
        .box({0, p.height, -p.half}, {p.thick, p.size.ceiling, p.half}, 1);
    b.of(Material::beyond_wall, kWhite, Cutaway::lintel)
        .box({0, p.height, -p.half}, {p.thick, p.size.ceiling, p.half}, 2);
    b.of(Material::trim, kWhite, Cutaway::lintel)
        .box({0, p.height, -p.half}, {p.thick, p.height + .001f, p.half}, 4);
    b.box({-p.out, p.height, -p.half}, {0, p.height + p.trim, p.half}, 1 | 4 | 8);
    b.of(Material::beyond_trim, kWhite, Cutaway::lintel)
        .box({p.thick, p.height, -p.half}, {p.thick + p.out, p.height + p.trim, p.half}, 2 | 4 | 8);
}

void add_floor_and_mat(RoomBuilder& b, const Plan& p) {
    const float e = kFloorExtent;
    const float m = p.thick;
    b.of(Material::floor).quad({-e, p.floor, e}, {m, p.floor, e}, {m, p.floor, -e}, {-e, p.floor, -e});
    b.of(Material::beyond_floor).quad({m, p.floor, e}, {e, p.floor, e}, {e, p.floor, -e}, {m, p.floor, -e});
    b.of(Material::mat).box({kMat.x0, p.floor, -kMat.half_z}, {kMat.x1, 0, kMat.half_z}, 0x3b);
}

void add_near_room(RoomBuilder& b, const Plan& p) {
    const RoomSize& s = p.size;
    b.of(Material::wall);
    b.quad({s.back, p.floor, s.side}, {s.back, p.floor, -s.side}, {s.back, s.ceiling, -s.side},
           {s.back, s.ceiling, s.side});
    b.quad({s.back, p.floor, -s.side}, {0, p.floor, -s.side}, {0, s.ceiling, -s.side},
           {s.back, s.ceiling, -s.side});
    b.quad({0, p.floor, s.side}, {s.back, p.floor, s.side}, {s.back, s.ceiling, s.side},
           {0, s.ceiling, s.side});
    b.of(Material::ceiling)
        .quad({s.back, s.ceiling, -s.side}, {0, s.ceiling, -s.side}, {0, s.ceiling, s.side},
              {s.back, s.ceiling, s.side});
    for (const float sign : {-1.0f, 1.0f}) {
        b.of(Material::trim, kWhite, things(sign));
        mirrored_box(b, sign, {s.back, p.floor, s.side - p.out}, {0, kSkirtingHeight, s.side}, 8 | 16);
    }
    b.of(Material::trim);
    b.box({s.back, p.floor, -s.side}, {s.back + p.out, kSkirtingHeight, s.side}, 2 | 8);
}

// A framed print: abstract dunes in three bands.
void add_print(RoomBuilder& b, float sign, float wall_z, float x, float y, float w, float h, int motif) {
    const float f = .025f, depth = .02f;
    b.of(Material::wood, kDark, things(sign));
    mirrored_box(b, sign, {x - w, y - h, wall_z - depth}, {x + w, y + h, wall_z}, 1 | 2 | 4 | 8 | 16);
    b.of(Material::paper, {.92f, .88f, .80f}, things(sign));
    mirrored_box(b, sign, {x - w + f, y - h + f, wall_z - depth - .001f}, {x + w - f, y + h - f, wall_z}, 16);
    const glm::vec3 bands[2][3] = {{kInk, kSage, kClay}, {kClay, kSand, kSage}};
    for (int i = 0; i < 3; ++i) {
        const float low = y - h * .72f + float(i) * h * .42f;
        b.of(Material::paper, bands[motif][i], things(sign));
        mirrored_box(b, sign, {x - w * .66f, low, wall_z - depth - .002f},
                     {x + w * .66f, low + h * .36f, wall_z}, 16);
    }
}

void add_plant(RoomBuilder& b, glm::vec3 foot) {
    const Cutaway part = things(foot.z);
    b.of(Material::wood, kClay, part)
        .turned(foot, {{.10f, 0}, {.13f, .02f}, {.16f, .26f}, {.165f, .28f}, {.15f, .285f}, {.14f, .25f}});
    b.of(Material::wood, kDark * .6f, part).turned(foot, {{.145f, .25f}, {.0f, .25f}});
    constexpr int kLeaves = 15;
    for (int i = 0; i < kLeaves; ++i) {
        const float turn = 2.399963f * float(i);  // the golden angle, as leaves grow
        const float rise = .45f + .5f * float(i) / kLeaves, reach = .42f - .22f * float(i) / kLeaves;
        const glm::vec3 root = foot + glm::vec3(std::cos(turn) * .03f, .25f, std::sin(turn) * .03f);
        const glm::vec3 tip = foot + glm::vec3(std::cos(turn) * reach, .25f + rise, std::sin(turn) * reach);
        const float shade = .8f + .3f * std::sin(float(i) * 1.7f);
        b.of(Material::leaf, glm::vec3(.16f, .27f, .13f) * shade, part).leaf(root, tip, .13f, .16f);
    }
}

void add_lamp(RoomBuilder& b, glm::vec3 foot) {
    b.of(Material::wood, kDark, things(foot.z))
        .turned(foot, {{.15f, 0}, {.15f, .015f}, {.02f, .03f}, {.011f, .04f}, {.011f, 1.30f}});
    b.of(Material::glow, {1, .86f, .66f}, things(foot.z)).turned(foot, {{.19f, 1.24f}, {.13f, 1.56f}});
    b.turned(foot, {{.13f, 1.56f}, {.0f, 1.56f}});
}

void add_bench(RoomBuilder& b, float sign, float wall_z, float x) {
    b.of(Material::wood, {.55f, .38f, .24f}, things(sign));
    mirrored_box(b, sign, {x - .62f, .36f, wall_z - .34f}, {x + .62f, .40f, wall_z - .02f});
    for (const float leg : {-.56f, .50f})
        mirrored_box(b, sign, {x + leg, -.004f, wall_z - .32f}, {x + leg + .05f, .36f, wall_z - .05f});
    // Folded towels and a few books.
    b.of(Material::fabric, kSage, things(sign));
    mirrored_box(b, sign, {x - .50f, .40f, wall_z - .29f}, {x - .16f, .46f, wall_z - .06f});
    b.of(Material::fabric, kSand, things(sign));
    mirrored_box(b, sign, {x - .49f, .46f, wall_z - .285f}, {x - .17f, .515f, wall_z - .065f});
    const glm::vec3 covers[] = {kClay, kInk, {.80f, .74f, .62f}};
    for (int i = 0; i < 3; ++i) {
        const float y = .40f + .034f * float(i);
        b.of(Material::paper, covers[i], things(sign));
        mirrored_box(b, sign, {x + .18f + .012f * float(i), y, wall_z - .27f},
                     {x + .44f - .01f * float(i), y + .032f, wall_z - .09f});
    }
}

// What one sees through the opening: a bright room with a window.
void add_room_behind(RoomBuilder& b, const Plan& p) {
    const RoomSize& s = p.size;
    const float w = s.beyond_side, x1 = s.beyond, top = s.ceiling;
    b.of(Material::beyond_wall);
    b.quad({x1, p.floor, -w}, {x1, p.floor, w}, {x1, top, w}, {x1, top, -w});
    b.quad({p.thick, p.floor, -w}, {x1, p.floor, -w}, {x1, top, -w}, {p.thick, top, -w});
    b.quad({x1, p.floor, w}, {p.thick, p.floor, w}, {p.thick, top, w}, {x1, top, w});
    b.of(Material::beyond_wall, {1.1f, 1.15f, 1.3f})
        .quad({p.thick, top, -w}, {x1, top, -w}, {x1, top, w}, {p.thick, top, w});
    b.of(Material::beyond_trim);
    b.box({x1 - p.out, p.floor, -w}, {x1, kSkirtingHeight, w}, 1 | 8);
    // Skirting goes with its wall: seen from outside, its upper edge would be a line across the floor.
    for (const float sign : {-1.0f, 1.0f}) {
        b.of(Material::beyond_trim, kWhite, things(sign));
        mirrored_box(b, sign, {p.thick, p.floor, w - p.out}, {x1, kSkirtingHeight, w}, 8 | 16);
    }
    // Window: frame, glazing bars, bright panes.
    const float y0 = .85f, y1 = 2.05f, half = .62f, bar = .025f;
    b.of(Material::glow, {.92f, .97f, 1.0f})
        .quad({x1 - .01f, y0, -half}, {x1 - .01f, y0, half}, {x1 - .01f, y1, half}, {x1 - .01f, y1, -half});
    b.of(Material::beyond_trim);
    const float f = x1 - .05f;
    b.box({f, y0 - .05f, -half - .05f}, {x1, y0, half + .05f});
    b.box({f, y1, -half - .05f}, {x1, y1 + .05f, half + .05f});
    for (const float z : {-half - .05f, half})
        b.box({f, y0, z}, {x1, y1, z + .05f});
    b.box({f + .02f, y0, -bar}, {x1, y1, bar});
    b.box({f + .02f, 1.45f - bar, -half}, {x1, 1.45f + bar, half});
    b.box({x1 - .20f, y0 - .09f, -half - .10f}, {x1, y0 - .05f, half + .10f});
    b.of(Material::beyond_rug).box({.95f, p.floor, -.95f}, {2.4f, p.floor + .006f, .95f}, 0x3b);
}

}  // namespace

RoomMesh make_room(const Doorway& d, const RoomSize& size) {
    const auto metres = [](Metres m) { return static_cast<float>(m.value); };
    const Plan plan{metres(d.half_width),
                    metres(d.height),
                    metres(d.wall_thickness),
                    metres(d.trim_width),
                    metres(d.trim_protrusion),
                    -size.mat_thickness,
                    size};
    RoomBuilder builder;
    add_floor_and_mat(builder, plan);
    add_wall_with_doorway(builder, plan);
    add_near_room(builder, plan);
    add_room_behind(builder, plan);
    for (const float sign : {-1.0f, 1.0f}) {
        add_print(builder, sign, size.side, -1.72f, 1.42f, .26f, .34f, sign > 0 ? 0 : 1);
        add_print(builder, sign, size.side, -1.08f, 1.42f, .26f, .34f, sign > 0 ? 1 : 0);
        add_bench(builder, sign, size.side, -1.40f);
        add_plant(builder, {kPlantX, plan.floor, sign * kPlantZ});
        add_lamp(builder, {kLampX, plan.floor, sign * kLampZ});
    }
    return std::move(builder).finish();
}

std::array<float, kCutawayCount> cutaway_visibility(glm::vec3 eye, Side raised, Proportions body,
                                                    const Doorway& d) {
    std::array<float, kCutawayCount> visible;
    visible.fill(1);
    const auto of = [&](Cutaway part) -> float& { return visible[static_cast<std::size_t>(part)]; };
    const float half = static_cast<float>(d.half_width.value),
                thick = static_cast<float>(d.wall_thickness.value);
    // Furniture along a side wall, seen from that side, would stand before the figure.
    for (const float sign : {-1.0f, 1.0f})
        of(things(sign)) = static_cast<float>(1 - linear_step(1.3, 1.7, static_cast<double>(eye.z * sign)));
    of(Cutaway::section) = 0;
    // Seen from the room behind, the whole wall stands in the way: only its plan stays.
    if (eye.x > thick) {
        for (const Cutaway part : {Cutaway::left_wall, Cutaway::right_wall, Cutaway::lintel})
            of(part) = 0;
        of(Cutaway::section) = 1;
        return visible;
    }
    // Where the line of sight to the resting foot meets the wall's face: outside the opening, the wall hides
    // the leg.
    const glm::vec3 foot(static_cast<float>(body.length(.42).value), .05f,
                         static_cast<float>(lane_z(raised, body, d).value) - .08f * z_sign(raised));
    const float t = -eye.x / (foot.x - eye.x);
    const float z = eye.z + (foot.z - eye.z) * t;
    const auto fade = [&](float sign) {
        return static_cast<float>(1 - linear_step(half - .06, half + .16, static_cast<double>(z * sign)));
    };
    of(Cutaway::left_wall) = fade(-1);
    of(Cutaway::right_wall) = fade(1);
    of(Cutaway::lintel) = std::min(fade(-1), fade(1));
    return visible;
}

}  // namespace ninety
