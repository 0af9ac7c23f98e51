#include "figure/hair.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <iterator>

#include "figure/distance_shapes.h"

namespace ninety::hair {
namespace {

// The hair line seen from the side: nape, round the ear, sideburn, temple, forehead, and far above.
constexpr glm::dvec2 kLine[] = {
    {-.120, .000},  {-.020, .000},  {-.012, .012},  {-.0075, .030}, {-.0055, .046}, {.001, .0565},
    {.010, .0590},  {.0178, .0560}, {.0182, .0350}, {.0280, .0350}, {.0292, .0540}, {.0345, .0680},
    {.0450, .0770}, {.0540, .0860}, {.0640, .0875}, {.120, .0875},  {.120, .200},   {-.120, .200}};

// Distance into the hair's outline.
double inside(glm::dvec3 p) {
    // Lower at the temples than over the middle; a little back at the parting.
    const double bay = .0035 * smooth_step(-.007, -.020, p.z) * smooth_step(.030, .050, p.x);
    const glm::dvec2 q(p.x, p.y - bay);
    double nearest = 1;
    bool within = false;
    for (std::size_t i = 0, k = std::size(kLine) - 1; i < std::size(kLine); k = i++) {
        const glm::dvec2 a = kLine[i], b = kLine[k], along = b - a, from = q - a;
        const double t = std::clamp(glm::dot(from, along) / glm::dot(along, along), 0.0, 1.0);
        nearest = std::min(nearest, glm::length(from - along * t));
        if ((a.y > q.y) != (b.y > q.y) && q.x < a.x + along.x * (q.y - a.y) / along.y) within = !within;
    }
    return within ? nearest : -nearest;
}

}  // namespace

double thickness(glm::dvec3 p) {
    const double top = smooth_step(.052, .098, p.y);
    double full = .0026 + .0048 * top;
    // Combed over from the parting to the right, and up over the forehead.
    full += .0016 * top * smooth_step(-.018, .012, p.z);
    full +=
        .0022 * smooth_step(.034, .056, p.x) * smooth_step(-.020, -.004, p.z) * smooth_step(.080, .092, p.y);
    const double aside = p.z + .0185;
    full -= .0034 * std::exp(-(aside * aside) / (.0026 * .0026)) * smooth_step(-.018, .008, p.x) *
            smooth_step(.075, .092, p.y);
    // Locks, along the way it is combed.
    const double way = p.x + .45 * p.z + .25 * (p.y - .09);
    full += .0005 * top * smooth_step(-.035, .010, p.x) * std::sin(way * 420);
    constexpr double kUnder = .0013;
    return -kUnder + (full + kUnder) * smooth_step(-.0030, .0115, inside(p));
}

}  // namespace ninety::hair
