// What devices, files and the window have to say: values, taken in by advance() and by nothing else.
#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/article.h"
#include "content/routine_library.h"
#include "history/records.h"
#include "i18n/strings.h"
#include "measure/camera_sight.h"
#include "model/practice.h"
#include "model/reading.h"

namespace ninety::news {

struct Problem {
    std::string sentence;  // stays until it is dismissed
};
struct Success {
    std::string sentence;  // something that the person asked for has come about
};
struct HistoryRead {
    std::shared_ptr<const ProgressView> view;  // null: there is no history to read
};
struct HoldKept {
    HoldRecord hold;
};
struct RoutinesRead {
    std::vector<RoutineEntry> routines;
};
// A routine that was to be kept had to take another name.
struct RoutineRenamed {
    Routine wanted, kept;
};
struct SoundDevicesListed {
    std::vector<std::string> names;
};
struct LanguageRead {
    std::string code;
    std::vector<Language> languages;  // to choose from
    std::vector<Article> articles;
};
struct EverythingDeleted {
    std::vector<std::string> stayed;  // a sentence for each file that could not be deleted
};

}  // namespace ninety::news

namespace ninety {

// What has happened since the last look.
using News =
    std::variant<news::Problem, news::Success, news::HistoryRead, news::HoldKept, news::RoutinesRead,
                 news::RoutineRenamed, news::SoundDevicesListed, news::LanguageRead, news::EverythingDeleted>;

struct WindowSeen {
    glm::ivec2 size_px{0}, size_logical{0};
    float scale = 1;  // of the panels
    FixedText<127> quality_reason;
    bool minimised = false;  // or hidden: nobody sees it
};

struct Observations {
    Seconds away;  // of the time since the last look: how long the machine was not there
    LegSeen leg;
    CameraSeen camera;
    bool sounding = false;  // something is still to be heard
    std::optional<ImportProgress> importing;
    std::optional<WallTime> wall_now;  // empty: nobody has looked
    std::optional<WindowSeen> window;  // empty: there is none
    std::vector<News> news;            // in order
};

}  // namespace ninety
