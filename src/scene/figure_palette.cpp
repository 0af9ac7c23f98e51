#include "scene/figure_palette.h"

#include <glm/common.hpp>
#include <glm/vec3.hpp>

namespace ninety {
namespace {

using glm::vec3;

struct Skin {
    vec3 bare, lip, iris;
};

// Lips are redder than the skin by about 15 %, and a little darker.
constexpr Skin kSkins[] = {{{.56f, .345f, .235f}, {.475f, .222f, .165f}, {.100f, .062f, .034f}},
                           {{.335f, .185f, .110f}, {.275f, .115f, .082f}, {.060f, .034f, .019f}},
                           {{.135f, .068f, .040f}, {.128f, .048f, .036f}, {.036f, .020f, .012f}}};
constexpr vec3 kHairs[] = {{.040f, .027f, .020f}, {.120f, .066f, .035f}, {.150f, .142f, .132f}};

}  // namespace

FigurePalette figure_palette(FigureLook look) {
    const Skin& tone = kSkins[static_cast<std::size_t>(look.skin)];
    const vec3 strands = kHairs[static_cast<std::size_t>(look.hair)];
    const vec3 dark = tone.bare * vec3(.25f, .16f, .13f);
    // Brows keep more of their colour than the hair does in age.
    const vec3 brows = glm::mix(strands * .8f, dark, look.hair == HairTone::grey ? .55f : .25f);
    const vec3 clear = glm::mix(vec3(.60f, .57f, .53f), tone.bare, .10f);
    FigurePalette palette;
    const auto is = [&](FigureMaterial material, vec3 colour, float share) {
        palette[static_cast<std::size_t>(material)] = glm::vec4(colour, share);
    };
    using enum FigureMaterial;
    is(skin, tone.bare, 1);
    is(top, {.115f, .235f, .27f}, 0);
    is(shorts, {.045f, .06f, .08f}, 0);
    is(hair, strands, 0);
    is(hair_edge, glm::mix(tone.bare, strands, .6f), .5f);
    is(lip, tone.lip, 1);
    is(lip_edge, glm::mix(tone.bare, tone.lip, .5f), 1);
    is(mouth, tone.lip * vec3(.30f, .22f, .22f), 1);
    is(brow, brows, .2f);
    is(brow_edge, glm::mix(tone.bare, brows, .45f), .7f);
    is(lash, dark * .5f, 0);
    is(socket, dark, 0);
    is(white, clear, .3f);
    is(white_shaded, clear * vec3(.52f, .47f, .45f), .3f);
    is(iris, tone.iris * 1.6f, 0);
    is(iris_rim, tone.iris * .45f, 0);
    is(pupil, vec3(.006f), 0);
    is(glint, vec3(1.6f), 0);
    is(lid, tone.bare * vec3(.93f, .88f, .86f), 1);
    is(lid_edge, dark * .6f, 0);
    return palette;
}

}  // namespace ninety
