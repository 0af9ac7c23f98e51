#include "scene/room_parts.h"

namespace ninety {
namespace {

Cutaway beyond_part(float sign) {
    return side_part(sign, Cutaway::left_beyond, Cutaway::right_beyond);
}

// In the middle of the far wall: frame, glazing bars, panes, curtains at either side.
void add_window(RoomBuilder& b, float x1) {
    const float bar = .025f;
    const auto [y0, y1, low, half] = kFarWindow;
    b.of(Material::pane, {.92f, .97f, 1.0f}, Cutaway::beyond)
        .quad({x1 - .01f, y0, -half}, {x1 - .01f, y0, half}, {x1 - .01f, y1, half}, {x1 - .01f, y1, -half});
    b.of(Material::beyond_trim, kWhiteTint, Cutaway::beyond);
    const float f = x1 - .05f;
    b.box({f, y0 - .05f, -half - .05f}, {x1, y0, half + .05f});
    b.box({f, y1, -half - .05f}, {x1, y1 + .05f, half + .05f});
    for (const float z : {-half - .05f, half})
        b.box({f, y0, z}, {x1, y1, z + .05f});
    b.box({f + .02f, y0, -bar}, {x1, y1, bar});
    b.box({f + .02f, 1.45f - bar, -half}, {x1, 1.45f + bar, half});
    b.box({x1 - .20f, y0 - .09f, -half - .10f}, {x1, y0 - .05f, half + .10f});
    b.of(Material::beyond_trim, {.88f, .80f, .68f}, Cutaway::beyond);
    for (const float sign : {-1.0f, 1.0f})
        add_curtain(b, x1 - .09f, -1, sign < 0 ? glm::vec2(-.96f, -.58f) : glm::vec2(.58f, .96f),
                    {.04f, 2.22f});
    b.of(Material::beyond_trim, kDarkTint * 1.4f, Cutaway::beyond)
        .box({x1 - .10f, 2.22f, -1.02f}, {x1 - .08f, 2.24f, 1.02f});
}

// A low sideboard with a lamp on it.
void add_sideboard(RoomBuilder& b, const RoomPlan& p, float sign) {
    const float wall = p.size.beyond_side, x0 = 1.30f, x1 = 2.30f, top = .62f;
    b.of(Material::beyond_trim, {.62f, .44f, .28f}, beyond_part(sign));
    mirrored_box(b, sign, {x0, .12f, wall - .36f}, {x1, top, wall - .02f});
    for (const float x : {x0 + .04f, x1 - .08f})
        mirrored_box(b, sign, {x, p.floor, wall - .33f}, {x + .04f, .12f, wall - .05f}, 0x3f & ~4u);
    b.of(Material::beyond_trim, {.46f, .32f, .20f}, beyond_part(sign));
    for (const float x : {x0 + .015f, x0 + .508f})  // its doors
        mirrored_box(b, sign, {x, .14f, wall - .372f}, {x + .477f, top - .025f, wall - .36f},
                     1 | 2 | 4 | 8 | 16);
    const glm::vec3 foot(x0 + .22f, top, sign * (wall - .19f));
    b.of(Material::beyond_trim, kClayTint * 1.1f, beyond_part(sign))
        .turned(foot, {{.06f, 0}, {.085f, .05f}, {.07f, .14f}, {.02f, .20f}, {.012f, .24f}}, 18);
    b.of(Material::glow, {1, .88f, .70f}, beyond_part(sign)).turned(foot, {{.15f, .22f}, {.10f, .42f}}, 18);
    const glm::vec3 covers[] = {kInkTint, {.80f, .74f, .62f}, kSageTint};
    for (int i = 0; i < 3; ++i) {
        b.of(Material::beyond_trim, covers[i], beyond_part(sign));
        const float y = top + .032f * float(i);
        mirrored_box(b, sign, {x0 + .58f + .01f * float(i), y, wall - .28f},
                     {x0 + .82f - .012f * float(i), y + .03f, wall - .10f});
    }
}

}  // namespace

void add_room_behind(RoomBuilder& b, const RoomPlan& p) {
    const RoomSize& s = p.size;
    const float w = s.beyond_side, x1 = s.beyond, top = s.ceiling;
    b.of(Material::beyond_wall);
    b.plane({x1, p.floor, -w}, {x1, p.floor, w}, {x1, top, w}, {x1, top, -w});
    b.plane({p.thick, p.floor, -w}, {x1, p.floor, -w}, {x1, top, -w}, {p.thick, top, -w});
    b.plane({x1, p.floor, w}, {p.thick, p.floor, w}, {p.thick, top, w}, {x1, top, w});
    b.of(Material::beyond_wall, {1.1f, 1.15f, 1.3f})
        .plane({p.thick, top, -w}, {x1, top, -w}, {x1, top, w}, {p.thick, top, w});
    b.of(Material::beyond_trim, kWhiteTint, Cutaway::beyond);
    b.box({x1 - p.out, p.floor, -w}, {x1, kSkirtingHeight, w}, 1 | 8);
    b.box({x1 - .03f, top - .05f, -w}, {x1, top, w}, 1 | 4);
    // Skirting and cornice go with their wall: seen from outside, their edges would be lines across the
    // floor.
    for (const float sign : {-1.0f, 1.0f}) {
        b.of(Material::beyond_trim, kWhiteTint, things_part(sign));
        mirrored_box(b, sign, {p.thick, p.floor, w - p.out}, {x1, kSkirtingHeight, w}, 8 | 16);
        mirrored_box(b, sign, {p.thick, top - .05f, w - .03f}, {x1, top, w}, 4 | 16);
        add_sideboard(b, p, sign);
    }
    add_window(b, x1);
    const float rug = p.floor + .006f;
    b.of(Material::beyond_rug).box({.95f, p.floor, -.95f}, {2.4f, rug, .95f}, 0x33);
    b.plane({.95f, rug, .95f}, {2.4f, rug, .95f}, {2.4f, rug, -.95f}, {.95f, rug, -.95f});
}

}  // namespace ninety
