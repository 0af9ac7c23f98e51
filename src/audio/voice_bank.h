// Voice clips by name. Empty where there are none: whoever asks gets nothing and stays silent.
//
// A clip may be read when it is first asked for: some two hundred of them, read ahead, would keep the first
// words waiting. What is said again and again is kept, half a minute of it; the rest is read anew when it is
// said again: all that a voice can say takes 65 megabytes. Any thread may ask; copies share what has been
// read.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "audio/mixer.h"

namespace ninety {

class VoiceBank {
  public:
    // Kept for good.
    void add(std::string name, Samples clip);
    // `read` gives an empty clip where it cannot be read, and is not called again then.
    void add(std::string name, std::function<Samples()> read);
    // Null where there is none, or it cannot be read.
    Sound find(std::string_view name) const;
    // Its length in samples, 0 for what find() gives null for. Known without reading once it has been read.
    std::size_t length(std::string_view name) const;
    bool empty() const { return clips_.empty(); }
    bool has(std::string_view name) const { return clips_.contains(name); }

    // Samples of what has been read that are kept for the next time.
    static constexpr std::size_t kMostKept = 32 * kSampleRate;

  private:
    struct Clip {
        Sound sound;  // null: not read yet, or gone again
        std::function<Samples()> read;
        std::size_t length = 0;
        bool unreadable = false;
    };
    struct Shared {
        std::mutex mutex;
        std::vector<std::shared_ptr<Clip>>
            recent;            // what is kept of what was read; the last is the last that was asked for
        std::size_t kept = 0;  // samples in it
    };
    void keep(const std::shared_ptr<Clip>& clip) const;

    std::map<std::string, std::shared_ptr<Clip>, std::less<>> clips_;
    std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
};

// The clip without the silence at its ends, with ends that do not click.
Samples trimmed(Samples clip);

// As loud as every other clip of every voice: the mean power of what is spoken is brought to one level, as
// far as no peak leaves full scale for it.
Samples levelled(Samples clip);

}  // namespace ninety
