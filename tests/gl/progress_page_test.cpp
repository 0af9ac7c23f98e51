// The Progress page with nothing, one day, and ten years: drawn without a GL error and within two
// milliseconds.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "cli/drawing_window.h"
#include "cli/trainer.h"
#include "history/make_history.h"
#include "support/program_files.h"

using namespace ninety;

TEST_CASE("the Progress page draws in time, whatever the history") {
    GlWindowOptions options;
    options.visible = options.vsync = false;
    auto window = open_drawing_window(options);
    REQUIRE(window);
    Settings settings;
    settings.stop_signs_seen = true;
    Trainer trainer(std::move(*window), test::program_files(), AppState(settings));
    trainer.show_first_camera();
    AppState& state = trainer.state();
    state.panel = Panel::progress;
    Seconds now{0};
    for (const int sessions : {0, 1, 730, 10'000})
        for (const ProgressRange range :
             {ProgressRange::four_weeks, ProgressRange::three_months, ProgressRange::all}) {
            HistoryData data = test::daily(sessions);
            const Day today = sessions ? day_of(data.sessions.back().started) : 20'000;
            state.progress = progress_view(std::move(data), today, Metres(1.7), Degrees(90), Seconds(45));
            state.range = range;
            std::vector<double> own;
            for (int frame = 0; frame < 9; ++frame) {
                now += Seconds(1.0 / 60);
                trainer.draw_frame(now);
                own.push_back(trainer.own_work_ms());
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
