// A sound system without sound: devices that a test opens, lets run and listens to.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "audio/sound_device.h"
#include "audio/voice_bank.h"

namespace ninety::test {

// What the test and the devices it has made share. Opening happens on a thread of its own.
struct FakeSound {
    std::mutex mutex;
    std::shared_ptr<Mixer> mixer;  // of the device that is open
    Seconds began;                 // when it asked for its first samples
    std::int64_t first = 0;        // and which they were
    Samples line;                  // all that was heard
    bool keeps = true;             // what is heard; hours of it need the memory of a large machine
    int opened = 0, closed = 0, refused = 0;
    std::string problem;  // not empty: it cannot be opened, and why
    std::string name;     // of the one that was asked for last

    // The line runs on, up to `now`.
    void run_to(Seconds now) {
        const std::lock_guard lock(mutex);
        if (!mixer) return;
        const auto until = static_cast<std::int64_t>((now - began).value * kSampleRate);
        Samples block(480);
        while (mixer->position() - first + 480 <= until) {
            mixer->render(block);
            if (keeps) line.insert(line.end(), block.begin(), block.end());
        }
    }
    bool is_open() {
        const std::lock_guard lock(mutex);
        return mixer != nullptr;
    }
};

class FakeDevice : public SoundDevice {
  public:
    explicit FakeDevice(std::shared_ptr<FakeSound> sound) : sound_(std::move(sound)) {}
    ~FakeDevice() override {
        const std::lock_guard lock(sound_->mutex);
        sound_->mixer.reset();
        ++sound_->closed;
    }
    std::int64_t sample_at(Seconds now) const override {
        return sound_->first + static_cast<std::int64_t>((now - sound_->began).value * kSampleRate);
    }
    bool begun() const override { return true; }

  private:
    std::shared_ptr<FakeSound> sound_;
};

// `now` is read when a device opens.
inline SoundSystem fake_system(const std::shared_ptr<FakeSound>& sound, const Seconds& now) {
    return {[sound, &now](const std::string& name, std::shared_ptr<Mixer> mixer) -> OpenedSound {
                const std::lock_guard lock(sound->mutex);
                sound->name = name;
                if (!sound->problem.empty()) {
                    ++sound->refused;
                    return SoundFault{SoundFault::Kind::no_device, sound->problem};
                }
                ++sound->opened;
                sound->first = mixer->position();
                sound->began = now;
                sound->mixer = std::move(mixer);
                return std::unique_ptr<SoundDevice>(std::make_unique<FakeDevice>(sound));
            },
            [] {
                return std::vector<std::string>{"Speakers", "Headset"};
            }};
}

}  // namespace ninety::test
