// The shape of a person as a distance field: what make_figure meshes and what tests measure.
//
// Frame: the pelvis' (x anterior, y superior, z right; origin between the hip centres), in the bind pose,
// stature 1: every length is a fraction of stature. The body is mirrored at z = 0. Widths follow Winter
// (breadth over the trochanters .191, biacromial .259); the rest is drawn by eye around them. Not a mesh, not
// skinned, not posed.
#pragma once

#include <array>
#include <cstdint>
#include <glm/mat3x3.hpp>
#include <glm/vec3.hpp>

#include "body/skeleton.h"
#include "figure/distance_shapes.h"
#include "scene/figure_mesh.h"

namespace ninety {

class FigureField {
  public:
    FigureField();

    // Distance to the bare surface.
    double operator()(glm::dvec3 p) const;

    // How far a garment stands off the bare surface at p; 0 for skin.
    double offset(FigureMaterial garment, glm::dvec3 p) const;

    // Distances to the parts of the body before they are joined and clothed. A part that is further away than
    // about .08 is only known to be far.
    struct Parts {
        double trunk, head, arm, hand, leg, foot;  // the limbs of the side that p lies on
    };
    Parts parts(glm::dvec3 p) const;

    // About the distance to the garment's edge, along the skin; positive where the garment is.
    double inside(FigureMaterial garment, glm::dvec3 p) const;
    // What the surface at p is made of: the top lies over the shorts.
    FigureMaterial material(glm::dvec3 p) const;

    // A point in the frame of a bone: a bone of the trunk, or of the right side for a point mirrored to z >=
    // 0.
    glm::dvec3 in_bone(Bone bone, glm::dvec3 p) const;
    // Distance to head and neck without face and ears: what hair grows on.
    double scalp(glm::dvec3 p) const;
    // Where the toes end.
    glm::dvec3 toes() const { return toes_; }
    // Where a bone's proximal joint lies.
    glm::dvec3 joint(Bone bone) const { return origin_[index_of(bone)]; }

  private:
    double bare(glm::dvec3 p, const Parts& part) const;
    double top_edge(glm::dvec3 p, const Parts& part) const;
    double shorts_edge(glm::dvec3 p, const Parts& part) const;

    PerBone<glm::dvec3> origin_;
    PerBone<glm::dmat3> to_bone_;
    glm::dvec3 toes_;
    double heel_shift_ = 0;  // along the foot, so that the landmark heel() lies on the surface
};

// The parts, each in its own bone's frame. Points of the trunk and the head are in the frames of the right
// side.
namespace shape {
double trunk(glm::dvec3 p_pelvis, double z_soft);
double head(glm::dvec3 p_head);
double skull(glm::dvec3 p_head);  // the head without its face and ears
double ear(glm::dvec3 p_head);
double upper_arm(glm::dvec3 p);
double forearm(glm::dvec3 p);
double hand(glm::dvec3 p);
double thigh(glm::dvec3 p);
double shank(glm::dvec3 p);
double foot(glm::dvec3 p, double heel_shift);
}  // namespace shape

}  // namespace ninety
