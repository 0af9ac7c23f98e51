#include <doctest/doctest.h>

#include <glm/geometric.hpp>
#include <memory>

#include "body/stretch_pose.h"
#include "scene/muscle_tubes.h"
#include "scene/strain_palette.h"

using namespace ninety;

namespace {

// Relative luminance of a display colour (Rec. 709, the display's curve taken as a square).
float lightness(glm::vec3 c) {
    return glm::dot(c * c, glm::vec3(.2126f, .7152f, .0722f));
}

struct Tubes {
    Proportions body;
    WorldPose pose;
    std::unique_ptr<MuscleTubes> tubes = std::make_unique<MuscleTubes>();

    explicit Tubes(LegBend bend) {
        // Lying, the leg as the bend has it.
        Pose lying = stretch_pose(body, {Stage::holding, 0, Side::right, Degrees(60), PelvisHabit::typical});
        lying[Bone::thigh_r] = about_z(bend.hip), lying[Bone::shank_r] = about_z(-bend.knee);
        pose = forward_kinematics(lying, body);
        make_muscle_tubes(pose, body, Side::right, bend, *tubes);
    }

    const TintedVertex& vertex(std::size_t muscle, std::size_t ring, std::size_t side) const {
        return tubes->vertices[(muscle * MuscleTubes::kRings + ring) * MuscleTubes::kSides + side];
    }

    // By the divergence theorem; tubes end in points, so they are closed.
    double volume(std::size_t muscle) const {
        const auto indices = muscle_indices();
        const std::size_t each = MuscleTubes::kIndices / kHamstrings.size();
        double sum = 0;
        for (std::size_t i = muscle * each; i < (muscle + 1) * each; i += 3) {
            const glm::dvec3 a(tubes->vertices[indices[i]].position_world);
            const glm::dvec3 b(tubes->vertices[indices[i + 1]].position_world);
            const glm::dvec3 c(tubes->vertices[indices[i + 2]].position_world);
            sum += glm::dot(a, glm::cross(b, c)) / 6;
        }
        return sum;
    }
};

}  // namespace

TEST_CASE("the palette's lightness rises with strain, so that its order needs no hue") {
    float before = -1;
    for (int i = 0; i <= 100; ++i) {
        const float now = lightness(strain_colour(kPaletteEnd * i / 100));
        CHECK(now > before);
        before = now;
    }
    CHECK(strain_colour(-1) == strain_colour(0));
    CHECK(strain_colour(9) == strain_colour(kPaletteEnd));
}

// What somebody sees who lacks one kind of cone: Vienot, Brettel and Mollon 1999, in linear light.
TEST_CASE("the palette's order can be read without red or green cones, and its ends are far apart") {
    const auto as_seen = [](glm::vec3 display, glm::vec3 red_and_green) {
        const glm::vec3 c = display * display;
        const float yellow = red_and_green.x * c.r + red_and_green.y * c.g;
        const glm::vec3 seen(yellow, yellow, red_and_green.z * (c.r - c.g) + c.b);
        return glm::dot(seen, glm::vec3(.2126f, .7152f, .0722f));
    };
    for (const glm::vec3 kind :
         {glm::vec3(.11238f, .88762f, .00401f), glm::vec3(.29275f, .70725f, -.02234f)}) {
        float before = -1;
        for (int i = 0; i <= 100; ++i) {
            const float now = as_seen(strain_colour(kPaletteEnd * i / 100), kind);
            CHECK(now > before);
            before = now;
        }
        CHECK(before > 5 * as_seen(strain_colour(0), kind));
    }
}

TEST_CASE("muscle at rest is red-brown, and no strain is as crimson as tone") {
    CHECK(glm::distance(strain_colour(0), glm::vec3(0x8E, 0x3B, 0x36) / 255.0f) < .01f);
    // Crimson leans to blue: more blue than green. The ramp never does.
    CHECK(tone_colour(1).b > tone_colour(1).g);
    for (int i = 0; i <= 20; ++i) {
        const glm::vec3 c = strain_colour(kPaletteEnd * i / 20);
        CHECK(c.g > c.b);
        CHECK(c.r > c.g);
    }
}

TEST_CASE("a muscle keeps its volume as it lengthens, and wraps outwards") {
    const Tubes slack({Degrees(10)}), taut({Degrees(80)});
    for (std::size_t muscle = 0; muscle < kHamstrings.size(); ++muscle) {
        CAPTURE(muscle);
        CHECK(slack.volume(muscle) > 0);
        CHECK(taut.volume(muscle) == doctest::Approx(slack.volume(muscle)).epsilon(.10));
    }
    CHECK(hamstring_strain(Hamstring::semitendinosus, {Degrees(80)}) > .15);
}

TEST_CASE("a muscle runs from the sitting bone to the end of the model's path") {
    const LegBend bend{Degrees(45)};
    const Tubes tubes(bend);
    const glm::vec3 hip = joint_in_parent(Bone::thigh_r, tubes.body);
    for (const Hamstring muscle : kHamstrings) {
        const HamstringPath path = hamstring_path(muscle, bend, tubes.body.length(fraction::thigh));
        const auto world = [&](glm::dvec3 p) {
            return tubes.pose[Bone::pelvis].to_world(hip + glm::vec3(p));
        };
        const std::size_t i = index_of(muscle);
        // The model's points were measured on another shape of body: drawn where this one's bones are, 1 cm
        // off at most.
        CHECK(glm::distance(tubes.vertex(i, 0, 0).position_world, world(path.points().front())) < .010f);
        CHECK(glm::distance(tubes.vertex(i, MuscleTubes::kRings - 1, 0).position_world,
                            world(path.points().back())) < .010f);
    }
}
