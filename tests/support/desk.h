// A person at a real window in simulated time: frame by frame, with the keys that SDL delivers.
#pragma once

#include <imgui_internal.h>

#include <string_view>

#include "support/trainer.h"

namespace ninety::test {

class Desk {
  public:
    explicit Desk(AppState initial, glm::ivec2 size = {960, 600}) : trainer_(std::move(initial), size) {
        frames(4);
    }
    AppState& state() { return trainer_.state(); }

    void frames(int count) {
        for (int i = 0; i < count; ++i) {
            now_ += Seconds(1.0 / 60);
            trainer_.read_input();
            trainer_.draw_frame(now_);
            trainer_.act();
        }
    }
    // Down and up again, with the frames that Dear ImGui needs to notice.
    void press(SDL_Scancode code) {
        for (const Uint32 type : {SDL_KEYDOWN, SDL_KEYUP}) {
            SDL_Event event{};
            event.type = type;
            event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
            event.key.keysym.scancode = code;
            event.key.keysym.sym = SDL_GetKeyFromScancode(code);
            SDL_PushEvent(&event);
            frames(3);
        }
    }
    // The window whose name has this in it, as it was drawn last.
    static ImGuiWindow* window(std::string_view part) {
        for (ImGuiWindow* one : ImGui::GetCurrentContext()->Windows)
            if (one->WasActive && std::string_view(one->Name).find(part) != std::string_view::npos)
                return one;
        return nullptr;
    }
    bool focus_is_in(std::string_view part) {
        const ImGuiWindow* nav = ImGui::GetCurrentContext()->NavWindow;
        return nav && std::string_view(nav->Name).find(part) != std::string_view::npos;
    }

  private:
    Trainer trainer_;
    Seconds now_{10};
};

}  // namespace ninety::test
