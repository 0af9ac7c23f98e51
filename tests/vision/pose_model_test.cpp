#include "vision/pose_model.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/whole_file.h"
#include "support/pose_model.h"
#include "support/temp_dir.h"
#include "vision/model_file.h"

using namespace ninety;

namespace {

// CAMERA.md, section 3, "Golden values": three other programs gave the same.
constexpr double kNear = .01;
#define CHECK_NEAR(value, golden) CHECK(std::abs((value) - (golden)) <= kNear)

}  // namespace

TEST_CASE("The pose model gives the golden values of a grey picture") {
    if (!test::has_pose_model()) return;
    auto model = read_pose_model(test::pose_model_file());
    REQUIRE(model);
    std::fill(model->input().begin(), model->input().end(), .5f);
    REQUIRE(model->run());
    const ModelPoint nose = model->point(0), hip = model->point(23);
    CHECK_NEAR(nose.x, 114.805);
    CHECK_NEAR(nose.y, 36.836);
    CHECK_NEAR(nose.z, -119.42);
    CHECK_NEAR(nose.visibility, 5.506);
    CHECK_NEAR(nose.presence, 3.106);
    CHECK_NEAR(hip.x, 130.753);
    CHECK_NEAR(hip.y, 114.476);
    CHECK_NEAR(hip.z, -12.397);
    CHECK(model->presence_01() < 1e-13);
    CHECK_NEAR(model->heat(32, 32, 23), -3.613);
}

TEST_CASE("The pose model gives the golden values of a picture of two slopes") {
    if (!test::has_pose_model()) return;
    auto model = read_pose_model(test::pose_model_file());
    REQUIRE(model);
    float* rgb = model->input().data();
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 256; ++x, rgb += 3)
            rgb[0] = static_cast<float>(x) / 255, rgb[1] = static_cast<float>(y) / 255, rgb[2] = .25f;
    // Twice: nothing is left over from a run before.
    for (int run = 0; run < 2; ++run) {
        REQUIRE(model->run());
        CHECK_NEAR(model->point(0).x, 110.455);
        CHECK_NEAR(model->point(0).y, 76.503);
        CHECK_NEAR(model->point(23).x, 129.570);
        CHECK_NEAR(model->point(23).y, 141.258);
        CHECK_NEAR(model->presence_01(), .0844);
        CHECK_NEAR(model->heat(32, 32, 23), -1.490);
    }
}

TEST_CASE("A pose model that is missing, cut, changed by one bit or another one is not used") {
    const test::TempDir folder;
    const auto missing = read_pose_model(folder / "none.tflite");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().missing);

    std::filesystem::copy_file(NINETY_FIXTURES "/small.tflite", folder / "small.tflite");
    const auto other = read_pose_model(folder / "small.tflite");
    REQUIRE_FALSE(other);
    CHECK_FALSE(other.error().missing);
    CHECK(other.error().why == "SHA-256");

    if (!test::has_pose_model()) return;
    auto bytes = read_whole_file(test::pose_model_file(), kPoseModelBytes);
    REQUIRE(bytes);
    const auto refused = [&](const std::string& changed) {
        folder.write("changed.tflite", changed);
        return !read_pose_model(folder / "changed.tflite");
    };
    CHECK_FALSE(refused(*bytes));
    CHECK(refused(bytes->substr(0, bytes->size() - 1)));
    CHECK(refused(*bytes + "x"));
    std::string changed = *bytes;
    changed[1'000'000] = static_cast<char>(changed[1'000'000] ^ 1);
    CHECK(refused(changed));
}

TEST_CASE("The reader itself refuses a pose model that is cut short, without its sum") {
    if (!test::has_pose_model()) return;
    const auto bytes = read_whole_file(test::pose_model_file(), kPoseModelBytes);
    REQUIRE(bytes);
    for (const double share : {.01, .3, .9, .999}) {
        const std::string cut = bytes->substr(0, static_cast<std::size_t>(share * kPoseModelBytes));
        CHECK_FALSE(PoseModel::from_file(std::as_bytes(std::span(cut))));
    }
}
