// Brings what happens into the history, and looks after its file while the window is open.
//
// What could not be written (a full disk, somebody else's lock) waits in memory, shows like everything else,
// and is tried again about every second, with everything that comes, and at the end; there, what still waits
// goes into a file of its own (unsaved.h). Nothing here waits for a lock in the loop that draws frames. The
// file may be replaced (a sync client): what this window knows and the new one has not is added to it. It may
// vanish: what comes then begins a new one; what was deleted stays deleted. Knows no panels; time is a
// parameter but for the end, which has the patience to sleep.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "core/units.h"
#include "history/history.h"
#include "history/history_event.h"
#include "history/known_history.h"
#include "history/window_lock.h"

namespace ninety {

class HistoryKeeper {
  public:
    using News = std::vector<HistoryNews>;

    // `rescue`: folders for what cannot be written beside the history. Opens nothing.
    explicit HistoryKeeper(std::filesystem::path file, std::vector<std::filesystem::path> rescue = {});

    // The window opens: the history, and what an earlier end could not write.
    void open(News& news);
    // Whether another window was open already.
    bool another_window() const { return lock_.another(); }

    // They are known when this returns, and safe unless they are waiting.
    void write(std::vector<HistoryEvent> events, News& news);
    // To be called often; does something about once a second.
    void tick(Seconds now, News& news);
    // The program ends: tries for this long, then leaves what still waits in a file of its own.
    void finish(Seconds patience, News& news);

    // Adds what is not there yet, in the file at once. Nothing waits: the error says why not.
    Result<History::Imported> add(const HistoryData& data, News& news);
    // The person deletes everything: forgets all, and opens a file again only for what comes then.
    void forget();

    // Everything known, what is waiting included. Null as long as there is no history to read.
    const HistoryData* data() const { return known_ ? &known_->data() : nullptr; }
    // The same with its days, as it is now: it stays so while somebody has it. Null where data() is.
    std::shared_ptr<const KnownData> known() const { return known_ ? known_->lend() : nullptr; }
    // Another number whenever data() has changed.
    unsigned changes() const { return changes_; }
    std::size_t waiting() const { return waiting_.size(); }
    bool writable() const { return history_ && !history_->read_only(); }
    // What has been written since the last call: for tests that kill the program.
    std::vector<HistoryEvent> take_written();

  private:
    bool is_there() const {
        std::error_code unknown;
        return std::filesystem::exists(file_, unknown);
    }
    void look_at_file(News& news);
    bool try_open(News& news);
    void take_in(HistoryData data);
    void drop_what_is_about_nothing();
    enum class Same { file, name };  // the file that was open, or one of its name
    bool join(Same same, News& news);
    void read_again(News& news);
    void flush(News& news);
    void told(HistoryNews one, News& news);
    void take_over_unsaved(News& news);
    void keep_unsaved();
    void drop_unsaved();
    HistoryData waiting_data() const;

    std::filesystem::path file_;
    std::vector<std::filesystem::path> folders_;  // for unsaved files
    WindowLock lock_;
    std::optional<History> history_;
    std::optional<std::int64_t> version_;  // of what has been read
    std::optional<KnownHistory> known_;
    HistoryData lost_sight_;  // what was known of a file that has gone, in case it comes back
    bool gone_ = false;
    bool replaced_ = false;
    bool unsaved_taken_ = false;
    std::deque<HistoryEvent> waiting_;
    std::vector<HistoryEvent> written_;
    std::optional<std::filesystem::path> unsaved_;
    unsigned unsaved_at_ = 0;          // changes() that it has
    std::optional<HistoryNews> told_;  // the problem that was told last, while it lasts
    unsigned changes_ = 0;
    int damaged_ = 0;  // writes in a row that found the file damaged
    Seconds last_tick_{-1e9}, next_open_{-1e9}, deleting_until_{-1e9}, open_pause_{1}, waiting_since_{-1e9};
};

}  // namespace ninety
