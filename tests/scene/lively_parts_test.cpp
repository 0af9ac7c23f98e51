// Muscles that tense, light that changes with the time of day, the box, and what throws shade.
#include <doctest/doctest.h>

#include <glm/geometric.hpp>
#include <memory>

#include "body/stretch_pose.h"
#include "scene/box.h"
#include "scene/illustration.h"
#include "scene/lighting.h"
#include "scene/muscle_tubes.h"
#include "scene/occluders.h"
#include "scene/strain_palette.h"
#include "support/approx.h"

using namespace ninety;

namespace {

struct LivelyTubes {
    Proportions body;
    Side side;
    WorldPose pose;
    std::unique_ptr<MuscleTubes> tubes = std::make_unique<MuscleTubes>();

    LivelyTubes(Side leg, std::optional<double> tone) : side(leg) {
        pose = forward_kinematics(stretch_pose(body, {Stage::holding, 0, leg, Degrees(60)}), body);
        make_muscle_tubes(pose, body, leg, beneath_at(pose, leg).bend, *tubes, tone);
    }
    // Middle and radius of a muscle's ring.
    std::pair<glm::vec3, float> ring(Hamstring muscle, std::size_t ring) const {
        const std::size_t first = (index_of(muscle) * MuscleTubes::kRings + ring) * MuscleTubes::kSides;
        glm::vec3 middle(0);
        for (std::size_t i = 0; i < MuscleTubes::kSides; ++i)
            middle += tubes->vertices[first + i].position_world / float(MuscleTubes::kSides);
        return {middle, glm::distance(middle, tubes->vertices[first].position_world)};
    }
    glm::vec3 colour(Hamstring muscle, std::size_t ring) const {
        return tubes->vertices[(index_of(muscle) * MuscleTubes::kRings + ring) * MuscleTubes::kSides].colour;
    }
};

constexpr std::size_t kMiddle = MuscleTubes::kRings * 2 / 5;

}  // namespace

TEST_CASE(
    "the biceps lies on the outer side, the other two on the inner, behind the thigh bone, on either leg") {
    for (const Side side : {Side::left, Side::right}) {
        const LivelyTubes tubes(side, {});
        const BoneFrame& thigh = tubes.pose[on_side(Bone::thigh_l, side)];
        const auto in_thigh = [&](Hamstring muscle) {
            return glm::inverse(thigh.rotation_world) *
                   (tubes.ring(muscle, kMiddle).first - thigh.origin_world);
        };
        const glm::vec3 biceps = in_thigh(Hamstring::biceps_femoris_long_head);
        for (const Hamstring inner : {Hamstring::semimembranosus, Hamstring::semitendinosus}) {
            CHECK((biceps.z - in_thigh(inner).z) * z_sign(side) > .005f);
            CHECK(in_thigh(inner).x < -.01f);
        }
        CHECK(biceps.x < -.01f);
    }
}

TEST_CASE("a muscle that tenses is thicker and redder; without a tone it is coloured by its length") {
    for (const Hamstring muscle : kHamstrings) {
        const LivelyTubes slack(Side::right, 0.0), tense(Side::right, 1.0), plain(Side::right, {});
        CHECK(tense.ring(muscle, kMiddle).second > slack.ring(muscle, kMiddle).second * 1.1f);
        CHECK(slack.ring(muscle, kMiddle).second == doctest::Approx(plain.ring(muscle, kMiddle).second));
        CHECK(test::near(tense.colour(muscle, kMiddle), tone_colour(1), Metres(.05)));
        CHECK(test::near(slack.colour(muscle, kMiddle), tone_colour(0), Metres(.05)));
        const double strain = hamstring_strain(muscle, beneath_at(plain.pose, Side::right).bend);
        CHECK(test::near(plain.colour(muscle, kMiddle), strain_colour(strain), Metres(.05)));
    }
    // Tense is the deeper red, as the header says.
    CHECK(tone_colour(1).g < tone_colour(0).g - .3f);
    CHECK(tone_colour(-1) == tone_colour(0));
    CHECK(tone_colour(2) == tone_colour(1));
    CHECK(strain_colour(.2).r > strain_colour(0).r + .3f);
}

