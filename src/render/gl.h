// The one header that names OpenGL: 3.3 through libepoxy, or OpenGL ES 3.0 where that is what there is (WebGL
// 2). What the second lacks is said here, so that nobody else asks which one it is.
//
// Knows no objects and no state (gl_objects.h).
#pragma once

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#include <emscripten/html5.h>

// Under the name of the extension that brings it.
#ifndef GL_TEXTURE_MAX_ANISOTROPY_EXT
#define GL_TEXTURE_MAX_ANISOTROPY_EXT 0x84FE
#endif
#else
#include <epoxy/gl.h>
#endif

#include <cstring>
#include <string>

namespace ninety::gl {

#ifdef __EMSCRIPTEN__

inline constexpr bool kIsEs = true;
inline constexpr const char* kShaderVersion =
    "#version 300 es\nprecision highp float;\nprecision highp int;\nprecision highp sampler2DShadow;\n";

inline bool has_extension(const char* name) {
    GLint count = 0;
    glGetIntegerv(GL_NUM_EXTENSIONS, &count);
    for (GLint i = 0; i < count; ++i) {
        const auto* one = reinterpret_cast<const char*>(glGetStringi(GL_EXTENSIONS, static_cast<GLuint>(i)));
        if (one && std::strcmp(one, name) == 0) return true;
    }
    return false;
}
// Browsers say "WebKit WebGL", and who it really is only to those who ask for the debug extension.
inline std::string renderer_name() {
    constexpr GLenum kUnmaskedRenderer = 0x9246;
    const bool told = emscripten_webgl_enable_extension(emscripten_webgl_get_current_context(),
                                                        "WEBGL_debug_renderer_info");
    const auto* name = reinterpret_cast<const char*>(glGetString(told ? kUnmaskedRenderer : GL_RENDERER));
    return name ? name : "";
}
// A context of ES 3.0 is all that is ever made.
inline bool is_new_enough() {
    return true;
}
// Outside a texture is what its edge is: a shadow map has light there.
inline void border_is_lit() {
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}
// Of a texture with one channel: looked up, it is grey. WebGL leaves swizzles out and has the old format.
inline constexpr GLint kGreyFormat = GL_LUMINANCE;
inline constexpr GLenum kGreyOrder = GL_LUMINANCE;
inline void show_grey() {}
inline constexpr bool kFinerLevels = false;  // ES has no bias of samplers
inline void finer_levels(GLuint, float) {}
inline constexpr GLenum kWindowOrder = GL_RGBA;  // ES has one
inline constexpr GLint kPictureFormat = GL_RGBA8;
inline void release_compiler() {}  // a browser's is not ours

#else

inline constexpr bool kIsEs = false;
inline constexpr const char* kShaderVersion = "#version 330 core\n";

inline bool has_extension(const char* name) {
    return epoxy_has_gl_extension(name);
}
inline bool is_new_enough() {
    return epoxy_gl_version() >= 33;
}
inline std::string renderer_name() {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    return name ? name : "";
}
// What the driver keeps to compile shaders with may go; it comes back by itself with the next one. Six
// megabytes with Mesa.
inline void release_compiler() {
    if (epoxy_gl_version() >= 41 || has_extension("GL_ARB_ES2_compatibility")) glReleaseShaderCompiler();
}
// What is looked up outside of the depth texture that is bound is light.
inline void border_is_lit() {
    const float lit[] = {1, 1, 1, 1};
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_BORDER);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_BORDER);
    glTexParameterfv(GL_TEXTURE_2D, GL_TEXTURE_BORDER_COLOR, lit);
}
// The order of bytes that windows have. Of a format that names a size Mesa takes an order of its own,
// whatever is asked for; of one that leaves it open the one that is asked for, eight bits each.
inline constexpr GLenum kWindowOrder = GL_BGRA;
inline constexpr GLint kPictureFormat = GL_RGBA;
// Of a texture with one channel; and that the one which is bound is looked up as grey.
inline constexpr GLint kGreyFormat = GL_R8;
inline constexpr GLenum kGreyOrder = GL_RED;
inline void show_grey() {
    constexpr GLint kGrey[] = {GL_RED, GL_RED, GL_RED, GL_ONE};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, kGrey);
}
// So many levels of a texture finer than one sample a pixel asks for.
inline constexpr bool kFinerLevels = true;
inline void finer_levels(GLuint sampler, float levels) {
    glSamplerParameterf(sampler, GL_TEXTURE_LOD_BIAS, -levels);
}

#endif

// No colour is drawn or read: of the framebuffer that is bound.
inline void no_colour() {
    const GLenum none = GL_NONE;
    glDrawBuffers(1, &none);
    glReadBuffer(GL_NONE);
}

// Whether a picture can be copied into a target of several samples a pixel: ES cannot, and has one sample
// there.
inline constexpr bool kCopiesIntoSamples = !kIsEs;

}  // namespace ninety::gl
