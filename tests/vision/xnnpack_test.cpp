// The library that computes is looked for at run time: what is not it, or not whole, is as none.
#include "vision/xnnpack.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("a library that is not there, or lacks what is needed, is none; nothing of it is called") {
    CHECK_FALSE(load_xnnpack("libninety-has-no-such.so.0"));
    CHECK_FALSE(load_xnnpack("libc.so.6"));
    CHECK_FALSE(load_xnnpack("libm.so.6"));
}

TEST_CASE("the library is looked for once, and all that is needed of it is there") {
    const Xnnpack* found = xnnpack();
    CHECK(found == xnnpack());
    if (!found) return;  // it is recommended, not required
    const bool whole = found->initialize && found->create_subgraph && found->delete_subgraph &&
                       found->define_convolution_2d && found->setup_runtime && found->invoke_runtime;
    CHECK(whole);
}
