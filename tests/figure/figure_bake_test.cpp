// What is baked into the figure's surface, against what is known of a body: where it is hollow, red, sewn and
// soft.
#include "figure/figure_bake.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <map>

#include "body/pose.h"
#include "figure/built_figure.h"

using namespace ninety;

namespace {

// The right side's vertex of a material that is nearest to a point of a bone's frame, bind pose.
const FigureVertex& nearest(Bone bone, glm::vec3 point, int material = -1) {
    static const WorldPose bind = forward_kinematics(bind_pose(), {Metres(1)});
    const glm::vec3 at = bind[bone].to_world(point);
    const auto& vertices = test::built_figure().vertices;
    const FigureVertex* best = nullptr;
    for (const FigureVertex& v : vertices)
        if ((material < 0 || v.material == material) &&
            (!best || glm::distance(v.position, at) < glm::distance(best->position, at)))
            best = &v;
    return *best;
}

}  // namespace

TEST_CASE("hollows are dark, what stands out is open, and one thigh does not darken the other") {
    const int armpit = nearest(Bone::upper_arm_r, {0, -.035f, -.03f}).open,
              shoulder = nearest(Bone::upper_arm_r, {0, .02f, .01f}).open,
              crown = nearest(Bone::head, {.01f, .12f, 0}).open,
              below_chin = nearest(Bone::neck, {.025f, .02f, 0}).open,
              inner_thigh = nearest(Bone::thigh_r, {0, -.15f, -.05f}).open,
              shin = nearest(Bone::shank_r, {.03f, -.12f, 0}).open;
    CHECK(crown > 235);
    CHECK(shoulder > 215);
    CHECK(shin > 215);
    CHECK(inner_thigh > 200);
    CHECK(armpit < shoulder - 60);
    CHECK(below_chin < crown - 40);
    int least = 255;
    for (const FigureVertex& v : test::built_figure().vertices)
        if (v.material <= 2)  // the back of an eyeball is dark, and never seen
            least = std::min<int>(least, v.open);
    CHECK(least > 40);  // no skin or cloth is black, between the fingers neither
}

TEST_CASE("nose, ear, knee, heel and toes are redder than shin and forearm, fingers rounder than a thigh") {
    const auto& shin = nearest(Bone::shank_r, {.03f, -.12f, 0});
    for (const FigureVertex* red :
         {&nearest(Bone::head, {.076f, .025f, 0}), &nearest(Bone::head, {.006f, .036f, .048f}, 0),
          &nearest(Bone::shank_r, {.035f, .005f, 0}), &nearest(Bone::foot_r, {-.03f, -.025f, 0}),
          &nearest(Bone::foot_r, {.115f, -.03f, -.012f})})
        CHECK(red->flush > shin.flush + 90);
    CHECK(nearest(Bone::forearm_r, {0, -.08f, .02f}, 0).flush < 40);
    const int finger = nearest(Bone::hand_r, {0, -.104f, -.03f}).curve,
              thigh = nearest(Bone::thigh_r, {.05f, -.16f, 0}, 0).curve;
    CHECK(finger > 2 * thigh);
    CHECK(thigh < 60);
}

TEST_CASE("cloth ends where its edge is, is sewn down the side, and folds only in front of the hip") {
    for (const FigureVertex& v : test::built_figure().vertices)
        if (v.material == 1 || v.material == 2) {
            CHECK(v.curve == 0);
            if (v.flush > 0) CHECK((v.material == 2 && v.position.x > -.03f));
        } else {
            CHECK((v.seam == 255 && v.edge == 255 && v.fold == 0));
        }
    // A hand above the hem; at the hem.
    const float above = nearest(Bone::thigh_r, {.0f, -.07f, .05f}, 2).edge,
                at_hem = nearest(Bone::thigh_r, {0, -.128f, .045f}, 2).edge;
    CHECK(at_hem < 12);
    CHECK(above * kSeamStep == doctest::Approx(.058).epsilon(.25));
    // On either side of the seam.
    CHECK(nearest(Bone::thigh_r, {.04f, -.08f, .03f}, 2).seam > 140);
    CHECK(nearest(Bone::thigh_r, {-.04f, -.08f, .03f}, 2).seam < 116);
    CHECK(nearest(Bone::thigh_r, {.05f, .0f, .0f}, 2).flush > 120);
}

TEST_CASE("what is baked is the same on both sides") {
    const auto key = [](const FigureVertex& v, float z) {
        return std::array<float, 4>{v.position.x, v.position.y, z,
                                    static_cast<float>(v.material) + v.normal.y};
    };
    std::map<std::array<float, 4>, const FigureVertex*> right;
    for (const FigureVertex& v : test::built_figure().vertices)
        if (v.position.z > 0) right[key(v, v.position.z)] = &v;
    std::size_t unlike = 0, alone = 0;
    for (const FigureVertex& v : test::built_figure().vertices) {
        // Hair is parted on one side, and the light in the eyes comes from one.
        if (v.position.z >= 0 || v.bones[0] == index_of(Bone::head)) continue;
        const auto twin = right.find(key(v, -v.position.z));
        if (twin == right.end()) {
            ++alone;
            continue;
        }
        const FigureVertex& other = *twin->second;
        unlike += v.open != other.open || v.flush != other.flush || v.curve != other.curve ||
                  v.edge != other.edge || v.seam != other.seam || v.fold != other.fold ||
                  v.corrections != other.corrections;
    }
    CHECK(unlike == 0);
    CHECK(alone == 0);
}

TEST_CASE("bent joints press out what they do on a body") {
    const auto share = [](const FigureVertex& v, std::size_t joint) {
        return correction_share(v.corrections[joint]);
    };
    CHECK(share(nearest(Bone::thigh_r, {-.045f, -.075f, .005f}), 0) > .5f);  // upper hamstrings
    CHECK(share(nearest(Bone::thigh_r, {.047f, -.012f, .0f}), 0) < -.1f);    // groin
    CHECK(share(nearest(Bone::thigh_r, {.05f, -.1f, .0f}), 0) == doctest::Approx(0));
    CHECK(share(nearest(Bone::shank_r, {.032f, .006f, 0}), 1) > .2f);     // knee cap
    CHECK(share(nearest(Bone::shank_r, {-.03f, -.02f, 0}), 1) < -.15f);   // below the hollow of the knee
    CHECK(share(nearest(Bone::forearm_r, {-.018f, .002f, 0}), 2) > .5f);  // elbow
    // Where layers of cloth meet they stay together, whatever their normals.
    for (const FigureVertex& v : test::built_figure().vertices)
        if (v.position.z == 0 || (v.edge == 0 && v.material != 3))
            CHECK(v.corrections == std::array<std::uint8_t, 4>{128, 128, 128, 128});
}
