// What only POSIX has: files that are devices.
#include <doctest/doctest.h>

#include "core/text_file.h"

using namespace ninety;

TEST_CASE("what never ends is not read") {
    CHECK(read_text_file("/dev/zero").error() == "/dev/zero: this is not a regular file");
}
