#include "tools/icon.h"

#include <algorithm>

namespace ninety {
namespace {

// The icon's plane: x to the right, y down, the picture spans 0..1. Shapes are signed distances, negative
// inside.
struct Point {
    double x = 0, y = 0;
};

double rounded_box(Point p, Point low, Point high, double radius) {
    const double qx = std::abs(p.x - (low.x + high.x) / 2) - (high.x - low.x) / 2 + radius;
    const double qy = std::abs(p.y - (low.y + high.y) / 2) - (high.y - low.y) / 2 + radius;
    return std::hypot(std::max(qx, 0.0), std::max(qy, 0.0)) + std::min(std::max(qx, qy), 0.0) - radius;
}

// A limb: a segment whose thickness runs from one radius to the other.
double limb(Point p, Point a, Point b, double radius_a, double radius_b) {
    const double abx = b.x - a.x, aby = b.y - a.y;
    const double t = clamp01(((p.x - a.x) * abx + (p.y - a.y) * aby) / (abx * abx + aby * aby));
    return std::hypot(p.x - a.x - t * abx, p.y - a.y - t * aby) - mix(radius_a, radius_b, t);
}

double disc(Point p, Point centre, double radius) {
    return std::hypot(p.x - centre.x, p.y - centre.y) - radius;
}

// The upper right quarter of a ring, with round ends.
double quarter_ring(Point p, Point centre, double radius, double half_width) {
    const double x = p.x - centre.x, y = centre.y - p.y;
    if (x >= 0 && y >= 0) return std::abs(std::hypot(x, y) - radius) - half_width;
    return std::min(disc(p, {centre.x + radius, centre.y}, half_width),
                    disc(p, {centre.x, centre.y - radius}, half_width));
}

constexpr Rgb kWallTop = from_hex(0x2F7472), kWallBottom = from_hex(0x1D5055), kFloor = from_hex(0xC08F5C);
constexpr Rgb kFloorEdge = from_hex(0xD9AE7C), kFrame = from_hex(0xDDBB8C), kLight = from_hex(0xB4DDD1);
constexpr Rgb kLightLow = from_hex(0x86C0B5), kBody = from_hex(0xFFF8EC), kFarLeg = from_hex(0xF5EAD8);
constexpr Rgb kArc = from_hex(0xE4572E);

constexpr double kFloorY = 0.80;
constexpr Point kHip{0.500, 0.715};

class Layers {
  public:
    Layers(Point point, double pixel) : point_(point), pixel_(pixel) {}

    // Lays a shape over what is there; its edge is one pixel wide.
    void add(double distance, Rgb colour) {
        colour_ = mix(colour_, colour, clamp01(0.5 - distance / pixel_));
    }
    Point point() const { return point_; }
    Rgb colour() const { return colour_; }

  private:
    Point point_;
    double pixel_;
    Rgb colour_;
};

void add_room(Layers& layers) {
    const Point p = layers.point();
    layers.add(-1, mix(kWallTop, kWallBottom, p.y));
    layers.add(rounded_box(p, {0.575, 0.13}, {0.93, 1.1}, 0.035), kFrame);
    layers.add(rounded_box(p, {0.635, 0.19}, {0.87, 1.1}, 0.015), mix(kLight, kLightLow, p.y));
    layers.add(kFloorY - p.y, kFloor);
    layers.add(std::abs(p.y - kFloorY - 0.006) - 0.006, kFloorEdge);
}

void add_figure(Layers& layers) {
    const Point p = layers.point();
    // 1. The leg that lies through the doorway, its foot pointing up.
    layers.add(limb(p, {kHip.x, kHip.y + 0.025}, {0.82, 0.762}, 0.055, 0.034), kFarLeg);
    layers.add(limb(p, {0.82, 0.758}, {0.832, 0.700}, 0.034, 0.022), kFarLeg);
    // 2. The right angle.
    layers.add(quarter_ring(p, kHip, 0.215, 0.0185), kArc);
    // 3. Trunk and head.
    layers.add(limb(p, {0.290, 0.712}, kHip, 0.078, 0.074), kBody);
    layers.add(disc(p, {0.158, 0.722}, 0.072), kBody);
    // 4. The raised leg, straight up, heel on the frame.
    layers.add(limb(p, kHip, {0.522, 0.30}, 0.066, 0.038), kBody);
    layers.add(limb(p, {0.537, 0.275}, {0.515, 0.222}, 0.040, 0.026), kBody);
}

}  // namespace

Raster draw_icon(int size_px) {
    Raster raster(size_px, 4);
    const double pixel = 1.0 / size_px;
    for (int y = 0; y < size_px; ++y) {
        for (int x = 0; x < size_px; ++x) {
            Layers layers({(x + 0.5) * pixel, (y + 0.5) * pixel}, pixel);
            add_room(layers);
            add_figure(layers);
            const double edge = rounded_box(layers.point(), {0.02, 0.02}, {0.98, 0.98}, 0.2);
            std::uint8_t* out = raster.at(x, y);
            out[0] = to_byte(layers.colour().r), out[1] = to_byte(layers.colour().g);
            out[2] = to_byte(layers.colour().b), out[3] = to_byte(0.5 - edge / pixel);
        }
    }
    return raster;
}

}  // namespace ninety
