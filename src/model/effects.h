// What follows from a change of the state for files, devices and the window: values. update() and advance()
// give them, services/ and the window carry them out. Nothing else reaches a file or a device, and nothing
// comes back but as an observation (model/observations.h).
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "history/records.h"
#include "import/foreign_choice.h"
#include "model/practice.h"
#include "routine/routine.h"
#include "routine/schedule.h"

namespace ninety::effect {

struct PlayTap {};  // a key or button was taken
struct SayChoice {
    FloorChoice choice;  // of the single button's: what the next silence chooses
};
struct SayBackedOff {};  // what to do to make it gentler
struct SayPanels {
    FixedText<400> words;  // of the control that has the focus; in place of what is being said of another
};
struct SaveSettings {};  // they have changed; written when the person has paused changing them
struct FillScreen {
    bool on;
};

// Measuring.
struct CalibrateSensor {};
struct NudgeLeg {
    Degrees by, from;  // from: where nothing has been said by hand yet
};

struct OpenCamera {       // where the same one is open, nothing; another one is closed
    CameraName chosen{};  // empty: whichever serves best
};
struct LevelCamera {  // so much is taken out of its angles; 0: nothing
    Degrees tilt;
};
struct CloseCamera {};  // at once: its lamp goes off
// "Measure me" speaks to somebody who lies on the floor: what was just measured, and which leg comes now.
struct SayMeasureMe {
    std::optional<Degrees> leg;
    std::optional<Side> now;
    bool done = false;
};

// The history.
struct GoOnWithSession {
    SessionRecord session;  // what is held from now on is its
};
struct StoreCheckIn {
    CheckIn answers;  // of the session that is under way or ended last
};
struct StoreAngle {
    Side side;
    Degrees leg;
    AngleSource source;
    std::optional<Degrees> spread{};  // of what was seen, where the source knows it
};
struct ReviseSession {
    SessionRecord session;  // in place of what is there under its uid; new where there is none
};
struct RemoveRecord {
    std::string uid;  // of a session or a measurement
};
struct BringBackMeasurement {
    MeasurementRecord measurement;
};
struct ExportHistory {
    bool json = false;
};
struct SaveReport {};
struct SaveCalendar {};  // the plan's times, as an .ics file
struct Remind {};        // on the desktop: a planned session's time has come
struct StopImport {};
struct ChooseImport {  // other columns for the file that is offered
    ForeignChoice choice;
};
struct AnswerImport {
    bool take;
};
struct UndoImport {};  // what was taken over last
struct KeepImport {};  // it stays, and nobody asks again
struct DeleteEverything {};

// Routines.
struct SaveRoutine {
    Routine routine;
};
struct ReplaceRoutine {  // changes to one of the person's own
    std::filesystem::path file;
    Routine routine;
};
struct DeleteRoutine {
    std::filesystem::path file;
};

struct SaveHandout {  // one page of it, to give away
    Routine routine;
};
struct TakeText {  // pasted: a routine, or nothing of ours
    std::string text;
};

struct TakeFile {  // dropped on the window, of any kind: a picture of a routine's QR code, too
    std::filesystem::path file;
};
struct ChooseFile {};  // one to open; what the person chooses comes as if it had been dropped

}  // namespace ninety::effect

namespace ninety {

using Effect =
    std::variant<effect::PlayTap, effect::SayChoice, effect::SayBackedOff, effect::SayPanels,
                 effect::SaveSettings, effect::FillScreen, effect::CalibrateSensor, effect::NudgeLeg,
                 effect::OpenCamera, effect::LevelCamera, effect::CloseCamera, effect::SayMeasureMe,
                 effect::GoOnWithSession, effect::StoreCheckIn, effect::StoreAngle, effect::ReviseSession,
                 effect::RemoveRecord, effect::BringBackMeasurement, effect::ExportHistory,
                 effect::SaveReport, effect::SaveCalendar, effect::Remind, effect::StopImport,
                 effect::ChooseImport, effect::AnswerImport, effect::UndoImport, effect::KeepImport,
                 effect::DeleteEverything, effect::SaveRoutine, effect::ReplaceRoutine, effect::DeleteRoutine,
                 effect::SaveHandout, effect::TakeText, effect::TakeFile, effect::ChooseFile>;

struct Effects {
    std::vector<Effect> asked;  // in order
    std::vector<Cue> cues;      // of the routine, that have fallen due; each once
    bool time_passed = false;   // given by advance(): whoever follows the routine looks at it now
};

}  // namespace ninety
