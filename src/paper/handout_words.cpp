#include "paper/handout_words.h"

#include <algorithm>
#include <cmath>

#include "i18n/sentence.h"
#include "model/names.h"
#include "routine/schedule.h"

namespace ninety {
namespace {

// "45 s", "7.5 s".
std::string seconds_text(Seconds time) {
    const bool whole = std::abs(time.value - std::round(time.value)) < .05;
    return whole ? sentence("handout.seconds", std::round(time.value))
                 : sentence("handout.seconds_part", time.value);
}

std::array<HandoutStep, 4> steps_with_towel(const Routine& routine) {
    const char* leg = word(routine.first_side);
    return {{{translate("handout.lie_down.title"), sentence("handout.lie_down.towel", leg)},
             {translate("handout.raise.title_towel"), sentence("handout.raise.towel", leg)},
             {sentence("handout.hold.title", seconds_text(routine.hold).c_str()),
              translate("handout.hold.towel")},
             {translate("handout.change.title"),
              sentence("handout.change.towel", word_dative(other(routine.first_side)))}}};
}

std::string hold_words(const Routine& routine) {
    const auto pushes = static_cast<int>(pushes_in(routine.hold).count);
    if (routine.variant != Variant::contract_relax || pushes == 0) return translate("handout.hold.wall");
    return plural<639>("handout.hold.push", pushes, kPush.value).str();
}

std::array<HandoutStep, 4> steps_of(const Routine& routine) {
    if (routine.variant == Variant::towel) return steps_with_towel(routine);
    const char *leg = word(routine.first_side), *with = word_dative(routine.first_side);
    return {{{translate("handout.lie_down.title"), routine.gentler > Degrees(0)
                                                       ? sentence("handout.lie_down.far", with)
                                                       : sentence("handout.lie_down.wall", with)},
             {translate("handout.raise.title"), routine.variant == Variant::bent_knee
                                                    ? sentence("handout.raise.bent_knee", leg)
                                                    : sentence("handout.raise.wall", leg)},
             {sentence("handout.hold.title", seconds_text(routine.hold).c_str()), hold_words(routine)},
             {translate("handout.change.title"),
              sentence("handout.change.wall", word_dative(other(routine.first_side)))}}};
}

std::vector<HandoutFact> facts_of(const Routine& routine) {
    const double minutes = std::max(1.0, std::round(length_of(routine).value / 60));
    std::vector<HandoutFact> facts{
        {translate("handout.in_all"), sentence("handout.minutes", minutes)},
        {translate("handout.first"), routine.first_side == Side::left ? translate("handout.first_left")
                                                                      : translate("handout.first_right")}};
    if (routine.change_over > Seconds(0))
        facts.push_back({translate("handout.change_over"), seconds_text(routine.change_over)});
    if (routine.sets > 1 && routine.rest > Seconds(0))
        facts.push_back({translate("handout.rest"), seconds_text(routine.rest)});
    return facts;
}

std::string plain_text(const Block& block) {
    std::string text;
    for (const Run& run : block.runs)
        text += run.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

std::vector<StopSigns> stop_signs_of(const Article& page) {
    std::vector<StopSigns> groups;
    for (const Block& block : page.blocks) {
        if (block.kind == Block::Kind::heading) {
            groups.push_back({plain_text(block), {}, {}, {}});
            continue;
        }
        if (groups.empty()) continue;
        StopSigns& group = groups.back();
        std::string text = plain_text(block);
        if (block.kind == Block::Kind::bullet || block.kind == Block::Kind::numbered)
            group.signs.push_back(std::move(text));
        else if (block.kind != Block::Kind::paragraph)
            continue;
        else if (!block.runs.empty() && block.runs.front().strong)
            group.sentences.push_back(std::move(text));
        else if (group.signs.empty() && text.ends_with(':'))
            group.lead_in = std::move(text);
    }
    std::erase_if(groups,
                  [](const StopSigns& group) { return group.signs.empty() && group.sentences.empty(); });
    return groups;
}

HandoutWords handout_words(const Routine& routine, const Article* stop_signs_page) {
    HandoutWords words;
    words.title = routine_word(routine.name.c_str());
    words.subtitle = routine.variant == Variant::towel ? translate("handout.subtitle_towel")
                                                       : translate("handout.subtitle_wall");
    words.dose = sentence("handout.dose", routine.sets, seconds_text(routine.hold).c_str());
    words.dose_side = translate("handout.dose_side");
    words.steps = steps_of(routine);
    words.facts = facts_of(routine);
    words.feel = translate("handout.feel");
    if (stop_signs_page) words.stop_signs = stop_signs_of(*stop_signs_page);
    if (words.stop_signs.empty())
        words.stop_signs = {
            {translate("dialogs.stop_signs_title"), {}, {}, {translate("dialogs.stop_signs_least")}}};
    words.write_in = {translate("handout.physiotherapist"), translate("handout.how_often"),
                      translate("handout.notes")};
    words.qr_title = translate("handout.qr_title");
    words.qr_words = translate("handout.qr_words");
    words.made = translate("handout.made");
    return words;
}

}  // namespace ninety
