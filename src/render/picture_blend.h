// Lays one picture over another at a given share: how pictures are averaged, one after the other.
#pragma once

#include "render/gl_objects.h"
#include "render/picture_stretch.h"

namespace ninety {

class PictureBlend {
  public:
    // `stretch` outlives this; where it is not usable, nothing can be averaged.
    explicit PictureBlend(const PictureStretch& stretch) : stretch_(stretch) {}

    bool usable() const { return stretch_.usable(); }

    // Asks for usable(). `onto` = (1 - share) onto + share picture, in `part` of it.
    void draw(const RenderTarget& picture, const RenderTarget& onto, float share,
              const PixelRect& part) const;
    // The same of a picture that is no more than that part.
    void draw_part(const RenderTarget& picture, const RenderTarget& onto, float share,
                   const PixelRect& part) const;

  private:
    void begin(const RenderTarget& onto, float share) const;

    const PictureStretch& stretch_;
};

}  // namespace ninety
