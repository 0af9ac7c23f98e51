// A camera from its first call to its last, against a driver that plays each thing that drivers do.
#include "platform/v4l2_camera.h"

#include <doctest/doctest.h>

#include "support/fake_v4l2.h"
#include "support/memory_flags.h"

using namespace ninety;
using Kind = CameraFault::Kind;
using test::FakeNode;
using test::FakePicture;
using test::FakeV4l2;
using test::grey_picture;

namespace {

// A driver, its calls, and the camera that was opened on it.
struct Desk {
    explicit Desk(FakeNode node = {}) : driver(std::move(node)), calls(driver.calls()) {}
    ~Desk() {
        camera.reset();
        CHECK(driver.all_let_go());
    }
    std::optional<CameraFault> open(const std::string& id = {}) {
        auto opened = open_v4l2(calls, driver.places(), id);
        if (!opened) {
            CHECK(driver.all_let_go());
            return opened.error();
        }
        camera = std::move(opened->device);
        last_id = opened->id;
        return std::nullopt;
    }
    Result<Awaited, CameraFault> next() { return camera->next(Seconds(.05), picture); }
    bool comes() {
        const auto came = next();
        return came && *came == Awaited::picture;
    }
    bool nothing() {
        const auto came = next();
        return came && *came == Awaited::nothing;
    }
    std::optional<Kind> fault() {
        const auto came = next();
        if (came) return std::nullopt;
        return came.error().kind;
    }
    int grey() const { return *picture.pixel(picture.size.x / 2, picture.size.y / 2); }

    FakeV4l2 driver;
    V4l2Calls calls;
    std::unique_ptr<CameraDevice> camera;
    std::string last_id;
    Image picture;
};

FakeNode with_formats(std::vector<unsigned> formats) {
    FakeNode node;
    node.formats = std::move(formats);
    return node;
}

// BT.601: 16 is black, 235 is white.
int level_of(int luma) {
    return static_cast<int>(std::lround((luma - 16) * 255.0 / 219));
}

}  // namespace

TEST_CASE("a camera is asked for 640 by 480 at fifteen a second, uncompressed where it can") {
    using Asked = std::vector<std::pair<unsigned, glm::ivec2>>;
    Desk desk(with_formats({V4L2_PIX_FMT_NV12, V4L2_PIX_FMT_MJPEG, V4L2_PIX_FMT_YUYV}));
    REQUIRE_FALSE(desk.open());
    CHECK(desk.driver.asked_for == Asked{{V4L2_PIX_FMT_YUYV, {640, 480}}});
    REQUIRE(desk.driver.paces.size() == 1);
    CHECK(desk.driver.paces[0].denominator == 15 * desk.driver.paces[0].numerator);
    CHECK(desk.driver.mapped.size() == 4);
    CHECK(desk.driver.queued.size() == 4);
    CHECK(desk.driver.streaming);
    for (const auto& [memory, bytes] : desk.driver.mapped)
        CHECK(test::left_out_of_dumps(memory));

    Desk compressed(with_formats({V4L2_PIX_FMT_NV12, V4L2_PIX_FMT_MJPEG}));
    REQUIRE_FALSE(compressed.open());
    CHECK(compressed.driver.asked_for == Asked{{V4L2_PIX_FMT_MJPEG, {640, 480}}});
    // One that cannot be slowed is taken as it is.
    Desk fast;
    fast.driver.answers[VIDIOC_S_PARM] = {ENOTTY};
    CHECK_FALSE(fast.open());
}

TEST_CASE("pictures come one after the other, and after the last nothing") {
    Desk desk;
    REQUIRE_FALSE(desk.open());
    CHECK(desk.nothing());
    CHECK(desk.driver.waited_ms == 50);
    for (const int luma : {60, 120, 180, 90, 100, 110, 200}) {
        desk.driver.waiting.push_back(grey_picture(luma));
        REQUIRE(desk.comes());
        CHECK(desk.picture.size == glm::ivec2(640, 480));
        CHECK(desk.grey() == level_of(luma));
    }
    CHECK(desk.nothing());
    CHECK(desk.driver.queued.size() == 4);  // nothing was kept
}

TEST_CASE("of all pictures that wait the newest is taken, and the driver has the others again") {
    Desk desk;
    REQUIRE_FALSE(desk.open());
    for (const int luma : {60, 120, 180})
        desk.driver.waiting.push_back(grey_picture(luma));
    REQUIRE(desk.comes());
    CHECK(desk.grey() == level_of(180));
    CHECK(desk.driver.queued.size() == 3);
    CHECK(desk.nothing());
    CHECK(desk.driver.queued.size() == 4);
}

