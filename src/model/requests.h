// What a person asks for that touches files: apply() puts it into AppState::requests and does nothing else
// about it, HistoryService::handle_requests does it in the same round (docs/ARCHITECTURE.md, "What a request
// is").
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "history/records.h"
#include "routine/routine.h"

namespace ninety::request {

struct SaveCheckIn {
    CheckIn answers;
};
struct Measure {
    Side side;
    Degrees leg;
    AngleSource source;
};
struct ExportHistory {
    bool json = false;
};
struct SaveReport {};
struct DeleteEverything {};
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
struct StopImport {};
struct TakeFile {  // dropped on the window: a routine or an exported history
    std::filesystem::path file;
};

}  // namespace ninety::request

namespace ninety {

using Request =
    std::variant<request::SaveCheckIn, request::Measure, request::ExportHistory, request::SaveReport,
                 request::DeleteEverything, request::SaveRoutine, request::ReplaceRoutine,
                 request::DeleteRoutine, request::TakeFile, request::StopImport>;
using Requests = std::vector<Request>;

}  // namespace ninety
