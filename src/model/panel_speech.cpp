#include "model/panel_speech.h"

#include <string_view>

#include "i18n/translate.h"

namespace ninety {
namespace {

const char* kind_word(ControlKind kind) {
    switch (kind) {
        case ControlKind::button:
            return translate("spoken.button");
        case ControlKind::check_box:
            return translate("spoken.check_box");
        case ControlKind::choice:
            return translate("spoken.choice");
        case ControlKind::slider:
            return translate("spoken.slider");
        case ControlKind::list:
            return translate("spoken.list");
        case ControlKind::text_field:
            return translate("spoken.text_field");
        case ControlKind::link:
            return translate("spoken.link");
    }
    return "";
}

// Only what is one of two says which it is.
const char* state_word(const ControlSeen& control) {
    if (control.kind == ControlKind::check_box)
        return control.on ? translate("spoken.ticked") : translate("spoken.not_ticked");
    if (control.kind == ControlKind::choice && control.on) return translate("spoken.chosen");
    return "";
}

void add(SpokenWords& words, std::string_view more) {
    if (more.empty()) return;
    if (!words.empty()) words += ", ";
    words += more;
}

bool has_value(ControlKind kind) {
    return kind == ControlKind::slider || kind == ControlKind::list || kind == ControlKind::text_field;
}

}  // namespace

FixedText<127> spoken_label(std::string_view label) {
    FixedText<127> spoken;
    bool blank = true;  // none at the beginning
    for (const char c : label.substr(0, label.find("##"))) {
        const bool is_blank = c == ' ' || c == '\n';
        if (!(is_blank && blank)) spoken += std::string_view(is_blank ? " " : &c, 1);
        blank = is_blank;
    }
    return spoken;
}

SpokenWords words_of(const ControlSeen& control) {
    SpokenWords words;
    add(words, control.name.view());
    add(words, kind_word(control.kind));
    add(words, news_of(control).view());
    if (control.disabled) add(words, translate("spoken.disabled"));
    return words;
}

SpokenWords news_of(const ControlSeen& control) {
    SpokenWords words;
    if (has_value(control.kind))
        add(words, control.value.empty() ? translate("spoken.empty") : control.value.view());
    add(words, state_word(control));
    return words;
}

const char* place_words(const AppState& state) {
    switch (open_dialog(state)) {
        case Dialog::stop_signs:
            return translate("dialogs.stop_signs_title");
        case Dialog::shortcuts:
            return translate("dialogs.keys_title");
        case Dialog::delete_all:
            return translate("dialogs.delete_heading");
        case Dialog::before:
            return translate("before.title");
        case Dialog::begin_again:
            return translate("dialogs.begin_again_heading");
        case Dialog::import_file:
            return translate("import.heading");
        case Dialog::none:
            break;
    }
    switch (state.shell.panel) {
        case Panel::watch:
            return translate("panels.watch");
        case Panel::practise:
            return translate("panels.practise");
        case Panel::progress:
            return translate("panels.progress");
        case Panel::why:
            return translate("panels.why");
        case Panel::body:
            return translate("panels.body");
        case Panel::settings:
            return translate("panels.settings");
    }
    return "";
}

SpokenWords PanelSpeech::due(const AppState& state, const std::optional<ControlSeen>& focused) {
    SpokenWords words;
    if (!state.settings.speak_panels) {
        *this = {};
        return words;
    }
    if (!on_) add(words, translate("spoken.on"));
    on_ = true;
    const char* const place = place_words(state);
    const bool arrived = place != place_;
    if (arrived) {
        add(words, place);
        section_ = place;  // the same words are not said twice
        group_ = {};
    }
    place_ = place;
    if (focused == told_ && !arrived) return words;
    const bool same =
        told_ && focused && told_->id == focused->id && told_->name == focused->name && !arrived;
    if (focused && !(focused == told_)) {
        add_whereabouts(words, *focused);
        add(words, same ? news_of(*focused).view() : words_of(*focused).view());
    }
    told_ = focused;
    return words;
}

void PanelSpeech::add_whereabouts(SpokenWords& words, const ControlSeen& control) {
    if (!(control.section == section_)) {
        add(words, control.section.view());
        section_ = control.section;
        group_ = {};
    }
    if (!(control.group == group_)) add(words, control.group.view());
    group_ = control.group;
}

}  // namespace ninety
