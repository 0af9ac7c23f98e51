// The Progress page with nothing, one day, and ten years: drawn without a GL error and within two
// milliseconds.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "cli/drawing_window.h"
#include "history/make_history.h"
#include "support/program_files.h"
#include "support/trainer.h"

using namespace ninety;

TEST_CASE("the Progress page draws in time, whatever the history") {
    Settings settings;
    settings.stop_signs_seen = true;
    test::Trainer trainer(AppState{settings}, {1280, 720});
    AppState& state = trainer.state();
    state.shell.panel = Panel::progress;
    Seconds now{0};
    for (const int sessions : {0, 1, 730, 10'000})
        for (const ProgressRange range :
             {ProgressRange::four_weeks, ProgressRange::three_months, ProgressRange::all}) {
            HistoryData data = test::daily(sessions);
            const Day today = sessions ? day_of(data.sessions.back().started) : 20'000;
            state.reading.progress =
                progress_view(std::move(data), today, Metres(1.7), Degrees(90), Seconds(45));
            state.reading.range = range;
            std::vector<double> own;
            for (int frame = 0; frame < 9; ++frame) {
                now += Seconds(1.0 / 60);
                trainer.draw_frame(now);
                own.push_back(trainer.window().panels_ms());
            }
            std::nth_element(own.begin(), own.begin() + 4, own.end());
            CAPTURE(sessions);
            CAPTURE(own[4]);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__)
            CHECK(own[4] < 2);
#endif
            CHECK(glGetError() == GL_NO_ERROR);
        }
}
