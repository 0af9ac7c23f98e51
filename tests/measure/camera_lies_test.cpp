// What tells one who lies on the back from one who lies prone and looks at the camera; and a laptop that does
// not stand level.
#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "measure/camera_leg.h"
#include "support/lying_body.h"

using namespace ninety;
using test::LyingBody;

namespace {

constexpr glm::ivec2 kPicture{640, 480};

struct Eyed {
    CameraLeg leg;
    int frame = 0;
    std::optional<Degrees> tilt;

    const CameraSight& see(const BodyPose& pose, int frames = 20) {
        for (int i = 0; i < frames; ++i, ++frame)
            leg.take({Seconds(frame / 15.0), kPicture, pose, 120, tilt});
        return leg.sight();
    }
};

// Prone, the face turned to the camera, toes on the floor or stretched.
LyingBody prone(double leg_deg) {
    LyingBody body;
    body.leg = Degrees(leg_deg);
    body.face_up = 0;
    body.toes = Degrees(-30);
    return body;
}
bool read(const LyingBody& body) {
    return Eyed().see(body.pose()).reading.has_value();
}

// The picture of a camera that is rolled, so that it comes turned clockwise by so much about its middle.
BodyPose rolled(BodyPose pose, double clockwise_deg) {
    const double t = clockwise_deg * std::numbers::pi / 180;
    const auto turn = [&](glm::dvec2& p) {
        const glm::dvec2 from = p - glm::dvec2(320, 240);
        p = glm::dvec2(320, 240) + glm::dvec2(from.x * std::cos(t) - from.y * std::sin(t),
                                              from.x * std::sin(t) + from.y * std::cos(t));
    };
    for (glm::dvec2& point : pose.points)
        turn(point);
    for (std::size_t i = 0; i < 2; ++i)
        turn(pose.heels[i]), turn(pose.toes[i]);
    turn(pose.nose), turn(pose.ears);
    return pose;
}

}  // namespace

TEST_CASE("One who lies prone and looks at the camera is not measured, whichever leg does what") {
    for (const bool head_right : {true, false})
        for (const bool left : {true, false}) {
            const auto placed = [&](LyingBody body) {
                body.head_right = head_right, body.left_leg = left;
                return body;
            };
            for (const double leg : {0.0, 10.0, 25.0, 35.0})
                CHECK_FALSE(read(placed(prone(leg))));
            // A shin that stands upright over a thigh on the floor: hip to ankle 45 degrees, knee 90. Nobody
            // is told to straighten it.
            LyingBody shin = placed(prone(45));
            shin.knee = Degrees(90), shin.knee_bends_back = true;
            const CameraSight seen = Eyed().see(shin.pose());
            CHECK_FALSE(seen.reading);
            CHECK_FALSE(seen.knee_bent);
            CHECK(seen.hint == CameraHint::nobody);
            shin.knee = Degrees(140);
            CHECK_FALSE(read(shin));
        }
}

TEST_CASE("One who lies on the back and looks at the camera is measured") {
    for (const bool head_right : {true, false})
        for (const double leg : {0.0, 10.0, 25.0, 35.0, 60.0, 90.0}) {
            LyingBody body;
            body.head_right = head_right, body.leg = Degrees(leg), body.face_up = 0;
            CHECK(read(body));
            body.toes = Degrees(10);  // stretched
            CHECK(read(body));
        }
    // A leg that no prone person lifts so far needs no feet to be seen.
    LyingBody high;
    high.face_up = 0, high.leg = Degrees(41), high.toes = Degrees(-30);
    CHECK(read(high));
    high.leg = Degrees(39);
    CHECK_FALSE(read(high));
    // A knee that bends to the front is one's own.
    LyingBody bent;
    bent.face_up = 0, bent.knee = Degrees(120), bent.toes = Degrees(-30);
    CHECK(Eyed().see(bent.pose()).knee_bent);
    // Where the face is plain, feet say nothing against it: covers hide them.
    LyingBody plain = prone(25);
    plain.face_up = .06;
    CHECK(read(plain));
    plain.face_up = .04;
    CHECK_FALSE(read(plain));
}

TEST_CASE("A tilt that is agreed to is taken out of the angle, and told of no more") {
    for (const bool head_right : {true, false})
        for (const double tilt : {-8.0, -4.0, 5.0, 9.0}) {
            CAPTURE(head_right);
            CAPTURE(tilt);
            LyingBody body;
            body.head_right = head_right, body.leg = Degrees(70);
            const BodyPose pose = rolled(body.pose(), tilt);
            Eyed eye;
            eye.tilt = Degrees(tilt);
            // As it comes: wrong by the whole of it, one way or the other.
            const CameraSight before = eye.see(pose, 45);
            REQUIRE(before.reading);
            CHECK(before.hint == CameraHint::tilted);
            CHECK(before.levelled == Degrees(0));
            CHECK(before.reading->leg.value ==
                  doctest::Approx(70 + (head_right ? tilt : -tilt)).epsilon(1e-6));
            // Agreed: right within a second, and good.
            eye.leg.level(Degrees(tilt));
            CHECK_FALSE(eye.see(pose, 1).reading);
            const CameraSight after = eye.see(pose, 9);
            REQUIRE(after.reading);
            CHECK(after.reading->leg.value == doctest::Approx(70).epsilon(1e-6));
            CHECK(after.hint == CameraHint::none);
            CHECK(after.levelled == Degrees(tilt));
            CHECK(after.tilt->value == doctest::Approx(tilt));
            // Stood level again, it is told of what is taken out wrongly now; and can be taken back.
            eye.tilt = Degrees(0);
            CHECK(eye.see(body.pose(), 60).hint == CameraHint::tilted);
            eye.leg.level(Degrees(0));
            CHECK(eye.see(body.pose(), 15).reading->leg.value == doctest::Approx(70).epsilon(1e-6));
            CHECK(eye.leg.sight().hint == CameraHint::none);
        }
}

TEST_CASE("What is taken out stays over a camera that is looked for again; three degrees more are told") {
    Eyed eye;
    eye.leg.level(Degrees(5));
    eye.leg.forget();
    CHECK(eye.see(LyingBody{}.pose(), 1).levelled == Degrees(5));
    eye.tilt = Degrees(7.9);
    CHECK(eye.see(rolled(LyingBody{}.pose(), 7.9), 60).hint == CameraHint::none);
    eye.tilt = Degrees(8.1);
    CHECK(eye.see(rolled(LyingBody{}.pose(), 8.1), 60).hint == CameraHint::tilted);
}

TEST_CASE("A trunk is level or not by the floor, not by a tilted picture") {
    LyingBody body;
    body.from_level = Degrees(-20);
    Eyed eye;
    // Head right and turned clockwise by 10, the trunk lies 30 degrees off in the picture.
    CHECK_FALSE(eye.see(rolled(body.pose(), 10)).reading);
    eye.leg.level(Degrees(10));
    CHECK(eye.see(rolled(body.pose(), 10)).reading);
}
