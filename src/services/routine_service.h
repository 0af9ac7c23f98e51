// The person's own routines: a folder of files. Keeps, replaces, deletes and takes them over, and reads the
// folder again after each of it.
#pragma once

#include <deque>
#include <filesystem>
#include <future>

#include "content/routine_library.h"
#include "model/effects.h"
#include "services/outbox.h"

namespace ninety {

class RoutineService {
  public:
    // Reads both folders.
    RoutineService(std::filesystem::path built_in, std::filesystem::path own);

    void save(const Routine& routine);
    void replace(const effect::ReplaceRoutine& changed);
    void remove(const std::filesystem::path& file);
    void take(const std::filesystem::path& file);  // dropped on the window
    // The same, of a QR code that holds one. It is looked for beside the window: a photo takes its time.
    void take_picture(const std::filesystem::path& file);
    // Pasted: what was not meant as a routine is left without a word.
    void take_text(std::string_view text);
    void read();  // the folders, anew

    // To be called in every round: what pictures have brought is kept.
    void hand_over(std::vector<News>& to);

  private:
    void tell_kept(const Routine& wanted, const Result<SavedRoutine>& saved);

    void look_at_pictures();

    std::filesystem::path built_in_, own_;
    std::deque<std::filesystem::path> pictures_;  // not looked at yet
    std::future<Result<Routine>> looking_;        // at one that is not among them any more
    Outbox outbox_;
};

}  // namespace ninety
