#include "history/json_records.h"

#include <nlohmann/json.hpp>

#include "i18n/sentence.h"

namespace ninety {
namespace {

using Json = nlohmann::ordered_json;

// Takes values out of one object and remembers the first that is none.
class ObjectReader {
  public:
    explicit ObjectReader(const Json& json) : json_(json) {
        if (!json.is_object()) problem_ = translate("problem.record.not_an_object");
    }

    std::string text(const char* key) {
        const Json* value = find(key);
        if (value && value->is_string()) return value->get<std::string>();
        refuse(key, words_of(Problem::value_text));
        return {};
    }
    template <class Unit>
    void quantity(const char* key, Quantity<Unit>& to) {
        const Json* value = find(key);
        if (value && value->is_number())
            to.value = value->get<double>();
        else
            refuse(key, words_of(Problem::value_number));
    }
    void whole(const char* key, int& to) {
        const Json* value = find(key);
        // Through double: a number of any size is compared with the limits, not cut.
        const double number = value && value->is_number() ? value->get<double>() : .5;
        if (number >= -2e9 && number <= 2e9 && number == static_cast<int>(number))
            to = static_cast<int>(number);
        else
            refuse(key, words_of(Problem::value_whole));
    }
    void flag(const char* key, bool& to) {
        const Json* value = find(key);
        if (value && value->is_boolean())
            to = value->get<bool>();
        else
            refuse(key, words_of(Problem::value_flag));
    }
    void rating(const char* key, std::optional<int>& to) {
        const Json* value = find(key);
        if (!value || value->is_null()) return;
        to = 0;
        whole(key, *to);
    }
    void time(const char* key, WallTime& to) {
        if (const auto time = from_iso8601(text(key)))
            to = *time;
        else
            refuse(key, translate("problem.record.time"));
    }
    // Where only the moment matters, not where it was lived.
    void moment(const char* key, std::int64_t& to) {
        WallTime there;
        time(key, there);
        to = there.utc_s;
    }
    bool has(const char* key) {
        const Json* value = find(key);
        return value && !value->is_null();
    }
    void side(Side& to) {
        const std::string side = text("side");
        to = side == "left" ? Side::left : Side::right;
        if (side != "left" && side != "right") refuse("side", translate("problem.record.sides"));
    }
    void source(AngleSource& to) {
        if (const auto source = find_choice<AngleSource>(kAngleSourceNames, text("source")))
            to = *source;
        else
            refuse("source", list_choices<AngleSource>(kAngleSourceNames));
    }
    void refuse(const char* key, const std::string& wanted) {
        if (problem_.empty()) problem_ = sentence("problem.record.must_be", key, wanted);
    }
    const Json* find(const char* key) const {
        const auto found = json_.is_object() ? json_.find(key) : json_.end();
        return json_.is_object() && found != json_.end() ? &*found : nullptr;
    }
    std::string problem(const std::string& limits) const { return problem_.empty() ? limits : problem_; }

  private:
    const Json& json_;
    std::string problem_;
};

std::string take(const Json& json, HoldRecord& h) {
    ObjectReader reader(json);
    reader.whole("number", h.number);
    reader.whole("set", h.set);
    reader.side(h.side);
    reader.time("at", h.at);
    h.variant = reader.text("variant");
    reader.quantity("planned_s", h.planned);
    reader.quantity("done_s", h.done);
    reader.quantity("start_deg", h.start);
    reader.quantity("end_deg", h.end);
    reader.quantity("best_deg", h.best);
    reader.source(h.source);
    reader.quantity("at_goal_s", h.at_goal);
    reader.quantity("near_best_s", h.near_best);
    return reader.problem(why_not(h));
}

std::string take(const Json& json, CheckIn& c) {
    ObjectReader reader(json);
    reader.rating("stretch_0_10", c.stretch);
    reader.rating("pain_before_0_10", c.pain_before);
    reader.rating("pain_after_0_10", c.pain_after);
    c.note = reader.text("note");
    return reader.problem(why_not(c));
}

}  // namespace

std::string take(const Json& json, SessionRecord& s) {
    ObjectReader reader(json);
    s.uid = reader.text("session");
    reader.time("at", s.started);
    if (reader.has("ended_at")) {
        s.ended = WallTime{};
        reader.time("ended_at", *s.ended);
    }
    s.routine = reader.text("routine");
    reader.quantity("planned_hold_s", s.planned_hold);
    reader.whole("planned_sets", s.planned_sets);
    reader.flag("completed", s.completed);
    if (reader.has("revised_at")) reader.moment("revised_at", s.revised_utc_s);
    if (const Json* holds = reader.find("holds"); holds && holds->is_array()) {
        for (const Json& one : *holds)
            if (const std::string problem = take(one, s.holds.emplace_back()); !problem.empty())
                return sentence("problem.record.in_hold", s.holds.size(), problem);
    } else {
        reader.refuse("holds", words_of(Problem::value_list));
    }
    if (reader.has("check_in"))
        if (const std::string problem = take(*reader.find("check_in"), s.check_in.emplace());
            !problem.empty())
            return sentence("problem.record.in_check_in", problem);
    return reader.problem(why_not(s));
}

std::string take(const Json& json, MeasurementRecord& m) {
    ObjectReader reader(json);
    m.uid = reader.text("measurement");
    reader.time("at", m.at);
    reader.side(m.side);
    reader.quantity("best_deg", m.leg);
    reader.source(m.source);
    if (reader.has("spread_deg")) reader.quantity("spread_deg", m.spread.emplace());
    return reader.problem(why_not(m));
}

std::string take(const Json& json, RemovedRecord& r) {
    ObjectReader reader(json);
    r.uid = reader.text("removed");
    reader.moment("at", r.at_utc_s);
    return reader.problem(why_not(r));
}

}  // namespace ninety
