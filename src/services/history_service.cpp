#include "services/history_service.h"

#include <cstdio>
#include <utility>

#include "core/atomic_file.h"
#include "core/text_file.h"
#include "core/tracing.h"
#include "history/history_text.h"
#include "history/merge.h"
#include "i18n/sentence.h"
#include "model/hold_angles.h"
#include "model/names.h"
#include "platform/paths.h"
#include "routine/calendar_file.h"
#include "services/person_sentences.h"
#include "services/saved_words.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// Somebody else's lock passes, or the one who ends the program gives us no longer.
constexpr Seconds kPatienceAtTheEnd{3};

SessionRecorder::Angles angles_of(const AppState& state) {
    return [&](const Step& hold, Seconds done) { return hold_angles(state, hold, done); };
}

}  // namespace

HistoryService::HistoryService(PersonFiles files, World world)
    : files_(std::move(files)),
      world_(std::move(world)),
      keeper_(files_.history, {files_.settings.parent_path()}) {
    keep_private(files_);
    keeper_.open(news_);
    if (keeper_.another_window()) outbox_.problem(translate("notice.another_window"));
    take_keepers_news();
}

void HistoryService::take_keepers_news() {
    for (const HistoryNews& one : news_) {
        const bool good = one.kind == HistoryNews::Kind::written || one.kind == HistoryNews::Kind::taken_over;
        good ? outbox_.success(sentence_of(one)) : outbox_.problem(sentence_of(one));
    }
    news_.clear();
    for (const HistoryEvent& event : keeper_.take_written())
        if (const auto* ended = std::get_if<HoldEnded>(&event); ended && tracing())
            std::fprintf(stderr, "trace kept %s %d %s %.1f\n", ended->session.uid.c_str(), ended->hold.number,
                         name_of(ended->hold.side), ended->hold.done.value);
}

// Makes the page of progress anew when there is something new for it, or another day has begun.
void HistoryService::follow_data(const AppState& state) {
    const WallTime now = world_.wall_now();
    // Tomorrow, and by another plan, another session is the next one.
    const bool outdated = view_ && (view_->planned != state.settings.plan || view_->today != day_of(now));
    if (shown_ == keeper_.changes() && !outdated) return;
    shown_ = keeper_.changes();
    view_.reset();
    if (auto known = keeper_.known())
        view_ = progress_view(std::move(known), now, state.settings.stature, state.settings.target_angle,
                              routine_of(state).hold, state.settings.plan);
    outbox_.tell(news::HistoryRead{view_});
}

void HistoryService::write(std::vector<HistoryEvent> events) {
    if (events.empty()) return;
    if (!imports_.begin_writing()) {  // an import is about to be finished: in the next round
        events_.insert(events_.end(), events.begin(), events.end());
        return;
    }
    for (const HistoryEvent& event : events)
        if (const auto* ended = std::get_if<HoldEnded>(&event)) outbox_.tell(news::HoldKept{ended->hold});
    keeper_.write(std::move(events), news_);
    imports_.end_writing();
    take_keepers_news();
}

void HistoryService::follow(const AppState& state, std::span<const Cue> cues) {
    if (forgetting_) return;
    recorder_.observe(state.practice.clock, cues, world_.wall_now(), angles_of(state), events_);
    write(std::exchange(events_, {}));
}

void HistoryService::observe(Seconds now, const AppState& state, Observations& seen) {
    const ImportService::ViewOf of{world_.wall_now(), state.settings.stature, state.settings.target_angle,
                                   routine_of(state).hold, state.settings.plan};
    if (auto taken = imports_.update({files_.history, of, world_.zone_at}, seen.importing, outbox_)) {
        // The keeper reads what has been added again, as what another window writes.
        view_ = std::move(taken->view);
        outbox_.tell(news::HistoryRead{view_});
    }
    seen.wall_now = of.now;
    keeper_.tick(now, news_);
    take_keepers_news();
    follow_data(state);
    hand_over(seen.news);
    forgetting_ = false;
}

