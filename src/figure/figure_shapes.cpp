// The parts of the body, part by part, in the frames of their bones. Numbers are fractions of stature, drawn
// by eye around Winter's lengths; see figure_field.h.
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/hands.h"
#include "figure/face.h"
#include "figure/figure_field.h"

namespace ninety::shape {

using glm::dvec3;

double trunk(dvec3 p, double z_soft) {
    // 1. Pelvis to shoulders in one sweep. Stations: y; front, back, inner, outer (from the centre x).
    static const Loft body({{.292, .030, .024, .050, .050, -.016},
                            {.275, .046, .029, .076, .076, -.014},
                            {.245, .060, .036, .087, .087, -.009},
                            {.210, .065, .039, .0895, .0895, -.005},
                            {.175, .060, .039, .0855, .0855, -.002},
                            {.135, .053, .039, .0785, .0785, .000},
                            {.100, .049, .035, .0755, .0755, .002},
                            {.065, .048, .036, .0790, .0790, .003},
                            {.030, .048, .0375, .0840, .0840, .003},
                            {.000, .048, .0375, .0860, .0860, .002},
                            {-.025, .040, .040, .0760, .0760, .002}},
                           .020, .030, 2.25);
    double d = body(p);
    const dvec3 s(p.x, p.y, z_soft);
    // 2. Neck, and the slope of the trapezius to the shoulder.
    d = smooth_min(d, round_cone(p, {-.0145, .285, 0}, .0295, {-.010, .372, 0}, .0285), .028);
    d = smooth_min(d, round_cone(s, {-.022, .322, .018}, .017, {-.018, .296, .092}, .016), .024);
    // 3. Chest, shoulder blades, buttocks.
    const dvec3 chest(p.x, p.y, std::sqrt(p.z * p.z + .014 * .014));  // no cleft at the breast bone
    d = smooth_min(d, ellipsoid(chest, {.030, .224, .040}, {.030, .032, .038}), .026);
    d = smooth_min(d, ellipsoid(s, {-.026, .225, .046}, {.0165, .045, .030}), .018);
    // From chest and shoulder blade to the arm: the folds in front of the armpit and behind it.
    d = smooth_min(d, round_cone(chest, {.020, .238, .040}, .0280, {-.008, .270, .100}, .0215), .024);
    d = smooth_min(d, round_cone(s, {-.022, .240, .050}, .0185, {-.022, .268, .100}, .0190), .018);
    // Collar bone and the spine of the shoulder blade: they fill the hollows over chest and back.
    d = smooth_min(d, round_cone(chest, {.016, .280, .014}, .0125, {-.010, .294, .098}, .0120), .026);
    d = smooth_min(d, round_cone(s, {-.023, .276, .030}, .0140, {-.022, .290, .100}, .0140), .022);
    d = smooth_min(d, ellipsoid(s, {-.013, -.020, .043}, {.0295, .044, .037}), .022);
    return d;
}

double ear(dvec3 p) {
    // The shell stands off the skull backwards, and leans back.
    const dvec3 c = p - dvec3(.0080, .0360, .0405);
    const double lean = .16, off = .34;
    const dvec3 l(std::cos(lean) * c.x + std::sin(lean) * c.y, -std::sin(lean) * c.x + std::cos(lean) * c.y,
                  c.z);
    const dvec3 e(std::cos(off) * l.x + std::sin(off) * l.z, l.y, -std::sin(off) * l.x + std::cos(off) * l.z);
    const double lower = smooth_step(.006, -.014, e.y);  // narrower below, down to a round lobe
    double shell = ellipsoid(e, {.0016 * lower, .0010, 0}, {.0106 - .0028 * lower, .0162, .0052});
    shell = smooth_min(shell, ellipsoid(e, {.0026, -.0128, -.0004}, {.0054, .0054, .0032}), .004);
    // The hollow within the rim, and the flap before it.
    shell = smooth_max(shell, -ellipsoid(e, {.0010, .0030, .0070}, {.0068, .0108, .0054}), .0022);
    return smooth_min(shell, ellipsoid(e, {.0082, -.0030, .0018}, {.0028, .0042, .0026}), .002);
}

double skull(dvec3 p) {
    const dvec3 s(p.x, p.y, std::sqrt(p.z * p.z + .003 * .003));
    // 1. Skull, and the face below it, narrowing to the chin.
    double d = ellipsoid(p, {.0120, .0640, 0}, {.0550, .0455, .0425});
    static const Loft mask({{.075, .036, .03, .034, .034, .026},
                            {.050, .036, .03, .0350, .0350, .025},
                            {.030, .036, .03, .0325, .0325, .025},
                            {.010, .0335, .03, .0255, .0255, .026},
                            {-.006, .0305, .03, .0180, .0180, .028}},
                           .020, .010, 2.2);
    d = smooth_min(d, mask(p), .016);
    // 2. Jaw line and chin.
    d = smooth_min(d, round_cone(s, {.0120, .0095, .0212}, .0070, {.0500, -.0080, .0060}, .0068), .020);
    d = smooth_min(d, ellipsoid(p, {.0525, -.0085, 0}, {.0080, .0078, .0085}), .010);
    return d;
}

double head(dvec3 p) {
    const double d = face::shaped(p, skull(p), std::sqrt(p.z * p.z + .002 * .002));
    return smooth_min(d, ear(p), .0045);
}

double upper_arm(dvec3 p) {
    static const Loft sweep({{.000, .0240, .0250, .0220, .0215},
                             {-.035, .0262, .0262, .0230, .0240},
                             {-.075, .0265, .0250, .0215, .0235},
                             {-.115, .0240, .0225, .0195, .0205},
                             {-.155, .0196, .0190, .0180, .0182},
                             {-.186, .0170, .0168, .0172, .0172}},
                            .0195, .0180);
    return sweep(p);
}

double forearm(dvec3 p) {
    static const Loft sweep({{.000, .0172, .0166, .0172, .0174},
                             {-.035, .0195, .0175, .0188, .0192},
                             {-.060, .0190, .0172, .0178, .0178},
                             {-.095, .0170, .0155, .0145, .0145},
                             {-.125, .0148, .0140, .0112, .0115},
                             {-.146, .0145, .0142, .0102, .0105}},
                            .0175, .0120);
    return sweep(p);
}

namespace {

double finger(dvec3 p, const FingerBuild& built) {
    const auto joints = finger_joints(built);
    double d = 1, r = built.radius;
    for (std::size_t i = 0; i + 1 < joints.size(); ++i) {
        d = smooth_min(d, round_cone(p, joints[i], r, joints[i + 1], r * .93), .001);
        r *= .93;
    }
    return d;
}

}  // namespace

double hand(dvec3 p) {
    static const Loft palm({{.000, .0145, .0140, .0102, .0102},
                            {-.018, .0180, .0165, .0105, .0098, .001},
                            {-.040, .0205, .0200, .0100, .0088, .000},
                            {-.056, .0205, .0200, .0080, .0075, .000}},
                           .010, .006, 2.4);
    double d = palm(p);
    // Ball of the thumb, then the thumb itself, free of the fingers.
    double thumb = round_cone(p, kThumb[0], .0085, kThumb[1], .0075);
    thumb = smooth_min(thumb, round_cone(p, kThumb[1], .0072, kThumb[2], .0062), .002);
    thumb = smooth_min(thumb, round_cone(p, kThumb[2], .0062, kThumb[3], .0050), .002);
    // Fingers a little spread, so that light falls between them.
    double fingers = 1;
    for (const FingerBuild& each : kFourFingers)
        fingers = smooth_min(fingers, finger(p, each), .0005);
    d = smooth_min(d, fingers, .0042);
    return smooth_min(d, thumb, .0065);
}

double thigh(dvec3 p) {
    static const Loft sweep({{.020, .042, .042, .032, .0440},
                             {-.015, .049, .047, .039, .0490},
                             {-.050, .051, .0475, .0415, .0480, .001},
                             {-.095, .049, .0440, .0400, .0445, .001},
                             {-.145, .0435, .0385, .0355, .0395, .001},
                             {-.190, .0350, .0325, .0305, .0325, .001},
                             {-.222, .0290, .0270, .0262, .0268, .001},
                             {-.245, .0265, .0235, .0245, .0245, .001}},
                            .030, .026);
    const double d = sweep(p);
    // Knee cap: moves with the thigh about as much as with the shank; the thigh keeps it in front of the
    // bend.
    return smooth_min(d, ellipsoid(p, {.0190, -.2430, 0}, {.0125, .0185, .0160}), .016);
}

double shank(dvec3 p) {
    static const Loft sweep({{.000, .0250, .0220, .0245, .0245},
                             {-.030, .0245, .0275, .0265, .0270},
                             {-.070, .0235, .0335, .0312, .0298},
                             {-.105, .0215, .0310, .0280, .0272},
                             {-.145, .0190, .0245, .0220, .0215},
                             {-.185, .0170, .0190, .0165, .0165},
                             {-.220, .0165, .0175, .0150, .0152},
                             {-.246, .0170, .0165, .0148, .0152}},
                            .024, .015);
    double d = sweep(p);
    d = smooth_min(d, ellipsoid(p, {-.0030, -.2440, .0140}, {.0085, .0115, .0058}),
                   .007);  // outer ankle bone
    d = smooth_min(d, ellipsoid(p, {.0010, -.2390, -.0130}, {.0090, .0120, .0062}),
                   .007);  // inner ankle bone
    return smooth_min(d, round_cone(p, {-.0145, -.185, 0}, .0070, {-.0185, -.245, 0}, .0080),
                      .012);  // Achilles
}

double foot(dvec3 p, double heel_shift) {
    const double h = heel_shift;
    double d = smooth_min(ellipsoid(p, {-.0118 - h, -.0235, 0}, {.0168, .0165, .0175}),
                          round_cone(p, {-.0130, .0050, 0}, .0090, {-.0120 - h, -.0200, 0}, .0130), .010);
    // Instep, outer border, inner border to the ball, and across the ball.
    d = smooth_min(d, round_cone(p, {.0025, -.0020, 0}, .0165, {.0500, -.0205, -.0045}, .0130), .016);
    d = smooth_min(d, round_cone(p, {-.0020, -.0255, .0040}, .0130, {.0690, -.0310, .0150}, .0080), .014);
    d = smooth_min(d, round_cone(p, {.0000, -.0240, -.0040}, .0140, {.0760, -.0285, -.0140}, .0098), .014);
    d = smooth_min(d, round_cone(p, {.0780, -.0295, -.0135}, .0092, {.0660, -.0315, .0165}, .0076), .012);
    // Toes, touching.
    double toes = round_cone(p, {.0840, -.0305, -.0145}, .0086, {.1090, -.0312, -.0130}, .0078);
    toes = smooth_min(toes, round_cone(p, {.0830, -.0315, -.0030}, .0064, {.1075, -.0332, -.0005}, .0058),
                      .0028);
    toes =
        smooth_min(toes, round_cone(p, {.0790, -.0318, .0070}, .0061, {.1015, -.0336, .0088}, .0055), .0028);
    toes =
        smooth_min(toes, round_cone(p, {.0740, -.0322, .0150}, .0058, {.0940, -.0340, .0168}, .0052), .0028);
    toes =
        smooth_min(toes, round_cone(p, {.0680, -.0326, .0215}, .0055, {.0850, -.0342, .0232}, .0050), .0028);
    d = smooth_min(d, toes, .008);
    // The sole is flat, with a hint of an arch on the inner side.
    d = smooth_max(d, -.0390 - p.y, .005);
    return smooth_max(d, -ellipsoid(p, {.0330, -.0440, -.0200}, {.0300, .0095, .0140}), .008);
}

}  // namespace ninety::shape
