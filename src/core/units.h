// Physical quantities as types, so that degrees never meet radians and seconds never meet metres unseen.
//
// A quantity is one double with a unit in its type. Quantities of one unit add, compare and scale; a ratio of
// two is a plain number. Degrees and radians convert into each other; nothing else converts. Any value is
// accepted, NaN included: range checks belong to whoever reads a person's input.
#pragma once

#include <cmath>
#include <compare>
#include <numbers>

namespace ninety {

template <class Unit>
struct Quantity {
    double value = 0.0;

    constexpr Quantity() = default;
    constexpr explicit Quantity(double v) : value(v) {}

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value + b.value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value - b.value); }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.value); }
    friend constexpr Quantity operator*(Quantity a, double k) { return Quantity(a.value * k); }
    friend constexpr Quantity operator*(double k, Quantity a) { return Quantity(a.value * k); }
    friend constexpr Quantity operator/(Quantity a, double k) { return Quantity(a.value / k); }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
    constexpr Quantity& operator+=(Quantity b) { return value += b.value, *this; }
    constexpr Quantity& operator-=(Quantity b) { return value -= b.value, *this; }
};

using Seconds = Quantity<struct SecondsUnit>;
using Metres = Quantity<struct MetresUnit>;
using Kilograms = Quantity<struct KilogramsUnit>;
using NewtonMetres = Quantity<struct NewtonMetresUnit>;
using Newtons = Quantity<struct NewtonsUnit>;
using Megapascals = Quantity<struct MegapascalsUnit>;
using Radians = Quantity<struct RadiansUnit>;
using Degrees = Quantity<struct DegreesUnit>;

constexpr Radians to_radians(Degrees d) {
    return Radians(d.value * (std::numbers::pi / 180.0));
}
constexpr Degrees to_degrees(Radians r) {
    return Degrees(r.value * (180.0 / std::numbers::pi));
}

inline double sin(Radians r) {
    return std::sin(r.value);
}
inline double cos(Radians r) {
    return std::cos(r.value);
}
inline double sin(Degrees d) {
    return sin(to_radians(d));
}
inline double cos(Degrees d) {
    return cos(to_radians(d));
}

template <class Unit>
bool is_finite(Quantity<Unit> q) {
    return std::isfinite(q.value);
}

inline namespace literals {
constexpr Seconds operator""_s(long double v) {
    return Seconds(static_cast<double>(v));
}
constexpr Metres operator""_m(long double v) {
    return Metres(static_cast<double>(v));
}
constexpr Degrees operator""_deg(long double v) {
    return Degrees(static_cast<double>(v));
}
constexpr NewtonMetres operator""_Nm(long double v) {
    return NewtonMetres(static_cast<double>(v));
}
}  // namespace literals

}  // namespace ninety
