#include "vision/body_finder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>
#include <numeric>
#include <vector>

#include "support/random.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kFrame{640, 480};

// A body that lies, by where its hips are: one leg up by 60 degrees. Lengths in trunks, as people have them.
BodyPose body_at(glm::dvec2 hips, double trunk, bool head_right, double from_level_deg = 0) {
    const double towards_head = head_right ? 1 : -1, tilt = from_level_deg * 3.14159265 / 180;
    const auto at = [&](double along, double up) {
        const double x = along * std::cos(tilt) - up * std::sin(tilt),
                     y = along * std::sin(tilt) + up * std::cos(tilt);
        return hips + trunk * glm::dvec2(towards_head * x, -y);
    };
    BodyPose pose;
    pose.presence_01 = 1;
    pose.points = {at(1, .05),    at(1, -.05), at(0, .02),    at(0, -.02),
                   at(-.45, .75), at(-.85, 0), at(-.85, 1.5), at(-1.7, 0)};
    pose.visibility_01.fill(.95);
    return pose;
}

// Sees that body as the model does: where its trunk fills a fitting part of a crop that has the head up
// within 50 degrees. Sees another body, that is not there, where `ghost` is and the head is down.
class Seer : public PoseSource {
  public:
    explicit Seer(const BodyPose& body) : body_(body) {}
    BodyPose look(const Crop& crop) override {
        ++looks;
        if (!present) return {};
        const Crop own = trunk_crop(body_);
        const double turn = std::remainder(crop.turn.value - own.turn.value, 2 * 3.14159265358979);
        const double size = crop.side / own.side, away = glm::distance(crop.centre, own.centre) / crop.side;
        if (std::abs(turn) > .87 || size < .6 || size > 1.9 || away > .3) return wrong_way_round(turn);
        BodyPose seen = body_;
        for (glm::dvec2& point : seen.points)
            point += glm::dvec2(random_.between(-1, 1), random_.between(-1, 1));
        return seen;
    }

    BodyPose body_;
    bool present = true, deceives = false;
    int looks = 0;

  private:
    // What the model sees in a body upside down: something, the first two times.
    BodyPose wrong_way_round(double turn) {
        if (!deceives || std::abs(turn) < 2.3 || deceived_ % 3 == 2) return deceived_ += deceives, BodyPose{};
        ++deceived_;
        BodyPose seen = body_at(body_.hips(), glm::length(body_.trunk()), body_.trunk().x < 0);
        seen.visibility_01.fill(.9);
        return seen;
    }
    test::Random random_{11};
    int deceived_ = 0;
};

// Frames until the first pose; -1: none in `most`.
int found_after(BodyFinder& finder, Seer& seer, int most = 60) {
    for (int frame = 0; frame < most; ++frame)
        if (finder.step(kFrame, seer)) return frame;
    return -1;
}

// One body, and which crops it was looked for in.
struct Recorder : PoseSource {
    BodyPose body = body_at({320, 330}, 100, true);
    std::vector<Crop> crops;
    BodyPose look(const Crop& crop) override { return crops.push_back(crop), body; }
};

}  // namespace

TEST_CASE("A body is found wherever it lies, within a second, with the head on either side") {
    for (const bool head_right : {true, false})
        for (const double trunk : {45.0, 70.0, 110.0, 150.0})
            for (const double x : {.4, .5, .6})
                for (const double y : {.6, .72}) {
                    CAPTURE(head_right);
                    CAPTURE(trunk);
                    CAPTURE(x);
                    CAPTURE(y);
                    Seer seer(body_at({x * kFrame.x, y * kFrame.y}, trunk, head_right));
                    BodyFinder finder;
                    const int frame = found_after(finder, seer);
                    CHECK(frame >= 0);
                    CHECK(frame <= 15);  // at 15 frames a second
                }
}

TEST_CASE("No frame costs more than a few looks, and following costs one") {
    Seer seer(body_at({320, 330}, 45, true));
    BodyFinder finder;
    for (int frame = 0; frame < 40; ++frame) {
        const bool following = finder.following();
        const int before = seer.looks;
        finder.step(kFrame, seer);
        CHECK(seer.looks - before <= (following ? 1 : BodyFinder::kSearchLooks + 1));
    }
    CHECK(finder.following());
}

// Looks that each of so many frames took.
std::vector<int> looks_of(BodyFinder& finder, Seer& seer, int frames, bool stirs) {
    std::vector<int> looks;
    for (int frame = 0; frame < frames; ++frame) {
        const int before = seer.looks;
        finder.step(kFrame, seer, stirs);
        looks.push_back(seer.looks - before);
    }
    return looks;
}
int sum_of(const std::vector<int>& looks, std::size_t from, std::size_t to) {
    return std::accumulate(looks.begin() + static_cast<std::ptrdiff_t>(from),
                           looks.begin() + static_cast<std::ptrdiff_t>(to), 0);
}

