// What is read: the article with its live scenes, and the person's own history. One of the state's five
// parts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/article.h"
#include "core/fixed_text.h"
#include "import/understand.h"
#include "lesson/figures.h"
#include "model/progress_view.h"
#include "model/sessions_page.h"
#include "scene/illustration.h"

namespace ninety {

// The article's live scenes: their sliders, which keep what was set, and what plays.
struct LessonState {
    std::array<LessonValues, kLessons.size()> values;  // by Lesson
    LessonFigures figures;                             // of the scene that is shown
    LessonView view = LessonView::first;
    bool playing = false;
    // On the way to what a link asked for.
    struct Glide {
        LessonValues from, to;
        Seconds began;
        static constexpr Seconds kLength{.7};
    };
    std::optional<Glide> glide;

    LessonState();
    LessonValues& of(Lesson lesson) { return values[static_cast<std::size_t>(lesson)]; }
    const LessonValues& of(Lesson lesson) const { return values[static_cast<std::size_t>(lesson)]; }
};

// An exported history that is being taken over.
struct ImportProgress {
    FixedText<255> file;  // its name without folders
    double part_01 = 0;
    bool stopping = false;

    friend bool operator==(const ImportProgress&, const ImportProgress&) = default;
};

// What was taken over last, and can still be taken back.
struct TakenOver {
    FixedText<255> file;  // its name without folders
    int sessions = 0, measurements = 0;
};

// What the Progress page shows.
enum class ProgressPart { charts, sessions, plan };

struct Reading {
    std::vector<Article> articles;
    std::string page;  // id of the article that was chosen
    LessonState lesson;
    std::shared_ptr<const ProgressView> progress;  // null as long as there is no history to read
    ProgressPart part = ProgressPart::charts;
    ProgressRange range = ProgressRange::three_months;
    SessionsPage sessions;
    WallTime wall_now;  // by the computer's clock, as it was seen last
    std::optional<ImportProgress> importing;
    std::shared_ptr<const ImportOffer> offer;  // a file that a person looks at first; null: none
    std::optional<TakenOver> taken_over;
};

}  // namespace ninety