TEST_CASE("by day the sun and no lamp, in the evening the lamp and no sun; the day is brighter") {
    const Light day = light_of(LightingPreset::day), evening = light_of(LightingPreset::evening);
    CHECK(glm::length(day.sun) > .5f);
    CHECK(day.lamp == glm::vec3(0));
    CHECK(evening.sun == glm::vec3(0));
    CHECK(glm::length(evening.lamp) > .5f);
    CHECK(glm::length(day.key + day.sky) > 1.5f * glm::length(evening.key + evening.sky));
    CHECK(glm::length(day.to_key) == doctest::Approx(1));
    CHECK(day.to_key.y > .5f);  // from above
}

TEST_CASE(
    "the box is as large as the lift takes it for, stands on its bottom, and is held where the hands are") {
    TintedMesh mesh;
    const glm::vec3 centre(1, lift_box::height / 2, -.5f), tint(.5f, .4f, .3f);
    add_box(centre, tint, mesh);
    glm::vec3 low(9), high(-9);
    float hole_low = 9, hole_high = -9;
    glm::vec3 darkest(9);
    for (const TintedVertex& v : mesh.vertices)
        if (glm::length(v.colour) < glm::length(darkest)) darkest = v.colour;
    for (const TintedVertex& v : mesh.vertices) {
        low = glm::min(low, v.position_world);
        high = glm::max(high, v.position_world);
        if (v.colour != darkest) continue;
        hole_low = std::min(hole_low, v.position_world.y);
        hole_high = std::max(hole_high, v.position_world.y);
        CHECK(std::abs(std::abs(v.position_world.z - centre.z) - lift_box::width / 2) <
              .01f);  // in the sides
    }
    CHECK(test::near(high - low, glm::vec3(lift_box::depth, lift_box::height, lift_box::width), Metres(.02)));
    CHECK(low.y == doctest::Approx(0).epsilon(.001));
    CHECK(hole_low < lift_box::handle);
    CHECK(hole_high > lift_box::handle);
    // Half the light, half as bright.
    TintedMesh half;
    add_box(centre, tint * .5f, half);
    for (std::size_t i = 0; i < mesh.vertices.size(); ++i)
        CHECK(test::near(half.vertices[i].colour, mesh.vertices[i].colour * .5f, Metres(1e-5)));
}

TEST_CASE(
    "every body and box of a scene takes light from the floor, each where it is, and no more than fit") {
    LessonFigures figures;
    const auto boxes_and_bodies = [&](Lesson lesson) {
        figures.update(initial_values(lesson), {});
        const Scene scene = illustration(figures, {}, lesson_camera(figures, LessonView::first, 1.5f));
        std::vector<WorldSegment> taken;
        for_each_occluder(scene, [&](const WorldSegment& segment) { taken.push_back(segment); });
        return taken;
    };
    const std::size_t body = body_segments().size();
    const auto lift = boxes_and_bodies(Lesson::lift);
    CHECK(lift.size() == 2 * body + 2);
    CHECK(lift.size() <= kMostOccluders);
    CHECK(boxes_and_bodies(Lesson::stoop).size() == 2 * body);
    CHECK(boxes_and_bodies(Lesson::answer).size() == body);
    // One body with its box, then the other with its own.
    for (std::size_t i = 0; i < lift.size(); ++i) {
        const float stands = i < body + 1 ? lesson_place::main_x : lesson_place::beside_x;
        CHECK(std::abs(lift[i].from.x - stands) < .75f);
        CHECK(lift[i].from_radius > .005f);
        CHECK(lift[i].from_radius < .2f);
    }
    CHECK(std::abs(lift[0].from.x - lift[body + 1].from.x) > .8f);
}
