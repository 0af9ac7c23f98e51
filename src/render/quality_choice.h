// Which quality to draw with: the person's choice, or what this machine manages.
//
// Pure: it is told who draws and how long frames took. Automatic starts from a guess and only ever steps
// down, one level at a time, so that the picture does not flap between two levels.
#pragma once

#include <string>
#include <vector>

#include "render/quality.h"
#include "settings/settings.h"

namespace ninety {

class QualityChoice {
  public:
    // `gl_renderer` is GL_RENDERER's text.
    QualityChoice(Quality wanted, std::string gl_renderer);

    Quality level() const { return level_; }  // never automatic
    const RenderQuality& quality() const;
    // Why this level; cli/trainer.cpp has the words.
    enum class Why { chosen, software, card, slow };
    Why why() const { return why_; }
    const std::string& drawn_by() const { return drawn_by_; }  // "llvmpipe", without its version
    double slow_ms() const { return slow_ms_; }                // slow: what frames took at the level above

    // The person chose; automatic starts over.
    void choose(Quality wanted);

    // A frame that was drawn anew, with the camera at rest. Returns whether the level has changed.
    bool add_frame(double milliseconds);

    static constexpr int kFramesToJudge = 120;  // two seconds at 60 frames a second
    static constexpr double kTooSlowMs = 25;    // median: 40 frames a second

  private:
    void start();

    std::string gl_renderer_;
    Quality wanted_, level_ = Quality::medium;
    Why why_ = Why::chosen;
    std::string drawn_by_;
    double slow_ms_ = 0;
    std::vector<double> frames_;
};

// "llvmpipe", "softpipe", "SWR" and the like: the processor draws.
bool is_software_renderer(const std::string& gl_renderer);

}  // namespace ninety
