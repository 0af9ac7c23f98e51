#include "measure/camera_leg.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

#include "support/lying_body.h"
#include "support/random.h"

using namespace ninety;
using test::LyingBody;

namespace {

constexpr double kFrameRate = 15;  // frames a second

struct Watching {
    CameraLeg leg;
    int frame = 0;
    double brightness = 120;
    std::optional<Degrees> tilt;

    Seconds now() const { return Seconds(100 + frame / kFrameRate); }
    const CameraSight& see(const std::optional<BodyPose>& body) {
        ++frame;
        leg.take({now(), {640, 480}, body, brightness, tilt});
        return leg.sight();
    }
    const CameraSight& see(const LyingBody& body, int frames = 15) {
        for (int i = 0; i < frames; ++i)
            see(std::optional(body.pose()));
        return leg.sight();
    }
};

bool measured(const LyingBody& body) {
    Watching watching;
    return watching.see(body).reading.has_value();
}
CameraHint hint_of(const LyingBody& body, double seconds = 1) {
    Watching watching;
    return watching.see(body, static_cast<int>(seconds * kFrameRate)).hint;
}

// Even about zero, with the given standard deviation.
double noise(test::Random& random, double deviation) {
    double sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += random.between(-.5, .5);
    return deviation * sum;
}

}  // namespace

TEST_CASE("The higher leg's angle is measured against the horizontal, on either side, whatever its label") {
    for (const bool head_right : {true, false})
        for (const bool left : {true, false})
            for (const double angle : {0.0, 20.0, 55.0, 88.0, 104.0}) {
                CAPTURE(head_right);
                CAPTURE(left);
                CAPTURE(angle);
                LyingBody body;
                body.head_right = head_right, body.left_leg = left, body.leg = Degrees(angle);
                Watching watching;
                const CameraSight& sight = watching.see(body);
                REQUIRE(sight.reading);
                CHECK(sight.reading->leg.value == doctest::Approx(angle).epsilon(1e-9));
                CHECK(sight.reading->source == AngleSource::camera);
                CHECK(sight.reading->quality_01 == 1);
                CHECK(sight.hint == CameraHint::none);
                CHECK(sight.body);
                CHECK(sight.head_right == head_right);
                CHECK(sight.knee->value == doctest::Approx(180));
            }
}

TEST_CASE("There is no reading before the last nine pictures have agreed six times in a row") {
    Watching watching;
    for (int i = 1; i < 9 + 5; ++i)
        CHECK_FALSE(watching.see(LyingBody{}, 1).reading);
    CHECK(watching.see(LyingBody{}, 1).reading);
}

TEST_CASE("A reading that fails for a moment comes back at once, after a second it has to agree anew") {
    LyingBody askew;
    askew.across = .6;
    Watching watching;
    watching.see(LyingBody{}, 30);
    watching.see(askew, 5);  // more than half of nine
    CHECK_FALSE(watching.leg.sight().reading);
    CHECK(watching.see(LyingBody{}, 4).reading.has_value() == false);
    CHECK(watching.see(LyingBody{}, 1).reading);
    watching.see(askew, 30);
    CHECK_FALSE(watching.see(LyingBody{}, 9).reading);
    CHECK(watching.see(LyingBody{}, 6).reading);
}

TEST_CASE("Each limit of the gate holds, on both sides") {
    const auto with = [](const std::function<void(LyingBody&)>& change) {
        LyingBody body;
        change(body);
        return body;
    };
    CHECK(measured(with([](LyingBody& b) { b.presence_01 = .81; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.presence_01 = .79; })));
    CHECK(measured(with([](LyingBody& b) { b.from_level = Degrees(24); })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.from_level = Degrees(26); })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.from_level = Degrees(-26); })));
    CHECK(measured(with([](LyingBody& b) { b.visibility_01 = .61; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.visibility_01 = .59; })));
    CHECK(measured(with([](LyingBody& b) { b.leg_per_trunk = 1.11; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.leg_per_trunk = 1.09; })));
    CHECK(measured(with([](LyingBody& b) { b.leg_per_trunk = 2.59; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.leg_per_trunk = 2.61; })));
    CHECK(measured(with([](LyingBody& b) { b.along = .24; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.along = .26; })));
    CHECK(measured(with([](LyingBody& b) { b.across = .44; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.across = .46; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.leg = Degrees(135); })));
    CHECK(measured(with([](LyingBody& b) { b.face_up = -.04; })));  // the head is turned to the camera
    CHECK_FALSE(measured(with([](LyingBody& b) { b.face_up = -.06; })));
    CHECK(measured(with([](LyingBody& b) { b.trunk = 52; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.trunk = 50; })));  // 51 are .08 of 640
    // The flat leg's ankle lies 153 pixels from the hips.
    CHECK(measured(with([](LyingBody& b) { b.hips = {154, 330}; })));
    CHECK_FALSE(measured(with([](LyingBody& b) { b.hips = {152, 330}; })));
}

