// A file of another program's, or a damaged one, before it is taken over: what it seems to be, its first
// rows, which column was taken for what, what it comes to. What a person changes is looked at anew
// (services/import_service.h); nothing is added before they agree.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/dialogs.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

using Column = std::optional<std::size_t>;
using Words = FixedText<1000>;

// A row of the form: its name, then whatever chooses. True while it is to be filled in.
void name_of_field(const char* name, const Fonts& fonts) {
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(name);
    ImGui::SameLine(130 * fonts.scale);
    ImGui::SetNextItemWidth(-1);
}

// One of the file's columns, or none where `none` has words for it.
bool choose_column(const char* name, const char* id, const ImportOffer& offer, const char* none,
                   Column& chosen, const Fonts& fonts) {
    name_of_field(name, fonts);
    const char* shown = chosen ? offer.columns[*chosen].c_str() : none ? none : "";
    bool changed = false;
    if (!begin_list(id, name, shown)) return false;
    if (none && choice_row(none, !chosen)) {
        chosen.reset();
        changed = true;
    }
    for (std::size_t i = 0; i < offer.columns.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (choice_row(offer.columns[i].c_str(), chosen == i)) {
            chosen = i;
            changed = true;
        }
        ImGui::PopID();
    }
    ImGui::EndCombo();
    return changed;
}

bool choose_rows(const ImportOffer& offer, ForeignChoice& choice, const Fonts& fonts) {
    using Rows = ForeignChoice::Rows;
    name_of_field(translate("import.rows"), fonts);
    const char* all = translate("import.rows_all");
    const char* stretches = translate("import.rows_stretches");
    const char* shown = choice.rows == Rows::all         ? all
                        : choice.rows == Rows::stretches ? stretches
                                                         : choice.only.c_str();
    if (!begin_list("##rows", translate("import.rows"), shown)) return false;
    const ForeignChoice before = choice;
    bool changed = false;
    const auto item = [&](const char* words, Rows rows, const std::string& only) {
        if (!choice_row(words, before.rows == rows && before.only == only)) return;
        choice.rows = rows;
        choice.only = only;
        changed = true;
    };
    item(all, Rows::all, "");
    item(stretches, Rows::stretches, "");
    for (const std::string& what : offer.whats) {
        ImGui::PushID(what.c_str());
        item(what.c_str(), Rows::one, what);
        ImGui::PopID();
    }
    ImGui::EndCombo();
    return changed;
}

bool choose_order(ForeignChoice& choice, const Fonts& fonts) {
    const char* const kOrders[] = {translate("import.day_first"), translate("import.month_first")};
    int chosen = choice.order == DateOrder::month_first ? 1 : 0;
    if (!segmented("order", kOrders, chosen, fonts)) return false;
    choice.order = chosen == 1 ? DateOrder::month_first : DateOrder::day_first;
    return true;
}

bool choose_unit(ForeignChoice& choice, const Fonts& fonts) {
    text(fonts.small, palette().ink_soft, translate("import.unit"));
    const char* const kUnits[] = {translate("import.unit_seconds"), translate("import.unit_minutes"),
                                  translate("import.unit_hours"), translate("import.unit_milliseconds")};
    return choice_of("unit", kUnits, choice.unit, fonts);
}

void say_doubts(const ForeignDoubts& doubts, const Fonts& fonts) {
    const auto say = [&](bool doubt, Text words) {
        if (doubt) text(fonts.small, palette().warn, translate(words));
    };
    say(doubts.date, "import.look_date");
    say(doubts.order, "import.look_order");
    say(doubts.duration, "import.look_duration");
    say(doubts.rows, "import.look_rows");
}

