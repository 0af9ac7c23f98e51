#include "render/shader.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <sstream>
#include <vector>

#include "core/fixed_text.h"
#include "i18n/sentence.h"
#include "render/shader_layout.h"

namespace ninety {
namespace {

// A shader's text with its includes in place. `files` collects the names: GLSL's #line carries their index,
// so that a compiler's message can be led back to file and line.
Result<std::string> expanded(const std::filesystem::path& folder, const std::string& name,
                             std::vector<std::string>& files) {
    const std::filesystem::path path = folder / name;
    std::ifstream in(path);
    if (!in) return Error{path.string() + ": " + translate("problem.picture.unread")};
    const std::size_t index = files.size();
    files.push_back(path.string());
    if (files.size() > 16) return Error{path.string() + ": " + translate("problem.picture.includes_itself")};

    std::ostringstream out;
    out << "#line 1 " << index << '\n';
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (!line.starts_with("#include \"")) {
            out << line << '\n';
            continue;
        }
        const std::string included = line.substr(10, line.find('"', 10) - 10);
        auto text = expanded(folder, included, files);
        if (!text) return text;
        out << *text << "#line " << number + 1 << ' ' << index << '\n';
    }
    return out.str();
}

Result<GlShader> compiled(GLenum kind, const std::string& text, const std::vector<std::string>& files,
                          const std::string& define = {}) {
    GlShader shader(glCreateShader(kind));
    const std::string macro = define.empty() ? std::string() : "#define " + define + " 1\n";
    const char* parts[] = {gl::kShaderVersion, shader_layout().c_str(), macro.c_str(), text.c_str()};
    glShaderSource(shader.get(), static_cast<GLsizei>(std::size(parts)), parts, nullptr);
    glCompileShader(shader.get());
    GLint ok = 0;
    glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &ok);
    if (ok) return shader;
    char log[2048] = "";
    glGetShaderInfoLog(shader.get(), sizeof log, nullptr, log);
    return Error{sentence("problem.picture.plain", shader_complaint(log, files))};
}

Result<GlProgram> linked(const GlShader& vertex, const GlShader& fragment, const std::string& name) {
    GlProgram program(glCreateProgram());
    glAttachShader(program.get(), vertex.get());
    glAttachShader(program.get(), fragment.get());
    glLinkProgram(program.get());
    GLint ok = 0;
    glGetProgramiv(program.get(), GL_LINK_STATUS, &ok);
    // A shader that hangs on its program is kept with it, although nothing needs it any more.
    glDetachShader(program.get(), vertex.get());
    glDetachShader(program.get(), fragment.get());
    if (ok) return program;
    char log[2048] = "";
    glGetProgramInfoLog(program.get(), sizeof log, nullptr, log);
    const std::string text(log);
    return Error{name + ": " + sentence("problem.picture.not_linked", text.substr(0, text.find('\n')))};
}

// The only shader text in the code: it must exist when no file does. It knows the vertex layouts and nothing
// else.
constexpr const char* kFallbackRoom = R"(
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_NORMAL) in vec3 a_normal;
uniform mat4 u_world_to_clip;
out vec3 v_normal;
void main() { v_normal = a_normal; gl_Position = u_world_to_clip * vec4(a_position, 1.0); }
)";
constexpr const char* kFallbackSkinned = R"(
layout(location = SLOT_POSITION) in vec3 a_position;
layout(location = SLOT_NORMAL) in vec3 a_normal;
layout(location = SLOT_BONES) in uvec4 a_bones;
uniform mat4 u_world_to_clip;
uniform vec4 u_bones[BONE_ROWS];
out vec3 v_normal;
void main() {
    int row = int(a_bones.x) * 3;
    mat3x4 m = mat3x4(u_bones[row], u_bones[row + 1], u_bones[row + 2]);
    v_normal = vec4(a_normal, 0.0) * m;
    gl_Position = u_world_to_clip * vec4(vec4(a_position, 1.0) * m, 1.0);
}
)";
constexpr const char* kFallbackFragment = R"(
in vec3 v_normal;
out vec4 o_colour;
void main() { o_colour = vec4(vec3(0.55 + 0.3 * dot(normalize(v_normal), vec3(-0.4, 0.85, -0.3))), 1.0); }
)";

}  // namespace

