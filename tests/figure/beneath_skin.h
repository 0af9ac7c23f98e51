// What of bones and muscles comes out of the skin of a posed body (ART section 1).
#pragma once

#include <array>
#include <glm/geometric.hpp>
#include <memory>
#include <optional>
#include <string>

#include "figure/bones_build.h"
#include "figure/built_figure.h"
#include "figure/closed_mesh.h"
#include "scene/beneath.h"
#include "scene/figure_skinning.h"
#include "scene/muscle_tubes.h"

namespace ninety::test {

inline const FigureMesh& made_bones() {
    static const FigureMesh mesh = build_bones();
    return mesh;
}

inline ClosedMesh posed_figure(const SkinPose& skin) {
    const FigureMesh& figure = built_figure();
    std::vector<glm::vec3> at;
    at.reserve(figure.vertices.size());
    for (const FigureVertex& v : figure.vertices)
        at.push_back(skinned(v, skin).position_world);
    return {std::move(at), figure.indices};
}

// Bones are drawn as they are: no build, no breath, no corrections.
inline glm::vec3 posed_bone(const FigureVertex& v, SkinPose skin) {
    skin.build = 0, skin.breath_01 = 0, skin.corrections = {};
    skin.press = press_beneath_skin(skin.press);
    return skinned(v, skin).position_world;
}

struct Outside {
    int bones = 0, muscles = 0;
    std::string where;
};

inline Outside outside_of(const WorldPose& pose, Proportions body, float build,
                          std::optional<double> tone = {}, Side leg = Side::right) {
    const SkinPose skin = skin_pose(pose, body, build);
    const ClosedMesh figure = posed_figure(skin);
    Outside out;
    for (const FigureVertex& v : made_bones().vertices)
        if (const glm::vec3 p = posed_bone(v, skin); !figure.contains(p)) {
            if (out.bones++ % 25 == 0)
                out.where += std::string(" ") + name_of(static_cast<Bone>(v.bones[0])) + "(" +
                             std::to_string(v.position.x) + " " + std::to_string(v.position.y) + " " +
                             std::to_string(v.position.z) + ")";
        }
    const auto tubes = std::make_unique<MuscleTubes>();
    make_muscle_tubes(pose, body, leg, beneath_at(pose, leg).bend, *tubes, tone);
    for (std::size_t i = 0; i < tubes->vertices.size(); ++i)
        if (!figure.contains(tubes->vertices[i].position_world)) {
            if (out.muscles++ % 10 == 0)
                out.where += " muscle " + std::to_string(i / (MuscleTubes::kRings * MuscleTubes::kSides)) +
                             " ring " + std::to_string(i / MuscleTubes::kSides % MuscleTubes::kRings) + "." +
                             std::to_string(i % MuscleTubes::kSides);
        }
    return out;
}

}  // namespace ninety::test
