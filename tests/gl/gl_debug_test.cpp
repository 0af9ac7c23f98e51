// The watch over GL itself: it sees a wrong call, at the call, and takes advice on speed for what it is.
#include <doctest/doctest.h>
#include "render/gl.h"

#include "cli/drawing_window.h"
#include "gl/gl_watch.h"
#include "platform/gl_window.h"

using namespace ninety;

namespace {

GlWindow window() {
    GlWindowOptions options;
    options.visible = options.vsync = false;
    options.size = {64, 64};
    auto opened = open_drawing_window(options);
    REQUIRE(opened);
    return std::move(*opened);
}

}  // namespace

TEST_CASE("a wrong GL call is told at the call, and counted") {
    const GlWindow open = window();
    test::GlFaults recorder;
    const int before = gl_faults();
    glEnable(GL_TRIANGLES);  // is no capability
    REQUIRE(recorder.heard.size() == 1);
    CHECK(recorder.heard[0].find("an error: ") != std::string::npos);
    // Mesa names the call, NVIDIA's driver the error.
    const std::string& told = recorder.heard[0];
    CHECK((told.find("glEnable") != std::string::npos || told.find("GL_INVALID_ENUM") != std::string::npos));
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, -1, 8, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    CHECK(recorder.heard.size() == 2);
    glDeleteTextures(1, &texture);
    CHECK(gl_faults() == before + 2);
    while (glGetError() != GL_NO_ERROR) {
    }
}

TEST_CASE(
    "what is a fault: errors, undefined and deprecated behaviour always; else what is grave; speed never") {
    const GlWindow open = window();
    struct Case {
        GLenum type, severity;
        bool fault;
    };
    for (const Case& c : {Case{GL_DEBUG_TYPE_ERROR, GL_DEBUG_SEVERITY_LOW, true},
                          Case{GL_DEBUG_TYPE_UNDEFINED_BEHAVIOR, GL_DEBUG_SEVERITY_LOW, true},
                          Case{GL_DEBUG_TYPE_DEPRECATED_BEHAVIOR, GL_DEBUG_SEVERITY_LOW, true},
                          Case{GL_DEBUG_TYPE_OTHER, GL_DEBUG_SEVERITY_HIGH, true},
                          Case{GL_DEBUG_TYPE_PORTABILITY, GL_DEBUG_SEVERITY_MEDIUM, true},
                          Case{GL_DEBUG_TYPE_OTHER, GL_DEBUG_SEVERITY_LOW, false},
                          Case{GL_DEBUG_TYPE_OTHER, GL_DEBUG_SEVERITY_NOTIFICATION, false},
                          Case{GL_DEBUG_TYPE_PERFORMANCE, GL_DEBUG_SEVERITY_HIGH, false}}) {
        test::GlFaults recorder;
        glDebugMessageInsert(GL_DEBUG_SOURCE_APPLICATION, c.type, 1, c.severity, -1, "said so");
        CAPTURE(c.type);
        CAPTURE(c.severity);
        CHECK(recorder.heard.size() == (c.fault ? 1 : 0));
        if (!recorder.heard.empty()) CHECK(recorder.heard[0].ends_with(": said so"));
    }
}
