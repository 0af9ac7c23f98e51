#include "audio/movement_player.h"

#include <cmath>
#include <span>

namespace ninety {
namespace {

// Where in a movement something is heard: when the share that is done passes it, either way.
struct Mark {
    double at;
    MovementSound sound;
};

using enum MovementSound;
constexpr Mark kLyingDown[] = {{.06, cloth}, {.30, roll}, {.58, roll}, {.86, cloth}};
constexpr Mark kRaising[] = {{.06, cloth}, {.50, cloth}};
constexpr Mark kCrossing[] = {{.06, cloth}, {.30, roll}, {.55, roll}, {.80, roll}};
constexpr Mark kScooting[] = {{.30, cloth}};  // the hips come off the floor

std::span<const Mark> marks_of(Stage stage) {
    switch (stage) {
        case Stage::lying_down:
            return kLyingDown;
        case Stage::raising:
            return kRaising;
        case Stage::crossing:
            return kCrossing;
        case Stage::holding:
            return kScooting;
        case Stage::lying:
            break;
    }
    return {};
}

// More than this of a movement in one frame is no movement but a jump.
constexpr double kJump = .25;

}  // namespace

std::optional<MovementSound> heard_between(const StretchMoment& before, const StretchMoment& now) {
    // The heel lands where raising ends. With a towel there is no wall.
    if (before.stage == Stage::raising && now.stage == Stage::holding && before.side == now.side)
        return before.progress_01 > 1 - kJump && now.variant != Variant::towel ? std::optional(heel_on_wall)
                                                                               : std::nullopt;
    if (before.stage != now.stage || before.side != now.side) return std::nullopt;
    const double from = before.progress_01, to = now.progress_01;
    const bool scoots = now.stage == Stage::holding;
    if (std::abs(to - from) > (scoots ? 1 : kJump)) return std::nullopt;
    for (const Mark& mark : marks_of(now.stage)) {
        const bool up = from < mark.at && to >= mark.at, down = from >= mark.at && to < mark.at;
        if (up || (down && !scoots)) return mark.sound;
    }
    return std::nullopt;
}

MovementPlayer::MovementPlayer(Mixer& mixer) : mixer_(mixer) {
    for (int sound = 0; sound < kMovementSounds; ++sound)
        for (int take = 0; take < kMovementTakes; ++take)
            sounds_[static_cast<std::size_t>(sound)][static_cast<std::size_t>(take)] =
                make_movement_sound(static_cast<MovementSound>(sound), take);
}

void MovementPlayer::update(const StretchMoment& moment, std::int64_t sample_now) {
    const auto sound = before_ ? heard_between(*before_, moment) : std::nullopt;
    before_ = moment;
    if (!sound || (last_ && sample_now - *last_ < kApart)) return;
    last_ = sample_now;
    mixer_.play(sounds_[static_cast<std::size_t>(*sound)][static_cast<std::size_t>(take_)], sample_now,
                SoundPart::movement);
    take_ = (take_ + 1) % kMovementTakes;
}

}  // namespace ninety
