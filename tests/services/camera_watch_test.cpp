// The camera while it is wanted, turn by turn, in a time that the camera itself makes pass: no thread, no
// lens.
#include "services/camera_watch.h"

#include <doctest/doctest.h>

#include "support/fake_camera.h"

using namespace ninety;
using Kind = CameraFault::Kind;
using test::FakeCamera;

namespace {

struct Desk {
    std::shared_ptr<FakeCamera> camera = std::make_shared<FakeCamera>();
    CameraWorld world = test::fake_world(camera);
    CameraWatch watch{world.system, world.open_looker, world.clock};

    // Turns until `of` has passed; between them the time goes on as it would for the camera's thread.
    void run(Seconds of) {
        for (const Seconds end = camera->now + of; camera->now < end;) {
            const Seconds rest = watch.turn();
            camera->now += std::min(rest, end - camera->now);
        }
    }
    CameraState state() const { return watch.report().state; }
};

}  // namespace

TEST_CASE("nothing is opened until it is asked for") {
    Desk desk;
    desk.run(Seconds(10));
    CHECK(desk.state() == CameraState::off);
    CHECK(desk.camera->asked_for.empty());
}

TEST_CASE("a camera that is asked for is looked through fifteen times a second, however many it gives") {
    Desk desk;
    desk.camera->sight = test::seen_leg(Degrees(71));
    desk.watch.open();
    CHECK(desk.state() == CameraState::opening);
    CHECK(desk.camera->opened == 0);
    desk.run(Seconds(10));
    CHECK(desk.state() == CameraState::on);
    CHECK(desk.watch.report().name == "Painted camera");
    CHECK(desk.watch.report().sight->reading->leg == Degrees(71));
    CHECK(desk.camera->opened == 1);
    // A fake without a pace of its own has one ready at each moment.
    CHECK(desk.camera->looked >= 150);
    CHECK(desk.camera->looked <= 151);
    desk.watch.open();  // it is open: nothing
    desk.run(Seconds(1));
    CHECK(desk.camera->opened == 1);
}

TEST_CASE("pictures that come late are looked at as they come, without hurry after them") {
    Desk desk;
    desk.camera->pictures = 0;
    desk.watch.open();
    desk.run(Seconds(1));
    desk.camera->pictures = -1;
    desk.run(Seconds(1));
    // What was missed in the first second is not made up for in the next.
    CHECK(desk.camera->looked >= 15);
    CHECK(desk.camera->looked <= 16);
}

TEST_CASE("closing closes the device before it returns, and empties what a picture stood in") {
    Desk desk;
    desk.camera->grey = 200;
    desk.watch.open();
    desk.run(Seconds(.5));
    REQUIRE(desk.watch.report().state == CameraState::on);
    const std::uint8_t* memory = desk.camera->memory;
    REQUIRE(memory[1000] == 200);
    desk.watch.close();
    CHECK(desk.camera->closed == 1);
    CHECK(desk.state() == CameraState::off);
    CHECK_FALSE(desk.watch.report().sight);
    CHECK_FALSE(desk.watch.fresh_picture());
    CHECK(std::all_of(memory, memory + 640 * 480 * 3, [](std::uint8_t byte) { return byte == 0; }));
    desk.run(Seconds(5));
    CHECK(desk.camera->opened == 1);
}

TEST_CASE("each reason not to open is told; one that can come to be there is looked for each second") {
    for (const Kind kind : {Kind::no_camera, Kind::no_access, Kind::busy, Kind::bandwidth, Kind::unplugged,
                            Kind::silent, Kind::infrared, Kind::no_format, Kind::failed}) {
        Desk desk;
        const bool may_come = kind == Kind::no_camera || kind == Kind::unplugged;
        CAPTURE(static_cast<int>(kind));
        desk.camera->refuses = CameraFault{kind, "why"};
        desk.watch.open();
        desk.run(Seconds(9.5));
        CHECK(desk.state() == CameraState::failed);
        REQUIRE(desk.watch.report().fault);
        CHECK(*desk.watch.report().fault == CameraFault{kind, "why"});
        CHECK(desk.camera->asked_for.size() == (may_come ? 10 : 1));
        // It is there now: by itself, or when it is asked for once more.
        desk.camera->refuses.reset();
        if (!may_come) {
            desk.run(Seconds(5));
            CHECK(desk.state() == CameraState::failed);
            desk.watch.open();
        }
        desk.run(Seconds(1.1));
        CHECK(desk.state() == CameraState::on);
        CHECK_FALSE(desk.watch.report().fault);
    }
}

