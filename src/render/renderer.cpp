#include "render/renderer.h"

#include <algorithm>
#include <cassert>
#include <glm/common.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include "render/picture_frame.h"
#include "render/surface.h"
#include "scene/seen_change.h"

namespace ninety {
namespace {

// Pixels around rounded segments, for hair and toes that they do not cover.
constexpr float kMargin = 16;

// Nothing that hangs from it or lies about, no second body, and nothing before it but air: all that is
// another in the next picture is where body and target are.
bool only_the_body_moves(const Scene& scene) {
    return !scene.plate && !scene.lit && !scene.box && !scene.beside && !scene.towel &&
           cut_wall_strength(scene) == 0;
}

// Two standing bodies are corners more than pixels: coarser they take as long, and the layer comes on top of
// it (measured at 1280x720: 20 ms for 16.8). In larger pictures it is the pixels.
bool layer_pays(const Scene& scene, glm::ivec2 size_px) {
    constexpr int kManyPixels = 1'600'000;
    return !scene.lit || size_px.x * size_px.y > kManyPixels;
}

}  // namespace

Renderer::Renderer(const RenderFiles& files, FilesAhead ahead)
    : files_(files),
      shadows_(files.shaders, notices_),
      figure_(files.shaders, std::move(ahead.figure), notices_),
      stretch_(files.shaders, notices_),
      layer_(stretch_),
      blend_(stretch_),
      room_(files.shaders, std::move(ahead.room), notices_),
      room_cache_(blend_),
      temporal_aa_(blend_) {
    set_quality(kMediumQuality);
}

BeneathPass& Renderer::beneath() {
    if (!beneath_) {
        beneath_.emplace(files_.shaders, files_.bones_mesh, notices_);
        shaders_are_made();
    }
    return *beneath_;
}

PlatePass& Renderer::plate() {
    if (!plate_) {
        plate_.emplace(files_.shaders, files_.bones_mesh, notices_);
        figure_.load_outline(files_.shaders, notices_);
        shaders_are_made();
    }
    return *plate_;
}

CutWallPass* Renderer::cut_wall(const Scene& scene) {
    if (cut_wall_strength(scene) == 0) return nullptr;
    if (!cut_wall_) {
        cut_wall_.emplace(files_.shaders, notices_);
        shaders_are_made();
    }
    return &*cut_wall_;
}

void Renderer::set_quality(const RenderQuality& quality) {
    if (shadows_.map() && quality == quality_) return;
    if (quality.samples != quality_.samples) samples_ = {};
    shadows_.set_quality(quality);
    quality_ = quality;
    room_cache_.set_quality(quality);
    scale_.turn(quality.keeps_pace);
    drawn_.reset();
}

bool Renderer::draw(const Scene& scene, glm::ivec2 size_px) {
    assert(size_px.x > 0 && size_px.y > 0);
    const bool follows = drawn_ && size_px_ == size_px;
    const bool same_scene = follows && looks_the_same(*drawn_, scene, glm::vec2(size_px));
    // 1. What moves may be coarser; what rests is as fine as asked.
    const bool turns = follows && !(drawn_->camera == scene.camera);
    const PictureScaling scaling = scale_.step(turns        ? PictureMoves::camera
                                               : same_scene ? PictureMoves::nothing
                                                            : PictureMoves::figure,
                                               size_px);
    const bool same_picture = same_scene && scaling == scaling_;
    if (same_picture && scale_.coarse()) return false;
    scaling_ = scaling;
    size_px_ = size_px;
    const glm::ivec2 wanted = glm::max(glm::ivec2(1), glm::ivec2(glm::vec2(size_px) * scaling.whole));
    set_front_face(scene.camera);
    // 2. The figure's shadows, if they are others, and the room, from the cache or brought on a step.
    Frame frame;
    frame.aspect = static_cast<float>(size_px.x) / static_cast<float>(size_px.y);
    const bool in_size = room_cache_.picture().size == wanted;
    frame.layered = scaling.figure < 1 && in_size && layer_pays(scene, wanted) && layer_.usable() &&
                    !scene.plate && !many_samples();
    const float figure_scale = frame.layered ? scaling.figure : 1.0f;
    const int figure_height = static_cast<int>(static_cast<float>(wanted.y) * figure_scale);
    const bool rests = same_picture && !temporal_aa_.refining();
    bool shadows_changed = !rests && bring_shadows(scene, figure_height);
    frame.room = room_cache_.update(room_, scene, wanted,
                                    follows && !turns ? pace_of_room(rests) : RoomCache::Pace::whole);
    const glm::ivec2 image_size = room_cache_.picture().size;  // for some frames coarser than wanted
    if (rests) {
        if (frame.room.part.empty() && shadows_.can_wait()) {
            reset_front_face();
            return false;
        }
        shadows_changed = bring_shadows(scene, figure_height);
    }
    if (image_.size != image_size) image_ = make_render_target(image_size);
    if (!frame.layered) layer_.let_go();
    if (frame.room.another) layer_.forget_room();
    if (frame.room.another) ground_ = {};  // its depth may be gone
    if (frame.room.another || shadows_changed) ground_ready_ = false;
    // 3. A copy of that, and on it what moves.
    frame.jitter = temporal_aa_.begin(scene, image_size, frame.layered ? 1 : quality_.figure_frames);
    const bool known = touched_ && touched_size_ == image_size && figure_at_.size() == image_size;
    if (known && !frame.room.another && !shadows_changed && frame.layered == layered_ && !many_samples() &&
        only_the_body_moves(scene))
        draw_on_ground(scene, frame);
    else
        draw_anew(scene, frame);
    reset_front_face();
    temporal_aa_.resolve(image_);
    if (image_.size != size_px) {
        changed_.clear();
        changed_.add(PixelRect::whole(size_px));
    }
    figure_at_ = temporal_aa_.around();
    layered_ = frame.layered;
    shadows_.shown();
    drawn_ = scene;
    return true;
}

// For the figure as it stands in this scene; whether its shadows are others than the last picture has.
bool Renderer::bring_shadows(const Scene& scene, int picture_height_px) {
    figure_.pose(scene, picture_height_px);
    return !scene.plate && shadows_.update(scene, [&](const glm::mat4& world_to_clip) {
        figure_.draw_depth(world_to_clip);
        if (BeneathPass::in(scene)) beneath().draw_depth(scene, world_to_clip);
    });
}

RoomCache::Pace Renderer::pace_of_room(bool alone) const {
    if (!quality_.keeps_pace) return RoomCache::Pace::whole;
    if (alone) return RoomCache::Pace::even;
    // Beside the figure, one thing more a frame; where frames are late, until the room is not jagged any
    // more.
    const bool has_time = took_ms_ < PictureScale::kBudgetMs || room_cache_.jagged();
    return has_time && !shadows_.worked() ? RoomCache::Pace::gentle : RoomCache::Pace::none;
}

// Whatever has changed.
void Renderer::draw_anew(const Scene& scene, const Frame& frame) {
    const bool many = many_samples(), whole = frame.room.another || !touched_ || touched_size_ != image_.size;
    const PixelRect before =
        whole || many ? PixelRect::whole(image_.size) : united(*touched_, frame.room.part);
    if (many) {
        if (samples_.size != image_.size) samples_ = make_multisample_target(image_.size, quality_.samples);
        spread_target(room_cache_.picture(), samples_);
    } else {
        restore_room(whole, frame.room.part);
    }
    if (frame.layered) {
        draw_shade(scene, frame.aspect, image_.framebuffer);
        draw_layer(scene, frame);
    } else {
        draw_figure(scene, frame.aspect, frame.jitter, many ? samples_.framebuffer : image_.framebuffer);
    }
    if (many) resolve_target(samples_, image_);
    remember_touched(scene, image_.size, many);
    changed_.clear();
    changed_.add(united(before, *touched_));
}

// The room but for a part and its shadows are the last picture's: only there, and where the figure was and
// is, there is something to draw.
void Renderer::draw_on_ground(const Scene& scene, const Frame& frame) {
    if (!ground_ready_)
        make_ground(scene, frame.aspect, PixelRect::whole(image_.size));
    else if (!frame.room.part.empty())
        make_ground(scene, frame.aspect, frame.room.part);
    FigureCover before = figure_at_;
    before.add(frame.room.part);
    changed_ = strips_of(before, temporal_aa_.around());
    for (const PixelRect& strip : changed_)
        frame.layered ? copy_colour_part(ground_, image_, strip.low, strip.high)
                      : copy_part(ground_, image_, strip.low, strip.high);
    if (frame.layered) {
        draw_layer(scene, frame);
    } else {
        glBindFramebuffer(GL_FRAMEBUFFER, image_.framebuffer.get());
        glViewport(0, 0, image_.size.x, image_.size.y);
        draw_body(scene, frame.aspect, frame.jitter, image_.size.y);
    }
    remember_touched(scene, image_.size, false);
}

void Renderer::make_ground(const Scene& scene, float aspect, const PixelRect& part) {
    const RenderTarget& room = room_cache_.picture();
    if (!ground_) ground_ = make_target_before(room);
    copy_colour_part(room, ground_, part.low, part.high);
    draw_into(ground_);
    draw_only(part);
    shadows_.contact().apply(scene, aspect);
    draw_everywhere();
    ground_ready_ = true;
}

// The image is the room's picture again, before anything that moves is drawn on it: where nothing has been
// drawn since, and the room's picture is no better, it still is.
void Renderer::restore_room(bool whole, const PixelRect& part) {
    // A part by its corners, not by a scissor: that would take a software rasteriser through a shader.
    if (whole) return copy_target(room_cache_.picture(), image_);
    for (const PixelRect& rect : {*touched_, part})
        if (!rect.empty()) copy_part(room_cache_.picture(), image_, rect.low, rect.high);
}

void Renderer::remember_touched(const Scene& scene, glm::ivec2 image_size, bool all) {
    RectAround around(scene.camera, image_size);
    around.add(temporal_aa_.rectangle());
    for (const PixelRect& strip : strips_of(temporal_aa_.around()))
        around.add(strip);  // as wide as is averaged
    shadows_.contact().add_bounds(around);
    if (const CutWallPass* wall = cut_wall(scene)) wall->add_bounds(around);
    touched_ = all || scene.plate ? PixelRect::whole(image_size) : around.rect(kMargin);
    touched_size_ = image_size;
}

// No room, no light of its own: what lies beneath, the skin's outline, and both once more in a corner.
void Renderer::draw_plate(const Scene& scene, float aspect, glm::vec2 jitter, const GlFramebuffer& onto) {
    constexpr float kOutline = 1.5f;  // pixels
    glBindFramebuffer(GL_FRAMEBUFFER, onto.get());
    glViewport(0, 0, image_.size.x, image_.size.y);
    const glm::mat4 world_to_clip =
        glm::translate(glm::mat4(1), glm::vec3(jitter, 0)) * world_to_picture(scene.camera, aspect);
    PlatePass& bones = plate();
    // The skin is round everything, and so behind it.
    // Close up it would show the mesh's corners: there it is a hint of where the body ends.
    const float opacity = scene.plate->dim_01 > 0 ? .22f : .55f;
    figure_.draw_outline(world_to_clip, kOutline, opacity, glm::vec2(image_.size));
    glClear(GL_DEPTH_BUFFER_BIT);
    bones.draw(scene, world_to_clip, image_.size);

    const PlateInset inset = plate_inset(glm::vec2(image_.size), scene.camera.mirrored);
    const glm::ivec2 at(inset.at);
    const int side = static_cast<int>(inset.side);
    glViewport(at.x, at.y, side, side);
    glEnable(GL_SCISSOR_TEST);
    glScissor(at.x, at.y, side, side);
    glClearColor(.15f, .175f, .20f, 1);
    use_no_program();
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    const OrbitCamera& whole = scene.plate->whole;
    const glm::mat4 whole_to_clip = world_to_picture(whole, 1);
    figure_.draw_glass(whole_to_clip, whole.eye());
    if (scene.target) figure_.draw_target(scene, whole_to_clip, whole.eye(), DetailLevel::coarsest);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, image_.size.x, image_.size.y);
}

