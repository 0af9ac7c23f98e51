#include "services/history_service.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "core/atomic_file.h"
#include "core/image.h"
#include "core/text_file.h"
#include "history/history_text.h"
#include "model/apply.h"
#include "model/names.h"
#include "platform/wall_clock.h"
#include "services/person_sentences.h"
#include "services/routine_service.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// Somebody else's lock passes, or the one who ends the program gives us no longer.
constexpr Seconds kPatienceAtTheEnd{3};

SessionRecorder::Angles angles_of(const AppState& state, const HistoryService::Angles& angles) {
    return [&](const Step& hold, Seconds done) {
        if (angles) return angles(state, hold, done);
        return modelled_angles(state.course, hold.set - 1, done, state.settings.target_angle);
    };
}

void add_to_summary(const HoldRecord& hold, SessionSummary& summary) {
    ++summary.holds;
    summary.held += hold.done;
    summary.at_goal += hold.at_goal;
    auto& best = summary.best[index_of(hold.side)];
    if (!best || hold.best > best->leg) best = DayAngle{hold.best, hold.source != AngleSource::model};
}

std::string file_name_today(const char* what) {
    return std::string("ninety-") + what + "-" + to_iso8601(day_of(wall_now()));
}

}  // namespace

PersonFiles person_files(const fs::path& config, const fs::path& data, const ProgramFiles& program) {
    return {config / "settings.toml", data / "history.db", data / "routines", program.content / "routines"};
}

HistoryService::HistoryService(PersonFiles files, AppState& state)
    : files_(std::move(files)),
      keeper_(files_.history, {files_.settings.parent_path()}),
      trace_(std::getenv("NINETY_TRACE") != nullptr) {
    keep_private(files_);
    keeper_.open(news_);
    if (keeper_.another_window()) state.notices.push_back(translate("notice.another_window"));
    follow(state);
    read_routines(state);
}

// What the keeper knows and has to say, into the state.
void HistoryService::follow(AppState& state) {
    for (const HistoryNews& one : news_) {
        const bool good = one.kind == HistoryNews::Kind::written || one.kind == HistoryNews::Kind::taken_over;
        good ? state.notices.done(sentence_of(one)) : state.notices.push_back(sentence_of(one));
    }
    news_.clear();
    for (const HistoryEvent& event : keeper_.take_written())
        if (const auto* ended = std::get_if<HoldEnded>(&event); ended && trace_)
            std::fprintf(stderr, "trace kept %s %d %s %.1f\n", ended->session.uid.c_str(), ended->hold.number,
                         name_of(ended->hold.side), ended->hold.done.value);
    if (shown_ == keeper_.changes()) return;
    shown_ = keeper_.changes();
    state.progress.reset();
    if (const HistoryData* data = keeper_.data())
        state.progress = progress_view(*data, wall_now(), state.settings.stature, state.settings.target_angle,
                                       routine_of(state).hold);
}

void HistoryService::read_routines(AppState& state) {
    RoutineLibrary library = load_routines(files_.built_in_routines, files_.routines);
    state.routines = std::move(library.entries);
    for (std::string& problem : library.problems)
        state.notices.push_back(std::move(problem));
}

void HistoryService::write(std::vector<HistoryEvent> events, AppState& state) {
    if (events.empty()) return;
    if (!imports_.begin_writing()) {  // an import is about to be finished: in the next round
        events_.insert(events_.end(), events.begin(), events.end());
        return;
    }
    for (const HistoryEvent& event : events)
        if (const auto* ended = std::get_if<HoldEnded>(&event)) add_to_summary(ended->hold, state.summary);
    keeper_.write(std::move(events), news_);
    state.session_kept = !recorder_.session().empty();
    imports_.end_writing();
    follow(state);
}

void HistoryService::observe(AppState& state, std::span<const Cue> cues) {
    follow_imports(state);
    recorder_.observe(state.clock, cues, wall_now(), angles_of(state, angles_), events_);
    write(std::exchange(events_, {}), state);
}

void HistoryService::look_after(AppState& state, Seconds now) {
    keeper_.tick(now, news_);
    follow(state);
}

void HistoryService::finish(AppState& state) {
    imports_.stop();
    recorder_.finish(wall_now(), angles_of(state, angles_), events_);
    write(std::exchange(events_, {}), state);
    keeper_.finish(kPatienceAtTheEnd, news_);
    follow(state);
}

