#include "platform/played_camera.h"

#include <doctest/doctest.h>

#include <set>

#include "platform/steady_clock.h"
#include "support/temp_dir.h"

using namespace ninety;
using Kind = CameraFault::Kind;

namespace {

void put_grey(const test::TempDir& folder, const std::string& name, std::uint8_t grey) {
    Image image = make_image({64, 64});
    std::fill(image.rgb.begin(), image.rgb.end(), grey);
    REQUIRE(write_png(image, folder / name));
}

}  // namespace

TEST_CASE("pictures of a folder are played in their order and their own time, and begin again") {
    const test::TempDir folder;
    for (int i = 0; i < 3; ++i)
        put_grey(folder, std::to_string(i) + ".png", static_cast<std::uint8_t>(50 * i));
    auto opened = played_camera(folder.path()).open({});
    REQUIRE(opened);
    Image picture;
    std::set<int> seen;
    int came = 0;
    for (const Seconds end = steady_now() + Seconds(1); steady_now() < end;) {
        const auto next = opened->device->next(Seconds(.05), picture);
        REQUIRE(next);
        if (*next == Awaited::nothing) continue;
        ++came;
        seen.insert(picture.rgb[0]);
    }
    CHECK(came <= 16);  // never faster than a camera; on a busy machine some are passed over
    CHECK(came >= 3);
    CHECK(seen == std::set<int>{0, 50, 100});
}

TEST_CASE("what has no pictures is told; a folder that goes is a camera that is pulled out") {
    const test::TempDir folder;
    CHECK(played_camera(folder / "nowhere").open({}).error().kind == Kind::unplugged);
    CHECK_FALSE(played_camera(folder.path()).open({}));
    std::filesystem::create_directory(folder / "pictures");
    folder.write("pictures/readme.txt", "none");
    put_grey(folder, "pictures/0.png", 90);
    auto opened = played_camera(folder / "pictures").open({});
    REQUIRE(opened);
    Image picture;
    for (int i = 0; i < 100; ++i)
        if (const auto next = opened->device->next(Seconds(.05), picture); next && *next == Awaited::picture)
            break;
    CHECK(picture.size == glm::ivec2(64, 64));
    std::filesystem::rename(folder / "pictures", folder / "put away");
    const auto next = opened->device->next(Seconds(.05), picture);
    REQUIRE_FALSE(next);
    CHECK(next.error().kind == Kind::unplugged);
}
