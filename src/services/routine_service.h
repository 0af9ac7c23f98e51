// The person's own routines: a folder of files. Keeps, replaces, deletes and takes them over, and reads the
// folder again after each of it.
#pragma once

#include <filesystem>

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
    void read();                                   // the folders, anew

    void hand_over(std::vector<News>& to) { outbox_.hand_over(to); }

  private:
    void tell_kept(const Routine& wanted, const Result<SavedRoutine>& saved);

    std::filesystem::path built_in_, own_;
    Outbox outbox_;
};

}  // namespace ninety
