// Memory that holds pictures of a person: no core dump shows it, and when it is done with it is empty.
#pragma once

#include <cstddef>
#include <span>

#include "core/image.h"

namespace ninety {

// Keeps these bytes, and whatever shares their pages, out of core dumps and, as far as the system lets a
// person lock memory, off the disk that memory is swapped to. For as long as the pages are mapped; again does
// no harm. Nothing happens to empty memory.
void keep_private(std::span<const std::byte> memory);
// The picture's memory, with what it has in reserve.
void keep_private(const Image& picture);

// Overwrites what the picture's memory holds, and leaves a picture of no size whose memory is there still.
void wipe(Image& picture);

// From now on the system writes no core dump of this process, and lets no other of the person's programs look
// into its memory: what libraries and drivers have copied of a picture is as private as what is marked above.
// For the rest of the process's life; what it starts is not touched.
void never_dump_this_process();

}  // namespace ninety
