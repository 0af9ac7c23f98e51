#include "render/gl_debug.h"

#include "render/gl.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace ninety {
namespace {

constexpr int kToldAtMost = 20;  // on standard error: a fault in every frame need not fill the screen

struct Faults {
    int count = 0;
    std::function<void(const std::string&)> listener;
};

Faults& faults() {
    static Faults all;
    return all;
}

bool is_fault(GLenum type, GLenum severity) {
    switch (type) {
        case GL_DEBUG_TYPE_ERROR:
        case GL_DEBUG_TYPE_UNDEFINED_BEHAVIOR:
        case GL_DEBUG_TYPE_DEPRECATED_BEHAVIOR:
            return true;
        case GL_DEBUG_TYPE_PERFORMANCE:
            return false;
        default:
            return severity == GL_DEBUG_SEVERITY_HIGH || severity == GL_DEBUG_SEVERITY_MEDIUM;
    }
}

const char* name_of_type(GLenum type) {
    switch (type) {
        case GL_DEBUG_TYPE_ERROR:
            return "an error";
        case GL_DEBUG_TYPE_UNDEFINED_BEHAVIOR:
            return "undefined behaviour";
        case GL_DEBUG_TYPE_DEPRECATED_BEHAVIOR:
            return "deprecated behaviour";
        default:
            return "a warning";
    }
}

void on_message(GLenum, GLenum type, GLuint, GLenum severity, GLsizei length, const GLchar* text,
                const void*) {
    if (!is_fault(type, severity)) return;
    Faults& all = faults();
    ++all.count;
    std::string words = length < 0 ? text : std::string(text, static_cast<std::size_t>(length));
    while (!words.empty() && words.back() == '\n')
        words.pop_back();
    const std::string sentence = std::string("OpenGL finds ") + name_of_type(type) + ": " + words;
    if (all.listener)
        all.listener(sentence);
    else if (all.count <= kToldAtMost)
        std::fprintf(stderr, "ninety: %s\n", sentence.c_str());
}

}  // namespace

bool gl_debug_wanted() {
    const char* value = std::getenv("NINETY_GL_DEBUG");
    return value && *value && std::string_view(value) != "0";
}

Status start_gl_debug() {
    if (epoxy_gl_version() < 43 && !epoxy_has_gl_extension("GL_KHR_debug"))
        return Error{"NINETY_GL_DEBUG is set, but the OpenGL here has no debug output (4.3 or KHR_debug)"};
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageControl(GL_DONT_CARE, GL_DONT_CARE, GL_DONT_CARE, 0, nullptr, GL_TRUE);
    glDebugMessageCallback(on_message, nullptr);
    return Done{};
}

void set_gl_fault_listener(std::function<void(const std::string&)> listener) {
    faults().listener = std::move(listener);
}

int gl_faults() {
    return faults().count;
}

}  // namespace ninety
