// What moves on a picture of its own, coarser than the room behind it, which stays as it is: a room that
// became coarse whenever a leg moved would be seen to do so.
//
// The layer begins empty, with the room's depths, so that a doorway's edge hides what is behind it there as
// well; what is drawn on it leaves colours multiplied by how much they cover (set_layered_blend()). Laid over
// the picture it is scaled up smoothly.
#pragma once

#include "render/figure_cover.h"
#include "render/gl_objects.h"
#include "render/picture_stretch.h"

namespace ninety {

// Blending that is right on a picture and on a layer: over what is there, and the cover counted as well.
void set_layered_blend();

class FigureLayer {
  public:
    // `stretch` outlives this; where it is not usable, there are no layers.
    explicit FigureLayer(const PictureStretch& stretch) : stretch_(stretch) {}

    bool usable() const { return stretch_.usable(); }
    // Of the layer that begin() made last.
    glm::ivec2 size() const { return drawn_.size; }

    // The room is another than at the last begin().
    void forget_room() { knows_room_ = false; }
    // There is none for a while: gives its memory back.
    void let_go() { empty_ = {}, drawn_ = {}; }

    // Empty where `parts` of the room's picture are, and what is drawn into; at `scale` (0..1) of the room's
    // size. Asks for usable().
    void begin(const RenderTarget& room, float scale, const FigureCover& parts);
    // Over what `picture`, of the room's size, has in those parts: what has been drawn outside is not seen.
    void lay_over(const RenderTarget& picture) const;

  private:
    PixelRect on_layer(const PixelRect& part, glm::ivec2 picture_size) const;

    const PictureStretch& stretch_;
    RenderTarget empty_, drawn_;  // empty: with the room's depths
    bool knows_room_ = false;
    FigureCover parts_;  // where something may have been drawn on it
};

}  // namespace ninety
