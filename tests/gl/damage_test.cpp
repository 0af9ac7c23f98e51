// What is drawn only where it has changed is, to the last bit, what is drawn whole; where a coarser picture
// is scaled up, to what a rasteriser rounds otherwise where it cuts.
#include <doctest/doctest.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <random>

#include "gl/gl_watch.h"
#include "render/quality_choice.h"
#include "render/surface.h"
#include "support/states.h"
#include "support/trainer.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kCompared{960, 600};

std::vector<unsigned char> pixels_of_window() {
    std::vector<unsigned char> pixels(static_cast<std::size_t>(3 * kCompared.x * kCompared.y));
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, kCompared.x, kCompared.y, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    // The mark counts frames.
    const glm::ivec2 mark = KeptWindow::place(kCompared);
    std::fill_n(pixels.begin() + 3 * (mark.y * kCompared.x + mark.x), 3, 0);
    return pixels;
}

// Colours that are farther apart than this, of 255.
long others(const std::vector<unsigned char>& a, const std::vector<unsigned char>& b, int apart) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0L, std::plus<>(),
                              [apart](int x, int y) { return long{std::abs(x - y) > apart}; });
}

// Draws frames as the window does, and each of them once more, whole.
class Comparison {
  public:
    explicit Comparison(AppState initial) : trainer_(std::move(initial), kCompared) {}
    AppState& state() { return trainer_.state(); }
    MainWindow& window() { return trainer_.window(); }

    // Time moves on by so much; returns whether something was shown.
    bool frame(Seconds by) {
        trainer_.read_input();
        trainer_.live(now_ += by);
        const Frame frame = frame_of(state());
        Actions actions;
        const bool is_shown = window().draw(frame, state(), actions).shown;
        if (is_shown) {
            compare(frame);
            window().present();
        }
        update(state(), actions);
        return is_shown;
    }
    void act(Action action) { update(state(), {std::move(action)}); }

    int shown = 0, in_parts = 0, wrong = 0;
    long drawn_px = 0;

  private:
    void compare(const Frame& frame) {
        ++shown;
        in_parts += !window().damage().whole();
        for (const WindowBox& box : window().damage().boxes())
            drawn_px += box.area();
        const auto parts = pixels_of_window();
        window().draw_whole(frame, state());
        // Scaled up it may be rounded otherwise where it is cut.
        const long differ = others(parts, pixels_of_window(), window().scales_picture() ? 3 : 0);
        CHECK(differ == 0);
        wrong += differ > 0;
    }

    test::Trainer trainer_;
    Seconds now_{1};
};

AppState with_pages(AppState state) {
    state.picture.quality_given = Quality::medium;  // on a busy machine `automatic` may choose anew
    state.reading.articles = load_articles(test::program_files().content / "article").pages;
    return state;
}

// Something that a person may do, the next of a random row.
Action any_action(std::minstd_rand& random, const AppState& state) {
    const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    constexpr Panel kPanels[] = {Panel::watch, Panel::practise, Panel::why,
                                 Panel::body,  Panel::progress, Panel::settings};
    constexpr bool Settings::*kFlags[] = {&Settings::show_inset,    &Settings::show_angle,
                                          &Settings::show_target,   &Settings::show_beneath,
                                          &Settings::show_measures, &Settings::high_contrast};
    switch (upto(9)) {
        case 0:
            return action::ShowPanel{kPanels[upto(6)]};
        case 1:
            return action::ToggleSetting{kFlags[upto(6)]};
        case 2:
            return action::SkipForward{};
        case 3:
            return action::Orbit{{.02f * static_cast<float>(upto(20)), 0}};
        case 4:
            return action::ChooseView{upto(2) ? View::side : View::three_quarter};
        case 5:
            return action::ShowShortcuts{open_dialog(state) != Dialog::shortcuts};
        case 6:
            return action::ToggleFullscreen{};
        case 7: {
            constexpr const char* kScenes[] = {"scene:stoop", "scene:disc", "scene:lift", "scene:answer"};
            return action::ShowScene{kScenes[upto(4)]};
        }
        default:
            return action::TogglePlay{};
    }
}

// A graphics card draws the window whole each time: there is nothing to be seen in parts. Needs a window's
// context.
bool draws_by_parts() {
    if (is_software_renderer(gl_renderer_name())) return true;
    MESSAGE("not tried: a graphics card draws the window whole");
    return false;
}

}  // namespace

TEST_CASE("whatever somebody does: drawn in parts is drawn whole") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        CAPTURE(seed);
        std::minstd_rand random(seed);
        Comparison comparison(with_pages(test::practising()));
        comparison.act(action::TogglePlay{});
        constexpr double kSteps[] = {1 / 60.0, 1 / 60.0, 1 / 15.0, .3, 1.7};
        for (int i = 0; i < 90; ++i) {
            if (i % 8 == 7) comparison.act(any_action(random, comparison.state()));
            comparison.frame(Seconds(kSteps[random() % 5]));
        }
        // And that both ways of drawing were tried.
        if (draws_by_parts()) CHECK(comparison.in_parts > 20);
        CHECK(comparison.shown > comparison.in_parts);
    }
}

