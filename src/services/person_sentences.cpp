#include "services/person_sentences.h"

#include "i18n/sentence.h"

namespace ninety {
namespace {

constexpr std::size_t kLong = 1000;

}  // namespace

std::string sentence_of(const HistoryNews& news) {
    using Kind = HistoryNews::Kind;
    const std::string file_name = news.file.string(), other_name = news.other.string();
    const char* file = file_name.c_str();
    const char* why = news.detail.c_str();
    const char* other = other_name.c_str();
    switch (news.kind) {
        case Kind::locked:
            return phrase<kLong>("record.locked", file).str();
        case Kind::cannot_open:
            return phrase<kLong>("record.cannot_open", file, why).str();
        case Kind::newer:
            return phrase<kLong>("record.newer", file).str();
        case Kind::read_only:
            return phrase<kLong>("record.read_only", file).str();
        case Kind::damaged:
            return phrase<kLong>("record.damaged", file, other, news.count).str();
        case Kind::leftover:
            return phrase<kLong>("record.leftover", file, news.count).str();
        case Kind::waiting:
            return phrase<kLong>("record.waiting", file, why).str();
        case Kind::written:
            return translate("record.written");
        case Kind::replaced:
            return phrase<kLong>("record.replaced", file, news.count).str();
        case Kind::gone:
            return phrase<kLong>("record.gone", file).str();
        case Kind::deleted:
            return translate("record.deleted");
        case Kind::taken_over:
            return phrase<kLong>("record.taken_over", news.count).str();
        case Kind::not_taken:
            return phrase<kLong>("record.not_taken", file, why).str();
        case Kind::rescued:
        case Kind::lost:
            return in_english(news);  // said on the terminal, when the window has gone
    }
    return {};
}

std::string why_not_open(const HistoryNews& news) {
    const std::string file = news.file.string() + ": ";
    if (news.kind == HistoryNews::Kind::locked) return file + sentence("problem.history.locked", news.detail);
    if (news.kind == HistoryNews::Kind::newer) return file + translate("problem.history.newer");
    return file + sentence("problem.history.unopened", news.detail);
}

}  // namespace ninety
