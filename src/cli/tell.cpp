// Sentences on standard error: from the commands, and from whatever else has nobody but a terminal to tell.
#include <cstdio>

#include "cli/commands.h"
#include "core/visible_text.h"

namespace ninety {

void tell(const std::string& sentence) {
    std::fprintf(stderr, "ninety: %s\n", plain(sentence).c_str());
}

int failed(const std::string& sentence, int code) {
    tell(sentence);
    return code;
}

}  // namespace ninety
