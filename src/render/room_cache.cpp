#include "render/room_cache.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>
#include <utility>

#include "render/in_pixel.h"
#include "render/picture_frame.h"
#include "render/plate_pass.h"
#include "render/surface.h"
#include "render/textures.h"
#include "scene/lens.h"
#include "scene/sun_patch.h"

namespace ninety {
namespace {

// Whether the cached room still shows what this scene would, but for where the sun is.
bool same_room(const Scene& a, const Scene& b) {
    return a.camera == b.camera && same_but_for_the_sun(a.light, b.light) && a.raised == b.raised &&
           a.body == b.body && a.plate.has_value() == b.plate.has_value() && a.lit == b.lit &&
           a.quiet_room == b.quiet_room;
}

void clear(const RenderTarget& target) {
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.get());
    glClearColor(.55f, .53f, .50f, 1);
    use_no_program();
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
}

// The ground of a plate, darker above, in steps that are no more than one of 255.
void draw_ground(glm::ivec2 size) {
    constexpr int kGroundSteps = 48;
    glEnable(GL_SCISSOR_TEST);
    for (int i = 0; i < kGroundSteps; ++i) {
        const int from = size.y * i / kGroundSteps, to = size.y * (i + 1) / kGroundSteps;
        const glm::vec3 c = glm::mix(kPlateAbove, kPlateBelow, (float(i) + .5f) / kGroundSteps);
        glScissor(0, from, size.x, to - from);
        glClearColor(c.r, c.g, c.b, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    glDisable(GL_SCISSOR_TEST);
}

// Pixels of a picture of the room that go beside a figure that moves, and where nothing moves: a software
// rasteriser on two cores takes 3 milliseconds, and a megabyte for the larger one.
constexpr int kGentlePixels = 115'200, kEvenPixels = 122'880;
constexpr int kMostSteps = 6;   // where nothing else moves: each costs what a step costs by itself
constexpr int kMostCoarse = 8;  // steps beside a figure for the first fine picture: nobody should wait for it

// The i-th of `count` points that cover the unit circle evenly (Vogel's spiral); the first, i = 0, is near
// its middle.
glm::vec2 in_circle(int i, int count) {
    const float turn = 2.39996323f * static_cast<float>(i);
    return glm::vec2(std::cos(turn), std::sin(turn)) *
           std::sqrt(static_cast<float>(i) / static_cast<float>(count));
}

// By how much the i-th picture looks at finer levels, -.5..+.5: any few that follow one another are spread
// evenly (multiples of the golden section).
float between_levels(int i) {
    return std::fmod(.61803399f * static_cast<float>(i), 1.0f) - .5f;
}

}  // namespace

void RoomCache::set_quality(const RenderQuality& quality) {
    if (first_sampler_ && quality == quality_) return;
    quality_ = quality;
    // One level of a texture at a time, in each picture with another sharpness: averaged, that is what is
    // between two levels. A sampler has some sharpness always, since drivers compile shaders for those with
    // and those without.
    one_level_ = quality.one_level && blend_.usable() && gl::kFinerLevels;
    const BetweenLevels between = one_level_ ? BetweenLevels::nearer : BetweenLevels::both;
    first_sampler_ = make_sampler(quality.anisotropy, quality.sharpness > 0 ? .002f : 0, between);
    fine_sampler_ = make_sampler(quality.anisotropy, quality.sharpness, between);
    drawn_.reset();
}

RoomCache::Change RoomCache::update(RoomPass& room, const Scene& scene, glm::ivec2 size, Pace pace) {
    const bool same = drawn_ && same_room(*drawn_, scene);
    if (same && cache_.size != size && pace != Pace::whole && !scene.plate && blend_.usable())
        return change_size(room, scene, size, pace);
    if (resized_) resized_ = {}, columns_ = 0;  // the camera has gone on before it was done
    if (!same || cache_.size != size) {
        draw_anew(room, scene, size);
        return {PixelRect::whole(size), true};
    }
    const Light was = std::exchange(drawn_, scene)->light;
    if (was.to_sun != scene.light.to_sun && !refining()) begin_renewal(scene, was);
    if (!refining() || pace == Pace::none) return {};
    return {renewed_ ? renew(room, scene, pace) : refine(room, scene, pace)};
}

void RoomCache::draw_anew(RoomPass& room, const Scene& scene, glm::ivec2 size) {
    end_renewal();
    if (cache_.size != size) cache_ = make_render_target(size);
    clear(cache_);
    draw(room, scene, 0, {cache_, {0, 0}, size}, PixelRect::whole(size));
    drawn_ = scene;
    samples_ = scene.plate ? quality_.room_samples : 1;  // a plain ground gets no better
    columns_ = 0;
}

// The first picture after a coarse one is as dear as any, and nobody sees half of it: in parts, too, the
// coarse one is shown for as long.
RoomCache::Change RoomCache::change_size(RoomPass& room, const Scene& scene, glm::ivec2 size, Pace pace) {
    drawn_ = scene;
    if (pace == Pace::none) return {};
    if (resized_.size != size) {
        end_renewal();
        resized_ = make_render_target(size);
        clear(resized_);
        columns_ = 0;
    }
    const PixelRect part = next_part(PixelRect::whole(size), pace, kMostCoarse);
    draw(room, scene, 0, {resized_, {0, 0}, size}, part);
    if (columns_ > 0) return {};
    cache_ = std::exchange(resized_, {});
    samples_ = 1;
    return {PixelRect::whole(size), true};
}

// The first is seen through the lens's middle.
void RoomCache::draw(RoomPass& room, const Scene& scene, int sample, const Onto& onto,
                     const PixelRect& part) {
    glBindFramebuffer(GL_FRAMEBUFFER, onto.target.framebuffer.get());
    glViewport(-onto.at.x, -onto.at.y, onto.size.x, onto.size.y);
    if (scene.plate) return draw_ground(onto.target.size);
    const glm::vec2 size(onto.size);
    const ClipArea area{glm::vec2(part.low) / size * 2.0f - 1.0f, glm::vec2(part.high) / size * 2.0f - 1.0f};
    const float aspect = size.x / size.y;
    // A wider target would be drawn into beside the part as well.
    if (onto.target.size != part.high - part.low) draw_only({part.low - onto.at, part.high - onto.at});
    if (sample == 0) {
        room.draw(scene, world_to_picture(scene.camera, aspect), first_sampler_, area);
        return draw_everywhere();
    }
    const glm::vec2 jitter = in_pixel(sample) * 2.0f / size;
    const glm::mat4 shifted = glm::translate(glm::mat4(1), glm::vec3(jitter, 0));
    const glm::mat4 lens =
        upper_row_first(through_lens(scene, aspect, in_circle(sample, quality_.room_samples), quality_.blur));
    if (one_level_) gl::finer_levels(fine_sampler_.get(), quality_.sharpness + between_levels(sample));
    room.draw(scene, shifted * lens, fine_sampler_, area);
    draw_everywhere();
}

// The next columns of what another picture of the room is drawn of, as many as this pace allows; the last
// ones end the picture and set columns_ to 0.
PixelRect RoomCache::next_part(const PixelRect& of, Pace pace, int most_gentle) {
    const glm::ivec2 size = of.high - of.low;
    const int all = size.x * size.y;
    const int pixels = pace == Pace::gentle ? std::max(kGentlePixels, all / most_gentle)
                       : pace == Pace::even ? std::max(kEvenPixels, all / kMostSteps)
                                            : all;
    const int from = columns_, to = std::min(size.x, from + std::clamp(pixels / size.y, 1, size.x));
    columns_ = to % size.x;
    return {{of.low.x + from, of.low.y}, {of.low.x + to, of.high.y}};
}

// Beside the cache: such columns, on a target as wide as they or wider.
void RoomCache::draw_another(RoomPass& room, const Scene& scene, int sample, const PixelRect& part) {
    const glm::ivec2 size = part.high - part.low;
    if (another_.size.x < size.x || another_.size.y != size.y) another_ = make_render_target(size);
    clear(another_);
    draw(room, scene, sample, {another_, part.low, cache_.size}, part);
}

// In upright parts, one after the other. Only a whole sample is told of: until then some columns of the cache
// have one more than the others, which nobody would see.
PixelRect RoomCache::refine(RoomPass& room, const Scene& scene, Pace pace) {
    const PixelRect part = next_part(PixelRect::whole(cache_.size), pace);
    draw_another(room, scene, samples_, part);
    blend_.draw_part(another_, cache_, 1.0f / static_cast<float>(samples_ + 1), part);
    if (columns_ > 0) return {};
    ++samples_;
    if (!refining()) another_ = {};
    return PixelRect::whole(cache_.size);
}

// Where the sun's light was and where it is now, which is all that it changes.
void RoomCache::begin_renewal(const Scene& scene, const Light& was) {
    // Seen from another point of the lens it is a little beside: a share of the picture's height.
    constexpr float kBeside = .03f;
    RectAround around(scene.camera, cache_.size);
    for (const Light& light : {was, scene.light})
        for (const SunPatch& patch : sun_patches(light))
            for (const glm::vec3& corner : patch)
                around.add(corner);
    renewed_part_ = around.rect(kBeside * static_cast<float>(cache_.size.y));
    if (scene.plate || renewed_part_.empty()) return;
    renewed_ = 0;
    columns_ = 0;
}

// Some more of the room with the sun where it is now; what of it is shown from here on. It is drawn beside
// what is shown, on targets that are there only for as long as it takes.
PixelRect RoomCache::renew(RoomPass& room, const Scene& scene, Pace pace) {
    const bool averages = blend_.usable();
    const PixelRect part = next_part(renewed_part_, averages ? pace : Pace::whole);
    draw_another(room, scene, *renewed_, part);
    if (averages) {
        if (!renewal_) renewal_ = make_colour_target(renewed_part_.high - renewed_part_.low);
        blend_.draw_part(another_, renewal_, 1.0f / static_cast<float>(*renewed_ + 1),
                         {part.low - renewed_part_.low, part.high - renewed_part_.low});
    }
    if (columns_ > 0 || ++*renewed_ < (averages ? quality_.room_samples : 1)) return {};
    // Its depth stays: nothing has moved.
    copy_colour_to(averages ? renewal_ : another_, cache_, renewed_part_.low);
    end_renewal();
    return renewed_part_;
}

void RoomCache::end_renewal() {
    renewed_.reset();
    another_ = {};
    renewal_ = {};
}

}  // namespace ninety
