#include "content/scene_fault_words.h"

#include "core/text_file.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

template <class Item>
std::string listed(std::span<const Item> items) {
    std::vector<std::string_view> names;
    for (const Item& item : items)
        names.push_back(item.name);
    return quoted_names(names);
}

std::string shown(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string outside(const Slider& slider, const std::string& value) {
    const std::string name(slider.name), is = value.empty() ? translate("problem.scene.empty") : value;
    if (slider.named.empty())
        return sentence("problem.scene.outside", name, is, shown(slider.min), shown(slider.max));
    return sentence("problem.scene.outside_or_named", name, is, shown(slider.min), shown(slider.max),
                    listed(slider.named));
}

}  // namespace

std::string in_words(const SceneFault& fault) {
    const std::string what = shortened(fault.what);
    switch (fault.kind) {
        case SceneFault::Kind::no_scene:
            return sentence("problem.scene.unknown", what, list_choices<Lesson>(kLessonNames));
        case SceneFault::Kind::sets_nothing:
            return sentence("problem.scene.sets_nothing", what);
        case SceneFault::Kind::no_slider:
            return sentence("problem.scene.no_slider",
                            std::string(choice_name<Lesson>(kLessonNames, fault.lesson)), what,
                            listed(sliders_of(fault.lesson)));
        case SceneFault::Kind::outside:
            return outside(sliders_of(fault.lesson)[fault.slider], what);
    }
    return {};
}

}  // namespace ninety