TEST_CASE("no camera at all is a camera that was not found") {
    const auto camera = std::make_shared<FakeCamera>();
    CameraWatch watch({}, test::fake_world(camera).open_looker, [] { return Seconds(5); });
    watch.open();
    CHECK(watch.turn() == CameraWatch::kLooksAgain);
    CHECK(watch.report().fault->kind == Kind::no_camera);
}

TEST_CASE("a camera that is pulled out is closed, the same one is looked for, and it begins from nothing") {
    Desk desk;
    desk.watch.open();
    desk.run(Seconds(2));
    CHECK(desk.camera->asked_for == std::vector<std::string>{""});
    const int forgot = desk.camera->forgot;
    desk.camera->breaks = CameraFault{Kind::unplugged, {}};
    desk.camera->refuses = CameraFault{Kind::unplugged, {}};
    desk.run(Seconds(3.5));
    CHECK(desk.camera->closed == 1);
    CHECK(desk.state() == CameraState::failed);
    CHECK(desk.watch.report().fault->kind == Kind::unplugged);
    CHECK_FALSE(desk.watch.report().sight);
    REQUIRE(desk.camera->asked_for.size() >= 4);
    CHECK(desk.camera->asked_for.back() == "usb-painted");
    desk.camera->breaks.reset();
    desk.camera->refuses.reset();
    desk.run(Seconds(1.2));
    CHECK(desk.state() == CameraState::on);
    CHECK(desk.camera->opened == 2);
    CHECK(desk.camera->forgot == forgot + 1);
    CHECK(desk.watch.report().sight);
}

TEST_CASE("a camera that breaks is closed and not tried again until it is asked for") {
    Desk desk;
    desk.watch.open();
    desk.run(Seconds(1));
    desk.camera->breaks = CameraFault{Kind::failed, "Input/output error"};
    desk.run(Seconds(10));
    CHECK(desk.camera->opened == 1);
    CHECK(desk.camera->closed == 1);
    CHECK(desk.watch.report().fault->why == "Input/output error");
    desk.camera->breaks.reset();
    desk.watch.open();
    desk.run(Seconds(1));
    CHECK(desk.state() == CameraState::on);
}

TEST_CASE("two seconds without a picture are too long, five before the first one") {
    Desk desk;
    desk.camera->pictures = 0;
    desk.watch.open();
    desk.run(Seconds(4.9));
    CHECK(desk.state() == CameraState::on);
    desk.run(Seconds(.3));
    CHECK(desk.state() == CameraState::failed);
    CHECK(desk.watch.report().fault->kind == Kind::silent);
    CHECK(desk.camera->closed == 1);

    desk.camera->pictures = 1;
    desk.watch.open();
    desk.run(Seconds(1.9));
    CHECK(desk.state() == CameraState::on);
    desk.run(Seconds(.4));
    CHECK(desk.watch.report().fault->kind == Kind::silent);
}

TEST_CASE(
    "where for long there is no body to be seen it is closed, and says so; a body begins that time anew") {
    Desk desk;
    desk.watch.open();
    desk.run(Seconds(60));
    desk.camera->sight = test::seen_leg(Degrees(60));
    desk.run(Seconds(1));
    desk.camera->sight = {};
    desk.run(Seconds(64));
    CHECK(desk.state() == CameraState::on);
    desk.run(Seconds(1.5));
    CHECK(desk.state() == CameraState::failed);
    CHECK(desk.watch.report().fault->kind == Kind::asleep);
    CHECK(desk.camera->closed == 1);
    desk.run(Seconds(100));
    CHECK(desk.camera->opened == 1);
    // Asked for again it has its time.
    desk.watch.open();
    desk.run(Seconds(64));
    CHECK(desk.state() == CameraState::on);
}

TEST_CASE("one that does not come back is not looked for beyond that time") {
    Desk desk;
    desk.camera->refuses = CameraFault{Kind::no_camera, {}};
    desk.watch.open();
    desk.run(Seconds(66.5));
    CHECK(desk.watch.report().fault->kind == Kind::asleep);
    CHECK(desk.camera->asked_for.size() == 65);
}

TEST_CASE("without the file that finds bodies no device is opened") {
    Desk desk;
    desk.camera->no_looker = "It is cut.";
    desk.watch.open();
    desk.run(Seconds(5));
    CHECK(desk.state() == CameraState::no_model);
    CHECK(desk.watch.report().no_model == "It is cut.");
    CHECK(desk.camera->asked_for.empty());
    // scripts/run has brought it meanwhile.
    desk.camera->no_looker.clear();
    desk.watch.open();
    desk.run(Seconds(1));
    CHECK(desk.state() == CameraState::on);
}
