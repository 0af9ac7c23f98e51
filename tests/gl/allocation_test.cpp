// Counts what our own code takes from the heap in a frame, panels and all. Dear ImGui, SDL and the GL driver
// have allocators of their own. Never built with the address sanitizer, which has the heap for itself.
#include <doctest/doctest.h>

#include <string>

#include "cli/drawing_window.h"
#include "history/make_history.h"
#include "model/update.h"
#include "support/counted_heap.h"
#include "support/program_files.h"
#include "support/trainer.h"

using namespace ninety;

namespace {

using test::heap_use;
using test::program_files;
// What `frames` frames take once everything has been made that stays.
long taken(test::Trainer& trainer, int frames) {
    static Seconds now{0};
    long before = 0;
    for (int i = 0; i < 40 + frames; ++i) {
        if (i == 40) before = heap_use().taken;
        now += Seconds(1.0 / 60);
        trainer.draw_frame(now);
        trainer.act();
    }
    return heap_use().taken - before;
}

}  // namespace

TEST_CASE("in steady state a whole frame takes nothing from the heap, whatever panel is open") {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.show_beneath = settings.show_measures = settings.show_inset = true;
    AppState initial(settings);
    initial.picture.quality_given = Quality::medium;  // on a busy machine `automatic` may choose anew
    initial.reading.articles = load_articles(program_files().content / "article").pages;
    test::Trainer trainer(std::move(initial));
    AppState& state = trainer.state();

    const Seconds hold = state.watch.demo.timeline().hold_start(state.watch.side);
    for (const Panel panel : {Panel::watch, Panel::why, Panel::body, Panel::settings}) {
        state.shell.panel = panel;
        state.watch.player.seek(hold, state.watch.demo.timeline().length());
        state.watch.player.play(state.now, state.watch.demo.timeline().length());
        CAPTURE(static_cast<int>(panel));
        CHECK(taken(trainer, 40) == 0);
    }
    // The article's live scenes, playing.
    state.watch.player.pause();
    state.shell.panel = Panel::why;
    for (const char* page : {"stoop", "disc", "lift", "answer"}) {
        state.reading.page = page;
        REQUIRE(lesson_shown(state));
        update(state, {action::CutToView{}});
        state.reading.lesson.playing = true;
        INFO("page " << std::string(page));
        CHECK(taken(trainer, 40) == 0);
    }
    state.watch.player.pause();
    state.shell.mode = Mode::practise;
    state.practice.clock.start(state.now);
    for (const Panel panel : {Panel::practise, Panel::body}) {
        state.shell.panel = panel;
        CAPTURE(static_cast<int>(panel));
        CHECK(taken(trainer, 40) == 0);
    }
    // Charts in place of the picture, over every range, with nothing, a day and two years.
    state.shell.mode = Mode::watch;
    state.shell.panel = Panel::progress;
    for (const int sessions : {0, 1, 730})
        for (const ProgressRange range :
             {ProgressRange::four_weeks, ProgressRange::three_months, ProgressRange::all}) {
            HistoryData data = test::daily(sessions);
            const Day today = sessions ? day_of(data.sessions.back().started) : 20'000;
            state.reading.progress =
                progress_view(std::move(data), today, Metres(1.7), Degrees(90), Seconds(45));
            state.reading.range = range;
            CAPTURE(sessions);
            CAPTURE(static_cast<int>(range));
            CHECK(taken(trainer, 10) == 0);
            state.reading.part = ProgressPart::plan;
            CHECK(taken(trainer, 10) == 0);
            state.reading.part = ProgressPart::charts;
        }
    // And that this can fail: a string too long for itself is counted.
    const long counted = heap_use().taken;
    const std::string text(100, 'x');
    CHECK(heap_use().taken > counted);
    CHECK(text.size() == 100);
}
