#include "render/figure_shadows.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "render/picture_frame.h"

namespace ninety {
namespace {

// Shadows are soft: while no joint has moved this far, metres, the last ones are kept.
constexpr float kShadowStep = .004f;
// Two standing bodies cost twice as much, and their shadows lie farther off: they may be a frame late.
constexpr float kStandingShadowStep = .012f;
// Farther than this within the frames that new shadows take, and they are drawn at once.
constexpr float kShadowLeap = .05f;

float shadow_step(const Scene& scene) {
    return scene.lit ? kStandingShadowStep : kShadowStep;
}

float farthest_joint(const WorldPose& a, const WorldPose& b) {
    float most = 0;
    for (std::size_t i = 0; i < kBoneCount; ++i)
        most = std::max(most, glm::distance(a.frame[i].origin_world, b.frame[i].origin_world));
    return most;
}

bool same_but_for_places(const Scene& a, const Scene& b) {
    return same_but_for_the_sun(a.light, b.light) && a.body == b.body && a.build == b.build &&
           a.raised == b.raised && a.lit == b.lit;
}

bool near_box(const std::optional<glm::vec3>& a, const std::optional<glm::vec3>& b) {
    if (!a || !b) return !a && !b;
    return glm::distance(*a, *b) < kStandingShadowStep;
}

bool same_beside(const Scene& a, const Scene& b) {
    if (!a.beside || !b.beside) return !a.beside && !b.beside;
    return near_box(a.beside->box, b.beside->box) &&
           farthest_joint(a.beside->pose, b.beside->pose) < shadow_step(b);
}

}  // namespace

void FigureShadows::set_quality(const RenderQuality& quality) {
    if (map_.size.x != quality.shadow_map) map_ = make_shadow_map(quality.shadow_map);
    in_steps_ = quality.keeps_pace;
    drawn_.reset();
}

bool FigureShadows::can_wait() {
    constexpr int kRounds = 30;  // half a second
    if (contact_.under_way()) {
        if (!contact_.step(map_)) return true;
        unseen_ = 1;
    }
    if (unseen_ == 0) return true;
    return ++unseen_ < kRounds;
}

bool FigureShadows::update(const Scene& scene,
                           const std::function<void(const glm::mat4& world_to_clip)>& throw_shadows) {
    const bool alike = drawn_ && same_but_for_places(*drawn_, scene);
    const float moved = alike ? farthest_joint(drawn_->pose, scene.pose) : 0;
    const bool goes_on = in_steps_ && alike && moved < kShadowLeap;
    worked_ = true;
    if (goes_on && contact_.under_way()) return contact_.step(map_);
    const bool kept = alike && moved < shadow_step(scene) && near_box(drawn_->box, scene.box) &&
                      same_beside(*drawn_, scene);
    if (kept) {
        worked_ = false;
        return unseen_ > 0;
    }
    // 1. What the key light sees.
    light_ = shadow_light(scene);
    reset_front_face();  // the light sees no mirror
    glBindFramebuffer(GL_FRAMEBUFFER, map_.framebuffer.get());
    glViewport(0, 0, map_.size.x, map_.size.y);
    use_no_program();
    glClear(GL_DEPTH_BUFFER_BIT);
    throw_shadows(light_.world_to_clip);
    set_front_face(scene.camera);
    // 2. What the figure takes from floor and wall.
    contact_.begin(scene, light_);
    drawn_ = scene;
    while (!goes_on)
        if (contact_.step(map_)) return true;
    return false;
}

}  // namespace ninety
