// A camera's picture as small as a corner of the window needs it.
#pragma once

#include "core/image.h"

namespace ninety {

// `from` averaged down so that its longer side has `longest` pixels, into `small`, whose memory is used
// again; a picture that is small already stays as it is. Each pixel is the mean of those that it covers.
void shrink_into(const Image& from, int longest, Image& small);

}  // namespace ninety