TEST_CASE("damaged pictures are dropped: cut short, marked as wrong, lost, of no byte") {
    Desk desk;
    REQUIRE_FALSE(desk.open());
    FakePicture cut = grey_picture(120), wrong = grey_picture(120), empty, lost;
    cut.bytes.resize(cut.bytes.size() - 2);
    wrong.flags = V4L2_BUF_FLAG_ERROR;
    lost.error = EIO;
    for (const FakePicture& bad : {cut, wrong, empty, lost}) {
        desk.driver.waiting.push_back(bad);
        CHECK(desk.nothing());
    }
    // And the next one is there; one that is longer than its memory is cut to it.
    FakePicture lying = grey_picture(150);
    lying.bytes.resize(3 * lying.bytes.size());
    desk.driver.waiting.push_back(lying);
    CHECK(desk.comes());
    CHECK(desk.grey() == level_of(150));
    // A lost one behind a good one costs the lost one.
    desk.driver.waiting = {grey_picture(90), lost};
    CHECK(desk.comes());
    CHECK(desk.grey() == level_of(90));
}

TEST_CASE("a broken JPEG is dropped") {
    Desk desk(with_formats({V4L2_PIX_FMT_MJPEG}));
    REQUIRE_FALSE(desk.open());
    desk.driver.waiting.push_back({std::vector<std::byte>(5000, std::byte{0x55})});
    CHECK(desk.nothing());
}

TEST_CASE("a driver may give another size, and rows that are longer than the picture is wide") {
    Desk desk;
    desk.driver.gives_size = {320, 180};
    desk.driver.gives_stride = 700;
    REQUIRE_FALSE(desk.open());
    FakePicture picture = grey_picture(200, {350, 180});
    for (std::size_t row = 0; row < 180; ++row)  // what is behind a row is no part of it
        for (std::size_t i = 640; i < 700; ++i)
            picture.bytes[row * 700 + i] = std::byte{0};
    desk.driver.waiting.push_back(picture);
    REQUIRE(desk.comes());
    CHECK(desk.picture.size == glm::ivec2(320, 180));
    CHECK(int(*desk.picture.pixel(319, 179)) == level_of(200));
    CHECK(int(*desk.picture.pixel(0, 179)) == level_of(200));
}

