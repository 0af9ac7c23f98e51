// Reminders are shown while the page is open, by the page; a browser's own notifications would need a server
// to be of use.
#include "platform/desktop_notice.h"

namespace ninety {

std::future<bool> show_desktop_notice(std::string, std::string) {
    std::promise<bool> shown;
    shown.set_value(false);
    return shown.get_future();
}

}  // namespace ninety
