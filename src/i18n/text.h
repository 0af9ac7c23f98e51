// The texts of the window by their keys: Text("watch.step_adjust"), Phrase<double>("unit.mpa").
//
// Both are made while compiling, from a table that the build makes of content/strings/en.toml
// (tools/make_text_table.cpp): a key that the file does not have, or values that its placeholders do not ask
// for, do not compile. What they say in which language is i18n/translate.h's.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "i18n/text_table.h"  // made by the build

namespace ninety {

inline constexpr std::size_t kTextCount = kTextTable.size();

// The next placeholder of a text, printf's conversions ("%d", "%+.1f", "%s"; "%%" is none), and what is left
// behind it.
struct Placeholder {
    std::string_view spec;  // empty: there is none
    std::size_t at = 0;     // where it begins
};
constexpr Placeholder next_placeholder(std::string_view text, std::size_t from = 0) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] != '%') continue;
        if (i + 1 < text.size() && text[i + 1] == '%') {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() &&
               std::string_view("+-0123456789. #").find(text[end]) != std::string_view::npos)
            ++end;
        // A lone % at the end is a placeholder of nothing.
        return {text.substr(i, end - i + 1), i};
    }
    return {};
}

// The kind of value that a placeholder takes: 'd' whole numbers, 'f' (or 'g') others, 's' texts.
template <class Value>
constexpr char kind_of() {
    if constexpr (std::floating_point<std::decay_t<Value>>)
        return 'f';
    else if constexpr (std::integral<std::decay_t<Value>>)
        return 'd';
    else
        return 's';
}

// Whether a text has just these placeholders, in this order.
template <class... Values>
constexpr bool asks_for(std::string_view text) {
    std::size_t at = 0;
    bool right = true;
    [[maybe_unused]] const auto next = [&](char kind) {
        const Placeholder found = next_placeholder(text, at);
        at = found.at + found.spec.size();
        const char has = found.spec.empty() ? '\0' : found.spec.back();
        right = right && (has == kind || (kind == 'f' && has == 'g'));
    };
    (next(kind_of<Values>()), ...);
    return right && next_placeholder(text, at).spec.empty();
}

class Text {
  public:
    consteval Text(const char* key) : index_(static_cast<std::uint16_t>(index_of(key))) {
        if (index_of(key) == kTextCount) throw "content/strings/en.toml has no such text";
    }
    // For keys that are put together from names at run time.
    static constexpr std::optional<Text> named(std::string_view key) {
        const std::size_t index = index_of(key);
        if (index == kTextCount) return std::nullopt;
        return Text(index, 0);
    }

    constexpr std::size_t index() const { return index_; }
    constexpr std::string_view key() const { return kTextTable[index_].key; }
    constexpr const char* english() const { return kTextTable[index_].english; }

  private:
    constexpr Text(std::size_t index, int) : index_(static_cast<std::uint16_t>(index)) {}

    // kTextCount: there is none.
    static constexpr std::size_t index_of(std::string_view key) {
        std::size_t low = 0, high = kTextCount;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            (kTextTable[middle].key < key ? low : high) = kTextTable[middle].key < key ? middle + 1 : middle;
        }
        return low < kTextCount && kTextTable[low].key == key ? low : kTextCount;
    }

    std::uint16_t index_;
};

// A text with placeholders for values of these types.
template <class... Values>
class Phrase {
  public:
    consteval Phrase(const char* key) : text_(key) {
        if (!asks_for<Values...>(text_.english())) throw "the text's placeholders ask for other values";
    }
    constexpr Text text() const { return text_; }

  private:
    Text text_;
};

// "key.one" and "key.other": what is said of one, and of none or many. The count fills the first placeholder.
template <class... Values>
class Plural {
  public:
    consteval Plural(const char* key) : one_(with_ending(key, ".one")), other_(with_ending(key, ".other")) {
        if (!asks_for<long long, Values...>(one_.english()) ||
            !asks_for<long long, Values...>(other_.english()))
            throw "the text's placeholders ask for other values";
    }
    constexpr Text of(long long count) const { return count == 1 ? one_ : other_; }

  private:
    static consteval Text with_ending(std::string key, const char* ending) {
        const auto text = Text::named(key + ending);
        if (!text) throw "content/strings/en.toml has no such text";
        return *text;
    }

    Text one_, other_;
};

}  // namespace ninety
