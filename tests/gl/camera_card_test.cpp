// The camera's picture in the window: as it is, not mirrored, gone with the camera; and that it is said to be
// on wherever one is.
#include <doctest/doctest.h>

#include "model/update.h"
#include "support/states.h"
#include "support/trainer.h"

using namespace ninety;

namespace {

// Red on the left, blue on the right, a green strip along the top.
Image marked_picture() {
    Image image = make_image({320, 240});
    for (int y = 0; y < 240; ++y)
        for (int x = 0; x < 320; ++x) {
            std::uint8_t* p = image.pixel(x, y);
            p[0] = y < 40 ? 0 : x < 160 ? 210 : 0;
            p[1] = y < 40 ? 210 : 0;
            p[2] = y < 40 ? 0 : x < 160 ? 0 : 210;
        }
    return image;
}

struct Colour {
    int r, g, b;
    friend bool operator==(const Colour&, const Colour&) = default;
};
Colour pixel_at(glm::vec2 at, glm::ivec2 window) {
    std::uint8_t rgb[3];
    glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(static_cast<int>(at.x), window.y - 1 - static_cast<int>(at.y), 1, 1, GL_RGB,
                 GL_UNSIGNED_BYTE, rgb);
    return {rgb[0], rgb[1], rgb[2]};
}

constexpr glm::ivec2 kWindow{1280, 720};

class Watched {
  public:
    explicit Watched(AppState state = test::practising()) : trainer_(std::move(state), kWindow) {
        seen_.camera.state = CameraState::on;
        act(action::ToggleCamera{});
    }

    AppState& state() { return trainer_.state(); }
    void act(const Action& asked) { update(state(), {asked}); }
    // A picture that comes with a sight, and is drawn.
    void frame(const Image* picture, const CameraSight& sight = {}) {
        now_ += Seconds(1.0 / 15);
        seen_.camera.sight = sight;
        seen_.camera.sight->at = now_;
        ++seen_.camera.picture;
        trainer_.window().show_camera(picture, seen_.camera.picture);
        trainer_.draw_frame(now_, seen_);
        trainer_.act();
    }
    glm::vec2 in_picture(glm::vec2 part_01) {
        const auto frame = frame_of(state());
        REQUIRE(frame.camera);
        return frame.camera->picture.at + part_01 * frame.camera->picture.size;
    }
    Colour colour(glm::vec2 part_01) { return pixel_at(in_picture(part_01), kWindow); }

  private:
    test::Trainer trainer_;
    Observations seen_;
    Seconds now_{10};
};

constexpr Colour kRed{210, 0, 0}, kGreen{0, 210, 0}, kBlue{0, 0, 210};

}  // namespace

TEST_CASE("the camera's picture stands in its corner as the camera sees it, top up and not mirrored") {
    const Image picture = marked_picture();
    Watched watched;
    for (int i = 0; i < 3; ++i)
        watched.frame(&picture);
    CHECK(watched.colour({.25f, .6f}) == kRed);
    CHECK(watched.colour({.75f, .6f}) == kBlue);
    CHECK(watched.colour({.5f, .08f}) == kGreen);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("the latest picture is shown, and with the camera it goes") {
    const Image picture = marked_picture();
    Image other = picture;
    for (std::size_t i = 0; i < other.rgb.size(); i += 3)
        std::swap(other.rgb[i], other.rgb[i + 2]);
    Watched watched;
    watched.frame(&picture);
    watched.frame(&other);
    CHECK(watched.colour({.25f, .6f}) == kBlue);
    CHECK(watched.colour({.75f, .6f}) == kRed);
    watched.frame(nullptr);
    for (const glm::vec2 part : {glm::vec2(.25f, .6f), glm::vec2(.75f, .6f), glm::vec2(.5f, .08f)}) {
        const Colour now = watched.colour(part);
        CHECK_FALSE(now == kRed);
        CHECK_FALSE(now == kBlue);
        CHECK_FALSE(now == kGreen);
    }
    const glm::vec2 where = watched.in_picture({.25f, .6f});
    watched.frame(&picture);
    REQUIRE(pixel_at(where, kWindow) == kRed);
    watched.act(action::ToggleCamera{});
    watched.frame(nullptr);
    CHECK_FALSE(pixel_at(where, kWindow) == kRed);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("what is seen is drawn where it is: shoulder, hip, knee and ankle of the leg that is higher") {
    Image grey = make_image({320, 240});
    for (std::uint8_t& value : grey.rgb)
        value = 90;
    CameraSight sight;
    sight.body = true;
    sight.hint = CameraHint::none;
    sight.point_seen.fill(true);
    const auto put = [&](BodyPoint point, float x, float y) {
        sight.points_01[static_cast<std::size_t>(point)] = {x, y};
    };
    // The head on the right; the right leg stands upright, the left one lies.
    put(BodyPoint::shoulder_left, .9f, .8f), put(BodyPoint::shoulder_right, .9f, .8f);
    put(BodyPoint::hip_left, .5f, .8f), put(BodyPoint::hip_right, .5f, .8f);
    put(BodyPoint::knee_left, .3f, .8f), put(BodyPoint::knee_right, .5f, .5f);
    put(BodyPoint::ankle_left, .1f, .8f), put(BodyPoint::ankle_right, .5f, .2f);
    sight.reading = LegReading{Degrees(90), AngleSource::camera, 1};
    Watched watched;
    for (int i = 0; i < 2; ++i)
        watched.frame(&grey, sight);
    const auto warm = [](const Colour& c) { return c.r > c.b + 60; };           // the angle's orange
    const auto light = [](const Colour& c) { return c.r > 130 && c.b > 130; };  // white over grey
    const Colour none{90, 90, 90};
    CHECK(warm(watched.colour({.5f, .65f})));  // the thigh
    CHECK(warm(watched.colour({.5f, .35f})));  // the shin
    CHECK(warm(watched.colour({.7f, .8f})));   // the trunk
    CHECK(light(watched.colour({.2f, .8f})));  // the leg that lies
    CHECK(watched.colour({.7f, .4f}) == none);
    CHECK(watched.colour({.3f, .2f}) == none);
    // Without a reading nothing is drawn as measured.
    sight.reading.reset();
    watched.frame(&grey, sight);
    CHECK(light(watched.colour({.5f, .65f})));
    CHECK_FALSE(warm(watched.colour({.5f, .65f})));
    // A point that is not in the picture has no line.
    sight.point_seen[static_cast<std::size_t>(BodyPoint::ankle_right)] = false;
    watched.frame(&grey, sight);
    CHECK(watched.colour({.5f, .35f}) == none);
    // Nobody: the picture alone.
    sight.body = false;
    watched.frame(&grey, sight);
    CHECK(watched.colour({.5f, .65f}) == none);
}
