// The rendered tests draw in debug contexts: whatever the GL driver finds wrong fails the test that did it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

#include "gl/gl_watch.h"

int main(int argc, char** argv) {
    setenv("NINETY_GL_DEBUG", "1", 1);
    ninety::test::watch_gl();
    return doctest::Context(argc, argv).run();
}
