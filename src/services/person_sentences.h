// What a person is told of their files, in the window's language.
#pragma once

#include <string>

#include "history/history_news.h"

namespace ninety {

std::string sentence_of(const HistoryNews& news);

}  // namespace ninety
