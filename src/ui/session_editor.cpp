// What corrects a session, or adds one that was done without the program: date, holds, answers, note. What is
// wrong is said at its field; nothing is kept before it is right.
#include <array>
#include <string>

#include "i18n/translate.h"
#include "ui/key_focus.h"
#include "ui/panels.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Stays in this row where there is room for so much more.
void beside_if_room(float width) {
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
}

float field_width(const Fonts& fonts) {
    return 6 * fonts.body->FontSize + 2 * ImGui::GetFrameHeight();
}

// A number with its name above it, and buttons for less and more, for fingers.
bool number_field(const char* id, const char* name, int& value, int step, const Fonts& fonts) {
    ImGui::PushID(id);
    ImGui::BeginGroup();
    ImGui::PushFont(fonts.small);
    ImGui::AlignTextToFramePadding();  // all names of a row on one line
    ImGui::TextUnformatted(name);
    ImGui::PopFont();
    ImGui::SetNextItemWidth(field_width(fonts));
    const bool changed = ImGui::InputInt("##number", &value, step, step);
    offer_spoken(ControlKind::text_field, name, FixedText<15>::printed("%d", value).c_str());
    ImGui::EndGroup();
    ImGui::PopID();
    return changed;
}

void say_problem(const std::string& problem, const Fonts& fonts) {
    if (!problem.empty()) text(fonts.small, palette().warn, problem.c_str());
}

bool edit_time(SessionDraft& draft, const DraftProblems& problems, const Fonts& fonts) {
    const float width = field_width(fonts);
    bool changed = number_field("day", translate("sessions.day"), draft.date.day, 1, fonts);
    beside_if_room(width);
    changed |= number_field("month", translate("sessions.month"), draft.date.month, 1, fonts);
    beside_if_room(width);
    changed |= number_field("year", translate("sessions.year"), draft.date.year, 1, fonts);
    say_problem(problems.date, fonts);
    changed |= number_field("hour", translate("sessions.hour"), draft.hour, 1, fonts);
    beside_if_room(width);
    changed |= number_field("minute", translate("sessions.minute"), draft.minute, 5, fonts);
    say_problem(problems.time, fonts);
    return changed;
}

// False in `stays`: the person takes it out.
bool edit_hold(HoldDraft& hold, bool& stays, const Fonts& fonts) {
    const float width = field_width(fonts), s = fonts.scale;
    bool changed = false;
    ImGui::BeginChild("side", {std::min(ImGui::GetContentRegionAvail().x, 220 * s), ImGui::GetFrameHeight()},
                      false, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NavFlattened);
    const char* const kLegs[] = {translate("sessions.left"), translate("sessions.right")};
    changed |= choice_of("leg", kLegs, hold.side, fonts);
    ImGui::EndChild();
    changed |= number_field("seconds", translate("sessions.seconds"), hold.seconds, 5, fonts);
    beside_if_room(width);
    if (hold.degrees)
        changed |= number_field("degrees", translate("sessions.degrees"), *hold.degrees, 1, fonts);
    bool measured = hold.degrees.has_value();
    if (check_box(translate("sessions.angle"), &measured)) {
        constexpr int kSomewhere = 60;
        hold.degrees = measured ? std::optional(kSomewhere) : std::nullopt;
        changed = true;
    }
    if (quiet_button(translate("sessions.remove_hold"))) stays = false;
    return changed;
}

bool edit_holds(SessionDraft& draft, const DraftProblems& problems, const Fonts& fonts) {
    bool changed = false;
    std::size_t out = draft.holds.size();
    for (std::size_t i = 0; i < draft.holds.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        bool stays = true;
        changed |= edit_hold(draft.holds[i], stays, fonts);
        if (!stays) out = i;
        if (i < problems.hold.size()) say_problem(problems.hold[i], fonts);
        ImGui::PopID();
        line();
    }
    if (out < draft.holds.size()) {
        draft.holds.erase(draft.holds.begin() + static_cast<std::ptrdiff_t>(out));
        changed = true;
    }
    say_problem(problems.holds, fonts);
    if (draft.holds.size() < draft_limits::max_holds && quiet_button(translate("sessions.add_hold"))) {
        add_hold(draft);
        changed = true;
    }
    return changed;
}

bool edit_rating(const char* question, std::optional<int>& rating, const Fonts& fonts) {
    static constexpr const char* kNumbers[] = {"\u2013", "0", "1", "2", "3", "4",
                                               "5",      "6", "7", "8", "9", "10"};
    text(fonts.small, palette().ink, question);
    int chosen = rating ? *rating + 1 : 0;
    name_spoken_group(question);
    if (!segmented(question, kNumbers, chosen, fonts)) return false;
    rating = chosen == 0 ? std::nullopt : std::optional(chosen - 1);
    return true;
}

bool edit_answers(CheckIn& answers, const std::string& problem, const Fonts& fonts) {
    const auto none = FixedText<63>::printed("\u2013  %s", translate("sessions.no_answer"));
    text(fonts.small, palette().ink_soft, none.c_str());
    bool changed = edit_rating(translate("check_in.ask_stretch"), answers.stretch, fonts);
    changed |= edit_rating(translate("check_in.ask_pain_before"), answers.pain_before, fonts);
    changed |= edit_rating(translate("check_in.ask_pain_after"), answers.pain_after, fonts);
    text(fonts.small, palette().ink, translate("sessions.note"));
    std::array<char, record_limits::max_text + 1> note{};
    answers.note.copy(note.data(), record_limits::max_text);
    const ImVec2 size(-1, 4 * ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().FramePadding.y);
    if (ImGui::InputTextMultiline("##note", note.data(), note.size(), size)) {
        answers.note = note.data();
        changed = true;
    }
    offer_spoken(ControlKind::text_field, translate("sessions.note"), note.data());
    say_problem(problem, fonts);
    return changed;
}

}  // namespace

void draw_session_editor(const AppState& state, const SessionDraft& draft, const Fonts& fonts,
                         Actions& actions) {
    section_title(fonts.heading, palette().ink,
                  draft.before ? translate("sessions.edit_title") : translate("sessions.new_title"));
    const DraftProblems problems = problems_of(draft, state.reading.wall_now);
    SessionDraft changed = draft;
    ImGui::BeginChild("fields", {0, -ImGui::GetFrameHeightWithSpacing() - ImGui::GetStyle().ItemSpacing.y},
                      false, ImGuiWindowFlags_NavFlattened);
    bool any = edit_time(changed, problems, fonts);
    line();
    section_title(fonts.strong, palette().ink, translate("sessions.held_title"));
    any |= edit_holds(changed, problems, fonts);
    line();
    section_title(fonts.strong, palette().ink, translate("sessions.answers"));
    any |= edit_answers(changed.answers, problems.note, fonts);
    ImGui::EndChild();
    if (any) actions.push_back(action::ChangeDraft{std::move(changed)});
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    ImGui::BeginDisabled(!problems.none());
    if (primary_button(translate("sessions.keep"), fonts, half)) actions.push_back(action::KeepDraft{});
    ImGui::EndDisabled();
    ImGui::SameLine();
    const bool leave = quiet_button(translate("sessions.leave"), half);
    if (leads_out_of("Sidebar", ImGuiDir_Left)) give_keys_to_last_item();
    if (leave) actions.push_back(action::LeaveDraft{});
}

}  // namespace ninety