TEST_CASE("what a driver gives that cannot be is no format of ours") {
    const auto opened_with = [](auto change) {
        Desk desk;
        change(desk.driver);
        const auto fault = desk.open();
        return fault ? std::optional(fault->kind) : std::nullopt;
    };
    CHECK(opened_with([](FakeV4l2& d) { d.gives_format = V4L2_PIX_FMT_H264; }) == Kind::no_format);
    CHECK(opened_with([](FakeV4l2& d) { d.gives_size = {100'000, 480}; }) == Kind::no_format);
    CHECK(opened_with([](FakeV4l2& d) { d.gives_size = {640, 1}; }) == Kind::no_format);
    CHECK(opened_with([](FakeV4l2& d) { d.gives_stride = 0xFFFF'FFFF; }) == Kind::no_format);
    CHECK(opened_with([](FakeV4l2& d) { d.gives_buffers = 1; }) == Kind::failed);
    // As many as it likes: four are used.
    CHECK_FALSE(opened_with([](FakeV4l2& d) { d.gives_buffers = 32; }));
    CHECK_FALSE(opened_with([](FakeV4l2& d) { d.gives_buffers = 2; }));
}

TEST_CASE("a picture from a buffer that nobody has mapped ends it") {
    Desk desk;
    REQUIRE_FALSE(desk.open());
    desk.driver.wrong_index = 4;
    desk.driver.waiting.push_back(grey_picture(120));
    CHECK(desk.fault() == Kind::failed);
}

TEST_CASE("each refusal at the beginning has its reason, wherever the driver says it") {
    const std::pair<int, Kind> reasons[] = {{EACCES, Kind::no_access}, {EPERM, Kind::no_access},
                                            {EBUSY, Kind::busy},       {ENODEV, Kind::unplugged},
                                            {EIO, Kind::failed},       {ENOMEM, Kind::failed}};
    for (const unsigned long call :
         {VIDIOC_S_FMT, VIDIOC_REQBUFS, VIDIOC_QUERYBUF, VIDIOC_QBUF, VIDIOC_STREAMON})
        for (const auto& [error, kind] : reasons) {
            CAPTURE(call);
            CAPTURE(error);
            Desk desk;
            desk.driver.answers[call] = {error};
            const auto fault = desk.open();
            REQUIRE(fault);
            CHECK(fault->kind == kind);
            CHECK(fault->why.empty() == (kind != Kind::failed));
            // It was for that moment.
            CHECK_FALSE(desk.open());
        }
}

TEST_CASE("a plug without room for the pictures is tried with compressed ones, then with smaller ones") {
    using Asked = std::vector<std::pair<unsigned, glm::ivec2>>;
    Desk desk(with_formats({V4L2_PIX_FMT_YUYV, V4L2_PIX_FMT_MJPEG}));
    desk.driver.answers[VIDIOC_STREAMON] = {ENOSPC, ENOSPC};
    REQUIRE_FALSE(desk.open());
    CHECK(desk.driver.asked_for == Asked{{V4L2_PIX_FMT_YUYV, {640, 480}},
                                         {V4L2_PIX_FMT_MJPEG, {640, 480}},
                                         {V4L2_PIX_FMT_YUYV, {320, 240}}});
    CHECK(desk.driver.open_fds.size() == 1);
    Desk full(with_formats({V4L2_PIX_FMT_YUYV, V4L2_PIX_FMT_MJPEG}));
    full.driver.answers[VIDIOC_STREAMON].assign(10, ENOSPC);
    const auto fault = full.open();
    REQUIRE(fault);
    CHECK(fault->kind == Kind::bandwidth);
    CHECK(full.driver.asked_for.size() == 4);
}

TEST_CASE("a camera that is in use gives way to another one that is there; alone it is told") {
    Desk desk;
    FakeNode second;
    second.name = "video1";
    second.by_id = "usb-second";
    desk.driver.plug_in(second);
    desk.driver.answers[VIDIOC_S_FMT] = {EBUSY};
    REQUIRE_FALSE(desk.open());
    CHECK(desk.last_id == "usb-second");
}

TEST_CASE("the same camera is found again by its id under another number, and no other in its place") {
    FakeNode node;
    node.by_id = "usb-mine";
    Desk desk(node);
    REQUIRE_FALSE(desk.open());
    CHECK(desk.last_id == "usb-mine");
    desk.driver.polls.push_back({0, POLLERR | POLLHUP});
    CHECK(desk.fault() == Kind::unplugged);
    desk.camera.reset();
    CHECK(desk.driver.all_let_go());
    desk.driver.pull_out("video0");
    FakeNode other;
    other.name = "video1";
    desk.driver.plug_in(other);
    REQUIRE(desk.open("usb-mine"));
    CHECK(desk.open("usb-mine")->kind == Kind::unplugged);
    std::filesystem::remove_all(desk.driver.folder / "v4l");
    node.name = "video5";
    desk.driver.plug_in(node);
    REQUIRE_FALSE(desk.open("usb-mine"));
    CHECK(desk.last_id == "usb-mine");
}

TEST_CASE("pulled out while it runs: however the driver says it") {
    for (const short events : {short(POLLERR), short(POLLHUP), short(POLLNVAL), short(POLLIN | POLLHUP)}) {
        Desk desk;
        REQUIRE_FALSE(desk.open());
        desk.driver.waiting.push_back(grey_picture(120));
        desk.driver.polls.push_back({0, events});
        CHECK(desk.fault() == Kind::unplugged);
    }
    for (const unsigned long call : {VIDIOC_DQBUF, VIDIOC_QBUF}) {
        Desk desk;
        REQUIRE_FALSE(desk.open());
        desk.driver.waiting = {grey_picture(120), grey_picture(130)};
        desk.driver.answers[call] = {ENODEV};
        CHECK(desk.fault() == Kind::unplugged);
    }
    Desk desk;
    REQUIRE_FALSE(desk.open());
    desk.driver.polls.push_back({ENODEV, 0});
    CHECK(desk.fault() == Kind::unplugged);
}

TEST_CASE("a signal while it waits is nothing, and while it takes a picture it costs none") {
    Desk desk;
    REQUIRE_FALSE(desk.open());
    desk.driver.waiting.push_back(grey_picture(120));
    desk.driver.polls.push_back({EINTR, 0});
    CHECK(desk.nothing());
    desk.driver.answers[VIDIOC_DQBUF] = {EINTR, EINTR};
    CHECK(desk.comes());
    CHECK(desk.grey() == level_of(120));
    desk.driver.answers[VIDIOC_QBUF] = {EINTR};
    CHECK(desk.nothing());
    CHECK(desk.driver.queued.size() == 4);
}

TEST_CASE(
    "the n-th call fails, for every n and every errno: no crash, nothing left open, and on with the next") {
    // From opening over five looks to closing; how many calls that are says a run in which all go well.
    constexpr glm::ivec2 kSmall{64, 64};
    const auto plays = [&](FakeV4l2& driver) {
        driver.gives_size = kSmall;
        const V4l2Calls calls = driver.calls();
        auto opened = open_v4l2(calls, driver.places(), {});
        if (!opened) return false;
        Image picture;
        for (int i = 0; i < 5; ++i) {
            driver.waiting = {grey_picture(100, kSmall), grey_picture(120, kSmall)};
            if (!opened->device->next(Seconds(.05), picture)) return false;
        }
        return true;
    };
    FakeV4l2 well{FakeNode()};
    REQUIRE(plays(well));
    const int calls = well.count;
    REQUIRE(calls > 40);
    for (const bool on : {false, true})
        for (const int error : {EIO, ENODEV, EBUSY, EINTR, EAGAIN, EINVAL, EACCES, ENOSPC})
            for (int n = 0; n < calls; ++n) {
                CAPTURE(n);
                CAPTURE(error);
                FakeV4l2 driver{FakeNode()};
                driver.fail_at = n;
                driver.fail_with = error;
                driver.fails_on = on;
                const bool went_well = plays(driver);
                CHECK(driver.all_let_go());
                CHECK(driver.count > n);
                driver.fail_at = -1;
                CHECK(plays(driver));
                if (error == EIO && n == 0) CHECK_FALSE(went_well);
            }
}