TEST_CASE("in a hold a third of the window is drawn, and where only the clock counts on next to nothing") {
    Comparison comparison(with_pages(test::practising()));
    if (!draws_by_parts()) return;
    comparison.act(action::TogglePlay{});
    for (int i = 0; i < 8 && comparison.state().practice.clock.position().step.phase != Phase::hold; ++i)
        comparison.act(action::SkipForward{});
    for (int i = 0; i < 60;
         ++i)  // until the leg has come to rest, and the room's picture is as good as it gets
        comparison.frame(Seconds(1.0 / 15));
    comparison.shown = comparison.in_parts = 0;
    comparison.drawn_px = 0;
    for (int i = 0; i < 60; ++i)
        comparison.frame(Seconds(1.0 / 15));
    REQUIRE(comparison.shown > 5);
    CHECK(comparison.in_parts == comparison.shown);
    const double each = static_cast<double>(comparison.drawn_px) / comparison.shown;
    MESSAGE("of the window, each time: " << each / (kCompared.x * kCompared.y));
    CHECK(each < .40 * kCompared.x * kCompared.y);
}

TEST_CASE("a window that has lost the last frame is drawn whole, and so is one that holds an older one") {
    Comparison comparison(with_pages(test::practising()));
    if (!draws_by_parts()) return;
    comparison.act(action::TogglePlay{});
    for (int i = 0; i < 30; ++i)
        comparison.frame(Seconds(1.0 / 15));
    REQUIRE(comparison.in_parts > 0);
    const auto drawn_whole = [&] {
        const int before = comparison.in_parts, shown = comparison.shown;
        while (comparison.shown == shown)
            comparison.frame(Seconds(1.0 / 15));
        return comparison.in_parts == before;
    };
    CHECK_FALSE(drawn_whole());
    // 1. Another buffer, with nothing in it.
    draw_into_window(kCompared);
    clear_to({0, 0, 0});
    CHECK(drawn_whole());
    CHECK_FALSE(drawn_whole());
    // 2. The buffer of the frame before the last: the same picture but for the mark.
    const glm::ivec2 mark = KeptWindow::place(kCompared);
    unsigned char before[3]{};
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glReadPixels(mark.x, mark.y, 1, 1, GL_RGB, GL_UNSIGNED_BYTE, before);
    CHECK_FALSE(drawn_whole());
    draw_into_window(kCompared);
    draw_only({mark, mark + 1});
    clear_to(glm::vec3(before[0], before[1], before[2]) / 255.0f);
    draw_everywhere();
    CHECK(drawn_whole());
}

TEST_CASE("a picture drawn where the figure is, on the last one's ground, is the picture drawn anew") {
    const GlWindow window = test::unseen_window({64, 64});
    const ProgramFiles& files = test::program_files();
    const RenderFiles render{files.shaders, files.assets, files.figure_mesh, files.bones_mesh,
                             files.light_map};
    Renderer parts(render), anew(render);
    constexpr glm::ivec2 kSize{720, 480};
    std::minstd_rand random(5);
    for (const View view : {View::side, View::three_quarter, View::floor})
        for (const bool beneath : {false, true}) {
            Settings settings;
            settings.show_beneath = beneath;
            AppState state(settings);
            const Seconds length = state.watch.demo.timeline().length();
            Seconds at{0};
            Image last;
            OrbitCamera camera;
            int compared = 0, missed = 0;
            for (int i = 0; i < 60; ++i) {
                // Mostly a little on, at times somewhere else.
                at = random() % 12 == 0 ? length * (static_cast<double>(random() % 100) / 100)
                                        : at + Seconds(static_cast<double>(random() % 40) / 100);
                state.watch.player.seek(at, length);
                Scene scene = scene_of(state);
                scene.camera = named_view(view, scene.body, scene.raised, float(kSize.x) / float(kSize.y));
                // Another camera: coarse at first, and a room that gets better.
                if (!(scene.camera == camera)) {
                    camera = scene.camera;
                    for (Renderer* renderer : {&parts, &anew})
                        for (int frame = 0; frame < 60; ++frame)
                            renderer->draw(scene, kSize);
                    REQUIRE_FALSE(parts.refining());
                    REQUIRE_FALSE(anew.refining());
                    last = {};
                    continue;
                }
                if (!parts.draw(scene, kSize)) {
                    // Shadows may have come a step nearer: the other's, too.
                    CHECK_FALSE(anew.draw(scene, kSize));
                    continue;
                }
                anew.forget();
                anew.draw(scene, kSize);
                const Image is = read_pixels(parts.image());
                CHECK(is.rgb == read_pixels(anew.image()).rgb);
                ++compared;
                // What is another is told of.
                if (last.size == is.size)
                    for (int y = 0; y < kSize.y; ++y)
                        for (int x = 0; x < kSize.x; ++x) {
                            if (std::equal(is.pixel(x, y), is.pixel(x, y) + 3, last.pixel(x, y))) continue;
                            missed += std::none_of(parts.changed().begin(), parts.changed().end(),
                                                   [&](const PixelRect& rect) {
                                                       return x >= rect.low.x && x < rect.high.x &&
                                                              y >= rect.low.y && y < rect.high.y;
                                                   });
                        }
                last = is;
            }
            CHECK(compared > 10);
            CHECK(missed == 0);
        }
}
