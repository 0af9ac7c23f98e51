// ninety measure: the leg's angle in pictures that a camera has taken, as a table. What the window does with
// a camera, for files; nothing is kept of them.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "cli/commands.h"
#include "core/csv_number.h"
#include "core/output_file.h"
#include "i18n/sentence.h"
#include "measure/frame_looker.h"
#include "platform/interruption.h"
#include "platform/paths.h"
#include "vision/frame_files.h"

namespace ninety {
namespace {

// A photograph is looked at for so long: the body has been searched for by then, and nine looks agree or not.
constexpr Seconds kPhotograph{3};

const char* state_name(const CameraSight& sight) {
    if (sight.reading) return sight.hint == CameraHint::tilted ? "tilted" : "measured";
    if (sight.knee_bent) return "knee-bent";
    switch (sight.hint) {
        case CameraHint::none:
            return "looking";
        case CameraHint::too_dark:
            return "too-dark";
        case CameraHint::nobody:
            return "nobody";
        case CameraHint::too_far:
            return "too-far";
        case CameraHint::too_near:
            return "too-near";
        case CameraHint::not_square:
            return "not-square";
        case CameraHint::tilted:
            return "tilted";
        case CameraHint::unsteady:
            return "unsteady";
    }
    return "";
}

void put_row(std::ostream& out, Seconds at, const CameraSight& sight) {
    put_number(out, at.value, 3);
    out << ',';
    if (sight.reading) put_number(out, sight.reading->leg.value, 1);
    out << ',';
    if (sight.knee) put_number(out, sight.knee->value, 0);
    out << ',';
    if (sight.reading) put_number(out, sight.reading->quality_01, 2);
    out << ',' << state_name(sight) << '\n';
}

struct Counts {
    int pictures = 0, measured = 0, damaged = 0;
};

// Row by row into `out`. Where each picture is looked at for itself, nothing is carried over to the next.
Counts measure(FrameLooker& eye, const FrameFiles& files, const MeasureCommand& command, std::ostream& out) {
    const bool one = files.size() == 1 && !command.each;
    const Seconds each = command.each.value_or(one ? kPhotograph : Seconds(0));
    const int looks = std::max(1, static_cast<int>(std::lround(each.value * command.fps)));
    Counts counts;
    Image picture;
    out << "t_s,leg_deg,knee_deg,quality,state\n";
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool good = files.read(i, picture);
        if (!good && ++counts.damaged <= 3)
            tell(sentence("measure_command.bad_picture", files.name(i).string()));
        if (command.each) eye.forget();
        for (int look = 0; look < looks; ++look, ++counts.pictures) {
            const Seconds at(static_cast<double>(counts.pictures) / command.fps);
            if (!good) {
                put_number(out, at.value, 3);
                out << ",,,,no-picture\n";
                continue;
            }
            const CameraSight sight = eye.look(picture, at);
            counts.measured += sight.reading ? 1 : 0;
            put_row(out, at, sight);
        }
    }
    return counts;
}

}  // namespace

int run_measure(const MeasureCommand& command) {
    end_on_signals();
    const auto program = find_program_files(std::nullopt);
    if (!program) return failed(program.error(), kExitBadInput);
    const auto eye = open_camera_eye(program->pose_model);
    if (!eye) return failed(eye.error(), kExitBadInput);
    const std::string from = command.frames.string();
    const auto files = FrameFiles::open(command.frames);
    if (!files)
        return failed(
            files.error().empty() ? sentence("measure_command.no_frames", from) : from + ": " + files.error(),
            kExitBadInput);
    // A name that cannot be written is said before the work, not after it.
    auto out = OutputFile::begin(command.out, Readers::owner);
    if (!out) return failed(out.error(), kExitBadInput);
    const CleanUpOnSignal clean_up(out->temporary());
    std::ostringstream table;
    const Counts counts = measure(**eye, *files, command, table);
    if (counts.damaged == static_cast<int>(files->size()))
        return failed(sentence("measure_command.no_frames", from), kExitBadInput);
    Status written = out->write(table.str());
    if (written) written = out->finish();
    if (!written) return failed(written.error(), kExitBadInput);
    std::printf("%d of %d pictures measured\n", counts.measured, counts.pictures);
    return kExitDone;
}

}  // namespace ninety
