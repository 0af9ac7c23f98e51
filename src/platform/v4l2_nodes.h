// Which cameras there are: of all the video nodes of the system, those that give pictures that can be read.
#pragma once

#include <string>
#include <vector>

#include "platform/v4l2_calls.h"
#include "vision/raw_frame.h"

namespace ninety {

struct V4l2Node {
    std::filesystem::path file;  // /dev/video0
    // By which it is found again, on another plug, too: its name in /dev/v4l/by-id; for one that has none
    // there, the node's own.
    std::string id;
    FixedText<63> name;                // for a person
    bool removable = false;            // it hangs on a plug, so somebody has put it there
    std::vector<PixelFormat> formats;  // at least one
};

// Those on a plug first, then as they are numbered. A fault where there is none: the most telling of those
// that the nodes have.
Result<std::vector<V4l2Node>, CameraFault> find_cameras(const V4l2Calls& calls, const V4l2Places& places);

}  // namespace ninety
