// The picture of the room, drawn when the camera moves and reused while it stands still.
//
// While the camera moves the room is drawn once a frame, coarse if need be. Once it stands still a picture of
// the size that is asked for takes the coarse one's place, and from then on every further frame adds one
// more, shifted by a part of a pixel and seen from another point of the lens, to an average: edges and boards
// become smooth, and what is far off soft, for nothing that anybody waits for. Where nothing but the sun has
// moved, the old picture stays until a new average of where its light lies is as good.
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

    struct Change {
        PixelRect part;        // of the picture that is not as it was
        bool another = false;  // the whole picture, its depth included
    };
    // What one step may cost: a picture more of the room takes longer than a frame has.
    enum class Pace {
        whole,   // a picture more
        even,    // as much as a frame has room for while nothing else is drawn
        gentle,  // as much as goes beside a figure that moves
        none     // nothing but what has to be
    };
    // Brings the cache one step on for this scene and a picture of this size. Where nothing but the size is
    // another, and the pace is not `whole`, the picture stays as large as it was for some steps more.
    Change update(RoomPass& room, const Scene& scene, glm::ivec2 size, Pace pace);

    // Whether another update of the same scene would make it better.
    bool refining() const { return blend_.usable() && (samples_ < quality_.room_samples || renewed_); }

    // Whether so few pictures are averaged that one sees the steps of edges.
    bool jagged() const { return refining() && samples_ < kSmooth; }

    // Colour and depth of the room alone.
    const RenderTarget& picture() const { return cache_; }

  private:
    static constexpr int kSmooth = 4;
    // A part of a picture of this size, onto a target that begins at `at` of it.
    struct Onto {
        const RenderTarget& target;
        glm::ivec2 at{0}, size{0};
    };
    void draw(RoomPass& room, const Scene& scene, int sample, const Onto& onto, const PixelRect& part);
    void draw_anew(RoomPass& room, const Scene& scene, glm::ivec2 size);
    Change change_size(RoomPass& room, const Scene& scene, glm::ivec2 size, Pace pace);
    static constexpr int kEver = 1 << 30;
    PixelRect next_part(const PixelRect& of, Pace pace, int most_gentle = kEver);
    void draw_another(RoomPass& room, const Scene& scene, int sample, const PixelRect& part);
    PixelRect refine(RoomPass& room, const Scene& scene, Pace pace);
    void begin_renewal(const Scene& scene, const Light& was);
    PixelRect renew(RoomPass& room, const Scene& scene, Pace pace);
    void end_renewal();

    const PictureBlend& blend_;
    RenderQuality quality_;
    RenderTarget cache_;
    RenderTarget resized_;  // what will take its place, as far as it is drawn
    RenderTarget another_;  // a part of a picture more, as long as there are any to come
    RenderTarget renewal_;  // while the sun has moved: of renewed_part_
    PixelRect renewed_part_;
    GlSampler first_sampler_, fine_sampler_;
    bool one_level_ = false;  // of a texture at a time
    std::optional<Scene> drawn_;
    int samples_ = 0, columns_ = 0;  // whole ones, and how much there is of the next
    std::optional<int> renewed_;     // how many pictures of the renewal there are; empty: none is under way
};

}  // namespace ninety