void HistoryService::store(const effect::StoreCheckIn& answered) {
    if (!recorder_.session().empty()) write({CheckedIn{recorder_.session(), answered.answers}});
}

void HistoryService::store(const effect::StoreAngle& measured) {
    write({Measured{
        {new_uid(), world_.wall_now(), measured.side, measured.leg, measured.source, measured.spread}}});
    // "Measure me" says so on its own page.
    if (measured.source == AngleSource::camera) return;
    outbox_.success(sentence("notice.leg_kept", word(measured.side)));
}

void HistoryService::store(const effect::ReviseSession& revised) {
    SessionRecord session = revised.session;
    const HistoryData* data = keeper_.data();
    session.revised_utc_s = next_revision(data ? *data : HistoryData{}, session.uid, world_.wall_now());
    write({Revised{std::move(session)}});
}

void HistoryService::store(const effect::RemoveRecord& removed) {
    const HistoryData* data = keeper_.data();
    if (!data) return;
    // Later than the last correction, whatever the clock says.
    write({Removed{{removed.uid, next_revision(*data, removed.uid, world_.wall_now())}}});
}

// Under an id of its own: the old one stays deleted, in every copy of the history.
void HistoryService::store(const effect::BringBackMeasurement& back) {
    MeasurementRecord measurement = back.measurement;
    measurement.uid = new_uid();
    write({Measured{std::move(measurement)}});
}

fs::path HistoryService::new_document(const char* what, const char* ending) const {
    const std::string name = std::string("ninety-") + what + "-" + to_iso8601(day_of(world_.wall_now()));
    return free_name(world_.documents, name, ending);
}

void HistoryService::tell_saved(const Status& status, const fs::path& file) {
    status ? outbox_.success(saved_words(file)) : outbox_.problem(status.error());
}

void HistoryService::export_to_documents(const effect::ExportHistory& wanted) {
    if (!view_) return outbox_.problem(translate("notice.no_history_to_save"));
    const fs::path file = new_document("history", wanted.json ? ".json" : ".csv");
    tell_saved(replace_file(file, wanted.json ? to_json(view_->data) : to_csv(view_->data)), file);
}

void HistoryService::save_report(const DrawReport& draw) {
    if (!view_) return outbox_.problem(translate("notice.no_history_to_save"));
    const fs::path file = new_document("report", ".png");
    tell_saved(write_png(draw(*view_), file, Readers::owner), file);
}

void HistoryService::undo_import() {
    if (imports_.added().empty()) return;
    // Not now; an import that has been told to make way goes on.
    if (!imports_.begin_writing()) return imports_.end_writing();
    const Status done = keeper_.take_back(imports_.added(), news_);
    imports_.end_writing();
    take_keepers_news();
    if (!done) return outbox_.problem(done.error());
    imports_.forget_added(outbox_);
    outbox_.success(translate("import.taken_back"));
}

void HistoryService::save_calendar(const AppState& state) {
    const auto text = calendar_file(state.settings.plan, world_.wall_now(), length_of(routine_of(state)));
    if (!text) return outbox_.problem(text.error());
    const fs::path file = new_document("reminders", ".ics");
    tell_saved(replace_file(file, *text), file);
}

void HistoryService::delete_everything() {
    imports_.stop();
    imports_.answer(false, outbox_);
    imports_.forget_added(outbox_);
    keeper_.forget();
    recorder_ = {};
    events_.clear();
    forgetting_ = true;
    outbox_.tell(news::EverythingDeleted{erase(files_).stayed});
}

void HistoryService::finish(const AppState& state) {
    imports_.stop();
    recorder_.finish(world_.wall_now(), angles_of(state), events_);
    write(std::exchange(events_, {}));
    keeper_.finish(kPatienceAtTheEnd, news_);
    take_keepers_news();
}

}  // namespace ninety
