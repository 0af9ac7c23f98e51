// Reading shaders' files, as far as that needs no GL; the rest is tests/gl/rendered_test.cpp's.
#include "render/shader.h"

#include <doctest/doctest.h>

#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a shader that is missing or includes itself is told in the window's language") {
    const test::TempDir dir;
    dir.write("round.vert", "#include \"round.vert\"\n");
    const auto why = [&](const char* vertex) {
        const auto shader = Shader::load(dir.path(), vertex, "none.frag");
        REQUIRE_FALSE(shader);
        // The name alone: what stands between folders is the system's business.
        return shader.error().substr((dir / "").string().size());
    };
    CHECK(why("none.vert") == "none.vert: cannot be read; a plain picture is shown instead");
    CHECK(why("round.vert") == "round.vert: includes itself; a plain picture is shown instead");
    const test::Speaking german("de");
    CHECK(why("none.vert") ==
          "none.vert: Die Datei l\u00e4sst sich nicht lesen; stattdessen siehst du ein schlichtes Bild");
    CHECK(why("round.vert") ==
          "round.vert: Die Datei schlie\u00dft sich selbst ein; stattdessen siehst du ein schlichtes Bild");
}

TEST_CASE("a compiler's complaint is led back to file and line, whoever's compiler it is") {
    const std::vector<std::string> files{"figure.frag", "common.glsl"};
    CHECK(shader_complaint("0:12(3): error: `nonsense' undeclared\n1:2(1): error: more", files) ==
          "figure.frag:12: `nonsense' undeclared");
    CHECK(shader_complaint("1(7) : error C1503: undefined variable \"nonsense\"\n", files) ==
          "common.glsl:7: undefined variable \"nonsense\"");
    CHECK(shader_complaint("out of registers\n", files) == "figure.frag: out of registers");
    CHECK(shader_complaint("9:1(1): error: no such file", files) ==
          "figure.frag: 9:1(1): error: no such file");
}
