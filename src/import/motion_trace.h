// Leg angles over time out of what laboratories and sensors write: OpenSim's .mot and .sto, and CSV with a
// column of times and one of angles; and our own traces (measure/angle_trace.h).
//
// A column is known by its name, a unit by the header or the name. Where that leaves a doubt the error says
// what there is to choose from: nothing is guessed of a body's angles.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "import/file_kind.h"
#include "measure/angle_trace.h"

namespace ninety {

enum class AngleUnit { degrees, radians };

struct MotionChoice {
    std::string column;             // empty: by its name
    std::optional<AngleUnit> unit;  // empty: as the file says
};

struct MotionTrace {
    AngleTrace trace;
    std::string column;  // as the file has it
    AngleUnit unit = AngleUnit::degrees;
};

// `problems` takes a sentence for each row that is left out. Times of others count from their first row.
Result<MotionTrace> motion_trace(const RecognisedFile& recognised, const std::string& file,
                                 const MotionChoice& choice, std::vector<std::string>& problems);

// The same from a file, whatever its name ends in.
Result<MotionTrace> load_motion_trace(const std::filesystem::path& file, const MotionChoice& choice,
                                      std::vector<std::string>& problems);

}  // namespace ninety