// What is what in it. True: something was chosen.
bool edit_choice(const ImportOffer& offer, ForeignChoice& choice, const Fonts& fonts) {
    bool changed = choose_column(translate("import.date"), "##date", offer, nullptr, choice.date, fonts);
    if (offer.doubts.order) changed |= choose_order(choice, fonts);
    if (choice.done) {
        changed |= choose_column(translate("import.habit"), "##habit", offer, nullptr, choice.done, fonts);
    } else {
        if (choose_column(translate("import.duration"), "##duration", offer, translate("import.no_column"),
                          choice.duration, fonts)) {
            changed = true;
            // Another column has another unit, as far as its name says one.
            if (choice.duration)
                choice.unit = unit_in_name(offer.columns[*choice.duration]).value_or(DurationUnit::seconds);
        }
        if (choice.duration && offer.doubts.duration) changed |= choose_unit(choice, fonts);
    }
    if (!choice.duration)
        changed |= value_slider(translate("import.each"), choice.each, Seconds(0), Seconds(1800), "%.0f s",
                                fonts, 15);
    if (choice.what && offer.whats.size() > 1) changed |= choose_rows(offer, choice, fonts);
    return changed;
}

void show_first_rows(const ImportOffer& offer, const Fonts& fonts) {
    const int columns = static_cast<int>(std::min<std::size_t>(offer.columns.size(), 8));
    ImGui::PushFont(fonts.small);
    if (ImGui::BeginTable("first rows", columns,
                          ImGuiTableFlags_Borders | ImGuiTableFlags_SizingStretchProp)) {
        for (int i = 0; i < columns; ++i)
            ImGui::TableSetupColumn(offer.columns[static_cast<std::size_t>(i)].c_str());
        ImGui::TableHeadersRow();
        for (const auto& row : offer.first_rows) {
            ImGui::TableNextRow();
            for (int i = 0; i < columns; ++i) {
                ImGui::TableNextColumn();
                ImGui::TextUnformatted(row[static_cast<std::size_t>(i)].c_str());
            }
        }
        ImGui::EndTable();
    }
    ImGui::PopFont();
}

void say_total(const ImportOffer& offer, const Fonts& fonts) {
    if (offer.sessions + offer.measurements == 0 || !offer.first)
        return text(fonts.strong, palette().warn, translate("import.nothing"));
    const auto sessions = plural<63>("import.sessions", offer.sessions),
               holds = plural<63>("import.holds", offer.holds);
    text(fonts.strong, palette().ink,
         phrase<400>("import.total", sessions.c_str(), holds.c_str(), offer.held.value / 60,
                     to_iso8601(*offer.first).c_str(), to_iso8601(*offer.last).c_str())
             .c_str());
    if (offer.left_out > 0)
        text(fonts.small, palette().warn,
             plural<1000>("import.left_out", offer.left_out, offer.first_problem.c_str()).c_str());
}

}  // namespace

void draw_import_offer(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("import.title"), 760, 700, fonts)) return;
    const ImportOffer& offer = *state.reading.offer;
    begin_words(state, 2);
    section_title(fonts.heading, palette().ink, translate("import.heading"));
    text(fonts.body, palette().ink,
         Words(phrase<1000>("import.seems", offer.file.c_str(), name_of(offer.kind))).c_str());
    // What matters most stands where nobody has to scroll.
    say_total(offer, fonts);
    if (offer.foreign()) {
        text(fonts.small, palette().ink_soft, translate("import.no_angles"));
        say_doubts(offer.doubts, fonts);
        ImGui::Spacing();
        ForeignChoice choice = offer.choice;
        if (edit_choice(offer, choice, fonts)) actions.push_back(action::Ask{effect::ChooseImport{choice}});
        ImGui::Spacing();
        show_first_rows(offer, fonts);
    }
    end_words();
    ImGui::BeginDisabled(offer.sessions + offer.measurements == 0);
    if (primary_button(translate("import.take"), fonts, -1))
        actions.push_back(action::Ask{effect::AnswerImport{true}});
    ImGui::EndDisabled();
    if (quiet_button(translate("import.not_now"), -1))
        actions.push_back(action::Ask{effect::AnswerImport{false}});
    ImGui::EndPopup();
}

}  // namespace ninety
