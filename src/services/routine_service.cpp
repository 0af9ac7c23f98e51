#include "services/routine_service.h"

#include <chrono>

#include "content/routine_file.h"
#include "core/beside.h"
#include "i18n/sentence.h"
#include "paper/qr_reader.h"
#include "paper/routine_text.h"

namespace ninety {

RoutineService::RoutineService(std::filesystem::path built_in, std::filesystem::path own)
    : built_in_(std::move(built_in)), own_(std::move(own)) {
    read();
}

void RoutineService::read() {
    RoutineLibrary library = load_routines(built_in_, own_);
    outbox_.tell(news::RoutinesRead{std::move(library.entries)});
    for (std::string& problem : library.problems)
        outbox_.problem(std::move(problem));
}

void RoutineService::tell_kept(const Routine& wanted, const Result<SavedRoutine>& saved) {
    if (!saved) return outbox_.problem(saved.error());
    const char* name = saved->routine.name.c_str();
    if (saved->there_already)
        outbox_.success(sentence("notice.routine_there", name));
    else if (!(saved->routine.name == wanted.name))
        outbox_.success(sentence("notice.routine_renamed", wanted.name.c_str(), name));
    else
        outbox_.success(sentence("notice.routine_added", name));
    if (!(saved->routine.name == wanted.name)) outbox_.tell(news::RoutineRenamed{wanted, saved->routine});
}

void RoutineService::save(const Routine& routine) {
    tell_kept(routine, save_routine(built_in_, own_, routine));
    read();
}

void RoutineService::replace(const effect::ReplaceRoutine& changed) {
    const auto saved = replace_routine(built_in_, changed.file, changed.routine);
    if (saved && saved->routine == changed.routine)
        outbox_.success(sentence("notice.saved_as", saved->file.string().c_str()));
    else
        tell_kept(changed.routine, saved);
    read();
}

void RoutineService::remove(const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::remove(file, error);
    if (error)
        outbox_.problem(sentence("notice.routine_not_deleted", file.string().c_str(), error.message()));
    read();
}

void RoutineService::take(const std::filesystem::path& file) {
    const auto routine = load_routine(file);
    if (!routine) return outbox_.problem(sentence("notice.routine_not_taken", routine.error()));
    save(*routine);
}

void RoutineService::take_picture(const std::filesystem::path& file) {
    pictures_.push_back(file);
}

void RoutineService::look_at_pictures() {
    if (looking_.valid()) {
        if (looking_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
        const auto routine = looking_.get();
        routine ? save(*routine) : outbox_.problem(routine.error());
    }
    if (pictures_.empty()) return;
    looking_ = beside_until_done([file = pictures_.front()] { return routine_in_picture(file); });
    pictures_.pop_front();
}

void RoutineService::hand_over(std::vector<News>& to) {
    look_at_pictures();
    outbox_.hand_over(to);
}

void RoutineService::take_text(std::string_view text) {
    if (!looks_like_routine(text)) return;
    const auto routine = routine_in_text(text, translate("handout.pasted"));
    if (!routine) return outbox_.problem(sentence("handout.text_not_taken", routine.error()));
    save(*routine);
}

}  // namespace ninety
