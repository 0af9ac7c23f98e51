// The texts of the window by their keys: Text("watch.step_adjust"), Phrase<double>("unit.mpa").
//
// Both are made while compiling, from a table that the build makes of content/strings/en.toml
// (tools/make_text_table.cpp; its wording is in a file of its own, which nothing waits for): a key that the
// file does not have, or values that its placeholders do not ask for, do not compile. What they say in which
// language is i18n/translate.h's.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/placeholders.h"
#include "i18n/text_table.h"  // made by the build

namespace ninety {

inline constexpr std::size_t kTextCount = kTextTable.size();

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
    // What values fill it: printf's conversions, one after the other.
    constexpr std::string_view placeholders() const { return kTextTable[index_].placeholders; }
    const char* english() const { return kEnglishTexts[index_]; }

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
        if (!asks_for<Values...>(text_.placeholders())) throw "the text's placeholders ask for other values";
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
        if (!asks_for<long long, Values...>(one_.placeholders()) ||
            !asks_for<long long, Values...>(other_.placeholders()))
            throw "the text's placeholders ask for other values";
    }
    constexpr Text of(long long count) const { return count == 1 ? one_ : other_; }

  private:
    // By hand: not every standard library's strings can be put together while compiling.
    static consteval Text with_ending(std::string_view key, std::string_view ending) {
        std::array<char, 128> whole{};
        std::size_t length = 0;
        for (const std::string_view part : {key, ending})
            for (const char c : part)
                whole[length++] = c;
        const auto text = Text::named({whole.data(), length});
        if (!text) throw "content/strings/en.toml has no such text";
        return *text;
    }

    Text one_, other_;
};

}  // namespace ninety
