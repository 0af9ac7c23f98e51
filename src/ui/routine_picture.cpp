#include "ui/routine_picture.h"

#include <algorithm>
#include <cmath>

#include "body/volume.h"

namespace ninety {
namespace {

// What of the world it shows, metres: from the crown to the foot beyond the wall, from the floor to the toes.
constexpr glm::vec2 kLow{-1.44f, -.10f}, kHigh{.50f, 1.10f};
constexpr float kTowelAway = -.42f;  // with a towel one lies there; the picture moves along
constexpr float kThick = 1.3f;       // than life: a limb of five pixels is read, one of two is not
constexpr Degrees kUsual{64};        // the leg of a picture: no person's

// From the side, the person's feet to the right: x is the picture's, y is up.
class SidePicture {
  public:
    SidePicture(ImDrawList& draw, const Rect& where, float away) : draw_(draw), away_(away) {
        const glm::vec2 size = kHigh - kLow;
        scale_ = std::min(where.size.x / size.x, where.size.y / size.y);
        corner_ = where.at + (where.size - size * scale_) / 2.0f;
    }

    ImVec2 at(glm::vec2 world) const {
        const glm::vec2 from_low(world.x - away_ - kLow.x, kHigh.y - world.y);
        return {corner_.x + from_low.x * scale_, corner_.y + from_low.y * scale_};
    }
    float pixels(float metres) const { return metres * scale_; }

    void line(glm::vec2 from, glm::vec2 to, float metres, ImU32 ink) {
        draw_.AddLine(at(from), at(to), ink, std::max(1.0f, pixels(metres)));
    }
    void limb(const WorldSegment& segment, ImU32 ink) {
        const float from = std::max(1.0f, kThick * pixels(segment.from_radius)),
                    to = std::max(1.0f, kThick * pixels(segment.to_radius));
        const ImVec2 a = at({segment.from.x, segment.from.y}), b = at({segment.to.x, segment.to.y});
        draw_.AddLine(a, b, ink, 2 * std::min(from, to));
        draw_.AddCircleFilled(a, from, ink, 14);
        draw_.AddCircleFilled(b, to, ink, 14);
    }

  private:
    ImDrawList& draw_;
    float away_, scale_ = 1;
    glm::vec2 corner_{0};
};

bool of_raised_leg(Bone bone) {
    return bone == Bone::thigh_r || bone == Bone::shank_r || bone == Bone::foot_r;
}

// Two short strokes on the wall's side of the heel: it pushes.
void draw_push(SidePicture& picture, glm::vec2 heel, ImU32 ink) {
    for (const float y : {-.13f, .13f}) {
        const glm::vec2 tip(heel.x + .34f, heel.y + y);
        picture.line({heel.x + .10f, tip.y}, tip, .035f, ink);
        for (const float barb : {-.07f, .07f})
            picture.line(tip, tip + glm::vec2(-.09f, barb), .035f, ink);
    }
}

void draw_towel(SidePicture& picture, const WorldPose& pose, ImU32 ink) {
    const auto flat = [](glm::vec3 point) { return glm::vec2(point); };
    const glm::vec2 foot = flat(pose[Bone::foot_r].to_world({.13f, -.08f, 0}));
    picture.line(flat(pose[Bone::hand_r].to_world({0, -.07f, 0})), foot, .045f, ink);
}

}  // namespace

void draw_routine_picture(ImDrawList& draw, const Routine& routine, const Rect& where) {
    const bool towel = routine.variant == Variant::towel;
    const Palette& p = palette();
    const Proportions body;
    const StretchMoment moment{Stage::holding, 0, Side::right, kUsual - routine.gentler, PelvisHabit::typical,
                               routine.variant};
    const WorldPose pose = forward_kinematics(stretch_pose(body, moment), body);
    SidePicture picture(draw, where, towel ? kTowelAway : 0);
    draw.PushClipRect({where.at.x, where.at.y}, {where.end().x, where.end().y}, true);
    // 1. The floor, and the wall with the opening that the other leg lies through.
    picture.line({kLow.x - 1, -.03f}, {kHigh.x + 1, -.03f}, .03f, p.ink_soft);
    if (!towel) {
        picture.line({.04f, .26f}, {.04f, kHigh.y + .2f}, .07f, p.ink_soft);
        picture.line({.04f, -.03f}, {.04f, .26f}, .02f, p.line);
    }
    // 2. The body, and over it the leg that is up.
    for (const bool raised : {false, true})
        for (const RoundedSegment& segment : body_segments())
            if (of_raised_leg(segment.bone) == raised)
                picture.limb(in_world(segment, pose, body), raised ? p.angle : p.ink);
    // 3. What tells it from the others.
    if (towel) draw_towel(picture, pose, p.accent);
    if (routine.variant == Variant::contract_relax)
        draw_push(picture, glm::vec2(pose(heel(Side::right, body))), p.accent);
    if (routine.variant == Variant::bent_knee) {
        const ImVec2 knee = picture.at(glm::vec2(pose[Bone::shank_r].origin_world));
        draw.AddCircle(knee, picture.pixels(.15f), p.accent, 24, std::max(1.5f, picture.pixels(.04f)));
    }
    draw.PopClipRect();
}

}  // namespace ninety
