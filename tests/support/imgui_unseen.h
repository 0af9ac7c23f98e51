// A Dear ImGui context of a test's own, without a window or GL: frames can be laid out and looked at, none is
// shown. The context that was there before is there again afterwards.
#pragma once

#include <imgui.h>

namespace ninety::test {

class ImGuiUnseen {
  public:
    // Pixels. Fonts are the test's to build.
    explicit ImGuiUnseen(ImVec2 size = {400, 300})
        : before_(ImGui::GetCurrentContext()), here_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(here_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = size;
        io.DeltaTime = 1 / 60.f;
    }
    ~ImGuiUnseen() {
        ImGui::DestroyContext(here_);
        ImGui::SetCurrentContext(before_);
    }
    ImGuiUnseen(const ImGuiUnseen&) = delete;
    ImGuiUnseen& operator=(const ImGuiUnseen&) = delete;

  private:
    ImGuiContext *before_, *here_;
};

}  // namespace ninety::test
