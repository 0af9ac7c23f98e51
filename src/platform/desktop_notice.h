// One notification on the desktop, through libnotify where there is one: loaded when it is first asked for,
// so that who wants none pays nothing, and nobody needs it to be installed. On Windows through the task bar;
// a browser has none.
//
// Asking is done on a thread of its own: a session bus that does not answer keeps nobody. It has nothing of
// the program's and may outlive the window.
#pragma once

#include <future>
#include <string>

namespace ninety {

// False: there is no libnotify, no bus, no task bar, or nobody who shows notifications. The future does not
// wait when it is destroyed.
std::future<bool> show_desktop_notice(std::string title, std::string body);

}  // namespace ninety
