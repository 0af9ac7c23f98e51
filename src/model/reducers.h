// What each action does to the state: the inside of update() and advance(), nobody else's.
//
// A file for each part of the state: reduce_watch.cpp writes Watch, and so on. reduce_play.cpp has the
// actions that go to whatever plays, reduce_settings.cpp what follows from a setting for all parts.
#pragma once

#include <utility>

#include "model/actions.h"
#include "model/effects.h"
#include "model/observations.h"

namespace ninety {

// What a reducer works on: the state, and what follows from its change outside.
struct Change {
    AppState& state;
    Effects& effects;

    void ask(Effect effect) { effects.asked.push_back(std::move(effect)); }
};

// Whatever plays: the live scene that is shown, the demonstration, or the session.
void reduce(const action::Begin&, Change&);
void reduce(const action::TogglePlay&, Change&);
void reduce(const action::SkipForward&, Change&);
void reduce(const action::SkipBack&, Change&);
void reduce(const action::Restart&, Change&);
void reduce(const action::BeginAgain&, Change&);
void reduce(const action::StopAndKeep&, Change&);
void reduce(const action::SwapSide&, Change&);

// From the floor.
void reduce(const action::Ready&, Change&);
void reduce(const action::MoreTime&, Change&);
void reduce(const action::BackOff&, Change&);
void reduce(const action::Again&, Change&);
void reduce(const action::PressButton&, Change&);
void reduce(const action::StartGuided&, Change&);
void reduce(const action::GoOnWithUnfinished&, Change&);
void advance_choice(Change&);  // the silence after a press chooses

// Before a session.
void reduce(const action::AnswerBefore&, Change&);
void reduce(const action::PassBefore&, Change&);
void reduce(const action::PointBefore&, Change&);
void reduce(const action::TakeBackBefore&, Change&);
void reduce(const action::TakeGentler&, Change&);
void reduce(const action::LeaveBefore&, Change&);

// Watch.
void reduce(const action::Seek&, Change&);
void reduce(const action::SetSpeed&, Change&);
void reduce(const action::ShowFault&, Change&);
void play_or_pause_demonstration(AppState&);
void skip_demonstration(AppState&);
void back_demonstration(AppState&);
void swap_demonstration(AppState&);
void remake_demonstration(AppState&);  // what it is made of has changed

// Practice.
void reduce(const action::ChangeTape&, Change&);
void reduce(const action::MeasureWith&, Change&);
void reduce(const action::Calibrate&, Change&);
void reduce(const action::ToggleCamera&, Change&);
void reduce(const action::ShowCameraPicture&, Change&);
void reduce(const action::ChooseCamera&, Change&);
void reduce(const action::LevelCamera&, Change&);
void reduce(const action::BeginMeasureMe&, Change&);
void reduce(const action::LeaveMeasureMe&, Change&);
void open_camera(Change&);   // where there is one to be opened
void close_camera(Change&);  // at once; where it is off, nothing
void take_camera(const CameraSeen&, Change&);
void advance_measure_me(Change&);  // after take_camera()
void reduce(const action::NudgeLeg&, Change&);
void reduce(const action::CheckInSeen&, Change&);
void reduce(const action::ChangeCheckIn&, Change&);
void reduce(const action::Answer&, Change&);
void reduce(const action::TakeBackAnswer&, Change&);
void reduce(const action::SaveCheckIn&, Change&);
void play_or_pause_session(Change&);
void ask_before_or_begin(Change&);
void begin_session(Change&);  // at once, by what has been answered before
void swap_session(Change&);
void remake_course(AppState&);   // of the leg, by who stretches and how
void remake_session(AppState&);  // ready for the next one: nothing held, nothing answered
void keep_answers(Change&);      // what was answered and not kept yet is not lost to the next session
void add_hold(const HoldRecord&, SessionSummary&);
void take_hold(const HoldRecord&, AppState&);  // it has been kept
void take_leg(const LegSeen&, AppState&);      // at the time that the clock has come to

// The picture.
void reduce(const action::ChooseView&, Change&);
void reduce(const action::Orbit&, Change&);
void reduce(const action::Zoom&, Change&);
void reduce(const action::CutToView&, Change&);
void cut_to_view(AppState&);
void advance_camera(AppState&);  // it follows its view and its moves

// Reading.
void reduce(const action::ShowPage&, Change&);
void reduce(const action::MarkRead&, Change&);
void reduce(const action::ShowScene&, Change&);
void reduce(const action::SetSlider&, Change&);
void reduce(const action::ChooseLessonView&, Change&);
void reduce(const action::SetRange&, Change&);
void reduce(const action::ShowProgressPart&, Change&);

// The list of sessions.
void reduce(const action::ListMeasurements&, Change&);
void reduce(const action::ChooseRecord&, Change&);
void reduce(const action::CorrectSession&, Change&);
void reduce(const action::AddSession&, Change&);
void reduce(const action::ChangeDraft&, Change&);
void reduce(const action::KeepDraft&, Change&);
void reduce(const action::LeaveDraft&, Change&);
void reduce(const action::DeleteRecord&, Change&);
void reduce(const action::UndoDelete&, Change&);

// The shell.
void reduce(const action::ShowPanel&, Change&);
void reduce(const action::ShowShortcuts&, Change&);
void reduce(const action::ToggleShortcuts&, Change&);
void reduce(const action::ShowStopSigns&, Change&);
void reduce(const action::AskToDelete&, Change&);
void reduce(const action::ClosePage&, Change&);
void reduce(const action::ScrollPage&, Change&);
void reduce(const action::NoticesSeen&, Change&);
void reduce(const action::DismissNotice&, Change&);
void reduce(const action::NameRoutine&, Change&);
void reduce(const action::KeysToPanels&, Change&);
void reduce(const action::ToggleFullscreen&, Change&);
void reduce(const action::LeaveFullscreen&, Change&);
void reduce(const action::Ask&, Change&);
void reduce(const action::Quit&, Change&);

// Settings.
void reduce(const action::ToggleSetting&, Change&);
void reduce(const action::ChangeTextSize&, Change&);
void reduce(const action::ChangeSettings&, Change&);
void take_wall_time(WallTime now, Change&);  // a reminder may be due
void take_window(const WindowSeen&, Change&);
void forget_person(AppState&);  // everything of theirs has been deleted

}  // namespace ninety
