#include "scene/room.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "core/easing.h"
#include "scene/mesh_builder.h"
#include "scene/room_parts.h"

namespace ninety {
namespace {

constexpr float kFloorExtent = 7;  // the floor runs on under walls that are cut away
void add_floor_and_mat(RoomBuilder& b, const RoomPlan& p) {
    const float e = kFloorExtent;
    const float m = p.thick;
    // In pieces inside the rooms, where furniture stands; in one beyond their walls.
    const float s = p.size.side, w = p.size.beyond_side, y = p.floor;
    const auto strip = [&](float x0, float x1, float z0, float z1) {
        b.quad({x0, y, z1}, {x1, y, z1}, {x1, y, z0}, {x0, y, z0});
    };
    b.of(Material::floor).plane({p.size.back, y, s}, {m, y, s}, {m, y, -s}, {p.size.back, y, -s});
    // In halves, as the light map has them.
    const auto across = [&](float x0, float x1, float side) {
        for (const glm::vec2 z : {glm::vec2(-e, -side), {-side, 0}, {0, side}, {side, e}})
            strip(x0, x1, z.x, z.y);
    };
    across(-e, p.size.back, s);
    strip(p.size.back, m, s, e);
    strip(p.size.back, m, -e, -s);
    b.of(Material::beyond_floor).plane({m, y, w}, {p.size.beyond, y, w}, {p.size.beyond, y, -w}, {m, y, -w});
    across(p.size.beyond, e, w);
    strip(m, p.size.beyond, w, e);
    strip(m, p.size.beyond, -e, -w);
    const float mz = kMat.half_z;
    b.of(Material::mat).box({kMat.x0, p.floor, -mz}, {kMat.x1, 0, mz}, 0x33);
    b.plane({kMat.x0, 0, mz}, {kMat.x1, 0, mz}, {kMat.x1, 0, -mz}, {kMat.x0, 0, -mz});
}

void add_near_room(RoomBuilder& b, const RoomPlan& p) {
    const RoomSize& s = p.size;
    b.of(Material::wall);
    b.plane({s.back, p.floor, s.side}, {s.back, p.floor, -s.side}, {s.back, s.ceiling, -s.side},
            {s.back, s.ceiling, s.side});
    b.plane({s.back, p.floor, -s.side}, {0, p.floor, -s.side}, {0, s.ceiling, -s.side},
            {s.back, s.ceiling, -s.side});
    b.plane({0, p.floor, s.side}, {s.back, p.floor, s.side}, {s.back, s.ceiling, s.side},
            {0, s.ceiling, s.side});
    b.of(Material::ceiling)
        .plane({s.back, s.ceiling, -s.side}, {0, s.ceiling, -s.side}, {0, s.ceiling, s.side},
               {s.back, s.ceiling, s.side});
    for (const float sign : {-1.0f, 1.0f}) {
        b.of(Material::trim, kWhiteTint, things_part(sign));
        mirrored_box(b, sign, {s.back, p.floor, s.side - p.out}, {0, kSkirtingHeight, s.side}, 8 | 16);
        mirrored_box(b, sign, {s.back, s.ceiling - .05f, s.side - .03f}, {0, s.ceiling, s.side}, 4 | 16);
    }
    b.of(Material::trim);
    b.box({s.back, p.floor, -s.side}, {s.back + p.out, kSkirtingHeight, s.side}, 2 | 8);
    b.box({s.back, s.ceiling - .05f, -s.side}, {s.back + .03f, s.ceiling, s.side}, 2 | 4);
}

// In the wall behind the head: two tall panes whose light lies on the floor (see shaders/room.frag).
void add_near_windows(RoomBuilder& b, const RoomPlan& p) {
    const float x = p.size.back, frame = .05f, bar = .022f;
    const auto [y0, y1, z0, z1] = kNearWindow;
    for (const float sign : {-1.0f, 1.0f}) {
        b.of(Material::pane, {.92f, .97f, 1.0f});
        mirrored_box(b, sign, {x, y0, z0}, {x + .01f, y1, z1}, 2);
        b.of(Material::trim);
        mirrored_box(b, sign, {x, y1, z0 - frame}, {x + .04f, y1 + frame, z1 + frame}, 0x3e);
        mirrored_box(b, sign, {x, y0 - frame, z0 - .09f}, {x + .14f, y0, z1 + .09f}, 0x3e);
        mirrored_box(b, sign, {x, y0, z0 - frame}, {x + .04f, y1, z0}, 0x32);
        mirrored_box(b, sign, {x, y0, z1}, {x + .04f, y1, z1 + frame}, 0x32);
        mirrored_box(b, sign, {x, y0, 1.35f - bar}, {x + .03f, y1, 1.35f + bar}, 0x32);
        mirrored_box(b, sign, {x, 1.45f - bar, z0}, {x + .03f, 1.45f + bar, z1}, 0x0e);
        b.of(Material::fabric, {.66f, .60f, .50f});
        const glm::vec2 inner(sign * .62f, sign * .96f), outer(sign * 1.74f, sign * 2.06f);
        for (const glm::vec2& z : {inner, outer})
            add_curtain(b, x + .085f, 1, {std::min(z.x, z.y), std::max(z.x, z.y)}, {.03f, 2.30f});
        b.of(Material::wood, kDarkTint * 1.4f);
        mirrored_box(b, sign, {x + .075f, 2.30f, .56f}, {x + .095f, 2.32f, 2.12f});
    }
}

// A framed print: abstract dunes in three bands.
void add_print(RoomBuilder& b, float sign, float wall_z, float x, float y, float w, float h, int motif) {
    const float f = .025f, depth = .02f;
    b.of(Material::wood, kDarkTint, things_part(sign));
    mirrored_box(b, sign, {x - w, y - h, wall_z - depth}, {x + w, y + h, wall_z}, 1 | 2 | 4 | 8 | 16);
    b.of(Material::paper, {.92f, .88f, .80f}, things_part(sign));
    mirrored_box(b, sign, {x - w + f, y - h + f, wall_z - depth - .001f}, {x + w - f, y + h - f, wall_z}, 16);
    const glm::vec3 bands[2][3] = {{kInkTint, kSageTint, kClayTint}, {kClayTint, kSandTint, kSageTint}};
    for (int i = 0; i < 3; ++i) {
        const float low = y - h * .72f + float(i) * h * .42f;
        b.of(Material::paper, bands[motif][i], things_part(sign));
        mirrored_box(b, sign, {x - w * .66f, low, wall_z - depth - .002f},
                     {x + w * .66f, low + h * .36f, wall_z}, 16);
    }
}

void add_plant(RoomBuilder& b, glm::vec3 foot) {
    const Cutaway part = things_part(foot.z);
    b.of(Material::wood, kClayTint, part)
        .turned(foot, {{.10f, 0}, {.13f, .02f}, {.16f, .26f}, {.165f, .28f}, {.15f, .285f}, {.14f, .25f}});
    b.of(Material::wood, kDarkTint * .6f, part).turned(foot, {{.145f, .25f}, {.0f, .25f}});
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
    b.of(Material::wood, kDarkTint, things_part(foot.z))
        .turned(foot, {{.15f, 0}, {.15f, .015f}, {.02f, .03f}, {.011f, .04f}, {.011f, 1.30f}});
    b.of(Material::glow, {1, .86f, .66f}, things_part(foot.z)).turned(foot, {{.19f, 1.24f}, {.13f, 1.56f}});
    b.turned(foot, {{.13f, 1.56f}, {.0f, 1.56f}});
}

void add_bench(RoomBuilder& b, float sign, float wall_z, float x) {
    b.of(Material::wood, {.55f, .38f, .24f}, things_part(sign));
    mirrored_box(b, sign, {x - .62f, .36f, wall_z - .34f}, {x + .62f, .40f, wall_z - .02f});
    for (const float leg : {-.56f, .50f})
        mirrored_box(b, sign, {x + leg, -.004f, wall_z - .32f}, {x + leg + .05f, .36f, wall_z - .05f});
    // Folded towels and a few books.
    b.of(Material::fabric, kSageTint, things_part(sign));
    mirrored_box(b, sign, {x - .50f, .40f, wall_z - .29f}, {x - .16f, .46f, wall_z - .06f});
    b.of(Material::fabric, kSandTint, things_part(sign));
    mirrored_box(b, sign, {x - .49f, .46f, wall_z - .285f}, {x - .17f, .515f, wall_z - .065f});
    const glm::vec3 covers[] = {kClayTint, kInkTint, {.80f, .74f, .62f}};
    for (int i = 0; i < 3; ++i) {
        const float y = .40f + .034f * float(i);
        b.of(Material::paper, covers[i], things_part(sign));
        mirrored_box(b, sign, {x + .18f + .012f * float(i), y, wall_z - .27f},
                     {x + .44f - .01f * float(i), y + .032f, wall_z - .09f});
    }
}

}  // namespace

void mirrored_box(RoomBuilder& b, float sign, glm::vec3 low, glm::vec3 high, unsigned faces) {
    if (sign > 0) {
        b.box(low, high, faces);
    } else {
        const unsigned swapped = (faces & 0x0f) | ((faces & 16) << 1) | ((faces & 32) >> 1);
        b.box({low.x, low.y, -high.z}, {high.x, high.y, -low.z}, swapped);
    }
}

void mirrored_quad(RoomBuilder& b, float sign, glm::vec3 a, glm::vec3 e, glm::vec3 c, glm::vec3 d) {
    const glm::vec3 m(1, 1, sign);
    if (sign > 0)
        b.quad(a, e, c, d);
    else
        b.quad(e * m, a * m, d * m, c * m);
}

void add_curtain(RoomBuilder& b, float x, float facing, glm::vec2 z, glm::vec2 y) {
    constexpr int kPleats = 5, kPieces = kPleats * 8;
    b.fixture({x - .022f, y.x, z.x}, {x + .022f, y.y, z.y});
    const auto along = [&](int i) {
        const float t = float(i) / kPieces;
        const float wave = std::sin(2 * 3.14159265f * kPleats * t) + .35f * std::sin(17.0f * t);
        return glm::vec2(x + .022f * wave, glm::mix(z.x, z.y, t));
    };
    for (int i = 0; i < kPieces; ++i) {
        const glm::vec2 p = along(facing < 0 ? i : i + 1), q = along(facing < 0 ? i + 1 : i);
        b.quad({p.x, y.x, p.y}, {q.x, y.x, q.y}, {q.x, y.y, q.y}, {p.x, y.y, p.y});
    }
}

RoomPlan room_plan(const Doorway& d, const RoomSize& size) {
    const auto metres = [](Metres m) { return static_cast<float>(m.value); };
    return {metres(d.half_width),
            metres(d.height),
            metres(d.wall_thickness),
            metres(d.trim_width),
            metres(d.trim_protrusion),
            -size.mat_thickness,
            size};
}

RoomMesh make_room(const Doorway& d, const RoomSize& size) {
    const RoomPlan plan = room_plan(d, size);
    RoomBuilder builder;
    add_floor_and_mat(builder, plan);
    add_doorway(builder, plan);
    add_near_room(builder, plan);
    add_near_windows(builder, plan);
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
        of(things_part(sign)) =
            static_cast<float>(1 - linear_step(1.3, 1.7, static_cast<double>(eye.z * sign)));
    // 0. The pieces that take the place of something; the leaf of the door that the raised leg is beside.
    const Cutaway leaf = leaf_part(z_sign(raised));
    for (const Cutaway part : {Cutaway::left_leaf, Cutaway::right_leaf})
        of(part) = 0;
    // Seen from the room behind, the whole wall stands in the way: only its plan stays.
    if (eye.x > thick) {
        for (const Cutaway part : {Cutaway::left_wall, Cutaway::right_wall, Cutaway::lintel, Cutaway::beyond,
                                   Cutaway::left_beyond, Cutaway::right_beyond})
            of(part) = 0;
        return visible;
    }
    // Where the line of sight to the resting foot meets the wall's face: outside the opening, the wall hides
    // the leg.
    const glm::vec3 foot(static_cast<float>(body.length(.42).value), .05f,
                         static_cast<float>(lane_z(raised, body, d).value) - .08f * z_sign(raised));
    const float t = -eye.x / (foot.x - eye.x);
    const float z = eye.z + (foot.z - eye.z) * t;
    // Within a few degrees of a turn: a camera may come to rest here, and half of a wall is a cloud of dots.
    const auto fade = [&](float sign) {
        return static_cast<float>(1 - linear_step(half - .05, half + .01, static_cast<double>(z * sign)));
    };
    of(Cutaway::left_wall) = fade(-1);
    of(Cutaway::right_wall) = fade(1);
    of(Cutaway::lintel) = std::min(fade(-1), fade(1));
    of(leaf) = fade(z_sign(raised));
    for (const float sign : {-1.0f, 1.0f}) {
        of(side_part(sign, Cutaway::left_section, Cutaway::right_section)) = 1 - fade(sign);
        of(side_part(sign, Cutaway::left_beyond, Cutaway::right_beyond)) = of(things_part(sign));
    }
    return visible;
}

}  // namespace ninety