TEST_CASE(
    "Where nobody is to be seen the search rests, a little less while something stirs, and never ends") {
    Seer seer(body_at({320, 330}, 100, true));
    seer.present = false;
    BodyFinder finder;
    // Calm: three seconds of three looks, then one in four frames.
    const auto calm = looks_of(finder, seer, 145, false);
    CHECK(sum_of(calm, 0, 45) == 3 * 45);
    CHECK(sum_of(calm, 45, 145) == 25);
    // Something comes: as at the beginning, then one look a frame.
    const auto stirring = looks_of(finder, seer, 145, true);
    CHECK(sum_of(stirring, 0, 45) == 3 * 45);
    CHECK(sum_of(stirring, 45, 145) == 100);
    // It lies still: that is known after five frames.
    const auto still = looks_of(finder, seer, 104, false);
    CHECK(sum_of(still, 0, 4) == 4);
    CHECK(sum_of(still, 4, 49) == 3 * 45);
    CHECK(sum_of(still, 49, 104) <= 14);
    seer.present = true;
    CHECK(found_after(finder, seer) >= 0);
}

TEST_CASE("Who lies down after long moving about is found within a second of lying still") {
    for (const double x : {.4, .6})
        for (const double trunk : {45.0, 70.0, 150.0}) {
            Seer seer(body_at({x * kFrame.x, .72 * kFrame.y}, trunk, true));
            seer.present = false;
            BodyFinder finder;
            looks_of(finder, seer, 200, true);
            seer.present = true;
            int frame = 0;
            while (frame < 60 && !finder.step(kFrame, seer, false))
                ++frame;
            CHECK(frame <= BodyFinder::kCalmFrames + 15);
        }
}

TEST_CASE("A body that moves is followed, and its joints are where they are") {
    Seer seer(body_at({300, 330}, 90, true));
    BodyFinder finder;
    REQUIRE(found_after(finder, seer) >= 0);
    for (int frame = 0; frame < 120; ++frame) {
        seer.body_ = body_at({300 + .8 * frame, 330 - .5 * frame}, 90 + .2 * frame, true, .1 * frame);
        const auto pose = finder.step(kFrame, seer);
        CAPTURE(frame);
        REQUIRE(pose);
        CHECK(glm::distance(pose->hips(), seer.body_.hips()) < 2);
    }
}

TEST_CASE("No two pictures in a row are cropped alike, so that what hangs on the crop is seen to vary") {
    Recorder recorder;
    BodyFinder finder;
    for (int frame = 0; frame < 30; ++frame)
        finder.step(kFrame, recorder);
    REQUIRE(finder.following());
    const auto& crops = recorder.crops;
    for (std::size_t i = crops.size() - 10; i + 1 < crops.size(); ++i) {
        CHECK(std::abs(crops[i].turn.value - crops[i + 1].turn.value) > .03);
        CHECK(std::abs(crops[i].side / crops[i + 1].side - 1) > .03);
    }
    // A cycle of five, about the body's own crop.
    CHECK(crops.back().side == doctest::Approx(crops[crops.size() - 6].side).epsilon(1e-6));
    CHECK(std::abs(crops.back().side / trunk_crop(recorder.body).side - 1) < .08);
}

TEST_CASE("The crop goes three tenths of the way to where a body has moved, with every picture") {
    Recorder recorder;
    BodyFinder finder;
    for (int frame = 0; frame < 60; ++frame)
        finder.step(kFrame, recorder);
    REQUIRE(finder.following());
    recorder.body = body_at({350, 330}, 100, true);
    for (int frame = 0; frame < 6; ++frame)
        finder.step(kFrame, recorder);
    // Five pictures apart the crop is offset alike; the first of them was where the body had been.
    const Crop &first = recorder.crops[recorder.crops.size() - 6], &sixth = recorder.crops.back();
    CHECK(sixth.centre.x - first.centre.x == doctest::Approx(30 * (1 - .16807)).epsilon(1e-6));  // .7^5
    CHECK(sixth.side == doctest::Approx(first.side).epsilon(1e-6));
}

// Shows one body to crops with the head right, and another one to those with the head left; only to crops
// that are turned by a quarter, where it says so.
struct TwoFaced : PoseSource {
    BodyPose right, left;
    bool quarter_turns_alone = false;
    std::vector<Crop> crops;
    BodyPose look(const Crop& crop) override {
        crops.push_back(crop);
        if (quarter_turns_alone && std::abs(std::abs(crop.turn.value) - 1.5707963) > .01) return {};
        return crop.turn.value > 0 ? right : left;
    }
};

TEST_CASE("However sure the first look is, the head's other side is looked at before anything is followed") {
    TwoFaced faces;
    faces.right = body_at({320, 330}, 100, true);
    faces.right.visibility_01.fill(.86);  // sure: .8 is
    faces.left = body_at({320, 330}, 100, false);
    BodyFinder finder;
    std::optional<BodyPose> pose;
    for (int frame = 0; frame < 10; ++frame)
        pose = finder.step(kFrame, faces);
    REQUIRE(pose);
    CHECK(pose->trunk().x < 0);
}

