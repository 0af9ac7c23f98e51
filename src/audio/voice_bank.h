// Voice clips by name. Empty where there are none: whoever asks gets nothing and stays silent.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "audio/mixer.h"

namespace ninety {

class VoiceBank {
  public:
    void add(std::string name, Samples clip) {
        clips_[std::move(name)] = std::make_shared<const Samples>(std::move(clip));
    }
    Sound find(std::string_view name) const {
        const auto found = clips_.find(name);
        return found == clips_.end() ? nullptr : found->second;
    }
    bool empty() const { return clips_.empty(); }
    bool has(std::string_view name) const { return clips_.contains(name); }

  private:
    std::map<std::string, Sound, std::less<>> clips_;
};

// The clip without the silence at its ends, with ends that do not click.
Samples trimmed(Samples clip);

// As loud as every other clip of every voice: the mean power of what is spoken is brought to one level, as
// far as no peak leaves full scale for it.
Samples levelled(Samples clip);

}  // namespace ninety
