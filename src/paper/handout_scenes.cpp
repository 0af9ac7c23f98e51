#include "paper/handout_scenes.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <vector>

#include "model/frame.h"
#include "model/update.h"

namespace ninety {
namespace {

AppState state_for(const Routine& routine, const Settings& looks) {
    Settings settings;
    settings.skin = looks.skin;
    settings.hair = looks.hair;
    settings.build = looks.build;
    settings.routine = routine;
    settings.show_angle = settings.show_target = false;
    return AppState(settings);
}

// What must be in a picture, world: joints, heels, toes, fingertips and crown, with what flesh there is round
// them.
void add_outline(const Scene& scene, std::vector<glm::vec3>& points) {
    constexpr float kFlesh = .05f;
    const auto add = [&](glm::vec3 at) {
        for (const float up : {-kFlesh, kFlesh})
            points.push_back({at.x, std::max(0.0f, at.y + up), at.z});
    };
    for (const BoneFrame& bone : scene.pose.frame)
        add(bone.origin_world);
    add(scene.pose(crown(scene.body)));
    for (const Side side : kSides)
        for (const Landmark& mark :
             {heel(side, scene.body), toe_tip(side, scene.body), fingertip(side, scene.body)})
            add(scene.pose(mark));
}

// From the side, as near as the body can be with all of its steps in the picture: the figure is as large in
// each.
OrbitCamera camera_for(std::span<const Scene* const> shots, const Routine& routine, float aspect) {
    const Scene& first = *shots.front();
    std::vector<glm::vec3> points;
    for (const Scene* shot : shots)
        add_outline(*shot, points);
    constexpr PicturePart kAlmostAll{{.03f, .045f}, {.97f, .955f}};
    return framed(named_view(View::side, first.body, first.raised, aspect, routine.variant), points, aspect,
                  kAlmostAll);
}

Scene scene_at(AppState& state, Seconds demo_time) {
    update(state, {action::Seek{demo_time}});
    Scene scene = frame_of(state).scene;
    scene.target.reset();
    scene.angle.reset();
    scene.measures.reset();
    scene.knee.reset();
    scene.push.reset();  // its words would be too small
    return scene;
}

}  // namespace

std::array<Scene, 4> handout_scenes(const Routine& routine, const Settings& looks, float aspect) {
    assert(aspect > 0);
    AppState state = state_for(routine, looks);
    const auto& scenes = state.watch.demo.timeline().scenes();
    const auto time_of = [&](DemoStep step, Side side, double part) {
        const auto found = std::find_if(scenes.begin(), scenes.end(), [&](const DemoScene& scene) {
            return scene.step == step && scene.side == side;
        });
        assert(found != scenes.end());
        return found->start + (found->length - Seconds(.001)) * part;
    };
    const Side first = routine.first_side;
    std::array<Scene, 4> shots{scene_at(state, time_of(DemoStep::lie_down, first, 1)),
                               scene_at(state, time_of(DemoStep::adjust, first, 0)),
                               scene_at(state, time_of(DemoStep::hold, first, 1)),
                               scene_at(state, time_of(DemoStep::hold, other(first), 1))};
    const std::array<const Scene*, 3> one_side{&shots[0], &shots[1], &shots[2]};
    const std::array<const Scene*, 1> other_side{&shots[3]};
    const OrbitCamera camera = camera_for(one_side, routine, aspect);
    for (std::size_t i = 0; i < 3; ++i)
        shots[i].camera = camera;
    shots[3].camera = camera_for(other_side, routine, aspect);
    for (Scene& scene : shots)
        scene.camera.mirrored = looks.mirror;
    return shots;
}

}  // namespace ninety
