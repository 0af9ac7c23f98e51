// Every session and every measurement, the latest first: to be looked at, corrected, deleted and brought
// back. Only the rows in sight are drawn: ten thousand cost what twenty do.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/key_focus.h"
#include "ui/panels.h"
#include "ui/plan_parts.h"
#include "ui/session_words.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kListWindow = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                         ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                         ImGuiWindowFlags_NoBringToFrontOnFocus;

// One line of the list: it is pressed as a whole, and keys go from one to the next.
class RowPainter {
  public:
    explicit RowPainter(const Fonts& fonts) : fonts_(fonts), s_(fonts.scale) {}

    float height(int lines) const {
        return fonts_.strong->FontSize + static_cast<float>(lines - 1) * (fonts_.small->FontSize + 3 * s_) +
               14 * s_;
    }
    bool press(const std::string& uid, const char* name, bool chosen, int lines) {
        ImGui::PushID(uid.c_str());
        at_ = ImGui::GetCursorScreenPos();
        const ImVec2 size(ImGui::GetContentRegionAvail().x, height(lines));
        const bool pressed = ImGui::Selectable("##row", chosen, 0, size);
        offer_spoken(ControlKind::choice, name, "", chosen);
        ImGui::PopID();
        end_ = {at_.x + size.x, at_.y + size.y};
        y_ = at_.y + 5 * s_;
        return pressed;
    }
    void say(ImFont* font, ImU32 ink, std::string_view words) {
        // A line of its own, whatever stands in a note: up to the first line's end.
        const std::string_view line = words.substr(0, words.find_first_of("\r\n"));
        if (line.empty()) return;
        const auto whole = FixedText<255>::printed("%.*s", static_cast<int>(line.size()), line.data());
        const auto shown = in_one_line(whole.c_str(), font, end_.x - at_.x - 10 * s_);
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at_.x + 6 * s_, y_}, ink, shown.c_str());
        y_ += font->FontSize + 3 * s_;
    }

  private:
    const Fonts& fonts_;
    float s_;
    ImVec2 at_{}, end_{};
    float y_ = 0;
};

// `draw_row(i, row)` for those in sight, 0 the latest.
template <class Row>
void draw_rows(std::size_t count, float height, const Row& draw_row) {
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), height + ImGui::GetStyle().ItemSpacing.y);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
            draw_row(static_cast<std::size_t>(i));
    clipper.End();
}

void draw_sessions(const SessionsPage& page, const ProgressView& view, const Fonts& fonts, Actions& actions) {
    const auto& all = view.data.sessions;
    if (all.empty()) return text(fonts.body, palette().ink_soft, translate("sessions.none"));
    RowPainter row(fonts);
    draw_rows(all.size(), row.height(3), [&](std::size_t i) {
        const SessionRecord& session = all[all.size() - 1 - i];
        if (row.press(session.uid, date_and_time(session.started).c_str(), session.uid == page.chosen, 3))
            actions.push_back(action::ChooseRecord{session.uid});
        row.say(fonts.strong, palette().ink, date_and_time(session.started).view());
        row.say(fonts.small, palette().ink, in_one_line(session).view());
        row.say(fonts.small, palette().ink_soft,
                session.check_in ? session.check_in->note : std::string_view());
    });
}

void draw_measurements(const SessionsPage& page, const ProgressView& view, const Fonts& fonts,
                       Actions& actions) {
    const auto& all = view.data.measurements;
    if (all.empty()) return text(fonts.body, palette().ink_soft, translate("sessions.none_measured"));
    RowPainter row(fonts);
    draw_rows(all.size(), row.height(2), [&](std::size_t i) {
        const MeasurementRecord& one = all[all.size() - 1 - i];
        if (row.press(one.uid, date_and_time(one.at).c_str(), one.uid == page.chosen, 2))
            actions.push_back(action::ChooseRecord{one.uid});
        row.say(fonts.strong, palette().ink, date_and_time(one.at).view());
        row.say(fonts.small, palette().ink, in_one_line(one).view());
    });
}

template <class Record>
const Record* chosen_of(const std::vector<Record>& all, const std::string& uid) {
    if (uid.empty()) return nullptr;
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](const Record& one) { return one.uid == uid; });
    return found == all.rend() ? nullptr : &*found;
}

void draw_session(const AppState& state, const SessionRecord& session, const Fonts& fonts, Actions& actions) {
    text(fonts.strong, palette().ink, date_and_time(session.started).c_str());
    text(fonts.small, palette().ink_soft, session.routine.c_str());
    if (session.revised_utc_s != 0) {
        const WallTime revised{session.revised_utc_s, state.reading.wall_now.zone_min};
        text(fonts.small, palette().ink_soft,
             phrase<127>("sessions.corrected", date_and_time(revised).c_str()).c_str());
    }
    for (const HoldRecord& hold : session.holds)
        text(fonts.body, palette().ink, in_one_line(hold).c_str());
    if (session.check_in) {
        const CheckIn& answers = *session.check_in;
        if (answers.stretch)
            text(fonts.body, palette().ink, phrase<127>("charts.stretch_tip", *answers.stretch).c_str());
        if (answers.pain_before)
            text(fonts.body, palette().ink,
                 phrase<127>("charts.pain_before_tip", *answers.pain_before).c_str());
        if (answers.pain_after)
            text(fonts.body, palette().ink,
                 phrase<127>("charts.pain_after_tip", *answers.pain_after).c_str());
        if (!answers.note.empty()) text(fonts.body, palette().ink, answers.note.c_str());
    }
    if (is_going_on(state, session))
        return text(fonts.small, palette().ink_soft, translate("sessions.going_on"));
    if (quiet_button(translate("sessions.correct"), -1))
        actions.push_back(action::CorrectSession{session.uid});
    if (quiet_button(translate("sessions.delete"), -1)) actions.push_back(action::DeleteRecord{session.uid});
}

