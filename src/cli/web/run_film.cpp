// A film is made by the program on a computer.
#include "cli/commands.h"

namespace ninety {

int run_film(const CommonOptions&, const FilmCommand&) {
    return failed("a browser makes no films; the program for Debian does (see the README)", kExitUsage);
}

}  // namespace ninety