std::string shader_complaint(const std::string& log, std::span<const std::string> files) {
    std::istringstream in(log);
    std::size_t file = 0;
    int line = 0;
    char mark = 0;
    if (!(in >> file >> mark >> line) || (mark != ':' && mark != '(') || file >= files.size())
        return files.front() + ": " + log.substr(0, log.find('\n'));
    std::size_t words = log.find("error");
    words = words == std::string::npos ? words : log.find(": ", words);
    const std::string message = words == std::string::npos ? log : log.substr(words + 2);
    return files[file] + ":" + std::to_string(line) + ": " + message.substr(0, message.find('\n'));
}

Result<Shader> Shader::load(const std::filesystem::path& folder, const std::string& vertex,
                            const std::string& fragment, const std::string& define) {
    std::vector<std::string> vertex_files, fragment_files;
    const auto vertex_text = expanded(folder, vertex, vertex_files);
    if (!vertex_text) return Error{vertex_text.error()};
    const auto fragment_text = expanded(folder, fragment, fragment_files);
    if (!fragment_text) return Error{fragment_text.error()};

    const auto vertex_shader = compiled(GL_VERTEX_SHADER, *vertex_text, vertex_files, define);
    if (!vertex_shader) return Error{vertex_shader.error()};
    const auto fragment_shader = compiled(GL_FRAGMENT_SHADER, *fragment_text, fragment_files, define);
    if (!fragment_shader) return Error{fragment_shader.error()};

    auto program = linked(*vertex_shader, *fragment_shader, (folder / fragment).string());
    if (!program) return Error{program.error()};
    Shader shader;
    shader.program_ = std::move(*program);
    return shader;
}

Shader Shader::fallback(bool skinned) {
    const std::vector<std::string> files{translate("problem.picture.built_in_shader")};
    auto vertex = compiled(GL_VERTEX_SHADER, skinned ? kFallbackSkinned : kFallbackRoom, files);
    auto fragment = compiled(GL_FRAGMENT_SHADER, kFallbackFragment, files);
    assert(vertex && fragment);
    auto program = linked(*vertex, *fragment, files[0]);
    assert(program);
    Shader shader;
    shader.program_ = std::move(*program);
    return shader;
}

void shaders_are_made() {
    gl::release_compiler();
}

GLint Shader::array(const char* name, std::size_t count) const {
    const GLint at = location(name);
    // The last element has a place of its own.
    [[maybe_unused]] const auto last = FixedText<63>::printed("%s[%d]", name, static_cast<int>(count) - 1);
    assert(at < 0 || location(last.c_str()) >= 0);
    return at;
}

// clang-format off
void Shader::set(const char* name, int value) const { glUniform1i(location(name), value); }
void Shader::set(const char* name, float value) const { glUniform1f(location(name), value); }
void Shader::set(const char* name, glm::vec2 value) const { glUniform2fv(location(name), 1, &value.x); }
void Shader::set(const char* name, glm::vec3 value) const { glUniform3fv(location(name), 1, &value.x); }
void Shader::set(const char* name, glm::vec4 value) const { glUniform4fv(location(name), 1, &value.x); }
void Shader::set(const char* name, const glm::mat4& value) const { glUniformMatrix4fv(location(name), 1, GL_FALSE, &value[0].x); }
void Shader::set(const char* name, std::span<const float> values) const { glUniform1fv(array(name, values.size()), static_cast<GLsizei>(values.size()), values.data()); }
void Shader::set(const char* name, std::span<const glm::vec3> values) const { glUniform3fv(array(name, values.size()), static_cast<GLsizei>(values.size()), &values[0].x); }
void Shader::set(const char* name, std::span<const glm::vec4> values) const { glUniform4fv(array(name, values.size()), static_cast<GLsizei>(values.size()), &values[0].x); }
// clang-format on

}  // namespace ninety
