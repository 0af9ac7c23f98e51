#include "history/history_news.h"

namespace ninety {
namespace {

std::string sessions(int count) {
    return std::to_string(count) + (count == 1 ? " session" : " sessions");
}

std::string what_of(const HistoryNews& news) {
    using Kind = HistoryNews::Kind;
    switch (news.kind) {
        case Kind::locked:
            return "another program has the history locked (" + news.detail + ")";
        case Kind::cannot_open:
            return "the history cannot be opened (" + news.detail + "); practice is not kept";
        case Kind::newer:
            return "the history was written by a newer version of Ninety; it is left alone, and practice is "
                   "not kept";
        case Kind::read_only:
            return "the history may not be written to (is the folder read-only, or the disk full?); practice "
                   "is kept in memory only";
        case Kind::damaged:
            return "the history was damaged and is kept as " + news.other.string() + "; " +
                   sessions(news.count) + " could be read and taken over";
        case Kind::leftover:
            return "beside the history lay what another copy of it had left; " + sessions(news.count) +
                   " that only one of the two had are in it now";
        case Kind::waiting:
            return "the history could not be written (" + news.detail +
                   "); it is kept in memory and tried again";
        case Kind::written:
            return "what had to wait is in the history now";
        case Kind::replaced:
            return "another file has taken the history's place; " + sessions(news.count) +
                   " that only this window had are added to it";
        case Kind::gone:
            return "the history is no longer there; what you practise from now on begins a new one";
        case Kind::deleted:
            return "the history was deleted; what you practise from now on begins a new one";
        case Kind::taken_over:
            return sessions(news.count) + " that could not be written the last time are in the history now";
        case Kind::not_taken:
            return "it cannot be taken over (" + news.detail + ") and stays where it is";
        case Kind::rescued:
            return news.detail + " could not be written; it is kept in " + news.other.string() +
                   " and taken over at the next start";
        case Kind::lost:
            return news.detail + " could not be written and is lost";
    }
    return {};
}

}  // namespace

std::string in_english(const HistoryNews& news) {
    return news.file.string() + ": " + what_of(news);
}

}  // namespace ninety
