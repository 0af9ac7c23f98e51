#include "import/foreign_sessions.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "core/letter_case.h"
#include "core/sha256.h"

namespace ninety {
namespace {

using Column = std::optional<std::size_t>;

constexpr int kForeignRowsBetween = 1024;  // between two looks at whoever watches

// How long, of a day's mark of Loop Habit Tracker: YES_MANUAL (2 in older files) was done that day; YES_AUTO
// is the program's own, for a habit of less than every day. Anything else is an amount; a thousand is one.
struct Mark {
    bool done = false;
    std::optional<double> amount;
};
Mark mark_of(const std::string& cell) {
    if (cell == "YES_MANUAL" || cell == "2") return {true, std::nullopt};
    double number = 0;
    if (!loose_number(cell, number) || number <= 3) return {};
    return {true, number >= 1000 ? number / 1000 : number};
}

// A word of its own: "left" in "Left leg", not in "leftover".
bool has_word(const std::string& text, std::string_view word) {
    const auto is_letter = [&](std::size_t i) {
        return i < text.size() &&
               ((text[i] >= 'a' && text[i] <= 'z') || static_cast<unsigned char>(text[i]) >= 0x80);
    };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return true;
    return false;
}

std::optional<Side> side_in(const std::string& cell, bool letters) {
    const std::string small = folded(cell);
    const auto any = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return has_word(small, word); });
    };
    const bool left =
        any({"left", "links", "linkes", "linke", "izquierda", "izquierdo"}) || (letters && small == "l");
    const bool right =
        any({"right", "rechts", "rechtes", "rechte", "derecha", "derecho"}) || (letters && (small == "r"));
    if (left == right) return std::nullopt;
    return left ? Side::left : Side::right;
}

class SessionMaker {
  public:
    SessionMaker(FileKind kind, const TableShape& table, const ForeignChoice& choice, const ZoneAt& zone_at)
        : choice_(choice), zone_at_(zone_at) {
        // What makes the ids of one kind of file differ from another's.
        origin_ = "ninety import 1\n" + std::to_string(static_cast<int>(kind));
        for (const std::string& column : table.columns)
            origin_ += '\n' + column_key(column);
        if (choice.done) habit_ = table.columns[*choice.done];
        kind_ = kind;
    }

    void take(const std::vector<std::string>& row, int line) {
        if (!choice_.date) return;
        const std::string& cell = row[*choice_.date];
        auto when = read_date(cell, choice_.order);
        if (!when) return refuse(cell, line);
        if (choice_.clock && !when->second) when->second = read_clock(row[*choice_.clock]);
        Group& group = group_of(*when, row);
        const int number = ++group.rows;
        const auto length = length_of(row, line);
        if (!length || !wanted(row) || number > record_limits::max_number) return;
        add(group, number, *length, *when, row, line);
    }

    ForeignSessions finished() {
        std::erase_if(made_.data.sessions, [](const SessionRecord& session) {
            return session.holds.empty() || !why_not(session).empty();  // its end lies beyond the calendar
        });
        std::sort(made_.data.sessions.begin(), made_.data.sessions.end(),
                  [](const SessionRecord& a, const SessionRecord& b) {
                      return a.started.utc_s != b.started.utc_s ? a.started.utc_s < b.started.utc_s
                                                                : a.uid < b.uid;
                  });
        return std::move(made_);
    }

  private:
    struct Group {
        std::size_t session = 0;
        int rows = 0;
        Seconds held;
    };

    void refuse(const std::string& cell, int line) {
        if (++made_.left_out > 1) return;
        made_.first_left_out = line;
        made_.why_left_out = cell;
    }

    // Rows of one moment, and of one workout, are one session.
    Group& group_of(const CalendarTime& when, const std::vector<std::string>& row) {
        std::string key = text_of(when) + '\n' + habit_;
        if (choice_.name) key += '\n' + row[*choice_.name];
        const auto [entry, is_new] = groups_.try_emplace(std::move(key));
        if (!is_new) return entry->second;
        SessionRecord session;
        const std::string of = origin_ + '\n' + entry->first;
        session.uid = sha256_hex(std::as_bytes(std::span(of))).substr(0, 32);
        const std::int64_t local = local_seconds(when);
        const int zone = when.zone_min.value_or(zone_at_ ? zone_at_(local) : 0);
        session.started = {local - std::int64_t{60} * zone, zone};
        session.completed = true;
        entry->second.session = made_.data.sessions.size();
        made_.data.sessions.push_back(std::move(session));
        return entry->second;
    }