void Renderer::draw_shade(const Scene& scene, float aspect, const GlFramebuffer& onto) {
    glBindFramebuffer(GL_FRAMEBUFFER, onto.get());
    glViewport(0, 0, image_.size.x, image_.size.y);
    shadows_.contact().apply(scene, aspect);
}

// The figure, and the leg it works towards, into the bound target.
void Renderer::draw_body(const Scene& scene, float aspect, glm::vec2 jitter, int height_px) {
    const glm::mat4 world_to_clip =
        glm::translate(glm::mat4(1), glm::vec3(jitter, 0)) * world_to_picture(scene.camera, aspect);
    if (BeneathPass::in(scene)) beneath().draw(scene, world_to_clip, height_px);
    figure_.draw(scene, world_to_clip, shadows_.light(), shadows_.map(),
                 quality_.soft_edges && !temporal_aa_.averaging());
    if (scene.target)
        figure_.draw_target(scene, world_to_clip, scene.camera.eye(),
                            detail_level(scene.camera, scene.body.stature, height_px));
    if (const CutWallPass* wall = cut_wall(scene)) wall->draw(scene, aspect);
}

void Renderer::draw_figure(const Scene& scene, float aspect, glm::vec2 jitter, const GlFramebuffer& onto) {
    if (scene.plate) return draw_plate(scene, aspect, jitter, onto);
    draw_shade(scene, aspect, onto);
    draw_body(scene, aspect, jitter, image_.size.y);
}

