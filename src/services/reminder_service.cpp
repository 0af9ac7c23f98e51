#include "services/reminder_service.h"

#include <chrono>

#include "i18n/translate.h"

namespace ninety {

void ReminderService::remind() {
    if (!show_) return;
    asked_ = show_(translate("plan.notice_title"), translate("plan.notice_body"));
}

void ReminderService::hand_over(std::vector<News>& to) {
    if (asked_.valid() && asked_.wait_for(std::chrono::seconds(0)) == std::future_status::ready &&
        !asked_.get())
        outbox_.problem(translate("problem.plan.no_notice"));
    outbox_.hand_over(to);
}

}  // namespace ninety
