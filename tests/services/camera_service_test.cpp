// The camera's thread and the loop beside it: what is handed over, and that nobody waits.
#include "services/camera_service.h"

#include <doctest/doctest.h>
#include <sys/prctl.h>

#include <set>

#include "i18n/translate.h"
#include "support/fake_camera.h"
#include "support/memory_flags.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;
using Kind = CameraFault::Kind;
using test::FakeCamera;

namespace {

// A loop with nothing in it but the camera.
struct Loop {
    std::shared_ptr<FakeCamera> camera = std::make_shared<FakeCamera>();
    CameraService service;
    CameraSeen seen;

    explicit Loop(const std::filesystem::path& model = {}) : service(world(model)) {}
    CameraWorld world(const std::filesystem::path& model) {
        CameraWorld made = test::fake_world(camera);
        made.model = model;
        return made;
    }
    const CameraSeen& look() {
        Observations all;
        service.observe(all);
        return seen = all.camera;
    }
    template <class Come>
    bool wait_for(const Come& come) {
        for (int i = 0; i < 2000 && !come(look()); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return come(seen);
    }
    // The clock stands still but for this.
    void pass(double seconds) {
        camera->change([&](FakeCamera& its) { its.now += Seconds(seconds); });
    }
};

const auto is_on = [](const CameraSeen& seen) { return seen.state == CameraState::on && seen.picture > 0; };

}  // namespace

TEST_CASE("the camera is off at the start, and one round after it is asked for it is being opened") {
    Loop loop;
    CHECK(loop.look().state == CameraState::off);
    CHECK(loop.seen.problem.empty());
    CHECK_FALSE(loop.service.picture());
    loop.service.open();
    // The thread may have been quick, but never is it off once it is wanted.
    CHECK(loop.look().state != CameraState::off);
    REQUIRE(loop.wait_for(is_on));
    CHECK(loop.seen.name == "Painted camera");
}

TEST_CASE("what is seen reaches the loop, with a picture of 320 pixels") {
    Loop loop;
    loop.camera->sight = test::seen_leg(Degrees(64));
    loop.camera->size = {1280, 720};
    loop.camera->grey = 77;
    loop.service.open();
    REQUIRE(loop.wait_for(is_on));
    REQUIRE(loop.seen.sight);
    CHECK(loop.seen.sight->reading->leg == Degrees(64));
    REQUIRE(loop.service.picture());
    CHECK(loop.service.picture()->size == glm::ivec2(320, 180));
    CHECK(*loop.service.picture()->pixel(319, 179) == 77);
    // The next one is counted; between them there is nothing new.
    const auto first = loop.seen.picture;
    CHECK(loop.look().picture == first);
    loop.camera->change([](FakeCamera& its) { its.sight = test::seen_leg(Degrees(65)); });
    loop.pass(.1);
    REQUIRE(loop.wait_for([&](const CameraSeen& seen) { return seen.picture > first; }));
    CHECK(loop.seen.sight->reading->leg == Degrees(65));
}

TEST_CASE("closing: from that moment nothing is seen, and it is off when the device has let go") {
    Loop loop;
    loop.camera->sight = test::seen_leg(Degrees(64));
    loop.service.open();
    REQUIRE(loop.wait_for(is_on));
    const Image* shown = loop.service.picture();
    const std::uint8_t* memory = shown->rgb.data();
    loop.service.close();
    loop.look();
    CHECK_FALSE(loop.seen.sight);
    CHECK(loop.seen.picture == 0);
    CHECK_FALSE(loop.service.picture());
    CHECK(std::all_of(memory, memory + 320 * 240 * 3, [](std::uint8_t byte) { return byte == 0; }));
    REQUIRE(loop.wait_for([](const CameraSeen& seen) { return seen.state == CameraState::off; }));
    CHECK_FALSE(loop.camera->is_open());
    CHECK(loop.seen.problem.empty());
    CHECK_FALSE(loop.service.picture());
    // And on again, and off at the end of the service.
    loop.service.open();
    CHECK(loop.look().state != CameraState::off);
    REQUIRE(loop.wait_for(is_on));
    CHECK(loop.camera->opened == 2);
}

TEST_CASE("the end of the service closes the device") {
    const auto camera = std::make_shared<FakeCamera>();
    {
        CameraService service(test::fake_world(camera));
        service.open();
        while (!camera->is_open())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    CHECK_FALSE(camera->is_open());
    CHECK(camera->opened == 1);
}

TEST_CASE("a driver that does not come back holds neither the loop nor the end of the program") {
    Loop loop;
    std::mutex driver;
    loop.service.open();
    REQUIRE(loop.wait_for(is_on));
    driver.lock();
    loop.camera->change([&](FakeCamera& its) { its.held = &driver; });
    loop.pass(.1);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    // Each of these would stand still for ever, if it waited.
    loop.look();
    loop.service.close();
    CHECK(loop.look().state == CameraState::on);  // its lamp is: that is the truth
    CHECK_FALSE(loop.seen.sight);
    CHECK(loop.service.stuck());
    loop.camera->change([](FakeCamera& its) { its.held = nullptr; });
    driver.unlock();
    for (int i = 0; i < 2000 && loop.camera->is_open(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    CHECK_FALSE(loop.camera->is_open());  // when the driver lets it
}

TEST_CASE("once it is off, none of the places that pictures stood in has anything of them") {
    Loop loop;
    loop.camera->grey = 200;
    loop.service.open();
    // Pictures go round through three places: whichever has been the loop's.
    std::set<const std::uint8_t*> places;
    for (int i = 0; i < 4000 && places.size() < 3; ++i) {
        loop.pass(.07);
        loop.look();
        if (const Image* picture = loop.service.picture()) {
            CHECK(picture->rgb[1000] == 200);
            places.insert(picture->rgb.data());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    REQUIRE(places.size() == 3);
    loop.service.close();
    REQUIRE(loop.wait_for([](const CameraSeen& seen) { return seen.state == CameraState::off; }));
    const std::size_t bytes = std::size_t{3} * 320 * 240;
    for (const std::uint8_t* place : places)
        CHECK(std::all_of(place, place + bytes, [](std::uint8_t byte) { return byte == 0; }));
}

TEST_CASE("every fault is a sentence of its own in the window's language") {
    const auto told = [](Kind kind) {
        Loop loop;
        loop.camera->refuses = CameraFault{kind, "Value too large"};
        loop.service.open();
        CHECK(loop.wait_for([](const CameraSeen& seen) { return seen.state == CameraState::failed; }));
        return loop.seen.problem.str();
    };
    std::set<std::string> all;
    constexpr std::array kinds{Kind::no_camera, Kind::no_access, Kind::busy,     Kind::bandwidth,
                               Kind::unplugged, Kind::silent,    Kind::infrared, Kind::no_format,
                               Kind::failed,    Kind::gone};
    for (const Kind kind : kinds)
        all.insert(told(kind));
    CHECK(told(Kind::failed).find("Value too large") != std::string::npos);
    const test::Speaking german("de");
    for (const Kind kind : kinds)
        all.insert(told(kind));
    CHECK(all.size() == 2 * kinds.size());
    CHECK_FALSE(all.contains(""));
    CHECK(told(Kind::busy).find("Ein anderes Programm") == 0);
}

TEST_CASE("where nobody is to be seen it is closed, and the sentence says why") {
    Loop loop;
    loop.service.open();
    REQUIRE(loop.wait_for(is_on));
    loop.pass(66);
    REQUIRE(loop.wait_for([](const CameraSeen& seen) { return seen.state == CameraState::failed; }));
    CHECK(loop.seen.problem == translate("camera_problem.asleep"));
    CHECK_FALSE(loop.camera->is_open());
    loop.service.open();
    REQUIRE(loop.wait_for(is_on));
    CHECK(loop.seen.problem.empty());
}

TEST_CASE("without the file that finds bodies there is nothing to turn on, from the first look") {
    const test::TempDir folder;
    Loop loop(folder / "pose.tflite");
    CHECK(loop.look().state == CameraState::no_model);
    CHECK(loop.seen.problem.view().find("pose.tflite") != std::string_view::npos);
    loop.service.open();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(loop.look().state == CameraState::no_model);
    CHECK(loop.camera->asked_for.empty());

    Loop with(folder.write("pose.tflite", "is there"));
    CHECK(with.look().state == CameraState::off);
}

TEST_CASE("a file that is there and damaged is told when the camera is asked for") {
    Loop loop;
    loop.camera->no_looker = "pose.tflite is cut.";
    loop.service.open();
    REQUIRE(loop.wait_for([](const CameraSeen& seen) { return seen.state == CameraState::no_model; }));
    CHECK(loop.seen.problem == "pose.tflite is cut.");
}

TEST_CASE("no picture's memory is in a core dump, and the process writes none") {
    Loop loop;
    loop.service.open();
    REQUIRE(loop.wait_for(is_on));
    // Both pictures of the loop's, one after the other, and the one that is looked at.
    for (int i = 0; i < 4; ++i) {
        CHECK(test::left_out_of_dumps(loop.service.picture()->rgb.data()));
        CHECK(test::left_out_of_dumps(loop.service.picture()->rgb.data() + 320 * 240 * 3 - 1));
        loop.pass(.1);
        const auto count = loop.seen.picture;
        REQUIRE(loop.wait_for([&](const CameraSeen& seen) { return seen.picture > count; }));
    }
    const std::uint8_t* frame = nullptr;
    loop.camera->change([&](FakeCamera& its) { frame = its.memory; });
    CHECK(test::left_out_of_dumps(frame));
    CHECK(test::left_out_of_dumps(frame + 640 * 480 * 3 - 1));
    CHECK(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0);
    // The search can find memory that is dumped.
    const char other = 0;
    CHECK_FALSE(test::left_out_of_dumps(&other));
    CHECK_FALSE(test::memory_flags(&other).empty());
}