    // Nothing: the row says of no stretch.
    std::optional<Seconds> length_of(const std::vector<std::string>& row, int line) {
        if (choice_.duration) {
            const std::string& cell = row[*choice_.duration];
            const auto length = read_duration(cell, choice_.unit);
            if (!cell.empty() && (!length || *length > record_limits::max_time)) refuse(cell, line);
            if (!length || length->value <= 0 || *length > record_limits::max_time) return std::nullopt;
            return length;
        }
        if (!choice_.done) return choice_.each;
        const Mark mark = mark_of(row[*choice_.done]);
        if (!mark.done) return std::nullopt;
        if (!mark.amount) return choice_.each;
        const double unit = choice_.unit == DurationUnit::minutes ? 60
                            : choice_.unit == DurationUnit::hours ? 3600
                                                                  : 1;
        return std::min(Seconds(*mark.amount * unit), record_limits::max_time);
    }

    bool wanted(const std::vector<std::string>& row) const {
        if (!choice_.what || choice_.rows == ForeignChoice::Rows::all) return true;
        const std::string& what = row[*choice_.what];
        return choice_.rows == ForeignChoice::Rows::one ? what == choice_.only : speaks_of_stretching(what);
    }

    std::string name_for(const std::vector<std::string>& row) const {
        for (const Column column : {choice_.name, choice_.what})
            if (column && !row[*column].empty()) return within_limits(row[*column]);
        if (!habit_.empty() && column_key(habit_) != "value") return within_limits(habit_);
        return within_limits(name_of(kind_));
    }

    void add(Group& group, int number, Seconds length, const CalendarTime& when,
             const std::vector<std::string>& row, int line) {
        SessionRecord& session = made_.data.sessions[group.session];
        HoldRecord hold;
        hold.number = number;
        hold.set = number;
        std::optional<Side> side;
        if (choice_.side) side = side_in(row[*choice_.side], true);
        if (!side && choice_.what) side = side_in(row[*choice_.what], false);
        hold.side = side.value_or(session.holds.size() % 2 == 0 ? Side::right : Side::left);
        hold.at = {session.started.utc_s + static_cast<std::int64_t>(group.held.value),
                   session.started.zone_min};
        hold.variant = kImportedVariant;
        hold.planned = hold.done = length;
        hold.source = AngleSource::none;
        if (session.holds.empty()) {
            session.routine = name_for(row);
            session.planned_hold = length;
        }
        if (!why_not(hold).empty() || (session.holds.empty() && !why_not(session).empty()))
            return refuse(text_of(when), line);
        group.held += length;
        session.ended = WallTime{session.started.utc_s + static_cast<std::int64_t>(group.held.value),
                                 session.started.zone_min};
        session.planned_sets = std::max(session.planned_sets, static_cast<int>(session.holds.size()) + 1);
        session.holds.push_back(std::move(hold));
        ++made_.holds;
        made_.held += length;
    }

    const ForeignChoice& choice_;
    const ZoneAt& zone_at_;
    FileKind kind_;
    std::string origin_, habit_;
    std::unordered_map<std::string, Group> groups_;
    ForeignSessions made_;
};

}  // namespace

ForeignSessions foreign_sessions(std::string_view text, FileKind kind, const TableShape& table,
                                 const ForeignChoice& choice, const ZoneAt& zone_at,
                                 const std::function<bool(double)>& watch) {
    SessionMaker maker(kind, table, choice, zone_at);
    int rows = 0;
    const bool all = each_row(text, table, [&](const auto& row, int line, double part_01) {
        if (watch && ++rows % kForeignRowsBetween == 0 && !watch(part_01)) return false;
        maker.take(row, line);
        return true;
    });
    ForeignSessions made = maker.finished();
    made.stopped = !all;
    return made;
}

}  // namespace ninety
