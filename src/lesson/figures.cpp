#include "lesson/figures.h"

namespace ninety {
namespace {

LiftPlan plan_of(const LessonValues& values, Proportions body) {
    using namespace lift_slider;
    LiftPlan plan;
    plan.body = body;
    plan.raise = Degrees(values[hamstrings]);
    plan.load = Kilograms(values[load]);
    plan.grip = Metres(values[grip] / 100);
    plan.knee = Degrees(values[knees]);
    return plan;
}

}  // namespace

void LessonFigures::update_lift(const LessonValues& values, Proportions body) {
    const LiftPlan plan = plan_of(values, body), hinge = hip_hinge(plan);
    if (!lifting_ || !(lifting_->plan() == plan)) lifting_.emplace(plan);
    if (!hinging_ || !(hinging_->plan() == hinge)) hinging_.emplace(hinge);
    const double moment = values[lift_slider::moment] / 100;
    lift_ = lifting_->at(moment, {lesson_place::main_x, 0});
    hinge_ = hinging_->at(moment, {lesson_place::beside_x, 0});
}

void LessonFigures::update(const LessonValues& values, Proportions body) {
    if (made_ && values == values_ && body == body_) return;
    switch (values.lesson) {
        case Lesson::stoop:
            stoop_ = stoop_at(values[stoop_slider::pain], body, {lesson_place::main_x, 0});
            upright_ = stoop_at(0, body, {lesson_place::beside_x, 0});
            break;
        case Lesson::lift:
            update_lift(values, body);
            break;
        case Lesson::disc:
            disc_ = disc_at({values[disc_slider::bulge] / 100,
                             {values[disc_slider::irritation] / 100, values[disc_slider::toes] / 100}},
                            Seconds(values[disc_slider::hold]));
            break;
        case Lesson::answer: {
            using namespace answer_slider;
            const Degrees start(values[hamstrings]);
            answer_ = answer_at(start, values[weeks], values[sessions]);
            answer_at_start_ = answer_at(start, 0, values[sessions]);
            break;
        }
    }
    values_ = values;
    body_ = body;
    made_ = true;
}

}  // namespace ninety