TEST_CASE("What is doubted is followed again only after all windows have been looked at") {
    TwoFaced faces;
    faces.right = faces.left = body_at({320, 330}, 100, true);
    BodyFinder finder;
    const auto looks_to_follow = [&] {
        const std::size_t before = faces.crops.size();
        while (!finder.following() && faces.crops.size() < before + 1000)
            finder.step(kFrame, faces);
        return faces.crops.size() - before;
    };
    CHECK(looks_to_follow() <= 4);
    finder.doubt();
    CHECK(looks_to_follow() >= BodyFinder::kWindows);
}

TEST_CASE("When the picture is still again the search begins with its first window") {
    TwoFaced nobody;
    BodyFinder finder;
    for (int frame = 0; frame < 100; ++frame)  // 135 looks and 55: eight into a round
        finder.step(kFrame, nobody, true);
    for (int frame = 0; frame < BodyFinder::kCalmFrames - 1; ++frame)
        finder.step(kFrame, nobody, false);
    CHECK(nobody.crops.back().side < 640);
    const std::size_t before = nobody.crops.size();
    finder.step(kFrame, nobody, false);
    REQUIRE(nobody.crops.size() == before + 3);
    CHECK(nobody.crops[before].side == 640);
}

TEST_CASE("What looks like a body in one crop alone does not keep the search eager") {
    TwoFaced ghost;
    ghost.right = ghost.left = body_at({320, 330}, 100, true);
    ghost.quarter_turns_alone = true;
    BodyFinder finder;
    for (int frame = 0; frame < 300; ++frame)
        finder.step(kFrame, ghost, false);
    const std::size_t before = ghost.crops.size();
    for (int frame = 0; frame < 100; ++frame)
        finder.step(kFrame, ghost, false);
    CHECK(ghost.crops.size() - before <= 100);
}

TEST_CASE("A body that is gone for three pictures is lost, for two it is not") {
    Seer seer(body_at({320, 330}, 100, false));
    BodyFinder finder;
    REQUIRE(found_after(finder, seer) >= 0);
    seer.present = false;
    CHECK_FALSE(finder.step(kFrame, seer));
    CHECK_FALSE(finder.step(kFrame, seer));
    CHECK(finder.following());
    seer.present = true;
    CHECK(finder.step(kFrame, seer));
    // Misses count in a row.
    seer.present = false;
    CHECK_FALSE(finder.step(kFrame, seer));
    CHECK_FALSE(finder.step(kFrame, seer));
    CHECK(finder.following());
    seer.present = true;
    CHECK(finder.step(kFrame, seer));
    seer.present = false;
    for (int i = 0; i < BodyFinder::kMissesToLose; ++i)
        CHECK_FALSE(finder.step(kFrame, seer));
    CHECK_FALSE(finder.following());
}

TEST_CASE("A body that stands or sits is not followed") {
    for (const double from_level : {36.0, 60.0, 90.0}) {
        CAPTURE(from_level);
        Seer seer(body_at({320, 260}, 100, true, from_level));
        BodyFinder finder;
        CHECK(found_after(finder, seer, 120) < 0);
    }
    Seer seer(body_at({320, 300}, 100, true, 34));
    BodyFinder finder;
    CHECK(found_after(finder, seer, 120) >= 0);
}

TEST_CASE("What looks like a body the wrong way round costs a search, and does not end all others") {
    Seer seer(body_at({320, 330}, 100, false));
    seer.deceives = true;
    BodyFinder finder;
    int followed = 0;
    for (int frame = 0; frame < 150; ++frame) {
        const auto pose = finder.step(kFrame, seer);
        if (frame >= 100 && pose && pose->trunk().x < 0) ++followed;
    }
    CHECK(followed > 40);
}

TEST_CASE("A picture of another size begins anew") {
    Seer seer(body_at({320, 330}, 100, true));
    BodyFinder finder;
    REQUIRE(found_after(finder, seer) >= 0);
    CHECK_FALSE(finder.step({1280, 720}, seer));
    finder.forget();
    CHECK_FALSE(finder.following());
}

TEST_CASE("A pose is worth less where it moved, lies outside, stands or has the legs of no person") {
    const BodyPose good = body_at({320, 330}, 100, true);
    const double best = search_score(good, good, kFrame);
    CHECK(best == doctest::Approx(.95));
    BodyPose moved = good;
    for (glm::dvec2& point : moved.points)
        point.x += 50;
    CHECK(search_score(good, moved, kFrame) == doctest::Approx(.95 - .25));
    const BodyPose outside = body_at({320, 490}, 100, true);  // the lower points are below the picture
    CHECK(search_score(outside, outside, kFrame) < .8);
    const BodyPose stands = body_at({320, 300}, 60, true, 80);
    CHECK(search_score(stands, stands, kFrame) < 0);
    BodyPose long_legs = good;
    long_legs.points[7].x -= 200;
    CHECK(search_score(long_legs, long_legs, kFrame) < 0);
    CHECK(leg_per_trunk(BodyPose{}) == 0);
}
