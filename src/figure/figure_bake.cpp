#include "figure/figure_bake.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "figure/surface_nets.h"

namespace ninety {
namespace {

using glm::dvec3;

std::uint8_t share_byte(double share) {
    return static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.0, 1.0)));
}

// A soft spot: 1 at its centre, 0 from `radius` on.
double spot(dvec3 p, dvec3 centre, dvec3 radii) {
    const double away = glm::length((p - centre) / radii);
    return smooth_step(1, 0, away);
}

// Thirteen directions about a normal: itself, four at 35 degrees, eight at 65; each with its share of a
// cosine sky.
template <class Visit>
void over_sky(dvec3 normal, Visit visit) {
    const dvec3 side = std::abs(normal.y) < .9 ? dvec3(0, 1, 0) : dvec3(1, 0, 0);
    const dvec3 u = glm::normalize(glm::cross(side, normal)), v = glm::cross(normal, u);
    constexpr struct {
        int count;
        double angle, share;
    } kRings[] = {{1, 0, .12}, {4, .61, .11}, {8, 1.13, .055}};
    for (const auto& ring : kRings)
        for (int i = 0; i < ring.count; ++i) {
            const double turn = 2 * std::numbers::pi * (i + .5) / ring.count;
            visit(glm::normalize(normal * std::cos(ring.angle) +
                                 (u * std::cos(turn) + v * std::sin(turn)) * std::sin(ring.angle)),
                  ring.share);
        }
}

double flush_of_head(dvec3 h) {
    const double nose = .7 * spot(h, {.074, .026, 0}, {.018, .016, .014}),
                 cheek = .45 * spot(h, {.046, .024, .027}, {.026, .020, .020}),
                 ear = .8 * smooth_step(.004, -.002, shape::ear(h)) * smooth_step(.036, .044, h.z),
                 chin = .25 * spot(h, {.060, -.008, 0}, {.016, .014, .016}),
                 neck = .20 * spot(h, {.02, -.03, 0}, {.06, .03, .04});
    return std::max({nose, cheek, ear, chin, neck});
}

double flush_of_hand(dvec3 h) {
    const double knuckles = .6 * smooth_step(.017, .004, std::abs(h.y + .055)) * smooth_step(.0, .008, h.z),
                 joints = .4 * smooth_step(.010, .002, std::abs(h.y + .0765)),
                 tips = .5 * smooth_step(-.085, -.100, h.y), palm = .3 * smooth_step(.002, -.008, h.z),
                 wrist = smooth_step(.0, -.030, h.y);
    return wrist * std::max({knuckles, joints, tips, palm});
}

double flush_of_foot(dvec3 f) {
    const double heel = .75 * spot(f, {-.028, -.026, 0}, {.030, .024, .026}),
                 toes = .55 * smooth_step(.078, .100, f.x), sole = .4 * smooth_step(-.030, -.038, f.y),
                 ball = .4 * spot(f, {.074, -.026, -.016}, {.022, .018, .014}),
                 ankles = .35 * std::max(spot(f, {0, .002, .018}, {.016, .016, .014}),
                                         spot(f, {0, .005, -.018}, {.016, .016, .014}));
    return std::max({heel, toes, sole, ball, ankles});
}

// Zero where either is, with a sign that changes across both: zero sets stay lines between vertices.
double either(double a, double b) {
    return a * b / std::max(std::sqrt(a * a + b * b), 1e-9);
}

}  // namespace

double openness(const FigureField& field, dvec3 p, dvec3 normal) {
    const FigureField::Parts part = field.parts(p);
    const bool leg = part.leg < part.trunk - .01;
    double open = 0;
    over_sky(normal, [&](dvec3 direction, double share) {
        double clear = 1;
        for (const double t : {.004, .009, .018, .034, .056}) {
            const dvec3 at = p + normal * .0012 + direction * t;
            if (leg && at.z < 0) break;
            // A cone of half-width .45: half hidden where the surface is as close as its axis.
            const double fade = .35 * smooth_step(.030, .060, t);
            clear = std::min(clear, std::clamp(.12 + field(at) / (.45 * t), 0.0, 1.0) * (1 - fade) + fade);
        }
        open += share * clear;
    });
    return open;
}

double flush(const FigureField& field, dvec3 p) {
    const auto in = [&](Bone bone) { return field.in_bone(bone, p); };
    const double knee = .6 * spot(in(Bone::shank_r), {.030, .004, 0}, {.030, .040, .034}),
                 elbow = .6 * spot(in(Bone::forearm_r), {-.018, .000, 0}, {.020, .028, .022});
    return std::max(
        {knee, elbow, p.y > .3 && p.z < .09 ? flush_of_head(in(Bone::head)) : 0.0,
         glm::distance(p, field.joint(Bone::hand_r)) < .14 ? flush_of_hand(in(Bone::hand_r)) : 0.0,
         glm::distance(p, field.joint(Bone::foot_r)) < .14 ? flush_of_foot(in(Bone::foot_r)) : 0.0});
}

