// Scene -> pixels.
//
// The room is drawn into a cache and reused until camera, light or size change; each frame copies it and adds
// the figure and its shadow. While the camera moves the whole picture may be coarser, while only the figure
// moves the figure may (picture_scale.h). A scene in which
// nothing has moved by as much as one can see (scene/seen_change.h) costs nothing once its picture is as good
// as it gets. Needs a current GL 3.3 context for its whole life. Lines and text over the picture are not its
// business (ui/overlay_painter).
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/beneath_pass.h"
#include "render/cut_wall_pass.h"
#include "render/figure_layer.h"
#include "render/figure_pass.h"
#include "render/figure_shadows.h"
#include "render/files_ahead.h"
#include "render/gl_objects.h"
#include "render/picture_scale.h"
#include "render/picture_stretch.h"
#include "render/plate_pass.h"
#include "render/render_files.h"
#include "render/room_cache.h"
#include "render/temporal_aa.h"
#include "scene/scene.h"

namespace ninety {

// Where in the window a picture is shown: pixels, from the upper left.
struct WindowPlace {
    glm::ivec2 window_px{0}, at_px{0}, size_px{0};
};

class Renderer {
  public:
    // Files that are missing or broken are replaced by something plain, and take_notices() says so.
    explicit Renderer(const RenderFiles& files) : Renderer(files, FilesAhead(files)) {}
    // `ahead`: of the same files, being read since before there was anything to draw with.
    Renderer(const RenderFiles& files, FilesAhead ahead);

    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    void set_quality(const RenderQuality& quality);

    // Draws into an image of its own. Returns false if nothing had to be drawn. Asserts a size of at least
    // 1x1.
    bool draw(const Scene& scene, glm::ivec2 size_px);

    // What the last draw() that returned true has changed of the image, pixels of `size_px`; none lies over
    // another.
    const PixelRects& changed() const { return changed_; }

    // Copies the image into the window, as far as it is in `part` (pixels of the window from its upper left,
    // and what is drawn at the moment: draw_only). One that is coarser than its place is scaled up into it;
    // there a software rasteriser may round otherwise by a step or two, by what else is near.
    void present(const WindowPlace& place, const PixelRect& part) const;

    // Whether drawing the same scene again would make its picture better.
    bool refining() const {
        return scale_.coarse() || room_cache_.refining() || temporal_aa_.refining() || shadows_.late();
    }

    // How long the frame took in which draw() has drawn last, until its picture was there: decides how coarse
    // the next is while something moves.
    void took(double milliseconds) {
        took_ms_ = milliseconds;
        scale_.add_frame(milliseconds);
    }
    // Whether pictures of what moves now cannot be coarser than they are.
    bool as_coarse_as_can_be() const { return scale_.at_end(); }

    // The next draw() starts from the room again.
    void forget() {
        drawn_.reset();
        touched_.reset();
        ground_ready_ = false;
    }

    // A sentence for each file that was missing or broken since the last call: after the constructor, and
    // after a draw() that was the first to need something.
    std::vector<std::string> take_notices() { return std::exchange(notices_, {}); }

    const RenderTarget& image() const { return image_; }

  private:
    struct Frame {
        float aspect = 1;
        glm::vec2 jitter{0};  // in clip space
        RoomCache::Change room;
        bool layered = false;  // the figure coarser, on a picture of its own
    };
    void draw_anew(const Scene& scene, const Frame& frame);
    void draw_on_ground(const Scene& scene, const Frame& frame);
    void make_ground(const Scene& scene, float aspect, const PixelRect& part);
    bool bring_shadows(const Scene& scene, int picture_height_px);
    RoomCache::Pace pace_of_room(bool alone) const;
    void restore_room(bool whole, const PixelRect& part);
    void remember_touched(const Scene& scene, glm::ivec2 image_size, bool all);
    void draw_plate(const Scene& scene, float aspect, glm::vec2 jitter, const GlFramebuffer& onto);
    void draw_figure(const Scene& scene, float aspect, glm::vec2 jitter, const GlFramebuffer& onto);
    void draw_layer(const Scene& scene, const Frame& frame);
    void draw_shade(const Scene& scene, float aspect, const GlFramebuffer& onto);
    void draw_body(const Scene& scene, float aspect, glm::vec2 jitter, int height_px);

    bool many_samples() const { return quality_.samples > 1 && gl::kCopiesIntoSamples; }

    // What few pictures need is made when one first does: their files and shaders would keep the window's
    // first picture waiting.
    BeneathPass& beneath();
    PlatePass& plate();
    CutWallPass* cut_wall(const Scene& scene);  // where that has such a wall

    std::vector<std::string> notices_;
    RenderFiles files_;
    FigureShadows shadows_;
    FigurePass figure_;
    std::optional<BeneathPass> beneath_;
    std::optional<PlatePass> plate_;
    std::optional<CutWallPass> cut_wall_;
    PictureStretch stretch_;  // before the two that use it
    FigureLayer layer_;
    PictureBlend blend_;  // before the two that use it
    RoomPass room_;       // after all other shaders: its pictures take longest to read
    RoomCache room_cache_;
    TemporalAa temporal_aa_;
    RenderQuality quality_ = kMediumQuality;
    RenderTarget image_;
    std::optional<PixelRect> touched_;  // of image_, since it was the room's picture; empty: nobody knows
    glm::ivec2 touched_size_{0};
    // The room with the figure's shadows in it, as long as neither changes.
    RenderTarget ground_;
    bool ground_ready_ = false;
    bool layered_ = false;   // the last picture was
    FigureCover figure_at_;  // in image_
    PixelRects changed_;
    MultisampleTarget samples_;   // what moves is drawn here first, where quality asks for it
    std::optional<Scene> drawn_;  // what the image shows
    glm::ivec2 size_px_{0};       // asked for; the image may be smaller
    PictureScale scale_;
    PictureScaling scaling_;  // of the image
    double took_ms_ = 0;      // the last frame
};

}  // namespace ninety
