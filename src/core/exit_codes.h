// What the program ends with: scripts rely on it.
#pragma once

namespace ninety {

enum ExitCode { kExitDone = 0, kExitBadInput = 1, kExitUsage = 2, kExitNoGl = 3, kExitGlFault = 4 };

}  // namespace ninety
