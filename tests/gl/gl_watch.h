// What tests do about the GL driver's faults: they fail, at once, with the driver's words.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "render/gl_debug.h"

namespace ninety::test {

inline void watch_gl() {
    set_gl_fault_listener([](const std::string& sentence) {
        // A context that is given back after the last test has no test to fail.
        if (doctest::is_running_in_test)
            FAIL_CHECK(sentence);
        else
            std::fprintf(stderr, "%s\n", sentence.c_str());
    });
}

// For a test that means to do wrong: faults are kept here as long as it lives, and fail the test again
// afterwards.
struct GlFaults {
    GlFaults() {
        set_gl_fault_listener([this](const std::string& sentence) { heard.push_back(sentence); });
    }
    ~GlFaults() { watch_gl(); }
    GlFaults(const GlFaults&) = delete;
    GlFaults& operator=(const GlFaults&) = delete;

    std::vector<std::string> heard;
};

}  // namespace ninety::test
