// A short text that lives where it stands: no heap, so a frame may make as many as it likes.
//
// Holds at most N bytes of UTF-8. What does not fit is cut before the character that would not fit whole.
#pragma once

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace ninety {

template <std::size_t N>
class FixedText {
  public:
    FixedText() = default;
    FixedText(std::string_view text) { assign(text.data(), text.size()); }
    FixedText(const char* text) : FixedText(std::string_view(text)) {}
    FixedText(const std::string& text) : FixedText(std::string_view(text)) {}
    template <std::size_t M>
    explicit FixedText(const FixedText<M>& text) : FixedText(text.view()) {}

    // As printf.
    [[gnu::format(printf, 1, 2)]] static FixedText printed(const char* format, ...) {
        std::va_list arguments;
        va_start(arguments, format);
        char out[N + 4];  // room for a last character that is then cut whole
        const int length = std::vsnprintf(out, sizeof out, format, arguments);
        va_end(arguments);
        FixedText text;
        text.assign(out, std::min(static_cast<std::size_t>(std::max(length, 0)), sizeof out - 1));
        return text;
    }

    FixedText& operator+=(std::string_view more) {
        const std::size_t fits = whole_characters(more.data(), more.size(), N - size_);
        std::memcpy(bytes_.data() + size_, more.data(), fits);
        size_ += fits;
        bytes_[size_] = '\0';
        return *this;
    }

    const char* c_str() const { return bytes_.data(); }
    std::string_view view() const { return {bytes_.data(), size_}; }
    operator std::string_view() const { return view(); }
    std::string str() const { return std::string(view()); }
    bool empty() const { return size_ == 0; }

    friend bool operator==(const FixedText& a, const FixedText& b) { return a.view() == b.view(); }
    friend bool operator==(const FixedText& a, const char* b) { return a.view() == b; }

  private:
    // How many of `length` bytes to take so that at most `limit` are and no character is cut in two.
    static std::size_t whole_characters(const char* text, std::size_t length, std::size_t limit) {
        if (length <= limit) return length;
        while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0u) == 0x80u)
            --limit;
        return limit;
    }

    void assign(const char* text, std::size_t length) {
        size_ = whole_characters(text, length, N);
        std::memcpy(bytes_.data(), text, size_);
        bytes_[size_] = '\0';
    }

    std::array<char, N + 1> bytes_{};
    std::size_t size_ = 0;
};

}  // namespace ninety