void draw_chosen(const AppState& state, const ProgressView& view, const Fonts& fonts, Actions& actions) {
    const SessionsPage& page = state.reading.sessions;
    if (page.measurements) {
        const MeasurementRecord* one = chosen_of(view.data.measurements, page.chosen);
        if (!one) return;
        text(fonts.strong, palette().ink, date_and_time(one->at).c_str());
        text(fonts.body, palette().ink, in_one_line(*one).c_str());
        if (quiet_button(translate("sessions.delete"), -1)) actions.push_back(action::DeleteRecord{one->uid});
        return;
    }
    if (const SessionRecord* session = chosen_of(view.data.sessions, page.chosen))
        draw_session(state, *session, fonts, actions);
    else if (!view.data.sessions.empty())
        text(fonts.small, palette().ink_soft, translate("sessions.choose"));
}

// What was deleted last, until it is brought back.
void draw_undo(const SessionsPage& page, const Fonts& fonts, Actions& actions) {
    if (page.deleted.empty()) return;
    const auto* session = std::get_if<SessionRecord>(&page.deleted.back());
    const WallTime at = session ? session->started : std::get<MeasurementRecord>(page.deleted.back()).at;
    const auto when = date_and_time(at);
    const auto words = session ? phrase<127>("sessions.deleted", when.c_str())
                               : phrase<127>("sessions.deleted_measurement", when.c_str());
    text(fonts.small, palette().ink, words.c_str());
    if (quiet_button(translate("sessions.undo"))) actions.push_back(action::UndoDelete{});
}

// As wide as on the other parts' pages: nothing jumps where one changes between them.
template <class Choose>
void chooser(const char* name, const Fonts& fonts, const Choose& choose) {
    const float wide = part_chooser_width(ImGui::GetContentRegionAvail().x, fonts);
    ImGui::BeginChild(name, {wide, ImGui::GetFrameHeight()}, false,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NavFlattened);
    choose();
    ImGui::EndChild();
}

void draw_head(const AppState& state, const ProgressView& view, const Fonts& fonts, Actions& actions) {
    const SessionsPage& page = state.reading.sessions;
    const char* const kKinds[] = {translate("sessions.title"), translate("sessions.measurements")};
    int kind = page.measurements ? 1 : 0;
    chooser("kind", fonts, [&] {
        if (segmented("kind", kKinds, kind, fonts)) actions.push_back(action::ListMeasurements{kind == 1});
    });
    const auto count = plural<63>("sessions.count", static_cast<int>(view.data.sessions.size()));
    text(fonts.small, palette().ink_soft, count.c_str());
    if (quiet_button(translate("sessions.add"))) actions.push_back(action::AddSession{});
    // Arrows come here from the sidebar, which is on the right, and go back to it.
    if (leads_out_of("Sidebar", ImGuiDir_Left)) give_keys_to_last_item();
    draw_undo(page, fonts, actions);
    draw_take_back(state, fonts, actions);
}

}  // namespace

void draw_sessions_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    static const ProgressView kNothing;
    const ProgressView& view = state.reading.progress ? *state.reading.progress : kNothing;
    const SessionsPage& page = state.reading.sessions;
    const float s = fonts.scale;
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::Begin(kSessionsWindow, nullptr, kListWindow);
    if (page.draft) {
        draw_session_editor(state, *page.draft, fonts, actions);
    } else {
        chooser("part", fonts, [&] { choose_progress_part(state, fonts, actions); });
        draw_head(state, view, fonts, actions);
        // The chosen one stands beside the list, or below it where there is no room.
        const ImVec2 room = ImGui::GetContentRegionAvail();
        const bool beside = room.x >= 560 * s;
        const bool anything = !page.chosen.empty() || beside;
        // Where letters leave too little for either, the page itself is scrolled.
        const float least = 150 * s, half = std::max(least, room.y * .5f), whole = std::max(least, room.y);
        const ImVec2 list = beside ? ImVec2(room.x * .55f, whole) : ImVec2(0, anything ? half : whole);
        ImGui::BeginChild(page.measurements ? "measurements" : "sessions", list, false,
                          ImGuiWindowFlags_NavFlattened);
        page.measurements ? draw_measurements(page, view, fonts, actions)
                          : draw_sessions(page, view, fonts, actions);
        ImGui::EndChild();
        if (anything) {
            if (beside) ImGui::SameLine(0, 16 * s);
            ImGui::BeginChild("chosen", {0, beside ? whole : half}, false, ImGuiWindowFlags_NavFlattened);
            draw_chosen(state, view, fonts, actions);
            ImGui::EndChild();
        }
    }
    if (leads_out_of(kSessionsWindow, ImGuiDir_Right)) let_go_of_keys();
    ImGui::End();
}

}  // namespace ninety
