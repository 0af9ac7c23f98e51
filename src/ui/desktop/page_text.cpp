#include "ui/page_text.h"

namespace ninety {

void use_page_clipboard() {}

void tell_page_of_control(const char*) {}

void tell_page_of_typing(bool) {}

}  // namespace ninety
