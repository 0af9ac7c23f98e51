// Markdown text -> blocks, through md4c: the part of the article that knows the notation.
//
// Does not read files, does not check where links lead, and draws nothing: see article.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"

namespace ninety {

// Problems listed for one page; further ones are only mentioned.
inline constexpr std::size_t kMaxPageProblems = 100;

// `file` names the text in sentences. Any text is accepted: what cannot be shown is left out and appended to
// `problems` as "file:line: sentence". Blocks without text are left out.
std::vector<Block> read_markdown(std::string_view text, const std::string& file,
                                 std::vector<std::string>& problems);

}  // namespace ninety
