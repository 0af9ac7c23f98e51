// The figure's skin as triangles with bone weights, and the file the build keeps it in.
//
// Positions are those of the bind pose (body/pose.h) of a body of stature 1, in the frame of the pelvis: x
// anterior, y superior, z right. Not the shape itself (figure_field.h), not how it is made (figure_build.h),
// nothing posed.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <vector>

#include "body/hands.h"
#include "body/skeleton.h"
#include "core/result.h"

namespace ninety {

// What a place is made of. The colours are render/'s; between two vertices they run into each other.
enum class FigureMaterial : std::uint8_t {
    skin,
    top,
    shorts,
    hair,
    hair_edge,  // half-way between hair and skin
    lip,
    lip_edge,  // half-way between lip and skin
    mouth,     // the line between the lips, and the nostrils
    brow,
    brow_edge,
    lash,
    socket,  // behind the eyeball
    white,   // of the eye; from here to pupil: turns with the gaze
    white_shaded,
    iris,
    iris_rim,
    pupil,
    glint,  // light on the eye: stays where it is while the eye turns
    lid,    // turns with a blink, and its edge
    lid_edge,
};
inline constexpr std::size_t kFigureMaterialCount = 20;

// What moves the skin: the skeleton's bones, then the finger bones of the left hand, then those of the right.
inline constexpr std::size_t kSkinBoneCount = kBoneCount + 2 * kFingerBoneCount;
constexpr std::uint8_t skin_bone(Side side, std::size_t finger_bone) {
    return static_cast<std::uint8_t>(kBoneCount + (side == Side::left ? 0 : kFingerBoneCount) + finger_bone);
}

struct FigureVertex {
    glm::vec3 position{0};                // bind pose, fractions of stature
    glm::vec3 normal{0};                  // unit length, outward
    std::array<std::uint8_t, 4> bones{};  // index_of(Bone) or skin_bone(); unused places repeat a used one
    glm::vec4 weights{0};                 // one per bone, 0..1; they sum to 1
    std::uint8_t breath = 0;              // how much of the chest's movement in breathing is here, of 255
    std::uint8_t material = 0;            // a FigureMaterial; of bones, what beneath_pass.h draws them in
    // Baked for lighting; shares of 255. Those of cloth mean nothing on skin, and the reverse.
    std::uint8_t seam = 255;  // cloth: distance from the seam along its side, in kSeamStep
    std::uint8_t fold = 0;    // cloth: how deep folds run here when the hip bends
    std::uint8_t open = 255;  // how much of the sky close by is not hidden by the body itself
    std::uint8_t flush =
        0;  // skin: redness of knees, heels, toes, ears, knuckles, nose; cloth: depth of folds
    std::uint8_t curve = 0;   // skin: how strongly it bulges; 255 is a radius of 1/60 or less
    std::uint8_t edge = 255;  // cloth: distance from its hem or neckline, in kSeamStep
    // What a bent joint of the vertex' side adds along the normal: hip, knee, elbow, shoulder. As
    // correction_share().
    std::array<std::uint8_t, 4> corrections{128, 128, 128, 128};
};

// Of FigureVertex::seam and edge, fraction of stature.
inline constexpr float kSeamStep = .0003f;

// -1..1; 128 is none.
constexpr float correction_share(std::uint8_t baked) {
    return (static_cast<float>(baked) - 128) / 127;
}

struct FigureMesh {
    // A stretch of `indices`; counts are multiples of three.
    struct Range {
        std::uint32_t first = 0, count = 0;
        friend bool operator==(Range, Range) = default;
    };
    std::vector<FigureVertex> vertices;  // doubled where two materials meet
    std::vector<std::uint32_t> indices;  // triangles, counter-clockwise seen from outside
    Range everything, left_leg, right_leg;
};

// Little-endian, with magic, version and checksum. Error: one sentence naming the file.
Status save_figure_mesh(const std::filesystem::path& file, const FigureMesh& mesh);

// Refuses what is missing, truncated, of another version, or damaged: half a sentence naming the file and
// what is wrong; the caller says what follows. What it returns is safe to draw: every index, bone and range
// is within bounds.
Result<FigureMesh> load_figure_mesh(const std::filesystem::path& file);

}  // namespace ninety
