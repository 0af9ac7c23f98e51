// window.lock in the folder of the history: whoever comes second is told, and whoever has the window open
// learns that the person has deleted everything meanwhile.
//
// An empty file that the first window holds a lock on. It keeps what it has open when the file is deleted, so
// that a last word in it is read by those it is meant for, and by nobody later.
#pragma once

#include <filesystem>
#include <utility>

namespace ninety {

class WindowLock {
  public:
    WindowLock() = default;  // none
    // Makes the folder and the file, both for the owner alone.
    explicit WindowLock(const std::filesystem::path& folder);
    ~WindowLock();
    WindowLock(WindowLock&& from) noexcept : file_(std::exchange(from.file_, -1)), another_(from.another_) {}
    WindowLock& operator=(WindowLock&& from) noexcept {
        std::swap(file_, from.file_);
        another_ = from.another_;
        return *this;
    }

    static std::filesystem::path file_in(const std::filesystem::path& folder);
    // For whoever is about to delete everything: every window that is open will find it.
    static void say_deleted(const std::filesystem::path& folder);

    bool held() const { return file_ >= 0; }
    bool another() const { return another_; }
    bool deleted() const;

  private:
    int file_ = -1;
    bool another_ = false;
};

}  // namespace ninety
