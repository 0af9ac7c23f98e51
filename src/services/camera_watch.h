// The camera for as long as it is wanted: opened, looked through fifteen times a second, looked for when it
// has been pulled out, and closed when for long there is no body to be seen. Knows no thread; its clock is a
// parameter.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "measure/camera_device.h"
#include "measure/frame_looker.h"

namespace ninety {

// Makes what looks at the pictures; the error is a sentence in the window's language.
using OpenLooker = std::function<Result<std::unique_ptr<FrameLooker>>()>;

// What there is to tell of the camera.
struct CameraReport {
    CameraState state = CameraState::off;
    std::optional<CameraFault> fault;            // of `failed`
    FixedText<255> no_model;                     // of `no_model`: a sentence
    FixedText<63> name;                          // of the device that is open
    std::shared_ptr<const CameraNames> cameras;  // as they were listed last
    std::optional<CameraSight> sight;            // of the last picture
};

class CameraWatch {
  public:
    using Clock = std::function<Seconds()>;  // steady
    CameraWatch(CameraSystem system, OpenLooker open_looker, Clock clock);
    ~CameraWatch();

    // The camera of this id is wanted from the next turn on; of an empty one whichever serves best. Where the
    // same was wanted before, nothing; another one is closed at once. No other one takes its place.
    void open(const CameraName& chosen = {});
    // FrameLooker::level, for as long as it is open.
    void level(Degrees tilt);
    // At once. What it has seen is overwritten.
    void close();

    // One piece of work, as short as a picture takes; waits for a picture kWaits at most. Gives how long it
    // may be until the next turn: kRests where there is nothing to do until somebody asks for it.
    Seconds turn();

    const CameraReport& report() const { return report_; }
    // The picture of the last turn, where it brought one.
    const Image* fresh_picture() const { return fresh_ ? &picture_ : nullptr; }

    // CAMERA.md, section 7. Ours: kFirstPicture, since some cameras wake up slowly; and kAsleep is for a
    // window that stands still. One that does not has closed the camera before (CameraUse::kAlone).
    static constexpr Seconds kEach{1.0 / 15}, kWaits{.05}, kRests{3600};
    static constexpr Seconds kSilent{2}, kFirstPicture{5}, kLooksAgain{1}, kAsleep{65};

  private:
    bool make_looker();
    Seconds look_for_device();
    Seconds take_picture();
    void start_report();
    Seconds stop_with(const CameraFault& fault);
    bool nobody_for_long(Seconds now) const { return now - last_body_ >= kAsleep; }
    void let_go();

    CameraSystem system_;
    OpenLooker open_looker_;
    Clock clock_;
    bool wanted_ = false;
    CameraName chosen_;  // by the person; empty: none
    Degrees level_;
    std::unique_ptr<FrameLooker> looker_;
    std::unique_ptr<CameraDevice> device_;
    std::string id_;         // that is looked for: the chosen one's, or that of the one that was open
    bool was_open_ = false;  // since it was wanted
    CameraReport report_;
    Image picture_;
    bool fresh_ = false;
    Seconds last_body_, opened_, due_;
    std::optional<Seconds> last_picture_;  // since it was opened
};

}  // namespace ninety
