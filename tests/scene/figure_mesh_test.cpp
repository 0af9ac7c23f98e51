#include "scene/figure_mesh.h"

#include <doctest/doctest.h>

#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a mesh that cannot be used is told in the window's language") {
    const test::TempDir dir;
    const auto why = [&](const char* name) {
        const auto mesh = load_figure_mesh(dir / name);
        REQUIRE_FALSE(mesh);
        return mesh.error().substr((dir / "").string().size());
    };
    dir.write("text.mesh", "no mesh");
    CHECK(why("none.mesh") == "none.mesh: the figure's mesh cannot be opened");
    CHECK(why("text.mesh") == "text.mesh: this is not a figure's mesh");
    const test::Speaking german("de");
    CHECK(why("none.mesh") == "none.mesh: Das Netz der Figur l\u00e4sst sich nicht \u00f6ffnen");
    CHECK(why("text.mesh") == "text.mesh: Das ist kein Netz einer Figur");
}
