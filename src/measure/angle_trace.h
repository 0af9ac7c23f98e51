// Leg angles over time from a file: what was measured elsewhere, or a rehearsal.
//
// CSV with the header `t_s,leg_deg`, seconds from the start of the session. Between two rows the angle is
// straight; in a gap of more than kSignalLost, before the first row and after the last there is none.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "measure/leg_angle.h"

namespace ninety {

class AngleTrace : public LegAngleSource {
  public:
    // `problems` takes a sentence for each row that is left out: no number, an angle no leg has, time running
    // backwards. The error is for a text that is no trace at all.
    static Result<AngleTrace> from_text(std::string_view text, const std::string& file,
                                        std::vector<std::string>& problems);
    // The same from rows that somebody has read; a row without a number has none of it.
    struct Row {
        int line = 0;
        std::optional<double> t_s, leg_deg;
    };
    static Result<AngleTrace> from_rows(std::span<const Row> rows, const std::string& file,
                                        std::vector<std::string>& problems);
    static Result<AngleTrace> load(const std::filesystem::path& file, std::vector<std::string>& problems);

    void start(Seconds now) { start_ = now; }
    std::optional<LegReading> reading(Seconds now) const override;
    std::size_t size() const { return points_.size(); }

  private:
    struct Point {
        Seconds at;
        Degrees leg;
    };
    std::vector<Point> points_;
    Seconds start_;
};

}  // namespace ninety
