// What a live scene shows for its sliders: bodies, numbers. Kept between frames, since finding how to get to
// a box takes milliseconds; made anew only for what has changed.
#pragma once

#include <optional>

#include "body/doorway.h"
#include "lesson/answer.h"
#include "lesson/disc.h"
#include "lesson/lesson.h"
#include "lesson/lift.h"
#include "lesson/stoop.h"

namespace ninety {

// Where the figures of a scene stand: x of their ankles, world of body/wall_contact.h, looking at the wall.
namespace lesson_place {
inline constexpr float main_x = -2.32f, beside_x = -1.12f;
}

class LessonFigures {
  public:
    // Asks for values within their ranges.
    void update(const LessonValues& values, Proportions body);

    const LessonValues& values() const { return values_; }
    Proportions body() const { return body_; }

    // Of the scene that is shown; the others' are old.
    const Stoop& stoop() const { return stoop_; }
    const Stoop& upright() const { return upright_; }
    const LiftMoment& lift() const { return lift_; }
    const LiftMoment& hinge() const { return hinge_; }
    const LiftPlan& plan() const { return lifting_->plan(); }  // of lift()
    const DiscMoment& disc() const { return disc_; }
    const Answer& answer() const { return answer_; }
    const Answer& answer_at_start() const { return answer_at_start_; }

  private:
    void update_lift(const LessonValues& values, Proportions body);

    LessonValues values_;
    Proportions body_;
    bool made_ = false;
    Stoop stoop_, upright_;
    std::optional<Lift> lifting_, hinging_;
    LiftMoment lift_, hinge_;
    DiscMoment disc_;
    Answer answer_, answer_at_start_;
};

}  // namespace ninety
