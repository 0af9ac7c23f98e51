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
        return shader.error().substr(dir.path().string().size());
    };
    CHECK(why("none.vert") == "/none.vert: cannot be read; a plain picture is shown instead");
    CHECK(why("round.vert") == "/round.vert: includes itself; a plain picture is shown instead");
    const test::Speaking german("de");
    CHECK(why("none.vert") ==
          "/none.vert: Die Datei l\u00e4sst sich nicht lesen; stattdessen siehst du ein schlichtes Bild");
    CHECK(why("round.vert") ==
          "/round.vert: Die Datei schlie\u00dft sich selbst ein; stattdessen siehst du ein schlichtes Bild");
}