TEST_CASE("Pictures that do not agree give no reading, and how far they agree is the reading's quality") {
    // Nine looks, evenly to both sides: four of five lie within 80 % of the largest.
    const auto scattered = [](double largest) {
        Watching watching;
        for (int i = 0; i < 45; ++i) {
            LyingBody body;
            body.leg = Degrees(60 + largest * (i % 9 - 4) / 4);
            watching.see(body, 1);
        }
        return watching;
    };
    // Sorted distances are 0, 1, 1, 2, 2, 3, 3, 4, 4 quarters: the 80th percentile lies at 6.4 of 0..8.
    const Watching calm = scattered(4);
    CHECK(calm.leg.sight().spread->value == doctest::Approx(3.4));
    REQUIRE(calm.leg.sight().reading);
    CHECK(calm.leg.sight().reading->quality_01 == doctest::Approx((8 - 3.4) / 7));
    CHECK(scattered(5.8).leg.sight().reading);
    const Watching wild = scattered(6);
    CHECK_FALSE(wild.leg.sight().reading);
    CHECK(wild.leg.sight().hint == CameraHint::unsteady);
}

TEST_CASE("A bent knee is said and not measured") {
    const auto seen = [](double knee) {
        LyingBody body;
        body.knee = Degrees(knee);
        Watching watching;
        return watching.see(body);
    };
    const CameraSight bent = seen(134), straight = seen(136);
    CHECK(bent.knee_bent);
    CHECK_FALSE(bent.reading);
    CHECK(bent.knee->value == doctest::Approx(134));
    CHECK(bent.hint == CameraHint::none);
    CHECK_FALSE(straight.knee_bent);
    CHECK(straight.reading);
    // A knee of a body that is not to be trusted is nobody's knee.
    LyingBody doubtful;
    doubtful.knee = Degrees(100), doubtful.presence_01 = .6;
    Watching watching;
    CHECK_FALSE(watching.see(doubtful).knee_bent);
}

TEST_CASE("What would help is said, one thing at a time") {
    CHECK(hint_of({}) == CameraHint::none);
    Watching nobody;
    CHECK(nobody.see(std::nullopt).hint == CameraHint::nobody);
    nobody.brightness = 20;
    CHECK(nobody.see(std::nullopt).hint == CameraHint::too_dark);
    nobody.brightness = 31;
    CHECK(nobody.see(std::nullopt).hint == CameraHint::nobody);

    LyingBody body;
    body.trunk = 45;
    CHECK(hint_of(body) == CameraHint::too_far);
    body = {};
    body.face_up = -.1;
    CHECK(hint_of(body) == CameraHint::nobody);  // on the back, it says
    body = {};
    body.hips = {100, 330};
    CHECK(hint_of(body) == CameraHint::too_near);
    body = {};
    body.along = .3;
    CHECK(hint_of(body) == CameraHint::not_square);
    body = {};
    body.from_level = Degrees(30);
    CHECK(hint_of(body) == CameraHint::nobody);
    body = {};
    body.visibility_01 = .5;
    CHECK(hint_of(body) == CameraHint::nobody);  // at first it may be anything
    CHECK(hint_of(body, 3) == CameraHint::unsteady);
}

TEST_CASE("A dim picture in which a leg is measured needs no more light") {
    Watching watching;
    watching.brightness = 15;
    CHECK(watching.see(LyingBody{}).hint == CameraHint::none);
    watching.brightness = 7;
    LyingBody unsure;
    unsure.presence_01 = .6;
    CHECK(watching.see(unsure).hint == CameraHint::too_dark);
}

TEST_CASE("A tilted laptop is said after two seconds, and the reading stays") {
    Watching watching;
    watching.tilt = Degrees(3.2);
    CHECK(watching.see(LyingBody{}, 28).hint == CameraHint::none);
    const CameraSight& sight = watching.see(LyingBody{}, 5);
    CHECK(sight.hint == CameraHint::tilted);
    CHECK(sight.reading);
    CHECK(sight.tilt->value == doctest::Approx(3.2));
    watching.tilt = Degrees(-1);
    CHECK(watching.see(LyingBody{}, 5).hint == CameraHint::none);
    watching.tilt = Degrees(2.9);
    CHECK(watching.see(LyingBody{}, 60).hint == CameraHint::none);
    watching.tilt = Degrees(-3.1);
    CHECK(watching.see(LyingBody{}, 60).hint == CameraHint::tilted);
    // One picture whose edges say something else changes nothing; a picture without edges keeps what was.
    watching.tilt = Degrees(10);
    CHECK(watching.see(LyingBody{}, 1).tilt->value == doctest::Approx(-3.1));
    watching.tilt.reset();
    CHECK(watching.see(LyingBody{}, 60).hint == CameraHint::tilted);
}

