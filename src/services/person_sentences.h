// What a person is told of their files, in the window's language.
#pragma once

#include <string>

#include "history/history_news.h"

namespace ninety {

std::string sentence_of(const HistoryNews& news);

// Why the history cannot be opened for what is to be put into it, without what becomes of the practice.
std::string why_not_open(const HistoryNews& news);

}  // namespace ninety
