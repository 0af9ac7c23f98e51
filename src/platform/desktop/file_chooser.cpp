#include "platform/file_chooser.h"

namespace ninety {

void choose_file() {}

}  // namespace ninety
