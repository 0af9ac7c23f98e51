// What the window has to tell a person that nobody asked for: problems, which stay until they are dismissed,
// and what has been done, which goes away by itself. Pure: times are parameters.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/units.h"
#include "core/visible_text.h"

namespace ninety {

class Notices {
  public:
    struct Done {
        std::string text;
        std::optional<Seconds> until;  // from the first frame that shows it; empty: nobody has seen it yet
    };

    // A problem, in a sentence. A file's name in it may hold anything.
    void problem(std::string sentence) { problems_.push_back(plain_text(std::move(sentence))); }
    // Something that a person asked for has come about.
    void success(std::string sentence) { done_.push_back({plain_text(std::move(sentence)), std::nullopt}); }

    const std::vector<std::string>& problems() const { return problems_; }
    const std::vector<Done>& successes() const { return done_; }
    // Over the problems.
    auto begin() const { return problems_.begin(); }
    auto end() const { return problems_.end(); }
    // Both counted.
    std::size_t size() const { return problems_.size() + done_.size(); }
    bool empty() const { return size() == 0; }

    // Problems first, then what has been done; an index beyond them is nobody's.
    void dismiss(std::size_t index) {
        if (index >= size()) return;
        ++removed_;
        if (index < problems_.size())
            problems_.erase(problems_.begin() + static_cast<std::ptrdiff_t>(index));
        else
            done_.erase(done_.begin() + static_cast<std::ptrdiff_t>(index - problems_.size()));
    }
    void clear() {
        removed_ += size();
        problems_.clear();
        done_.clear();
    }

    // A frame has shown everything that there is: successes are read from now on.
    void seen(Seconds now) {
        for (Done& done : done_)
            if (!done.until) done.until = now + time_to_read(done.text);
    }
    // Takes away what has been shown for long enough.
    void expire(Seconds now) {
        removed_ += static_cast<std::size_t>(
            std::erase_if(done_, [&](const Done& done) { return done.until && *done.until <= now; }));
    }
    // Whether a success waits to be seen.
    bool unseen() const {
        return std::any_of(done_.begin(), done_.end(), [](const Done& done) { return !done.until; });
    }
    // When the next one goes: whoever sleeps wakes up for it. Empty: nothing goes by itself.
    std::optional<Seconds> next_end() const {
        std::optional<Seconds> next;
        for (const Done& done : done_)
            if (done.until && (!next || *done.until < *next)) next = done.until;
        return next;
    }

    // Another number whenever something has come or gone: a frame is due then, and only then.
    std::size_t stamp() const { return 2 * removed_ + size(); }

    // Four seconds and time to read at an easy pace: some fifteen letters a second.
    static Seconds time_to_read(std::string_view text) {
        return Seconds(4 + static_cast<double>(text.size()) / 15);
    }

  private:
    static std::string plain_text(std::string text) { return is_plain(text) ? text : plain(text); }

    std::vector<std::string> problems_;
    std::vector<Done> done_;
    std::size_t removed_ = 0;
};

}  // namespace ninety
