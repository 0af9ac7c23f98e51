// The camera as the person has it: what it sees, what they are told to change, and where its picture stands.
// It is on as long as Measuring::Source::camera is chosen (model/practice.h), and off at every start.
#pragma once

#include <optional>

#include "measure/camera_sight.h"

namespace ninety {

struct CameraUse {
    // Its picture, in a corner.
    enum class Picture {
        hidden,
        setting_up,  // until it has seen the leg for kSeenFor
        asked_for,   // until the person sends it away
    };

    CameraSeen seen;  // as its service last said
    Picture picture = Picture::hidden;
    // The one thing to change, in large letters. It stands for kHintStands at least; none: it sees the leg.
    CameraHint hint = CameraHint::nobody;
    CameraHint other_hint = CameraHint::nobody;  // what the camera says now, since then
    Seconds other_hint_since;
    Seconds body_at;  // when a body was last to be seen, or the camera was turned on
    // The leg as it was read last, and when. One doubtful picture is no loss: it counts for kSignalLost,
    // unless the knee is seen to bend.
    std::optional<LegReading> read;
    Seconds read_at;
    std::optional<Seconds> good_since;   // the leg is read, and there is nothing to change
    std::optional<Seconds> bent_since;   // the raised leg's knee is bent
    bool opened_for_measure_me = false;  // by it alone, and is closed with it
    bool in_session = false;             // one was under way at the last look

    // Ours: three seconds of a good picture, and three to read that it is one.
    static constexpr Seconds kSeenFor{6}, kGoodAfter{3};
    static constexpr Seconds kHintStands{1};
    // CAMERA.md, section 7: nobody there, no camera.
    static constexpr Seconds kAlone{60};
    // Long enough to be sure, and to have let somebody straighten it by themselves.
    static constexpr Seconds kBentFor{2};

    // "Good. It sees your leg."
    bool good(Seconds now) const { return good_since && now - *good_since >= kGoodAfter; }
    // The tilt that is told of now and could be taken out of the angles; empty: none.
    std::optional<Degrees> tilt_to_take() const {
        const bool told = seen.sight && hint == CameraHint::tilted;
        return told ? seen.sight->tilt : std::nullopt;
    }
    // What is taken out.
    Degrees levelled() const { return seen.sight ? seen.sight->levelled : Degrees(0); }
    bool bent_for_long(Seconds now) const { return bent_since && now - *bent_since >= kBentFor; }
};

}  // namespace ninety
