#include "ui/report.h"
#include "model/names.h"

#include <cmath>

#include "i18n/translate.h"
#include "ui/charts.h"
#include "ui/progress_charts.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

using Cell = FixedText<63>;

Cell angle_cell(const SessionRecord& session, Side side) {
    const HoldRecord* best = nullptr;
    for (const HoldRecord& hold : session.holds)
        if (hold.side == side && hold.source != AngleSource::none && (!best || hold.best > best->best))
            best = &hold;
    if (!best) return "\u2013";
    return Cell::printed(best->source == AngleSource::model ? "(%.0f\u00b0)" : "%.0f\u00b0",
                         best->best.value);
}

Cell rating_cell(const std::optional<int>& rating) {
    return rating ? Cell::printed("%d", *rating) : Cell("\u2013");
}

Cell signed_degrees(Degrees difference) {
    const int whole = static_cast<int>(std::lround(difference.value));
    return Cell::printed(whole == 0 ? "%d\u00b0" : "%+d\u00b0", whole);
}

class Page {
  public:
    Page(const Fonts& fonts) : fonts_(fonts), draw_(*ImGui::GetWindowDrawList()), s_(fonts.scale) {}

    void words(ImFont* font, float x, float y, ImU32 ink, const char* text, float wrap = 0) {
        draw_.AddText(font, font->FontSize, {x, y}, ink, text, nullptr, wrap);
    }

    float number(float x, float y, const char* value, const char* name) {
        words(fonts_.heading, x, y, palette().accent, value);
        words(fonts_.small, x, y + fonts_.heading->FontSize + 2 * s_, palette().ink_soft, name);
        return x + 205 * s_;
    }

    // The latest first, with their notes, as many as there is room for above `bottom`; a line above them says
    // which. Returns the y below the table.
    float sessions(const HistoryData& data, float left, float right, float y, float bottom) {
        const std::size_t all = data.sessions.size();
        const float head = 2 * (fonts_.small->FontSize + 7 * s_);
        const std::size_t shown = that_fit(data, right - left, bottom - y - head);
        if (all > 0) {
            const auto which = phrase<127>("report.last_sessions", shown, all);
            words(fonts_.strong, left, y, palette().ink,
                  shown < all ? which.c_str() : translate("report.all_sessions"));
            y += fonts_.strong->FontSize + 7 * s_;
        }
        const char* const kHeads[] = {translate("report.date"),        translate("report.holds"),
                                      translate("report.held"),        translate("report.left"),
                                      translate("report.right"),       translate("report.stretch"),
                                      translate("report.pain_before"), translate("report.pain_after")};
        static constexpr float kAt[] = {0, .22f, .31f, .42f, .52f, .62f, .73f, .88f};
        const float row = fonts_.small->FontSize + 7 * s_, width = right - left;
        for (std::size_t i = 0; i < std::size(kHeads); ++i)
            words(fonts_.small, left + width * kAt[i], y, palette().ink_soft, kHeads[i]);
        y += row;
        draw_.AddLine({left, y - 4 * s_}, {right, y - 4 * s_}, palette().line, s_);
        for (auto session = data.sessions.rbegin();
             session != data.sessions.rbegin() + static_cast<std::ptrdiff_t>(shown); ++session) {
            Seconds held;
            for (const HoldRecord& hold : session->holds)
                held += hold.done;
            const CheckIn answers = session->check_in.value_or(CheckIn{});
            const Cell cells[] = {Cell(short_date(day_of(session->started), true)),
                                  Cell::printed("%d", static_cast<int>(session->holds.size())),
                                  Cell(clock_text(held.value)),
                                  angle_cell(*session, Side::left),
                                  angle_cell(*session, Side::right),
                                  rating_cell(answers.stretch),
                                  rating_cell(answers.pain_before),
                                  rating_cell(answers.pain_after)};
            for (std::size_t i = 0; i < std::size(cells); ++i)
                words(fonts_.small, left + width * kAt[i], y, palette().ink, cells[i].c_str());
            y += row;
            if (answers.note.empty()) continue;
            words(fonts_.small, left + kIndent * s_, y - 4 * s_, palette().ink_soft, answers.note.c_str(),
                  width - kIndent * s_);
            y += note_height(answers.note, width);
        }
        return y;
    }

  private:
    static constexpr float kIndent = 14;

    float note_height(const std::string& note, float width) const {
        if (note.empty()) return 0;
        return fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6f, width - kIndent * s_, note.c_str())
                   .y +
               3 * s_;
    }
    // How many of the latest sessions fit, with their notes.
    std::size_t that_fit(const HistoryData& data, float width, float room) const {
        std::size_t count = 0;
        for (auto session = data.sessions.rbegin(); session != data.sessions.rend(); ++session, ++count) {
            room -= fonts_.small->FontSize + 7 * s_;
            if (session->check_in) room -= note_height(session->check_in->note, width);
            if (room < 0) break;
        }
        return count;
    }

    const Fonts& fonts_;
    ImDrawList& draw_;
    float s_;
};

}  // namespace

void draw_report(const ProgressView& view, const Settings& settings, const Fonts& fonts) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float s = fonts.scale, margin = 52 * s, left = margin, right = size.x - margin;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("Report", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();  // the margins belong to the page, too
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, size, IM_COL32(255, 255, 255, 255));
    Page page(fonts);

    // 1. Whose, and when.
    float y = margin;
    page.words(fonts.heading, left, y, palette().ink, translate("report.title"));
    y += fonts.heading->FontSize + 8 * s;
    const auto about =
        phrase<255>("report.person_line", short_date(view.today, true).c_str(), settings.stature.value * 100,
                    settings.raise.value, settings.routine.hold.value, settings.routine.sets);
    page.words(fonts.small, left, y, palette().ink_soft, about.c_str());
    y += fonts.small->FontSize + 22 * s;

    // 2. Numbers.
    const Totals& totals = view.totals;
    float x = left;
    x = page.number(x, y, Cell::printed("%d", totals.sessions).c_str(),
                    totals.sessions == 1 ? translate("report.sessions_one") : translate("report.sessions"));
    x = page.number(x, y, phrase<31>("report.minutes", totals.held.value / 60).c_str(),
                    translate("report.held_in_all"));
    x = page.number(x, y, phrase<31>("report.days_of_28", totals.days_last_4_weeks).c_str(),
                    translate("report.days_label"));
    if (view.difference)
        page.number(x, y, signed_degrees(*view.difference).c_str(), translate("report.left_less_right"));
    y += fonts.heading->FontSize + fonts.small->FontSize + 26 * s;

    // 3. Charts.
    const DaySpan days = span_of(view, ProgressRange::all);
    const float width = right - left, half = (width - 16 * s) / 2;
    draw_angle_chart(view, days, {{left - 14 * s, y}, {width + 28 * s, 330 * s}}, fonts);
    y += 340 * s;
    draw_day_calendar(view, days, {{left - 14 * s, y}, {half + 14 * s, 215 * s}}, fonts);
    draw_rating_chart(view, days, {{left + half + 16 * s, y}, {half + 14 * s, 215 * s}}, fonts);
    y += 232 * s;

    // 4. The last sessions.
    const float foot = size.y - margin - 3.2f * fonts.small->FontSize;
    page.sessions(view.data, left, right, y, foot - 6 * s);
    page.words(fonts.small, left, foot, palette().ink_soft, translate("report.caveat"), right - left);
    ImGui::GetWindowDrawList()->PopClipRect();
    ImGui::End();
}

}  // namespace ninety
