// What a picture may cost. Plain numbers; quality_choice.h decides which.
#pragma once

namespace ninety {

struct RenderQuality {
    bool keeps_pace = false;  // what moves is drawn coarser rather than late (picture_scale.h)
    int room_samples = 1;     // pictures of the room that are averaged once the camera stands still
    int shadow_map = 1024;    // pixels a side
    float anisotropy = 1;     // of textures
    float sharpness = 0;      // finer texture levels than one sample a pixel allows: for averaged pictures
    int figure_frames = 1;    // averaged while the figure hardly moves
    bool soft_edges = true;   // the figure's outline fades into what is behind it
    int samples = 1;          // a pixel, of what moves (MSAA): for those who have a graphics card
    bool one_level = false;   // of a texture at a time, where pictures of the room are averaged (textures.h)
    float blur = 0;  // of the room far off, see scene/lens.h: averaged pictures look from there as well

    friend bool operator==(const RenderQuality&, const RenderQuality&) = default;
};

// A software rasteriser on two cores; the same with better stills; a graphics card. For a single still
// picture, supersampled by whoever asks for it, `kStillQuality`.
inline constexpr RenderQuality kLowQuality{true, 1, 512, 1, 0, 1, false};
inline constexpr RenderQuality kMediumQuality{true, 12, 768, 1, 1, 6, true, 1, true, .014f};
inline constexpr RenderQuality kHighQuality{false, 14, 2048, 8, .5f, 8, false, 4, false, .014f};
inline constexpr RenderQuality kInsetQuality{false, 6, 512, 1, 1, 1, true};  // the small second view
inline constexpr RenderQuality kStillQuality{false, 1, 2048, 8, 0, 1, false};

}  // namespace ninety
