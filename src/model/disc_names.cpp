#include "model/disc_names.h"

#include <algorithm>

#include "scene/illustration.h"

namespace ninety {
namespace {

// Of the picture's height: nearer to its edge things have sunk into the ground.
constexpr float kBorder = .07f;
constexpr glm::vec2 kNowhere{-1e6f};

PixelBox box_of(const Rect& rect) {
    return {rect.at, rect.end()};
}

glm::vec2 seen_at(const Scene& scene, const Rect& area, glm::vec3 world) {
    const auto p = project(scene.camera, area.size, world);
    const float border = kBorder * area.size.y;
    const bool seen =
        p && p->x > border && p->x < area.size.x - border && p->y > border && p->y < area.size.y - border;
    return seen ? area.at + *p : kNowhere;
}

}  // namespace

DiscNames disc_names(const Scene& scene, const Rect& area, const CardsLayout& cards, bool controls,
                     const PixelBox& badge, const std::array<glm::vec2, kMostCallouts>& sizes, float scale) {
    // 1. Where no name stands: the small body, the badge, the cards.
    const PlateInset inset = plate_inset(area.size, scene.camera.mirrored);
    const glm::vec2 low = area.at + inset.at;
    const PixelBox none{area.at, area.at};
    const std::array<PixelBox, 5> taken{{{low, low + inset.side},
                                         badge,
                                         box_of(cards.numbers),
                                         controls ? box_of(cards.sliders) : none,
                                         controls ? box_of(cards.views) : none}};
    // 2. The hamstrings' mark that leaves room for the most names, the first of these.
    const DiscMarks marks = disc_marks(scene);
    std::array<Callout, kMostCallouts> callouts;
    constexpr std::size_t kMuscles = 2;
    const std::array<glm::vec3, kMostCallouts> named{marks.disc, marks.root, marks.hamstrings.front(),
                                                     marks.nerve};
    for (std::size_t i = 0; i < callouts.size(); ++i)
        callouts[i] = {seen_at(scene, area, named[i]), sizes[i]};
    DiscNames best;
    std::ptrdiff_t most = -1;
    for (const glm::vec3& mark : marks.hamstrings) {
        callouts[kMuscles].point = seen_at(scene, area, mark);
        const PlacedCallouts placed =
            place_callouts(callouts, {area.at, area.end()}, taken, 14 * scale, 4 * scale);
        const auto count =
            std::count_if(placed.begin(), placed.end(), [](const auto& p) { return p.has_value(); });
        if (count <= most) continue;
        most = count;
        best.placed = placed;
        for (std::size_t i = 0; i < callouts.size(); ++i)
            best.point[i] = callouts[i].point;
        if (count == static_cast<std::ptrdiff_t>(kMostCallouts)) break;
    }
    return best;
}

}  // namespace ninety
