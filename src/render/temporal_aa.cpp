#include "render/temporal_aa.h"

#include <algorithm>
#include <glm/common.hpp>

#include "render/in_pixel.h"
#include "scene/occluders.h"
#include "scene/seen_change.h"

namespace ninety {
namespace {

// Pixels: an average of frames over which the figure has moved no farther shows no trail.
constexpr float kTrail = 1.8f;
constexpr float kMargin = .06f;  // metres around the rounded segments, for hands, hair and the target's toes
constexpr float kAround = 16;    // pixels more, of hair and toes that even that does not cover
// Of a segment: what is askew fills its rectangle the less the longer it is.
constexpr int kPieces = 4;

}  // namespace

glm::vec2 TemporalAa::begin(const Scene& scene, glm::ivec2 size_px, int frames) {
    const bool comparable = last_ && history_.size == size_px;
    const float moved = comparable ? moved_px(*last_, scene, glm::vec2(size_px)) : kTrail;
    asked_ = blend_.usable() ? frames : 1;
    frames_ = std::clamp(static_cast<int>(kTrail / std::max(moved, 1e-3f)), 1, asked_);
    averaged_ = moved < kTrail ? std::min(averaged_ + 1, frames_) : 1;
    last_ = scene;

    find_figure(scene, size_px);
    if (averaged_ <= 1) return glm::vec2(0);
    jitter_ = (jitter_ + 1) % 64;
    return in_pixel(jitter_) * 2.0f / glm::vec2(size_px);
}

// Body and target, as far as they are in the picture.
void TemporalAa::find_figure(const Scene& scene, glm::ivec2 size_px) {
    rectangle_ = {};
    cover_ = around_ = FigureCover(size_px);
    const auto include = [&](const WorldSegment& s) {
        const float reach = std::max(s.from_radius, s.to_radius) + kMargin;
        for (int i = 0; i < kPieces; ++i) {
            RectAround piece(scene.camera, size_px);
            for (const int end : {i, i + 1})
                for (int corner = 0; corner < 8; ++corner)
                    piece.add(glm::mix(s.from, s.to, static_cast<float>(end) / kPieces) +
                              glm::vec3(corner & 1 ? reach : -reach, corner & 2 ? reach : -reach,
                                        corner & 4 ? reach : -reach));
            rectangle_ = united(rectangle_, piece.rect());
            cover_.add(piece.rect());
            around_.add(piece.rect(kAround));
        }
    };
    for_each_occluder(scene, include);
    if (scene.target)
        for (const RoundedSegment& segment : body_segments())
            include(in_world(segment, *scene.target, scene.body));
}

// Where the figure has not been in the last picture there is nothing to average with: what history_ has there
// may be old, its shadows elsewhere.
void TemporalAa::take_what_is_new(const RenderTarget& image) {
    const auto take = [&](glm::ivec2 low, glm::ivec2 high) {
        if (!PixelRect{low, high}.empty()) copy_colour_part(image, history_, low, high);
    };
    for (int i = 0; i < FigureCover::kStrips; ++i) {
        const PixelRect is = cover_.strip(i), was = held_.strip(i);
        if (is.empty()) continue;
        if (was.empty()) {
            take(is.low, is.high);
            continue;
        }
        take(is.low, {is.high.x, std::min(is.high.y, was.low.y)});
        take({is.low.x, std::max(is.low.y, was.high.y)}, is.high);
    }
    held_ = cover_;
}

void TemporalAa::resolve(const RenderTarget& image) {
    if (asked_ <= 1) return;
    const PixelRects strips = strips_of(cover_);
    if (averaged_ <= 1) {
        // The first of a row: what the next ones are averaged with.
        if (history_.size != image.size) history_ = make_colour_target(image.size);
        held_ = FigureCover(image.size);
        take_what_is_new(image);
        return;
    }
    take_what_is_new(image);
    for (const PixelRect& strip : strips)
        blend_.draw(image, history_, 1.0f / static_cast<float>(averaged_), strip);
    for (const PixelRect& strip : strips)
        copy_colour_part(history_, image, strip.low, strip.high);
}

}  // namespace ninety
