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
#include <thread>

#include "history/history.h"
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
    struct Outcome {
        std::filesystem::path file;
        bool stopped = false;
        std::string problem;              // a sentence; nothing has been added then
        History::Imported added;          // what is new
        std::optional<HistoryData> data;  // all that is in the history now
        std::shared_ptr<const ProgressView> view;
    };

    HistoryImport() = default;
    ~HistoryImport() { stop(); }
    HistoryImport(const HistoryImport&) = delete;
    HistoryImport& operator=(const HistoryImport&) = delete;

    // Asks that none runs (asserted).
    void start(std::filesystem::path file, std::filesystem::path history, const ViewOf& view);
    bool running() const { return thread_.joinable(); }
    const std::filesystem::path& file() const { return file_; }
    // How far it is, 0 to 1.
    double part_01() const { return part_01_; }
    // What it came to, once; nothing while it runs.
    std::optional<Outcome> take_outcome();

    // Asks it to stop; the outcome says so.
    void ask_to_stop() { stopping_ = true; }
    // Asks, waits for it and forgets it. Whatever has not been added by then never is.
    void stop();

    // Whoever writes to the history calls this before, and done_writing() after. False: it is about to be
    // finished, for some tenths of a second; write later.
    bool make_way();
    void done_writing();

  private:
    void run(const std::filesystem::path& history, const ViewOf& view);
    void add(History& history, const HistoryData& data);
    bool may_go_on(double part_01);

    std::filesystem::path file_;
    std::thread thread_;
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
