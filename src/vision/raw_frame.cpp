#include "vision/raw_frame.h"
