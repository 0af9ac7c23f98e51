// Parts of the plan that more than one panel shows: when the next session is and what is in it, the pause,
// weeks that were kept. They read the state and ask for actions.
#pragma once

#include "model/actions.h"
#include "ui/theme.h"

namespace ninety {

// Charts, sessions or plan: at the head of what has the picture's place under Progress, from the cursor on.
void choose_progress_part(const AppState& state, const Fonts& fonts, Actions& actions);
// How wide that is, and whatever is chosen beside or below it, on a page so wide.
float part_chooser_width(float page, const Fonts& fonts);

// When it is and what is in it; a button that takes its routine where another one is in use and no session is
// under way. Nothing without a history.
void draw_next_session(const AppState& state, const Fonts& fonts, Actions& actions);

// One click: from today until the person goes on; or on again.
void draw_pause(const AppState& state, const Fonts& fonts, Actions& actions);

// A mark for each of the last weeks, the latest last: a full dot is kept, a dash paused, a ring neither; the
// week that is not over is underlined. Told apart without colour.
void draw_weeks_kept(const PlanAhead& plan, const Fonts& fonts);

// Asks for a changed plan.
void change_plan(const AppState& state, const Plan& plan, Actions& actions);

}  // namespace ninety
