#include "ui/panels.h"
#include "ui/widgets.h"
namespace ninety {
void draw_article(const Article&, const Fonts&, Actions&) {}
void draw_why_panel(const AppState&, const Fonts&, Actions&) {}
}