double seam_distance(const FigureField& field, FigureMaterial garment, dvec3 p) {
    if (garment == FigureMaterial::shorts) {
        const dvec3 t = field.in_bone(Bone::thigh_r, p);
        // Down the outside and the inside of each leg; in front and behind, the middle.
        return either(t.x + .004, p.z + (t.y < -.05 ? .05 : .0004));
    }
    if (garment != FigureMaterial::top) return 1;
    const dvec3 from = p - field.joint(Bone::upper_arm_r),
                down_arm = glm::normalize(field.joint(Bone::forearm_r) - field.joint(Bone::upper_arm_r)),
                outward = glm::normalize(down_arm + dvec3(0, .1, .8));
    // Where the sleeve is set in, and from the armpit down the side.
    const FigureField::Parts part = field.parts(p);
    const double sleeve = smooth_max(.006 - glm::dot(from, outward), part.arm - part.trunk - .006, .012);
    return either(sleeve, p.x + .004);
}

Fold hip_fold(const FigureField& field, FigureMaterial garment, dvec3 p) {
    if (garment != FigureMaterial::shorts) return {};
    const dvec3 hip = field.joint(Bone::thigh_r);
    const dvec3 down_thigh = glm::normalize(field.joint(Bone::shank_r) - hip);
    const dvec3 across = glm::normalize(glm::normalize(down_thigh + dvec3(0, -1, 0)) + dvec3(0, 0, .35));
    const double beyond = glm::dot(p - hip, across);
    const double front = smooth_step(-.005, .030, p.x - .35 * std::max(-p.y, 0.0)),
                 apart = smooth_step(.004, .022, p.z);
    return {std::clamp((beyond + .034) / .088, 0.0, 1.0), front * apart};
}

std::array<double, 4> correction_shares(const FigureField& field, dvec3 p) {
    const FigureField::Parts part = field.parts(p);
    std::array<double, 4> shares{};
    if (part.arm > .03) {
        const dvec3 t = field.in_bone(Bone::thigh_r, p), s = field.in_bone(Bone::shank_r, p);
        // Hip: the hamstrings come off the sit bone and fill what lies between buttock and thigh; the groin
        // sinks.
        const double behind = smooth_step(.012, -.026, t.x),
                     hamstring = smooth_step(.012, -.065, t.y) * smooth_step(-.150, -.078, t.y),
                     crease = glm::length(dvec3(1.1 * (t.x - .040), t.y + .012, .5 * t.z));
        shares[0] = .75 * behind * hamstring - .33 * smooth_step(.045, .0, crease);
        // Knee: its cap comes forward; calf and thigh give way to each other.
        const double cap = .35 * spot(s, {.026, .006, 0}, {.030, .040, .034}),
                     hollow = smooth_step(-.006, -.022, s.x) * smooth_step(.085, .020, std::abs(s.y));
        shares[1] = cap - .16 * hollow;
    }
    if (part.arm < part.trunk)
        shares[2] = .8 * spot(field.in_bone(Bone::forearm_r, p), {-.020, .004, 0}, {.024, .028, .022});
    // Nothing where cloth ends: layers that part there would show a gap. Nothing in the middle, where the
    // other side's joint counts as well.
    double seam = 1;
    for (const FigureMaterial garment : {FigureMaterial::top, FigureMaterial::shorts})
        seam = std::min(seam, std::abs(field.inside(garment, p)));
    for (double& share : shares)
        share *= smooth_step(.001, .016, seam) * smooth_step(.0, .014, p.z);
    return shares;
}

void bake(const FigureField& field, dvec3 p, dvec3 normal, FigureVertex& vertex) {
    const auto material = static_cast<FigureMaterial>(vertex.material);
    // Where one can look in, some light comes in: skin hands it on.
    constexpr double kLeastOpen = .20;
    vertex.open = share_byte(std::max(kLeastOpen, openness(field, p, normal)));
    const std::array<double, 4> shares = correction_shares(field, p);
    for (std::size_t i = 0; i < 4; ++i)
        vertex.corrections[i] =
            static_cast<std::uint8_t>(std::lround(128 + 127 * std::clamp(shares[i], -1.0, 1.0)));
    if (material == FigureMaterial::hair) return;
    if (material != FigureMaterial::top && material != FigureMaterial::shorts) {
        constexpr double kStep = .0035;
        double around = -6 * field(p);
        for (int axis = 0; axis < 3; ++axis)
            for (const double way : {-kStep, kStep}) {
                dvec3 at = p;
                at[axis] += way;
                around += field(at);
            }
        // A sphere of radius r has 2 / r.
        vertex.curve = share_byte(around / (kStep * kStep) / 2 / 120);
        vertex.flush = share_byte(flush(field, p));
        return;
    }
    vertex.edge =
        static_cast<std::uint8_t>(std::lround(std::clamp(field.inside(material, p) / kSeamStep, 0.0, 255.0)));
    vertex.seam = static_cast<std::uint8_t>(
        std::lround(std::clamp(128 + seam_distance(field, material, p) / kSeamStep, 0.0, 255.0)));
    const Fold fold = hip_fold(field, material, p);
    vertex.fold = share_byte(fold.at), vertex.flush = share_byte(fold.depth);
}

}  // namespace ninety
