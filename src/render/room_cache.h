// The picture of the room, drawn when the camera moves and reused while it stands still.
//
// While the camera moves the room is drawn once a frame, coarse if need be. Once it stands still every
// further frame adds one more picture, shifted by a part of a pixel and seen from another point of the lens,
// to an average: edges and boards become smooth, and what is far off soft, for nothing that anybody waits
// for. Where nothing but the sun has moved, the old picture stays until a new average is as good.
#pragma once

#include <optional>

#include "render/picture_blend.h"
#include "render/quality.h"
#include "render/room_pass.h"

namespace ninety {

class RoomCache {
  public:
    // `blend` outlives the cache; where it is not usable, nothing is averaged.
    explicit RoomCache(const PictureBlend& blend) : blend_(blend) {}

    void set_quality(const RenderQuality& quality);

    // Brings the cache one step on for this scene and a picture as large as `scratch`. Returns whether it has
    // changed; then `scratch` has been drawn over.
    bool update(const RoomPass& room, const Scene& scene, const RenderTarget& scratch);

    // Whether another update of the same scene would make it better.
    bool refining() const { return blend_.usable() && (samples_ < quality_.room_samples || renewed_); }

    // Colour and depth of the room alone.
    const RenderTarget& picture() const { return cache_; }

  private:
    void draw_first(const RoomPass& room, const Scene& scene, const RenderTarget& onto);
    void draw_another(const RoomPass& room, const Scene& scene, int sample, const RenderTarget& onto);
    bool renew(const RoomPass& room, const Scene& scene);
    void end_renewal();

    const PictureBlend& blend_;
    RenderQuality quality_;
    RenderTarget cache_;
    RenderTarget another_, renewal_;  // while the sun has moved
    GlSampler first_sampler_, fine_sampler_;
    std::optional<Scene> drawn_;
    int samples_ = 0;
    std::optional<int> renewed_;  // how many pictures of the renewal there are; empty: none is under way
};

}  // namespace ninety
