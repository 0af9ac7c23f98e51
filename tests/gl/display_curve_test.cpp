// The curve by which light becomes colours on a screen: shaders/common.glsl's against the formulas it stands
// for.
#include <doctest/doctest.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "cli/offscreen_renderer.h"
#include "render/capture.h"
#include "render/gl_objects.h"
#include "render/shader.h"
#include "support/program_files.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

constexpr int kAcross = 512;
constexpr double kMostLight = 16;

// Narkowicz (2015), "ACES filmic tone mapping curve", of .72 of the light; then IEC 61966-2-1.
double on_screen(double light) {
    const double x = .72 * light;
    const double mapped = std::clamp(x * (2.51 * x + .03) / (x * (2.43 * x + .59) + .14), 0.0, 1.0);
    return mapped <= .0031308 ? 12.92 * mapped : 1.055 * std::pow(mapped, 1 / 2.4) - .055;
}

// Finer where it is dark.
double light_at(int x) {
    const double t = (x + .5) / kAcross;
    return kMostLight * t * t * t * t;
}

}  // namespace

TEST_CASE("light comes to the screen by the curve it should, within a tenth of a step of 255") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    const test::TempDir folder;
    std::filesystem::copy_file(test::program_files().shaders / "common.glsl", folder / "common.glsl");
    folder.write("curve.vert",
                 "void main() {\n"
                 "    gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);\n"
                 "}\n");
    // A tenth of a step is seen by what ten times as much, less whole steps, leaves.
    folder.write("curve.frag",
                 "#include \"common.glsl\"\n"
                 "out vec4 o_colour;\n"
                 "void main() {\n"
                 "    float t = gl_FragCoord.x / 512.0;\n"
                 "    float shown = to_display(vec3(16.0 * t * t * t * t)).r * 255.0;\n"
                 "    o_colour = vec4(floor(shown) / 255.0, fract(shown), 0.0, 1.0);\n"
                 "}\n");
    auto shader = Shader::load(folder.path(), "curve.vert", "curve.frag");
    REQUIRE(shader);
    const RenderTarget target = make_colour_target({kAcross, 1});
    const GlVertexArray none = make_vertex_array();
    glBindVertexArray(none.get());
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.get());
    glViewport(0, 0, kAcross, 1);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    shader->use();
    glDrawArrays(GL_TRIANGLES, 0, 3);
    const Image shown = read_pixels(target);
    double worst = 0;
    for (int x = 0; x < kAcross; ++x) {
        const double steps = shown.pixel(x, 0)[0] + shown.pixel(x, 0)[1] / 255.0;
        worst = std::max(worst, std::abs(steps - 255 * on_screen(light_at(x))));
    }
    CHECK(worst < .1);
    CHECK(glGetError() == GL_NO_ERROR);
}
