#include "cli/trace.h"

#include <cstdio>

#include "core/tracing.h"

namespace ninety {
void trace(const char* what, const char* detail) {
    if (tracing()) std::fprintf(stderr, "trace %s %s\n", what, detail);
}

void trace_actions(std::span<const Action> actions) {
    if (!tracing()) return;
    for (const Action& action : actions)
        trace("action", trace_of(action).c_str());
}

void trace_cues(std::span<const Cue> cues) {
    for (const Cue& cue : cues)
        if (cue.kind == CueKind::interrupted || cue.kind == CueKind::stalled)
            trace("cue", cue.kind == CueKind::stalled ? "stalled" : "interrupted");
}

void trace_camera(const CameraSeen& seen) {
    static CameraState last = CameraState::off;
    constexpr const char* kNames[] = {"no_model", "off", "opening", "on", "failed"};  // in the enum's order
    if (seen.state == last) return;
    last = seen.state;
    trace("camera", kNames[static_cast<int>(last)]);
}

}  // namespace ninety
