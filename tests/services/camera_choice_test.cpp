// Which of several cameras is opened, and what becomes of a choice whose camera is not there: turn by turn,
// in the fake's own time.
#include <doctest/doctest.h>

#include "services/camera_watch.h"
#include "support/fake_camera.h"

using namespace ninety;
using Kind = CameraFault::Kind;
using test::FakeCamera;

namespace {

const CameraName kBuiltIn{"usb-Built_In-index0", "Integrated Camera"}, kPlugged{"usb-C525-index0", "C525"};

struct Choosing {
    std::shared_ptr<FakeCamera> camera = std::make_shared<FakeCamera>();
    CameraWorld world = test::fake_world(camera);
    CameraWatch watch{world.system, world.open_looker, world.clock};

    explicit Choosing(CameraNames names) { camera->names = std::move(names); }
    void run(Seconds of) {
        for (const Seconds end = camera->now + of; camera->now < end;) {
            const Seconds rest = watch.turn();
            camera->now += std::min(rest, end - camera->now);
        }
    }
    const CameraReport& report() const { return watch.report(); }
};

}  // namespace

TEST_CASE("without a choice the first camera is opened; all that there are can be chosen from") {
    Choosing desk({kPlugged, kBuiltIn});
    CHECK_FALSE(desk.report().cameras);  // nobody looks for any before one is wanted
    desk.watch.open();
    desk.run(Seconds(1));
    CHECK(desk.report().name == "C525");
    REQUIRE(desk.report().cameras);
    CHECK(*desk.report().cameras == CameraNames{kPlugged, kBuiltIn});
    desk.watch.close();
    CHECK_FALSE(desk.report().cameras);
}

TEST_CASE("the one that was chosen is opened, whatever serves best; another choice closes it first") {
    Choosing desk({kPlugged, kBuiltIn});
    desk.watch.open(kBuiltIn);
    desk.run(Seconds(1));
    CHECK(desk.report().name == "Integrated Camera");
    desk.watch.open(kBuiltIn);  // the same: nothing
    CHECK(desk.camera->opened == 1);
    CHECK(desk.camera->closed == 0);
    desk.watch.open(kPlugged);
    CHECK(desk.camera->closed == 1);  // at once
    desk.run(Seconds(1));
    CHECK(desk.report().name == "C525");
    CHECK(desk.camera->opened == 2);
    // Back to no choice: what serves best, not what was open.
    desk.watch.open(kBuiltIn);
    desk.run(Seconds(1));
    desk.watch.open();
    desk.run(Seconds(1));
    CHECK(desk.report().name == "C525");
    CHECK(desk.camera->asked_for.back().empty());
}

TEST_CASE("a chosen camera that is not there is named, no other takes its place, and it is looked for") {
    Choosing desk({kBuiltIn});
    desk.watch.open(kPlugged);
    desk.run(Seconds(3.5));
    CHECK(desk.report().state == CameraState::failed);
    REQUIRE(desk.report().fault);
    CHECK(*desk.report().fault == CameraFault{Kind::gone, "C525"});
    CHECK(desk.camera->opened == 0);
    CHECK(desk.camera->asked_for.size() == 4);
    REQUIRE(desk.report().cameras);
    CHECK(*desk.report().cameras == CameraNames{kBuiltIn});  // these could be chosen instead
    desk.camera->names = {kBuiltIn, kPlugged};
    desk.run(Seconds(1.1));
    CHECK(desk.report().state == CameraState::on);
    CHECK(desk.report().name == "C525");
    // Pulled out while it is on, it is unplugged, and looked for as any other.
    desk.camera->names = {kBuiltIn};
    desk.camera->breaks = CameraFault{Kind::unplugged, {}};
    desk.run(Seconds(2.5));
    CHECK(desk.report().fault->kind == Kind::unplugged);
    CHECK(desk.camera->opened == 1);
    // Somebody takes another one.
    desk.camera->breaks.reset();
    desk.watch.open(kBuiltIn);
    desk.run(Seconds(.5));
    CHECK(desk.report().name == "Integrated Camera");
    // Where the chosen one cannot be opened, that is what is told.
    desk.camera->refuses = CameraFault{Kind::busy, {}};
    desk.watch.open(kPlugged);
    desk.run(Seconds(.5));
    CHECK(desk.report().fault->kind == Kind::busy);
}

TEST_CASE("what is agreed of the tilt is told to what looks, until the camera is closed") {
    Choosing desk({kPlugged});
    desk.watch.open();
    desk.run(Seconds(.5));
    desk.watch.level(Degrees(4));
    CHECK(desk.camera->levelled.back() == Degrees(4));
    // One that was unplugged and comes again still stands so.
    desk.camera->breaks = CameraFault{Kind::unplugged, {}};
    desk.run(Seconds(1));
    desk.camera->breaks.reset();
    desk.run(Seconds(2));
    CHECK(desk.report().state == CameraState::on);
    CHECK(desk.camera->levelled.back() == Degrees(4));
    desk.watch.close();
    desk.watch.open();
    desk.run(Seconds(.5));
    CHECK(desk.camera->levelled.back() == Degrees(0));
}

TEST_CASE("the sentence names the camera that was chosen, and the service hands on what there is") {
    const auto camera = std::make_shared<FakeCamera>();
    camera->names = {kBuiltIn};
    CameraService service(test::fake_world(camera));
    const auto seen_when = [&](CameraState state) {
        Observations all;
        for (int i = 0; i < 2000 && all.camera.state != state; ++i) {
            all = {};
            service.observe(all);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return all.camera;
    };
    service.open(kPlugged);
    const CameraSeen failed = seen_when(CameraState::failed);
    CHECK(
        failed.problem ==
        "The camera that you chose (C525) is not there. Plug it in, or choose another one under \"My leg is "
        "measured\".");
    REQUIRE(failed.cameras);
    CHECK(*failed.cameras == CameraNames{kBuiltIn});
    service.open(kBuiltIn);
    CHECK(seen_when(CameraState::on).name == "Integrated Camera");
    service.level(Degrees(-5));
    bool told = false;
    for (int i = 0; i < 2000 && !told; ++i) {
        camera->change([&](FakeCamera& its) {
            its.now += Seconds(.05);
            told = !its.levelled.empty() && its.levelled.back() == Degrees(-5);
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    CHECK(told);
}
