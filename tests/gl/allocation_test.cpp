// Counts what our own code takes from the heap in a frame, panels and all. Dear ImGui, SDL and the GL driver
// have allocators of their own. Never built with the address sanitizer, which has the heap for itself.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

#include "cli/drawing_window.h"
#include "cli/trainer.h"
#include "history/make_history.h"
#include "model/apply.h"
#include "support/program_files.h"

using namespace ninety;

namespace {

std::atomic<long> allocations{0};

using test::program_files;
// What `frames` frames take once everything has been made that stays.
long taken(Trainer& trainer, int frames) {
    static Seconds now{0};
    long before = 0;
    for (int i = 0; i < 40 + frames; ++i) {
        if (i == 40) before = allocations;
        now += Seconds(1.0 / 60);
        trainer.draw_frame(now);
        trainer.act();
    }
    return allocations - before;
}

}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size ? size : 1)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

TEST_CASE("in steady state a whole frame takes nothing from the heap, whatever panel is open") {
    GlWindowOptions options;
    options.visible = options.vsync = false;
    options.size = {960, 600};
    auto window = open_drawing_window(options);
    REQUIRE(window);
    Settings settings;
    settings.stop_signs_seen = true;
    settings.show_beneath = settings.show_measures = settings.show_inset = true;
    AppState initial(settings);
    initial.quality_given = Quality::medium;  // on a busy machine `automatic` may choose anew
    initial.articles = load_articles(program_files().content / "article").pages;
    Trainer trainer(std::move(*window), program_files(), std::move(initial));
    trainer.show_first_camera();
    AppState& state = trainer.state();

    const Seconds hold = state.demo.timeline().hold_start(state.demo_side);
    for (const Panel panel : {Panel::watch, Panel::why, Panel::body, Panel::settings}) {
        state.panel = panel;
        state.player.seek(hold, state.demo.timeline().length());
        state.player.play(state.now, state.demo.timeline().length());
        CAPTURE(static_cast<int>(panel));
        CHECK(taken(trainer, 40) == 0);
    }
    // The article's live scenes, playing.
    state.player.pause();
    state.panel = Panel::why;
    for (const char* page : {"stoop", "disc", "lift", "answer"}) {
        state.page = page;
        REQUIRE(lesson_shown(state));
        cut_to_view(state);
        state.lesson.playing = true;
        INFO("page " << std::string(page));
        CHECK(taken(trainer, 40) == 0);
    }
    state.player.pause();
    state.mode = Mode::practise;
    state.clock.start(state.now);
    for (const Panel panel : {Panel::practise, Panel::body}) {
        state.panel = panel;
        CAPTURE(static_cast<int>(panel));
        CHECK(taken(trainer, 40) == 0);
    }
    // Charts in place of the picture, over every range, with nothing, a day and two years.
    state.mode = Mode::watch;
    state.panel = Panel::progress;
    for (const int sessions : {0, 1, 730})
        for (const ProgressRange range :
             {ProgressRange::four_weeks, ProgressRange::three_months, ProgressRange::all}) {
            HistoryData data = test::daily(sessions);
            const Day today = sessions ? day_of(data.sessions.back().started) : 20'000;
            state.progress = progress_view(std::move(data), today, Metres(1.7), Degrees(90), Seconds(45));
            state.range = range;
            CAPTURE(sessions);
            CAPTURE(static_cast<int>(range));
            CHECK(taken(trainer, 10) == 0);
        }
    // And that this can fail: a string too long for itself is counted.
    const long counted = allocations;
    const std::string text(100, 'x');
    CHECK(allocations > counted);
    CHECK(text.size() == 100);
}
