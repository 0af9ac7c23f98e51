// A refusal with the system's own words within the language's: these are POSIX's.
#include <doctest/doctest.h>

#include "core/atomic_file.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("why a folder cannot be made is told in the window's language, with the system's word for it") {
    const test::TempDir dir;
    dir.write("latin", "x");
    const test::Speaking german("de");
    CHECK(replace_file(dir / "latin/x", "").error() ==
          (dir / "latin/x").string() +
              ": Der Ordner daf\u00fcr l\u00e4sst sich nicht anlegen (Not a directory)");
}