// Onto the image, which has the shade at its own size, the figure coarser.
void Renderer::draw_layer(const Scene& scene, const Frame& frame) {
    temporal_aa_.forget();
    RectAround wall(scene.camera, image_.size);
    if (const CutWallPass* pass = cut_wall(scene)) pass->add_bounds(wall);
    FigureCover parts = temporal_aa_.around();
    parts.add(wall.rect());
    layer_.begin(room_cache_.picture(), scaling_.figure, parts);
    draw_body(scene, frame.aspect, glm::vec2(0), layer_.size().y);
    layer_.lay_over(image_);
}

void Renderer::present(const WindowPlace& place, const PixelRect& part) const {
    const glm::ivec2 low = glm::max(place.at_px, part.low);
    const glm::ivec2 high = glm::min(place.at_px + place.size_px, part.high);
    if (PixelRect{low, high}.empty()) return;
    const int height = place.window_px.y;
    if (image_.size != place.size_px && stretch_.usable()) {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glViewport(place.at_px.x, height - place.at_px.y - place.size_px.y, place.size_px.x, place.size_px.y);
        glDisable(GL_BLEND);
        return stretch_.draw_turned_over(image_);
    }
    // Where it is as large as its place only what is wanted, which is then copied and not drawn.
    const bool equal = image_.size == place.size_px;
    const PixelRect from =
        equal ? PixelRect{low - place.at_px, high - place.at_px} : PixelRect::whole(image_.size);
    const PixelRect to = equal ? PixelRect{low, high} : PixelRect{place.at_px, place.at_px + place.size_px};
    glBindFramebuffer(GL_READ_FRAMEBUFFER, image_.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    use_no_program();
    glBlitFramebuffer(from.low.x, from.low.y, from.high.x, from.high.y, to.low.x, height - to.low.y,
                      to.high.x, height - to.high.y, GL_COLOR_BUFFER_BIT, equal ? GL_NEAREST : GL_LINEAR);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

}  // namespace ninety
