// Temporal anti-aliasing of the figure: while it moves by less than a fraction of a pixel a frame, as it does
// through a hold, frames that are shifted by parts of a pixel are averaged.
//
// Works on strips around the figure; the room refines itself (room_cache.h). As soon as anything moves
// faster the average is dropped: nothing smears.
#pragma once

#include <optional>

#include "render/figure_cover.h"
#include "render/gl_objects.h"
#include "render/picture_blend.h"
#include "render/pixel_rect.h"
#include "scene/scene.h"

namespace ninety {

class TemporalAa {
  public:
    // `blend` outlives this; where it is not usable, nothing is averaged.
    explicit TemporalAa(const PictureBlend& blend) : blend_(blend) {}

    // To be called once a frame, before the figure is drawn: where in the pixel this frame's figure is drawn
    // from, in clip space. `frames` is how many are averaged at most, 1 for none; fewer the faster it moves.
    glm::vec2 begin(const Scene& scene, glm::ivec2 size_px, int frames);

    // Averages what has been drawn into `image`, in place.
    void resolve(const RenderTarget& image);

    // What comes next is not like what has been: nothing is averaged with it. Gives its memory back.
    void forget() { last_.reset(), history_ = {}; }

    // Where the figure and its target are in the picture of the last begin(): a rectangle, and with some
    // pixels more around it for hair and toes, strips.
    const PixelRect& rectangle() const { return rectangle_; }
    const FigureCover& around() const { return around_; }
    // Whether this frame is one of several that are averaged.
    bool averaging() const { return averaged_ > 1; }
    // Whether the same scene once more would be smoother.
    bool refining() const { return averaged_ < asked_; }

  private:
    const PictureBlend& blend_;
    void find_figure(const Scene& scene, glm::ivec2 size_px);
    void take_what_is_new(const RenderTarget& image);

    RenderTarget history_;
    std::optional<Scene> last_;
    PixelRect rectangle_;
    FigureCover cover_, around_;  // this picture's
    FigureCover held_;            // where history_ has the last one
    int asked_ = 1;               // as many as are averaged where nothing moves
    int frames_ = 1;              // as may be, as fast as it moves
    int averaged_ = 0;            // as many as are
    int jitter_ = 0;
};

}  // namespace ninety
