#include "services/services.h"

#include "core/text_file.h"
#include "core/whole_file.h"
#include "paper/qr_reader.h"
#include "platform/file_chooser.h"

namespace ninety {
namespace {

// A small file that ends as routines do is looked at here; everything else on the import's thread.
bool seems_routine(const std::filesystem::path& file) {
    if (file.extension() != ".toml") return false;
    auto bytes = read_whole_file(file, kMaxTextFileBytes);
    if (!bytes) return true;  // which says why
    const FileKind kind = recognise(std::move(*bytes)).kind;
    return kind == FileKind::routine || kind == FileKind::text || kind == FileKind::empty;
}

}  // namespace

Services::Services(With with)
    : locale_(std::move(with.locale)),
      settings_(std::move(with.settings)),
      routines_(with.person.built_in_routines, with.person.routines),
      handouts_(with.world.documents, with.world.wall_now),
      history_(with.person, std::move(with.world)),
      camera_(std::move(with.camera)),
      leg_(std::move(with.trace)),
      audio_(std::move(with.sound), std::move(with.read_voices), std::move(with.speak)),
      reminder_(std::move(with.remind)) {}

Observations Services::observe(Seconds now, const AppState& state) {
    Observations seen;
    locale_->follow(state.settings);
    locale_->observe(seen);
    settings_.hand_over(seen.news);
    history_.observe(now, state, seen);
    if (const auto routine = history_.take_routine()) routines_.save(*routine);
    if (auto trace = history_.take_trace()) leg_.take(std::move(*trace));
    routines_.hand_over(seen.news);
    handouts_.hand_over(seen.news);
    camera_.observe(seen);
    leg_.observe(now, state, seen);
    audio_.observe(now, seen);
    reminder_.hand_over(seen.news);
    outbox_.hand_over(seen.news);
    return seen;
}

// Who does what.
struct Services::CarryOut {
    Services& self;
    const AppState& state;
    const WindowCalls& window;

    void operator()(const effect::PlayTap&) const { self.audio_.play_tap(state.now); }
    void operator()(const effect::SayChoice& say) const { self.audio_.say_choice(say.choice, state); }
    void operator()(const effect::SayBackedOff&) const { self.audio_.say_backed_off(state); }
    void operator()(const effect::SayPanels& say) const { self.audio_.say_panels(say.words.str()); }
    void operator()(const effect::SaveSettings&) const { self.settings_.changed(state.now); }
    void operator()(const effect::FillScreen& fill) const { window.fill_screen(fill.on); }
    void operator()(const effect::CalibrateSensor&) const { self.leg_.calibrate(); }
    void operator()(const effect::NudgeLeg& nudge) const { self.leg_.nudge(nudge); }
    void operator()(const effect::OpenCamera& open) const { self.camera_.open(open.chosen); }
    void operator()(const effect::LevelCamera& level) const { self.camera_.level(level.tilt); }
    void operator()(const effect::CloseCamera&) const { self.camera_.close(); }
    void operator()(const effect::SayMeasureMe& say) const { self.audio_.say_measure_me(say, state); }
    void operator()(const effect::GoOnWithSession& broken_off) const { self.history_.go_on_with(broken_off); }
    void operator()(const effect::StoreCheckIn& answered) const { self.history_.store(answered); }
    void operator()(const effect::StoreAngle& measured) const { self.history_.store(measured); }
    void operator()(const effect::ReviseSession& revised) const { self.history_.store(revised); }
    void operator()(const effect::RemoveRecord& removed) const { self.history_.store(removed); }
    void operator()(const effect::BringBackMeasurement& back) const { self.history_.store(back); }
    void operator()(const effect::ExportHistory& wanted) const { self.history_.export_to_documents(wanted); }
    void operator()(const effect::SaveReport&) const { self.history_.save_report(window.draw_report); }
    void operator()(const effect::SaveCalendar&) const { self.history_.save_calendar(state); }
    void operator()(const effect::Remind&) const { self.reminder_.remind(); }
    void operator()(const effect::StopImport&) const { self.history_.stop_import(); }
    void operator()(const effect::ChooseImport& chosen) const { self.history_.choose_import(chosen.choice); }
    void operator()(const effect::AnswerImport& answer) const { self.history_.answer_import(answer.take); }
    void operator()(const effect::UndoImport&) const { self.history_.undo_import(); }
    void operator()(const effect::KeepImport&) const { self.history_.keep_import(); }
    void operator()(const effect::DeleteEverything&) const {
        self.history_.delete_everything();
        self.settings_.forget();
        self.routines_.read();
    }
    void operator()(const effect::SaveRoutine& kept) const { self.routines_.save(kept.routine); }
    void operator()(const effect::ReplaceRoutine& changed) const { self.routines_.replace(changed); }
    void operator()(const effect::DeleteRoutine& deleted) const { self.routines_.remove(deleted.file); }
    void operator()(const effect::SaveHandout& wanted) const {
        self.handouts_.save(wanted.routine, state, window.draw_scene);
    }
    void operator()(const effect::TakeText& pasted) const { self.routines_.take_text(pasted.text); }
    void operator()(const effect::TakeFile& dropped) const {
        if (is_picture_file(dropped.file)) return self.routines_.take_picture(dropped.file);
        seems_routine(dropped.file) ? self.routines_.take(dropped.file) : self.history_.take(dropped.file);
    }
    void operator()(const effect::ChooseFile&) const { choose_file(); }
};

void Services::carry_out(const Effects& effects, const AppState& state, const WindowCalls& window) {
    for (const Effect& effect : effects.asked)
        std::visit(CarryOut{*this, state, window}, effect);
    history_.follow(state, effects.cues);
    if (!effects.time_passed) return;
    audio_.follow(state, effects.cues);
    settings_.follow(state);
}

void Services::take_motion(const std::optional<MotionSample>& sample, bool sensor_there) {
    if (sample) leg_.take(*sample);
    leg_.set_sensor_there(sensor_there);
}

std::vector<News> Services::finish(const AppState& state) {
    camera_.close();
    history_.finish(state);
    settings_.finish(state);
    std::vector<News> last;
    history_.hand_over(last);
    settings_.hand_over(last);
    outbox_.hand_over(last);
    return last;
}

}  // namespace ninety
