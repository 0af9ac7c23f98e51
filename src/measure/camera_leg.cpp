#include "measure/camera_leg.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ninety {
namespace {

constexpr Seconds kUsualStep{1.0 / 15};
constexpr std::size_t kTilts = 5;  // looks, of which the middle one counts

// Empty: 0. Of two in the middle the lower.
double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// As many of a hundred are at most this.
double percentile(std::vector<double> values, double share_01) {
    std::sort(values.begin(), values.end());
    const double place = share_01 * static_cast<double>(values.size() - 1);
    const std::size_t below = static_cast<std::size_t>(place);
    const double above = values[std::min(below + 1, values.size() - 1)];
    return values[below] + (place - std::floor(place)) * (above - values[below]);
}

}  // namespace

CameraLeg::Judged CameraLeg::judged() const {
    const auto middle = [&](auto value) {
        std::vector<double> values;
        for (const Entry& entry : window_)
            values.push_back(value(entry.body));
        return median(std::move(values));
    };
    Judged made;
    made.leg = Degrees(middle([](const BodyMeasures& b) { return b.leg.value; }));
    made.knee = Degrees(middle([](const BodyMeasures& b) { return b.knee.value; }));
    made.presence = middle([](const BodyMeasures& b) { return b.presence_01; });
    made.visibility = middle([](const BodyMeasures& b) { return b.visibility_01; });
    made.from_level = middle([](const BodyMeasures& b) { return b.from_level.value; });
    made.legs = middle([](const BodyMeasures& b) { return b.leg_per_trunk; });
    made.along = middle([](const BodyMeasures& b) { return b.shoulders_along; });
    made.across = middle([](const BodyMeasures& b) { return b.shoulders_across; });
    made.face_up = middle([](const BodyMeasures& b) { return b.face_up; });
    made.toes_front = middle([](const BodyMeasures& b) { return b.toes_front; });
    made.knee_front = middle([](const BodyMeasures& b) { return b.knee_front; });
    made.trunk = middle([](const BodyMeasures& b) { return b.trunk; });
    made.inside = middle([](const BodyMeasures& b) { return b.inside ? 1 : 0; }) > 0;
    std::vector<double> off;
    for (const Entry& entry : window_)
        off.push_back(std::abs(entry.body.leg.value - made.leg.value));
    made.spread = Degrees(percentile(std::move(off), .8));
    return made;
}

// A face says it best. One that is turned to the camera, as of somebody who looks at the screen, leaves it to
// the limbs.
bool CameraLeg::Judged::front_is_up() const {
    if (face_up < kFaceDown) return false;
    if (face_up >= kFaceUp) return true;
    if (knee < kStraightKnee) return knee_front > 0;
    return leg > kNoProneLeg || toes_front >= kToesFront;
}

void CameraLeg::show_body(const SeenFrame& frame, const BodyMeasures& body) {
    sight_.body = true;
    sight_.head_right = body.head_right;
    for (std::size_t i = 0; i < kBodyPoints; ++i) {
        const glm::dvec2 at = (frame.body->points[i] + .5) / glm::dvec2(frame.size);
        sight_.points_01[i] = glm::vec2(at);
        sight_.point_seen[i] =
            at.x >= 0 && at.y >= 0 && at.x <= 1 && at.y <= 1 && frame.body->visibility_01[i] >= .5;
    }
}

// The median of the last five pictures, then One Euro.
void CameraLeg::filter(Seconds at) {
    std::vector<double> last;
    for (auto entry = window_.rbegin(); entry != window_.rend() && last.size() < kMedian; ++entry)
        last.push_back(entry->body.leg.value);
    const Seconds passed = filtered_at_ ? at - *filtered_at_ : kUsualStep;
    filtered_ = Degrees(euro_.filtered(median(std::move(last)), passed));
    filtered_at_ = at;
}

void CameraLeg::watch_tilt(const SeenFrame& frame) {
    if (frame.tilt) {
        tilts_.push_back(*frame.tilt);
        if (tilts_.size() > kTilts) tilts_.pop_front();
        std::vector<double> values;
        for (const Degrees tilt : tilts_)
            values.push_back(tilt.value);
        sight_.tilt = Degrees(median(std::move(values)));
    }
    const bool tilted = sight_.tilt && std::abs(sight_.tilt->value - levelled_.value) > kTiltTold.value;
    if (!tilted)
        tilted_since_.reset();
    else if (!tilted_since_)
        tilted_since_ = frame.at;
}

