// What a person can ask for, by panel, key or mouse. Values only: update() acts on them.
#pragma once

#include <glm/vec2.hpp>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/app_state.h"
#include "model/effects.h"

namespace ninety::action {

struct Begin {};       // what was asked for on the command line begins: there is something to see now
struct TogglePlay {};  // start or pause: the demonstration or the practice session
struct SkipForward {};
struct SkipBack {};
struct Restart {};      // from the beginning; a session under way asks first
struct BeginAgain {};   // the answer is yes
struct StopAndKeep {};  // the session is over; what was held is kept
// From the floor, in a session.
struct Ready {};               // what comes before a hold is over
struct MoreTime {};            // this step lasts 15 s longer
struct BackOff {};             // gentler from here on: a little away from the wall
struct Again {};               // this step from its beginning
struct PressButton {};         // the only button there is: see FloorChoice
struct GoOnWithUnfinished {};  // the session that was broken off
struct StartGuided {};         // the first time, step by step
// Before a session.
struct AnswerBefore {
    int rating;
};  // of the question that is asked: pain, or 1 for yes and 0 for no
struct PointBefore {
    int rating;
};                         // a button goes along the answers; nothing is answered yet
struct PassBefore {};      // the question that is asked, without an answer
struct TakeBackBefore {};  // to the question before
struct TakeGentler {
    bool gentler;
};                      // of what is offered
struct LeaveBefore {};  // no session now
struct SwapSide {};     // the demonstration begins with the other leg; in practice, the first side changes
struct Seek {
    Seconds to;
};  // in the demonstration
struct SetSpeed {
    double speed;
};
struct ShowFault {
    Fault fault;
};  // none: the demonstration again
struct ShowPanel {
    Panel panel;
};
struct ShowPage {
    std::string id;
};
struct MarkRead {
    std::string id;
};
struct ShowScene {
    std::string link;
};  // of the article: "scene:lift?hamstrings=short"
struct SetSlider {
    std::size_t slider;
    double value;
};  // of the scene that is shown
struct ChooseLessonView {
    LessonView view;
};
struct ChooseView {
    View view;
};
struct CutToView {};  // at once, without a move
struct Orbit {
    glm::vec2 turn;
};  // radians
struct Zoom {
    float factor;
};  // above 1: away
struct ToggleSetting {
    bool Settings::*flag;
};
struct ChangeTextSize {
    double by;
};  // added to the text scale, within its limits
struct ChangeSettings {
    Settings settings;
};
struct ChangeTape {
    TapeEntry tape;
};
struct ShowShortcuts {
    bool open;
};
struct ToggleShortcuts {};
struct ShowStopSigns {
    bool open;
};
struct NoticesSeen {};  // a frame has shown them
struct DismissNotice {
    std::size_t index;
};
struct SetRange {
    ProgressRange range;
};
struct ShowProgressPart {
    ProgressPart part;
};
// The list of sessions and measurements.
struct ListMeasurements {
    bool measurements;
};
struct ChooseRecord {
    std::string uid;
};
struct CorrectSession {
    std::string uid;
};
struct AddSession {};  // one that was done without the program
struct ChangeDraft {
    SessionDraft draft;
};
struct KeepDraft {};   // where nothing is wrong with it
struct LeaveDraft {};  // nothing changes
struct DeleteRecord {
    std::string uid;
};                     // a session or a measurement; it can be brought back
struct UndoDelete {};  // the last one
struct ChangeCheckIn {
    CheckInEntry entry;
};
struct SaveCheckIn {};
struct CheckInSeen {
    bool seen;
};  // the question that is next has come into sight, or left it
struct Answer {
    int rating;
};  // of the first question that has none yet
struct TakeBackAnswer {};
struct NameRoutine {
    FixedText<4 * kMaxRoutineName> name;
};
struct MeasureWith {
    Measuring::Source source;
};
struct NudgeLeg {
    Degrees by;
};
struct Calibrate {};
struct ToggleCamera {};  // on or off; the key does it from anywhere
struct ShowCameraPicture {
    bool show;
};                     // in its corner
struct ChooseCamera {  // remembered; empty: whichever serves best
    CameraName camera;
};
struct LevelCamera {};     // the tilt that is told of is taken out of the angles, or what is taken out is not
struct BeginMeasureMe {};  // or once more
struct LeaveMeasureMe {};  // done, or not now
struct KeysToPanels {
    bool on;
};
struct AskToDelete {
    bool open;
};
struct Ask {
    Effect effect;
};  // what only files and devices can do: nothing of the state changes by it
struct ToggleFullscreen {};
struct ClosePage {};  // what lies on top
struct ScrollPage {
    int lines;
};                          // the same, down
struct LeaveFullscreen {};  // or else take the first notice away
struct Quit {};

}  // namespace ninety::action

namespace ninety {

class Action {
  public:
    using Asked = std::variant<
        action::Begin, action::TogglePlay, action::SkipForward, action::SkipBack, action::Restart,
        action::BeginAgain, action::StopAndKeep, action::Ready, action::MoreTime, action::BackOff,
        action::Again, action::PressButton, action::StartGuided, action::GoOnWithUnfinished,
        action::AnswerBefore, action::PassBefore, action::PointBefore, action::TakeBackBefore,
        action::TakeGentler, action::LeaveBefore, action::SwapSide, action::Seek, action::SetSpeed,
        action::ShowFault, action::ShowPanel, action::ShowPage, action::MarkRead, action::ShowScene,
        action::SetSlider, action::ChooseLessonView, action::ChooseView, action::CutToView, action::Orbit,
        action::Zoom, action::ToggleSetting, action::ChangeTextSize, action::ChangeSettings,
        action::ChangeTape, action::ShowShortcuts, action::ToggleShortcuts, action::ShowStopSigns,
        action::NoticesSeen, action::DismissNotice, action::SetRange, action::ShowProgressPart,
        action::ListMeasurements, action::ChooseRecord, action::CorrectSession, action::AddSession,
        action::ChangeDraft, action::KeepDraft, action::LeaveDraft, action::DeleteRecord, action::UndoDelete,
        action::ChangeCheckIn, action::SaveCheckIn, action::CheckInSeen, action::Answer,
        action::TakeBackAnswer, action::NameRoutine, action::MeasureWith, action::NudgeLeg, action::Calibrate,
        action::ToggleCamera, action::ShowCameraPicture, action::ChooseCamera, action::LevelCamera,
        action::BeginMeasureMe, action::LeaveMeasureMe, action::KeysToPanels, action::AskToDelete,
        action::Ask, action::ToggleFullscreen, action::ClosePage, action::ScrollPage, action::LeaveFullscreen,
        action::Quit>;

    template <typename A>
    requires(!std::is_same_v<A, Action>) Action(A asked) : asked_(std::in_place_type<A>, std::move(asked)) {}
    // Not in the header: copying and destroying forty kinds of values would be compiled again in every file
    // that asks for one, and took half of the build.
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();

    const Asked& asked() const { return asked_; }

  private:
    Asked asked_;
};
using Actions = std::vector<Action>;

// "TogglePlay", for traces.
std::string_view name_of(const Action& action);
// The same with what it is about, where tests tell: "ShowPanel why", "ChooseView foot", "Answer 6".
FixedText<63> trace_of(const Action& action);

}  // namespace ninety
