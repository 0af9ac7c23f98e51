// Where in a text md4c is: md4c counts no lines, but most of what it hands out points into the text.
//
// For one text that outlives it. Does not own or change the text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace ninety {

class SourceLines {
  public:
    explicit SourceLines(std::string_view text) : text_(text) {
        for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
            ends_.push_back(at);
    }

    // Line of a pointer, from 1; 0 if it does not point into the text. Takes logarithmic time: it is asked
    // for every piece of text.
    int line_of(const char* at) const {
        const std::less<const char*> before;
        if (at == nullptr || before(at, text_.data()) || !before(at, text_.data() + text_.size())) return 0;
        const auto offset = static_cast<std::size_t>(at - text_.data());
        return 1 + static_cast<int>(std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin());
    }

    // The first line below `line` that opens or closes a code block (``` or ~~~, in lists and quotes too), or
    // 0.
    int fence_below(int line) const {
        const int last = static_cast<int>(ends_.size()) + 1;
        for (int next = line + 1; next <= last; ++next) {
            const std::size_t start = next == 1 ? 0 : ends_[static_cast<std::size_t>(next) - 2] + 1;
            const std::size_t mark = text_.find_first_not_of(" \t>-+*.)0123456789", start);
            if (mark == text_.npos) return 0;
            const std::string_view fence = text_.substr(mark, 3);
            if (fence == "```" || fence == "~~~") return next;
        }
        return 0;
    }

  private:
    std::string_view text_;
    std::vector<std::size_t> ends_;  // offsets of the line ends
};

}  // namespace ninety
