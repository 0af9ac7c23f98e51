#include "import/understand.h"

#include <algorithm>

#include "content/routine_file.h"
#include "core/text_file.h"
#include "core/whole_file.h"
#include "i18n/sentence.h"
#include "import/loose_history_csv.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

void sum_up(const HistoryData& data, ImportOffer& offer) {
    offer.sessions = static_cast<int>(data.sessions.size());
    offer.measurements = static_cast<int>(data.measurements.size());
    offer.holds = 0;
    offer.held = Seconds(0);
    const auto on = [&](WallTime at) {
        const Day day = day_of(at);
        offer.first = std::min(offer.first.value_or(day), day);
        offer.last = std::max(offer.last.value_or(day), day);
    };
    for (const SessionRecord& session : data.sessions) {
        on(session.started);
        offer.holds += static_cast<int>(session.holds.size());
        for (const HoldRecord& hold : session.holds)
            offer.held += hold.done;
    }
    for (const MeasurementRecord& measurement : data.measurements)
        on(measurement.at);
}

// Our CSV: exactly, or as far as a spreadsheet has left it.
void understand_csv(const RecognisedFile& recognised, const std::string& file, const HowToUnderstand& how,
                    Understood& understood) {
    auto exact =
        from_csv(recognised.text, file, [&](double part) { return !how.watch || how.watch(part / 2); });
    if (exact) {
        understood.data = std::move(*exact);
        return;
    }
    if (exact.error() == kStopped) {
        understood.stopped = true;
        return;
    }
    auto loose = loose_history(recognised.text, file, recognised.table, how.zone_at,
                               [&](double part) { return !how.watch || how.watch(.5 + part / 2); });
    if (!loose) {
        understood.problem = loose.error();
        return;
    }
    understood.stopped = loose->stopped;
    if (loose->stopped) return;
    if (loose->left_out == 0) {
        understood.data = std::move(loose->data);
        return;
    }
    if (loose->data.sessions.empty() && loose->data.measurements.empty()) {
        understood.problem = loose->first_problem;
        return;
    }
    ImportOffer offer;
    offer.kind = recognised.kind;
    sum_up(loose->data, offer);
    offer.left_out = loose->left_out;
    offer.first_problem = loose->first_problem;
    understood.offer = std::move(offer);
    if (how.take) understood.data = std::move(loose->data);
}

void understand_foreign(const RecognisedFile& recognised, const std::string& file, const HowToUnderstand& how,
                        Understood& understood) {
    const TableShape& table = recognised.table;
    ForeignGuess guess;
    if (how.choice) {
        guess.choice = *how.choice;
        follow_columns(recognised.text, table, guess);
        guess.choice = *how.choice;  // what a person has said stays
    } else {
        guess = guess_columns(recognised.text, recognised.kind, table);
    }
    ForeignSessions made =
        foreign_sessions(recognised.text, recognised.kind, table, guess.choice, how.zone_at, how.watch);
    understood.stopped = made.stopped;
    if (made.stopped) return;
    ImportOffer offer;
    offer.kind = recognised.kind;
    offer.columns = table.columns;
    offer.first_rows.assign(
        table.sample.begin(),
        table.sample.begin() + static_cast<std::ptrdiff_t>(std::min(kRowsShown, table.sample.size())));
    offer.whats = std::move(guess.whats);
    offer.choice = guess.choice;
    offer.doubts = guess.doubts;
    sum_up(made.data, offer);
    offer.left_out = made.left_out;
    if (made.left_out > 0)
        offer.first_problem =
            at_line(file, made.first_left_out, sentence("problem.import.cell", shortened(made.why_left_out)));
    understood.offer = std::move(offer);
    if (how.take) understood.data = std::move(made.data);
}

void understand_text(const RecognisedFile& recognised, const fs::path& path, const HowToUnderstand& how,
                     Understood& understood) {
    const std::string file = path.string();
    switch (recognised.kind) {
        case FileKind::history_csv:
            return understand_csv(recognised, file, how, understood);
        case FileKind::history_json:
        case FileKind::other_json: {
            auto data = from_json(recognised.text, file, how.watch);
            if (data)
                understood.data = std::move(*data);
            else if (data.error() == kStopped)
                understood.stopped = true;
            else if (data.error() == at_line(file, 0, translate("problem.record.not_a_history")))
                understood.problem = what_would_work(FileKind::other_json, file);
            else
                understood.problem = data.error();
            return;
        }
        case FileKind::routine: {
            auto routine = routine_from(recognised.text, path);
            if (routine)
                understood.routine = std::move(*routine);
            else
                understood.problem = routine.error();
            return;
        }
        case FileKind::trace: {
            auto trace = motion_trace(recognised, file, how.motion, understood.notes);
            if (trace)
                understood.trace = std::move(*trace);
            else
                understood.problem = trace.error();
            return;
        }
        case FileKind::loop:
        case FileKind::fitnotes:
        case FileKind::strong:
        case FileKind::table:
            return understand_foreign(recognised, file, how, understood);
        case FileKind::other_table:
            // Whoever names the columns knows better.
            if (how.choice && how.choice->date) return understand_foreign(recognised, file, how, understood);
            [[fallthrough]];
        default:
            understood.problem = what_would_work(recognised.kind, file);
    }
}

}  // namespace

Understood understand(const fs::path& file, const HowToUnderstand& how) {
    Understood understood;
    auto bytes = read_whole_file(file, kMaxHistoryText);
    if (!bytes) {
        understood.problem = at_line(file.string(), 0, bytes.error());
        return understood;
    }
    const RecognisedFile recognised = recognise(std::move(*bytes));
    understood.kind = recognised.kind;
    if (recognised.kind == FileKind::database) {
        DatabaseRead read = read_database(file);
        understood.problem = std::move(read.problem);
        if (!understood.problem.empty()) return understood;
        if (read.damaged)
            understood.notes.push_back(
                sentence("problem.import.damaged", file.string(), read.data.sessions.size()));
        understood.data = std::move(read.data);
        return understood;
    }
    understand_text(recognised, file, how, understood);
    if (understood.offer) understood.offer->file = file.filename().string();
    return understood;
}

}  // namespace ninety
