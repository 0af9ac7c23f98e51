// What every first picture is made of, read from its files on other threads while the window is being opened:
// the driver alone takes as long to load as all of them.
//
// Reads; what becomes of it on the graphics card is the passes' business. Needs no GL.
#pragma once

#include "render/figure_files.h"
#include "render/render_files.h"
#include "render/room_files.h"

namespace ninety {

struct FilesAhead {
    // Begins at once.
    explicit FilesAhead(const RenderFiles& files)
        : room(files.assets, files.light_map), figure(files.figure_mesh, kDetailLevels) {}

    RoomFiles room;
    FigureFiles figure;
};

}  // namespace ninety
