// Voice clips by name. Empty where there are none: whoever asks gets nothing and stays silent.
//
// A clip may be read when it is first asked for: some two hundred of them, read ahead, would keep the first
// words waiting. Any thread may ask; copies share what has been read.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "audio/mixer.h"

namespace ninety {

class VoiceBank {
  public:
    void add(std::string name, Samples clip) {
        clips_[std::move(name)] = std::make_shared<Clip>(std::make_shared<const Samples>(std::move(clip)));
    }
    // `read` is called once at most; what it gives is empty where the clip cannot be read.
    void add(std::string name, std::function<Samples()> read) {
        clips_[std::move(name)] = std::make_shared<Clip>(std::move(read));
    }
    // Null where there is none, or it cannot be read.
    Sound find(std::string_view name) const {
        const auto found = clips_.find(name);
        return found == clips_.end() ? nullptr : found->second->sound();
    }
    bool empty() const { return clips_.empty(); }
    bool has(std::string_view name) const { return clips_.contains(name); }

  private:
    class Clip {
      public:
        explicit Clip(Sound sound) : sound_(std::move(sound)) {}
        explicit Clip(std::function<Samples()> read) : read_(std::move(read)) {}
        Sound sound() {
            std::call_once(once_, [&] {
                if (!read_) return;
                Samples clip = read_();
                if (!clip.empty()) sound_ = std::make_shared<const Samples>(std::move(clip));
            });
            return sound_;
        }

      private:
        std::once_flag once_;
        std::function<Samples()> read_;
        Sound sound_;
    };

    std::map<std::string, std::shared_ptr<Clip>, std::less<>> clips_;
};

// The clip without the silence at its ends, with ends that do not click.
Samples trimmed(Samples clip);

// As loud as every other clip of every voice: the mean power of what is spoken is brought to one level, as
// far as no peak leaves full scale for it.
Samples levelled(Samples clip);

}  // namespace ninety
