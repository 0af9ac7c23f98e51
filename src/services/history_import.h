// Takes an exported history over while the window goes on: reading the file, understanding it and adding it
// all happen on a thread of their own, with a connection of its own.
//
// All of it or nothing: the file is added in one transaction, and one that was stopped adds nothing. A hold
// that ends meanwhile goes first: make_way() has the transaction rolled back and begun again afterwards. One
// file at a time. Nothing here waits for the thread but stop(), which takes as long as a look at the clock
// does.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/beside.h"
#include "history/history.h"
#include "import/understand.h"
#include "model/progress_view.h"

namespace ninety {

class HistoryImport {
  public:
    // What the page of progress is made of beside the history.
    struct ViewOf {
        WallTime now;
        Metres stature{1.7};
        Degrees target{90};
        Seconds hold{45};
        Plan plan{};
    };
    // One file.
    struct Job {
        std::filesystem::path file;
        std::optional<ForeignChoice> choice{};  // of another program's columns, once a person has chosen
        bool take = false;                      // what it comes to is agreed to
    };
    struct Outcome {
        std::filesystem::path file;
        bool stopped = false;
        bool looked_again = false;       // with columns that a person has chosen
        std::string problem;             // a sentence; nothing has been added then
        std::vector<std::string> notes;  // sentences: what has to be said beside
        // What it is, if it is not for the history at once. An offer adds nothing before it is agreed to.
        std::optional<ImportOffer> offer;
        std::optional<Routine> routine;
        std::optional<MotionTrace> trace;
        History::Imported added;          // what is new
        std::optional<HistoryData> data;  // all that is in the history now
        std::shared_ptr<const ProgressView> view;
    };

    HistoryImport() = default;
    ~HistoryImport() { stop(); }
    HistoryImport(const HistoryImport&) = delete;
    HistoryImport& operator=(const HistoryImport&) = delete;

    // Asks that none runs (asserted).
    void start(Job job, std::filesystem::path history, const ViewOf& view, ZoneAt zone_at = {});
    void start(std::filesystem::path file, std::filesystem::path history, const ViewOf& view) {
        start(Job{std::move(file)}, std::move(history), view);
    }
    bool running() const { return thread_.joinable(); }
    const std::filesystem::path& file() const { return job_.file; }
    // How far it is, 0 to 1.
    double part_01() const { return part_01_; }
    // What it came to, once; nothing while it runs.
    std::optional<Outcome> take_outcome();

    // Asks it to stop; the outcome says so.
    void ask_to_stop() { stopping_ = true; }
    // Asks, waits for it and forgets it. Whatever has not been added by then never is.
    void stop();

    // Whoever writes to the history calls this before, and done_writing() after. False: it is about to be
    // finished, for some tenths of a second, or has not made way yet; ask again later, or say done_writing():
    // until then it waits.
    bool make_way();
    void done_writing();

  private:
    void run(const std::filesystem::path& history, const ViewOf& view, const ZoneAt& zone_at);
    // The file as values; nothing where there is nothing to add, and the outcome says why.
    std::optional<HistoryData> read(const std::filesystem::path& history, const ZoneAt& zone_at);
    void add(History& history, const HistoryData& data);
    bool may_go_on(double part_01);

    Job job_;
    Worker thread_;
    std::atomic<double> part_01_ = 0;
    std::atomic<bool> stopping_ = false, done_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool way_wanted_ = false;  // somebody else wants to write
    bool adding_ = false;      // a transaction is open
    bool finishing_ = false;   // and about to be committed
    Outcome outcome_;          // the thread's, until done_
};

}  // namespace ninety