TEST_CASE("A still leg's noise is calmed: within .7 degrees, with outliers within 2.5") {
    // CAMERA.md, section 4: noise of 1.5 degrees and 4 % outliers of 30 to 60.
    test::Random random(2);
    Watching watching;
    double sum = 0, most = 0;
    int count = 0;
    for (int i = 0; i < 3000; ++i) {
        LyingBody body;
        body.leg = Degrees(70 + noise(random, 1.5));
        if (random.between(0, 1) < .04) body.leg = Degrees(70 - random.between(30, 60));
        const CameraSight& sight = watching.see(body, 1);
        if (i < 30 || !sight.reading) continue;
        const double error = sight.reading->leg.value - 70;
        sum += error * error, ++count;
        most = std::max(most, std::abs(error));
    }
    CHECK(count > 2800);
    CHECK(std::sqrt(sum / count) < .7);
    CHECK(most < 3);
}

TEST_CASE("A leg that is raised is followed with a fifth of a second's delay") {
    test::Random random(4);
    Watching watching;
    LyingBody low;
    low.leg = Degrees(20);
    watching.see(low, 30);
    double late = 0;
    int count = 0;
    for (int i = 0; i < 60; ++i) {
        const double truth = 20 + 14.0 * i / kFrameRate;
        LyingBody body;
        body.leg = Degrees(truth + noise(random, .8));
        const CameraSight& sight = watching.see(body, 1);
        if (i < 20) continue;
        REQUIRE(sight.reading);
        late += (truth - sight.reading->leg.value) / 14, ++count;
    }
    CHECK(late / count > .05);
    CHECK(late / count < .3);
}

TEST_CASE("What was measured is old after a second, and gone with the body after half of one") {
    Watching watching;
    watching.see(LyingBody{});
    CHECK(watching.leg.reading(watching.now() + Seconds(1)));
    CHECK_FALSE(watching.leg.reading(watching.now() + Seconds(1.01)));
    CHECK_FALSE(watching.see(std::nullopt).reading);
    CHECK_FALSE(watching.leg.reading(watching.now()));
    // Two missed pictures cost no nine new ones; a second without a body does.
    watching.see(std::nullopt);
    CHECK(watching.see(LyingBody{}, 1).reading);
    for (int i = 0; i < 15; ++i)
        watching.see(std::nullopt);
    LyingBody lowered;
    lowered.leg = Degrees(30);
    CHECK_FALSE(watching.see(lowered, 13).reading);
    REQUIRE(watching.see(lowered, 1).reading);
    CHECK(watching.leg.sight().reading->leg.value == doctest::Approx(30));
}

TEST_CASE("Pictures whose time stands still or goes back count as taken one after the other") {
    CameraLeg leg;
    for (int i = 0; i < 15; ++i)
        leg.take({Seconds(50 - i), {640, 480}, LyingBody{}.pose(), 100, std::nullopt});
    REQUIRE(leg.sight().reading);
    CHECK(leg.sight().reading->leg.value == doctest::Approx(60));
    CHECK(leg.sight().at.value == doctest::Approx(50 + 14 / 15.0));
}

TEST_CASE("A body that is never to be trusted is doubted after five seconds, a measured one is not") {
    LyingBody unsure;
    unsure.visibility_01 = .5;
    Watching watching;
    watching.see(unsure, 70);
    CHECK_FALSE(watching.leg.doubtful());
    watching.see(unsure, 10);
    CHECK(watching.leg.doubtful());
    Watching good;
    good.see(LyingBody{}, 150);
    CHECK_FALSE(good.leg.doubtful());
    LyingBody bent;
    bent.knee = Degrees(100);
    Watching knee;
    knee.see(bent, 150);
    CHECK_FALSE(knee.leg.doubtful());  // it is the right body
}

TEST_CASE("Where the joints are is said in shares of the picture") {
    LyingBody body;
    body.hips = {319.5, 239.5};  // the middle of 640 x 480, between pixels
    body.trunk = 64, body.along = body.across = 0;
    Watching watching;
    const CameraSight& sight = watching.see(body, 1);
    CHECK(sight.points_01[2].x == doctest::Approx(.5));
    CHECK(sight.points_01[2].y == doctest::Approx(.5));
    CHECK(sight.points_01[0].x == doctest::Approx(.6));
    CHECK(sight.point_seen[0]);
    body.hips = {100, 240};
    body.trunk = 90;
    const CameraSight& near = watching.see(body, 1);
    CHECK_FALSE(near.point_seen[7]);  // the flat leg's ankle, outside on the left
    CHECK(near.point_seen[2]);
}