void HistoryService::take_file(const fs::path& file, AppState& state) {
    if (file.extension() == ".toml") {
        auto routine = load_routine(file);
        if (!routine) return state.notices.push_back(routine.error() + "; it has not been taken over");
        tell_kept(*routine, save_routine(files_.built_in_routines, files_.routines, *routine), state);
        return read_routines(state);
    }
    imports_.take(file);
}

// What an import has added is read again by the keeper, as what another window writes.
void HistoryService::follow_imports(AppState& state) {
    if (auto taken = imports_.update(files_.history, state)) state.progress = std::move(taken->view);
}

void HistoryService::delete_everything(AppState& state, const std::function<void()>& forget_settings) {
    imports_.stop();
    keeper_.forget();
    recorder_ = {};
    const Erased erased = erase(files_);
    forget_settings();
    ninety::apply({action::ChangeSettings{Settings{}}, action::Restart{}}, state);
    state.settings_dirty = false;
    state.notices.clear();
    for (const std::string& problem : erased.stayed)
        state.notices.push_back(problem);
    if (erased.stayed.empty()) state.notices.done(translate("notice.all_deleted"));
    read_routines(state);
    follow(state);
}

struct HistoryService::Handle {
    HistoryService& self;
    AppState& state;
    const DrawReport& draw_report;
    const std::function<void()>& forget_settings;

    void tell(const Status& status, const std::string& done) const {
        status ? state.notices.done(done) : state.notices.push_back(status.error());
    }

    void operator()(const request::SaveCheckIn& request) const {
        if (self.recorder_.session().empty()) return;
        self.write({CheckedIn{self.recorder_.session(), request.answers}}, state);
    }
    void operator()(const request::Measure& request) const {
        self.write({Measured{{new_uid(), wall_now(), request.side, request.leg, request.source}}}, state);
        state.notices.done(phrase<127>("notice.leg_kept", word(request.side)).str());
    }
    void operator()(const request::ExportHistory& request) const {
        if (!state.progress) return state.notices.push_back(translate("notice.no_history_to_save"));
        const fs::path file =
            free_name(documents_folder(), file_name_today("history"), request.json ? ".json" : ".csv");
        const HistoryData& data = state.progress->data;
        tell(replace_file(file, request.json ? to_json(data) : to_csv(data)),
             phrase<1000>("notice.saved_as", file.c_str()).str());
    }
    void operator()(const request::SaveReport&) const {
        if (!state.progress) return state.notices.push_back(translate("notice.no_history_to_save"));
        const fs::path file = free_name(documents_folder(), file_name_today("report"), ".png");
        tell(write_png(draw_report(*state.progress), file, Readers::owner),
             phrase<1000>("notice.saved_as", file.c_str()).str());
    }
    void operator()(const request::DeleteEverything&) const {
        self.delete_everything(state, forget_settings);
    }
    void operator()(const request::SaveRoutine& request) const {
        const PersonFiles& files = self.files_;
        tell_kept(request.routine, save_routine(files.built_in_routines, files.routines, request.routine),
                  state);
        self.read_routines(state);
    }
    void operator()(const request::ReplaceRoutine& request) const {
        const auto saved = replace_routine(self.files_.built_in_routines, request.file, request.routine);
        if (saved && saved->routine == request.routine)
            state.notices.done(phrase<1000>("notice.saved_as", saved->file.c_str()).str());
        else
            tell_kept(request.routine, saved, state);
        self.read_routines(state);
    }
    void operator()(const request::DeleteRoutine& request) const {
        std::error_code error;
        fs::remove(request.file, error);
        if (error)
            state.notices.push_back(request.file.string() + ": it could not be deleted (" + error.message() +
                                    ")");
        self.read_routines(state);
    }
    void operator()(const request::StopImport&) const { self.imports_.ask_to_stop(); }
    void operator()(const request::TakeFile& request) const { self.take_file(request.file, state); }
};

void HistoryService::handle_requests(AppState& state, const DrawReport& draw_report,
                                     const std::function<void()>& forget_settings) {
    const Requests requests = std::move(state.requests);
    state.requests.clear();
    for (const Request& request : requests)
        std::visit(Handle{*this, state, draw_report, forget_settings}, request);
}

}  // namespace ninety
