// Programs from the files in shaders/: reading, `#include "x.glsl"`, compiling, one sentence when it fails.
#pragma once

#include <filesystem>
#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <span>
#include <string>

#include "core/result.h"
#include "render/gl_objects.h"

namespace ninety {

// What a compiler's log complains of first, as "file:line: what is wrong". `files`: the names that the log's
// file numbers stand for, at least one. Mesa writes "0:12(3): error: ...", NVIDIA "0(12) : error C1503: ...";
// of what neither writes, the first line behind the first file's name.
std::string shader_complaint(const std::string& log, std::span<const std::string> files);

class Shader {
  public:
    // `vertex` and `fragment` are file names in `folder`. The error names the file and the line in it.
    // `define` names a macro that is set to 1 for both, for variants of one shader.
    static Result<Shader> load(const std::filesystem::path& folder, const std::string& vertex,
                               const std::string& fragment, const std::string& define = {});

    // What is drawn with when a file is missing or broken: plain, shaded by direction, but it shows the
    // scene.
    static Shader fallback(bool skinned);

    void use() const { glUseProgram(program_.get()); }

    // Uniforms of the program in use. A name that the program does not have is ignored; more values than its
    // array has are a programmer's error (asserted).
    void set(const char* name, int value) const;
    void set(const char* name, float value) const;
    void set(const char* name, glm::vec2 value) const;
    void set(const char* name, glm::vec3 value) const;
    void set(const char* name, glm::vec4 value) const;
    void set(const char* name, const glm::mat4& value) const;
    void set(const char* name, std::span<const float> values) const;
    void set(const char* name, std::span<const glm::vec3> values) const;
    void set(const char* name, std::span<const glm::vec4> values) const;

  private:
    GLint location(const char* name) const { return glGetUniformLocation(program_.get(), name); }
    GLint array(const char* name, std::size_t count) const;
    GlProgram program_;
};

// The shaders that one is drawn with all the time are made: what they were made with is given back. More can
// be made later, the first of them in some milliseconds more.
void shaders_are_made();

}  // namespace ninety
