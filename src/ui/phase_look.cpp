#include "ui/phase_look.h"

#include "ui/theme.h"

namespace ninety {

ImU32 colour_of(Phase phase) {
    return phase == Phase::hold ? palette().angle : palette().accent;
}

void draw_phase_shape(ImDrawList& draw, ImVec2 c, float r, Phase phase, ImU32 colour) {
    const auto at = [&](float x, float y) { return ImVec2(c.x + x * r, c.y + y * r); };
    const float thick = r * .26f;
    switch (phase) {
        case Phase::get_ready:  // a ring that is not closed yet
            draw.PathArcTo(c, r * .8f, -1.2f, 4.1f, 28);
            draw.PathStroke(colour, 0, thick);
            break;
        case Phase::hold:  // full
            draw.AddCircleFilled(c, r, colour, 28);
            break;
        case Phase::change_sides:  // two arrows past each other
            for (const float s : {1.0f, -1.0f}) {
                draw.AddLine(at(-.9f * s, -.42f * s), at(.5f * s, -.42f * s), colour, thick);
                draw.AddTriangleFilled(at(.4f * s, -.85f * s), at(1.0f * s, -.42f * s), at(.4f * s, .02f * s),
                                       colour);
            }
            break;
        case Phase::rest:  // two bars
            draw.AddRectFilled(at(-.75f, -.85f), at(-.2f, .85f), colour, r * .1f);
            draw.AddRectFilled(at(.2f, -.85f), at(.75f, .85f), colour, r * .1f);
            break;
        case Phase::ease_off:  // down
            draw.AddTriangleFilled(at(-.95f, -.6f), at(.95f, -.6f), at(0, .9f), colour);
            break;
        case Phase::done: {  // a tick
            const ImVec2 tick[] = {at(-.85f, .05f), at(-.25f, .65f), at(.9f, -.65f)};
            draw.AddPolyline(tick, 3, colour, 0, thick * 1.2f);
            break;
        }
    }
}

}  // namespace ninety
