#include "ui/panels.h"
#include "ui/widgets.h"
namespace ninety {
void draw_body_panel(const AppState&, const Fonts&, Actions&) {}
}