CameraHint CameraLeg::hint(const SeenFrame& frame, const Judged& seen, bool trusted) const {
    const bool tilted = tilted_since_ && frame.at - *tilted_since_ >= kTiltTime;
    if (trusted) return tilted ? CameraHint::tilted : CameraHint::none;
    if (frame.brightness < kDark || (!sight_.body && frame.brightness < kDim)) return CameraHint::too_dark;
    // What has just been found may be anything.
    if (window_.size() < kWindow || !sight_.body) return CameraHint::nobody;
    if (seen.presence < kLeastPresence) return CameraHint::nobody;
    if (!seen.inside) return CameraHint::too_near;
    if (seen.trunk < kSmallTrunk * std::max(frame.size.x, frame.size.y)) return CameraHint::too_far;
    // A trunk that is far from level is one that is looked at askew, or a body that does not lie.
    if (!seen.square()) return CameraHint::not_square;
    if (!seen.on_the_back()) return CameraHint::nobody;
    if (tilted) return CameraHint::tilted;
    // A leg on its way is blurred for a moment.
    if (passed_at_ && frame.at - *passed_at_ < kUnsteadyTime) return CameraHint::none;
    return frame.at - *followed_since_ >= kUnsteadyTime ? CameraHint::unsteady : CameraHint::nobody;
}

bool CameraLeg::plausible(const SeenFrame& frame, const Judged& seen) const {
    return window_.size() == kWindow && seen.presence >= kLeastPresence && seen.on_the_back() &&
           seen.visibility >= kLeastVisibility && seen.inside && seen.legs >= kShortestLeg &&
           seen.legs <= kLongestLeg && seen.spread <= kMostSpread && seen.square() &&
           seen.trunk >= kSmallTrunk * std::max(frame.size.x, frame.size.y) && seen.leg >= kLowest &&
           seen.leg <= kHighest && seen.knee >= kFoldedKnee;
}

void CameraLeg::judge(const SeenFrame& frame) {
    Judged seen;
    bool passes = false;
    if (sight_.body) {
        seen = judged();
        sight_.spread = seen.spread;
        sight_.knee = seen.knee;
        passes = plausible(frame, seen);
        agreed_ = passes ? std::min(agreed_ + 1, kAgreed) : std::max(agreed_ - 2, 0);
    }
    // One picture alone, of somebody on the way down, say, is no leg that was seen.
    if (passes && agreed_ > 1) passed_at_ = frame.at;
    // Once trusted it comes back at once; what is new must agree for longer.
    const bool known = trusted_at_ && frame.at - *trusted_at_ <= kSignalLost;
    const bool trusted = passes && (known || agreed_ == kAgreed);
    if (trusted) trusted_at_ = frame.at;
    sight_.knee_bent = trusted && seen.knee < kBentKnee;
    if (trusted && !sight_.knee_bent) {
        const double quality = std::clamp((8 - seen.spread.value) / 7, 0.0, 1.0);
        sight_.reading = LegReading{std::max(filtered_, kMinMeasured), AngleSource::camera, quality};
    }
    sight_.hint = hint(frame, seen, trusted);
}

void CameraLeg::clear_window() {
    window_.clear();
    euro_.forget();
    filtered_at_.reset();
}

void CameraLeg::level(Degrees tilt) {
    if (tilt == levelled_) return;
    levelled_ = tilt;
    clear_window();
}

void CameraLeg::forget() {
    const Degrees levelled = levelled_;
    *this = CameraLeg();
    levelled_ = levelled;
}

void CameraLeg::take(const SeenFrame& given) {
    SeenFrame frame = given;
    if (last_ && frame.at <= *last_) frame.at = *last_ + kUsualStep;
    last_ = frame.at;
    const std::optional<Degrees> tilt = sight_.tilt;
    sight_ = CameraSight{};
    sight_.at = frame.at;
    sight_.tilt = tilt;
    sight_.levelled = levelled_;
    watch_tilt(frame);
    // What was seen before the body was away for some time says nothing of what is seen now.
    if (!window_.empty() && frame.at - window_.back().at > kForgetTime) {
        clear_window();
        followed_since_.reset();
        passed_at_.reset();
        trusted_at_.reset();
        agreed_ = 0;
    }
    if (frame.body) {
        if (!followed_since_) followed_since_ = frame.at;
        const BodyMeasures body = measures_of(*frame.body, frame.size, levelled_);
        window_.push_back({frame.at, body});
        if (window_.size() > kWindow) window_.pop_front();
        show_body(frame, body);
        filter(frame.at);
    }
    judge(frame);
}

std::optional<LegReading> CameraLeg::reading(Seconds now) const {
    if (!sight_.reading || now - sight_.at > kSignalLost) return std::nullopt;
    return sight_.reading;
}

bool CameraLeg::doubtful() const {
    if (!followed_since_) return false;
    return sight_.at - std::max(*followed_since_, passed_at_.value_or(*followed_since_)) >= kDoubtTime;
}

}  // namespace ninety
