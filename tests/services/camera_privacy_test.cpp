// No picture reaches a file or anybody else: the kernel watches while a camera is opened, looked through and
// closed, and the sources are searched for whatever could write.
#include <doctest/doctest.h>
#include <sys/socket.h>

#include <fstream>

#include "measure/frame_looker.h"
#include "platform/v4l2_camera.h"
#include "services/camera_service.h"
#include "support/fake_camera.h"
#include "support/fake_v4l2.h"
#include "support/no_writing.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

const fs::path kModel = fs::path(NINETY_SHARE) / "vision" / "pose_landmark_lite.tflite";

// A session of the camera's; 0 where it has shown pictures and was off again in the end.
int session(CameraWorld world) {
    CameraService service(std::move(world));
    Observations seen;
    const auto comes = [&](CameraState state, std::uint64_t pictures) {
        for (int i = 0; i < 3000; ++i) {
            service.observe(seen);
            if (seen.camera.state == state && seen.camera.picture >= pictures) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return false;
    };
    service.open();
    if (!comes(CameraState::on, 3)) return 1;
    service.close();
    return comes(CameraState::off, 0) && !service.stuck() ? 0 : 2;
}

// Pictures from a driver, through every line of ours that a real one's go through. The device itself is
// opened to be read and written, as V4L2 asks; that call is the driver's, and it is none of the kernel's
// here.
CameraWorld world_of(const std::shared_ptr<test::FakeV4l2>& driver, const V4l2Calls& calls) {
    CameraWorld world;
    world.system.open = [driver, &calls](const std::string& id) {
        driver->gives_size = {320, 240};
        for (int i = 0; i < 100; ++i)
            driver->waiting.push_back(test::grey_picture(120, driver->gives_size));
        return open_v4l2(calls, driver->places(), id);
    };
    std::error_code unseen;
    if (fs::exists(kModel, unseen)) {
        world.model = kModel;
        world.open_looker = [] { return open_camera_eye(kModel); };
    } else {
        MESSAGE("not with the real looker: there is no " << kModel.string());
        world.open_looker = test::fake_world(std::make_shared<test::FakeCamera>()).open_looker;
    }
    return world;
}

// What stands in a source that could write a file or send something; of ours and of the system's.
std::string what_writes(const std::string& source) {
    for (const char* word :
         {"ofstream", "std::fstream", "fopen",      "freopen",      "fdopen",       "fwrite",
          "O_WRONLY", "O_CREAT",      "creat(",     "mkstemp",      "tmpfile",      "rename(",
          "socket(",  "send(",        "popen",      "system(",      "posix_spawn",  "execv",
          "execl",    "write_png",    "OutputFile", "write_output", "replace_file", "make_private_f"})
        if (source.find(word) != std::string::npos) return word;
    return {};
}
std::string text_of(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("while a camera is on, nothing is opened for writing and nothing is sent") {
    const auto driver = std::make_shared<test::FakeV4l2>(test::FakeNode());
    const V4l2Calls calls = driver->calls();
    const test::Ended ended = test::without_writing([&] { return session(world_of(driver, calls)); });
    CHECK_FALSE(ended.by_the_kernel);
    CHECK(ended.code == 0);
}

TEST_CASE("the kernel sees whoever would write or send a picture") {
    const test::TempDir folder;
    const std::string file = folder / "picture.png";
    const int before = open((folder / "open before").c_str(), O_WRONLY | O_CREAT, 0600);
    REQUIRE(before > 2);
    std::vector<std::function<void()>> tries{[&] { std::ofstream(file) << "picture"; },
                                             [&] {
                                                 (void)write_png(make_image({8, 8}), file);
                                             },
                                             [&] { (void)!creat(file.c_str(), 0600); },
                                             [&] { (void)socket(1, 1, 0); }};
    if (test::kWatchesWriting) tries.push_back([&] { (void)!write(before, "picture", 7); });
    for (const auto& what : tries)
        CHECK(test::without_writing([&] { return what(), 0; }).by_the_kernel);
    CHECK_FALSE(fs::exists(file));
    CHECK(test::without_writing([] { return 7; }).code == 7);
    // In a thread of its own, too.
    CHECK(test::without_writing([&] { return std::thread(tries[0]).join(), 0; }).by_the_kernel);
    close(before);
}

TEST_CASE("no source of the camera's has anything in it that writes a file or sends something") {
    const fs::path sources = fs::path(NINETY_CONTENT).parent_path() / "src";
    int searched = 0;
    const auto search = [&](const fs::path& file) {
        CAPTURE(file.string());
        CHECK(what_writes(text_of(file)) == "");
        ++searched;
    };
    for (const auto& file : fs::recursive_directory_iterator(sources / "vision"))
        if (file.is_regular_file()) search(file.path());
    for (const char* folder : {"measure", "platform", "services", "core"})
        for (const auto& file : fs::recursive_directory_iterator(sources / folder))
            for (const char* name : {"camera", "v4l2_", "frame_looker", "body_", "one_euro",
                                     "picture_preview", "private_memory"})
                if (file.path().filename().string().starts_with(name)) search(file.path());
    CHECK(searched > 20);
    // The search finds those that do.
    for (const char* guilty : {"core/output_file.cpp", "core/atomic_file.cpp", "core/image.cpp",
                               "platform/desktop/video_pipe.cpp"})
        CHECK_FALSE(what_writes(text_of(sources / guilty)).empty());
}
