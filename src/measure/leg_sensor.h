// The leg's angle from a motion sensor on it (a game controller in a sock or strap), mounted in any way.
//
// Calibration in two poses, then a complementary filter without a gate. Source: MEASURE.md, "Sensor on the
// leg": the textbook gate on |a| is 8-9 degrees wrong on a leg that trembles; without it .6-2 degrees RMS. It
// measures the leg against gravity, to about 3 degrees. Pure; samples arrive with their time.
#pragma once

#include <glm/vec3.hpp>

#include "measure/leg_angle.h"

namespace ninety {

struct MotionSample {
    Seconds at;                  // steady clock
    glm::dvec3 acceleration{0};  // m/s2, specific force: +g upwards at rest
    glm::dvec3 rate{0};          // rad/s
};

class LegSensor : public LegAngleSource {
  public:
    enum class Stage {
        lie_flat,    // leg flat and still for kFlatTime
        raise_once,  // up by kLeastRaise or more, and still for kRaisedTime
        measuring,
    };

    // Samples that are not finite, or older than the last one, are left out. After a gap the filter starts
    // from the next sample's gravity; the calibration stays.
    void take(const MotionSample& sample);
    void calibrate();  // from the beginning

    Stage stage() const { return stage_; }
    // How much of the present stage is done, 0..1.
    double progress_01() const;
    std::optional<LegReading> reading(Seconds now) const override;

    static constexpr Seconds kFlatTime{3}, kRaisedTime{1.5};
    static constexpr Degrees kLeastRaise{20};

  private:
    struct Mean {
        glm::dvec3 acceleration{0}, rate{0};
        Seconds began;
        int count = 0;
    };

    bool still() const;
    void gather(const MotionSample& sample);
    void finish_flat();
    void finish_raised();
    void filter(const MotionSample& sample, Seconds passed);

    Stage stage_ = Stage::lie_flat;
    Mean mean_;
    glm::dvec3 flat_gravity_{0}, bias_{0};  // g0 and the gyro's offset
    glm::dvec3 smooth_rate_{0};
    glm::dvec3 leg_axis_{0};  // l
    glm::dvec3 gravity_{0};
    std::optional<MotionSample> last_;
    Seconds changed_at_;       // when the values last differed: a frozen sensor repeats itself
    double disagreement_ = 0;  // of accelerometer and gyro, m/s2, slowly averaged
};

}  // namespace ninety
