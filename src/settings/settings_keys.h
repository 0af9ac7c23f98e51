// Every key of the settings file, once: what reads and what writes them both walk this list.
//
// `Visitor` has table(name), and for the table it is in: quantity, number, whole, flag, text, choice,
// choice_once_flag, optional, worded (a value with a text of its own: what reads it, and what it must be). A
// key that an older version wrote under another name has that name behind it; one that was a flag has the
// value for "false" there, too. `S` is Settings, const when it is written.
#pragma once

#include "i18n/text.h"
#include "routine/plan_text.h"
#include "settings/settings_names.h"

namespace ninety {

template <class Visitor, class S>
void visit_person(Visitor&& v, S& s) {
    using namespace settings_limits;
    v.quantity("stature_m", s.stature, kMinStature, kMaxStature);
    v.number("build", s.build, min_build, max_build);
    v.choice("skin", s.skin, kSkinNames);
    v.choice("hair", s.hair, kHairNames);
    v.quantity("raise_deg", s.raise, kMinRaise, kMaxRaise);
    v.optional("start_angle_deg", s.start_angle, min_start_angle, max_start_angle);
    v.quantity("target_angle_deg", s.target_angle, min_target_angle, max_target_angle);
    v.choice("pelvis", s.pelvis, kPelvisNames);
    v.choice("hold_mode", s.mode, kModeNames);
    v.flag("stop_signs_seen", s.stop_signs_seen);
    v.flag("stop_signs_due", s.stop_signs_due);
    v.flag("guided_seen", s.guided_seen);
}

template <class Visitor, class S>
void visit_picture(Visitor&& v, S& s) {
    using namespace settings_limits;
    v.choice("view", s.view, kViewNames);
    v.choice("quality", s.quality, kQualityNames);
    v.choice("lighting", s.lighting, kLightingNames, "mood");
    v.number("text_scale", s.text_scale, min_text_scale, max_text_scale);
    v.flag("show_target", s.show_target);
    v.flag("show_angle", s.show_angle);
    v.flag("show_beneath", s.show_beneath);
    v.flag("show_measures", s.show_measures);
    v.flag("show_inset", s.show_inset);
    v.flag("follow_framing", s.follow_framing);
    v.flag("loop", s.loop);
    v.flag("reduced_motion", s.reduced_motion);
    v.flag("high_contrast", s.high_contrast);
    v.flag("mirror", s.mirror);
}

template <class Visitor, class S>
void visit_sound(Visitor&& v, S& s) {
    using namespace settings_limits;
    v.choice_once_flag("coaching", s.coaching, kCoachingNames, "voice", Coaching::tones);
    v.flag("tones", s.tones);
    v.flag("say_angle", s.say_angle);
    v.flag("speak_panels", s.speak_panels);
    v.number("voice_volume", s.voice_volume, min_volume, max_volume, "volume");
    v.number("tones_volume", s.tones_volume, min_volume, max_volume, "volume");
    v.number("room_volume", s.room_volume, min_volume, max_volume);
    v.number("movement_volume", s.movement_volume, min_volume, max_volume);
    v.text("device", s.sound_device);
}

template <class Visitor, class S>
void visit_practice(Visitor&& v, S& s) {
    using namespace settings_limits;
    v.flag("breathing", s.breathing);
    v.number("breaths_per_minute", s.breaths, min_breaths, max_breaths);
    v.choice("pace", s.pace, kPaceNames);
    v.flag("one_button", s.one_button);
    v.flag("ask_before", s.ask_before);
    v.text("camera", s.camera);
    v.text("camera_name", s.camera_name);
}

template <class Visitor, class S>
void visit_plan(Visitor&& v, S& s) {
    v.whole("times_a_week", s.plan.times_a_week, plan_limits::min_times, plan_limits::max_times);
    v.worded("days", s.plan.days, weekdays_from, Text("problem.plan.days"));
    v.worded("times", s.plan.times, times_from, Text("problem.plan.times"));
    v.choice("start", s.plan.start, kPlanStartNames);
    v.worded("since", s.plan.since, day_from, Text("problem.plan.since"));
    v.worded("pauses", s.plan.pauses, pauses_from, Text("problem.plan.pauses"));
    v.flag("notify", s.plan.notify);
    v.worded("reminded", s.reminded, day_from, Text("problem.plan.since"));
}

template <class Visitor, class S>
void visit_reading(Visitor&& v, S& s) {
    v.text("language", s.language);
    v.text("page", s.page);
    v.text("pages_read", s.pages_read);
}

template <class Visitor, class S>
void visit_window(Visitor&& v, S& s) {
    using namespace settings_limits;
    v.whole("width", s.window_width, min_window_width, max_window_size);
    v.whole("height", s.window_height, min_window_height, max_window_size);
    v.flag("fullscreen", s.fullscreen);
}

template <class Visitor, class S>
void visit_settings(Visitor& v, S& s) {
    visit_person(v.table("person"), s);
    visit_picture(v.table("picture"), s);
    visit_sound(v.table("sound"), s);
    visit_practice(v.table("practice"), s);
    visit_plan(v.table("plan"), s);
    visit_reading(v.table("reading"), s);
    visit_window(v.table("window"), s);
}

}  // namespace ninety
