// Why a link or --set asks for no scene, as a sentence without file and line, in the language that is shown.
#pragma once

#include <string>

#include "lesson/lesson.h"

namespace ninety {

// "there is no scene "lif"; there is "stoop", "disc", "lift" or "answer"". What was asked for is shortened.
std::string in_words(const SceneFault& fault);

}  // namespace ninety
