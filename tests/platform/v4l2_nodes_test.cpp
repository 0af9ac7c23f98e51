// Which of the system's video nodes are cameras for us, in which order, and what is said where none is.
#include "platform/v4l2_nodes.h"

#include <doctest/doctest.h>

#include "platform/v4l2_camera.h"
#include "support/fake_v4l2.h"

using namespace ninety;
using Kind = CameraFault::Kind;
using test::FakeNode;
using test::FakeV4l2;

namespace {

std::vector<std::string> files(FakeV4l2& driver) {
    const auto found = find_cameras(driver.calls(), driver.places());
    std::vector<std::string> names;
    if (found)
        for (const V4l2Node& node : *found)
            names.push_back(node.file.filename());
    CHECK(driver.open_fds.empty());
    return names;
}
std::optional<Kind> fault(FakeV4l2& driver) {
    const auto found = find_cameras(driver.calls(), driver.places());
    CHECK(driver.open_fds.empty());
    if (found) return std::nullopt;
    return found.error().kind;
}
FakeNode node_named(std::string name) {
    FakeNode node;
    node.name = std::move(name);
    return node;
}

}  // namespace

TEST_CASE("a camera has a name for people, formats, and an id that outlives its number") {
    FakeNode node = node_named("video4");
    node.card = "Integrated Camera: \x1b[31mred";
    node.formats = {V4L2_PIX_FMT_MJPEG, V4L2_PIX_FMT_H264, V4L2_PIX_FMT_YUYV, V4L2_PIX_FMT_NV12};
    node.by_id = "usb-Painted_1234-video-index0";
    FakeV4l2 driver(node);
    driver.plug_in(node_named("video7"));
    const auto found = find_cameras(driver.calls(), driver.places());
    REQUIRE(found);
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].file == driver.folder / "video4");
    CHECK((*found)[0].id == "usb-Painted_1234-video-index0");
    CHECK((*found)[0].name == "Integrated Camera: \\x1b[31mred");
    CHECK((*found)[0].formats == std::vector{PixelFormat::mjpg, PixelFormat::yuyv, PixelFormat::nv12});
    CHECK((*found)[1].id == "video7");  // that has no other
}

TEST_CASE("what is no camera is passed over: a node of words, one that writes, one without a stream") {
    FakeV4l2 driver(node_named("video1"));
    for (const unsigned caps : {unsigned(V4L2_CAP_META_CAPTURE | V4L2_CAP_STREAMING),
                                unsigned(V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_STREAMING),
                                unsigned(V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_READWRITE)}) {
        FakeNode other = node_named("video0");
        other.caps = caps;
        driver.plug_in(other);
        CHECK(files(driver) == std::vector<std::string>{"video1"});
    }
    driver.pull_out("video1");
    CHECK(fault(driver) == Kind::no_camera);
}

TEST_CASE("a camera that somebody has plugged in comes before those that are built in; then by number") {
    FakeNode built_in = node_named("video2"), plugged = node_named("video10"), other = node_named("video9");
    built_in.removable = "fixed";
    plugged.removable = "removable";
    FakeV4l2 driver(built_in);
    driver.plug_in(plugged);
    driver.plug_in(other);
    CHECK(files(driver) == std::vector<std::string>{"video10", "video2", "video9"});
}

TEST_CASE("where there is none, the most telling reason is given") {
    FakeV4l2 nothing;
    CHECK(fault(nothing) == Kind::no_camera);

    FakeNode warm = node_named("video0");
    warm.formats = {V4L2_PIX_FMT_GREY};
    FakeV4l2 driver(warm);
    CHECK(fault(driver) == Kind::infrared);
    FakeNode odd = node_named("video1");
    odd.formats = {V4L2_PIX_FMT_H264};
    driver.plug_in(odd);
    CHECK(fault(driver) == Kind::no_format);
    FakeNode taken = node_named("video2");
    taken.refuses = EBUSY;
    driver.plug_in(taken);
    CHECK(fault(driver) == Kind::busy);
    FakeNode locked = node_named("video3");
    locked.refuses = EACCES;
    driver.plug_in(locked);
    CHECK(fault(driver) == Kind::no_access);
    // And one that serves makes up for all of them.
    driver.plug_in(node_named("video4"));
    CHECK(files(driver) == std::vector<std::string>{"video4"});
}

TEST_CASE(
    "grey beside a format that can be read is no infrared camera; grey beside one that cannot is none") {
    FakeNode node = node_named("video0");
    node.formats = {V4L2_PIX_FMT_GREY, V4L2_PIX_FMT_YUYV};
    CHECK(files(*std::make_unique<FakeV4l2>(node)) == std::vector<std::string>{"video0"});
    node.formats = {V4L2_PIX_FMT_GREY, V4L2_PIX_FMT_H264};
    FakeV4l2 driver(node);
    CHECK(fault(driver) == Kind::no_format);
}

TEST_CASE("a node that goes while it is looked at, and a driver whose formats never end, end nothing") {
    FakeNode gone = node_named("video0");
    gone.refuses = ENODEV;
    FakeV4l2 driver(gone);
    CHECK(fault(driver) == Kind::no_camera);
    driver.answers[VIDIOC_QUERYCAP] = {ENODEV};
    driver.plug_in(node_named("video1"));
    CHECK(fault(driver) == Kind::no_camera);
    CHECK(files(driver) == std::vector<std::string>{"video1"});

    FakeNode endless = node_named("video2");
    endless.formats.assign(100'000, V4L2_PIX_FMT_H264);
    FakeV4l2 long_one(endless);
    CHECK(fault(long_one) == Kind::no_format);
    CHECK(long_one.count < 100);
}

TEST_CASE("a signal in the middle of a question is no answer; a storm of them is an end") {
    FakeV4l2 driver(node_named("video0"));
    driver.answers[VIDIOC_QUERYCAP] = {EINTR, EINTR, EINTR};
    driver.answers[VIDIOC_ENUM_FMT] = {EINTR, 0};
    CHECK(files(driver) == std::vector<std::string>{"video0"});
    driver.answers[VIDIOC_QUERYCAP].assign(100'000, EINTR);
    CHECK(fault(driver) == Kind::no_camera);
}

TEST_CASE(
    "cameras to choose from have their own names; two of one kind are told apart, infrared ones left out") {
    FakeNode first = node_named("video0"), infrared = node_named("video2"), second = node_named("video4"),
             third = node_named("video6");
    first.card = second.card = "C525";
    third.card = "Integrated Camera";
    first.by_id = "usb-C525_A-video-index0", second.by_id = "usb-C525_B-video-index0";
    infrared.card = "Integrated IR Camera";
    infrared.formats = {V4L2_PIX_FMT_GREY};
    FakeV4l2 driver(first);
    for (const FakeNode& node : {infrared, second, third})
        driver.plug_in(node);
    const auto found = find_cameras(driver.calls(), driver.places());
    REQUIRE(found);
    CHECK(names_of(*found) == CameraNames{{"usb-C525_A-video-index0", "C525"},
                                          {"usb-C525_B-video-index0", "C525 (2)"},
                                          {"video6", "Integrated Camera"}});
}
