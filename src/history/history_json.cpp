// Writes the history as JSON: sessions with their holds and check-in inside, then measurements. Reading it:
// history_json_reader.cpp.
#include <nlohmann/json.hpp>

#include "history/history_text.h"
#include "history/json_records.h"

namespace ninety {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const HoldRecord& h) {
    return {{"number", h.number},
            {"set", h.set},
            {"side", name_of(h.side)},
            {"at", to_iso8601(h.at)},
            {"variant", h.variant},
            {"planned_s", h.planned.value},
            {"done_s", h.done.value},
            {"start_deg", h.start.value},
            {"end_deg", h.end.value},
            {"best_deg", h.best.value},
            {"source", choice_name<AngleSource>(kAngleSourceNames, h.source)},
            {"at_goal_s", h.at_goal.value},
            {"near_best_s", h.near_best.value}};
}

Json json_of(const std::optional<int>& rating) {
    return rating ? Json(*rating) : Json(nullptr);
}

Json json_of(const SessionRecord& s) {
    Json json{{"session", s.uid},
              {"at", to_iso8601(s.started)},
              {"ended_at", s.ended ? Json(to_iso8601(*s.ended)) : Json(nullptr)},
              {"routine", s.routine},
              {"planned_hold_s", s.planned_hold.value},
              {"planned_sets", s.planned_sets},
              {"completed", s.completed}};
    if (s.revised_utc_s != 0) json["revised_at"] = to_iso8601(WallTime{s.revised_utc_s, 0});
    json["holds"] = Json::array();
    for (const HoldRecord& hold : s.holds)
        json["holds"].push_back(json_of(hold));
    if (s.check_in)
        json["check_in"] = {{"stretch_0_10", json_of(s.check_in->stretch)},
                            {"pain_before_0_10", json_of(s.check_in->pain_before)},
                            {"pain_after_0_10", json_of(s.check_in->pain_after)},
                            {"note", s.check_in->note}};
    return json;
}

Json json_of(const MeasurementRecord& m) {
    Json json{{"measurement", m.uid},
              {"at", to_iso8601(m.at)},
              {"side", name_of(m.side)},
              {"best_deg", m.leg.value},
              {"source", choice_name<AngleSource>(kAngleSourceNames, m.source)}};
    if (m.spread) json["spread_deg"] = m.spread->value;
    return json;
}

}  // namespace

std::string to_json(const HistoryData& data) {
    Json root{{"ninety_history", kJsonFormat}, {"sessions", Json::array()}, {"measurements", Json::array()}};
    for (const SessionRecord& session : data.sessions)
        root["sessions"].push_back(json_of(session));
    for (const MeasurementRecord& measurement : data.measurements)
        root["measurements"].push_back(json_of(measurement));
    // Older versions look at no list that they do not know.
    if (!data.removed.empty()) root["removed"] = Json::array();
    for (const RemovedRecord& removed : data.removed)
        root["removed"].push_back(
            {{"removed", removed.uid}, {"at", to_iso8601(WallTime{removed.at_utc_s, 0})}});
    return root.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace ninety
