// Reads the history from JSON as it comes by: no more than one session is ever held as JSON, so time and
// memory grow with the text and no faster.
#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/text_file.h"
#include "history/history_text.h"
#include "history/json_records.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

using Json = nlohmann::ordered_json;

// No history is deeper, and no record of one has more keys: looking for a key takes as long as there are
// keys.
constexpr std::size_t kDeepest = 16, kMostKeys = 64;
constexpr int kEventsBetween = 4096;  // between two looks at whoever watches

// Characters, and how far they have been read.
struct Reading {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** seen = nullptr;

    reference operator*() const { return *at; }
    Reading& operator++() {
        *seen = ++at;
        return *this;
    }
    Reading operator++(int) {
        const Reading before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Reading& a, const Reading& b) { return a.at == b.at; }
};

// Listens to the parser. Level 1 is the root's inside, level 2 that of its lists.
class JsonHistory : public Json::json_sax_t {
  public:
    JsonHistory(std::string_view text, const TextWatch& watch) : text_(text), watch_(watch) {}

    bool null() override { return value(nullptr); }
    bool boolean(bool b) override { return value(b); }
    bool number_integer(std::int64_t n) override { return value(n); }
    bool number_unsigned(std::uint64_t n) override { return value(n); }
    bool number_float(double n, const std::string&) override { return value(n); }
    bool string(std::string& s) override { return value(std::move(s)); }
    bool binary(Json::binary_t&) override { return false; }
    bool key(std::string& key) override {
        if (level_ == 1)
            top_key_ = std::move(key);
        else
            key_ = std::move(key);
        return look();
    }
    bool start_object(std::size_t) override { return begin(Json::object()); }
    bool end_object() override { return end(); }
    bool start_array(std::size_t) override { return begin(Json::array()); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        broken_at_ = std::min(position, text_.size());
        return false;
    }

    const char* seen = nullptr;

    // What became of it: the most telling thing first.
    Result<HistoryData> finished(const std::string& file);

  private:
    bool in_list() const {
        return level_ >= 2 && (list_ == "sessions" || list_ == "measurements" || list_ == "removed");
    }
    bool look();
    bool value(Json value);
    bool begin(Json value);
    bool end();
    Json* put(Json value);
    void take_element();

    std::string_view text_;
    const TextWatch& watch_;
    HistoryData data_;
    std::string problem_;  // the first one
    std::optional<std::size_t> broken_at_;
    bool stopped_ = false, too_deep_ = false, has_root_ = false;
    bool has_sessions_ = false, has_measurements_ = false;
    std::optional<std::int64_t> format_;
    std::size_t level_ = 0;
    std::string top_key_, key_, list_;  // list_: whose elements come by
    Json element_;
    std::vector<Json*> open_;  // from the element to where the next value goes
    int events_ = 0;
};

bool JsonHistory::look() {
    if (++events_ % kEventsBetween != 0 || !watch_) return true;
    const auto read = static_cast<double>(seen - text_.data());
    stopped_ = !watch_(read / static_cast<double>(std::max<std::size_t>(1, text_.size())));
    return !stopped_;
}

// Puts a value where it belongs in the element that is being made, or makes it the element.
Json* JsonHistory::put(Json value) {
    if (open_.empty()) {
        element_ = std::move(value);
        return &element_;
    }
    Json& into = *open_.back();
    if (into.is_array()) {
        into.push_back(std::move(value));
        return &into.back();
    }
    if (into.size() >= kMostKeys && problem_.empty()) problem_ = translate("problem.record.too_many_values");
    if (into.size() >= kMostKeys) into.clear();
    return &(into[key_] = std::move(value));
}

void JsonHistory::take_element() {
    if (!problem_.empty()) return;  // whether it is a history at all is not known yet
    const auto take_into = [&](auto& records, Phrase<std::size_t, std::string> where) {
        const std::string problem = take(element_, records.emplace_back());
        if (!problem.empty()) problem_ = sentence(where, records.size(), problem);
    };
    if (list_ == "sessions")
        take_into(data_.sessions, "problem.record.in_session");
    else if (list_ == "measurements")
        take_into(data_.measurements, "problem.record.in_measurement");
    else
        take_into(data_.removed, "problem.record.in_removed");
    element_ = nullptr;
}

bool JsonHistory::value(Json value) {
    if (level_ == 1 && top_key_ == "ninety_history" && value.is_number_integer())
        format_ = value.get<std::int64_t>();
    if (in_list()) {
        put(std::move(value));
        if (open_.empty()) take_element();
    }
    return look();
}

bool JsonHistory::begin(Json value) {
    if (level_ == 0) has_root_ = value.is_object();
    if (level_ == 1) list_ = value.is_array() ? top_key_ : std::string();
    if (in_list()) open_.push_back(put(std::move(value)));
    ++level_;
    if (level_ == 2) {
        has_sessions_ = has_sessions_ || list_ == "sessions";
        has_measurements_ = has_measurements_ || list_ == "measurements";
    }
    too_deep_ = level_ > kDeepest;
    return !too_deep_ && look();
}

bool JsonHistory::end() {
    --level_;
    if (level_ == 1) list_.clear();
    if (!open_.empty()) {
        open_.pop_back();
        if (open_.empty()) take_element();
    }
    return look();
}

Result<HistoryData> JsonHistory::finished(const std::string& file) {
    if (stopped_) return Error{kStopped};
    if (broken_at_)
        return Error{at_line(file, line_at(text_, *broken_at_), translate("problem.record.not_json"))};
    if (too_deep_ || !has_root_ || !format_ || *format_ < 1)
        return Error{at_line(file, 0, translate("problem.record.not_a_history"))};
    if (*format_ > kJsonFormat) return Error{at_line(file, 0, translate("problem.record.newer"))};
    if (problem_.empty() && !has_sessions_) problem_ = sentence("problem.record.no_list", "sessions");
    if (problem_.empty() && !has_measurements_) problem_ = sentence("problem.record.no_list", "measurements");
    if (!problem_.empty()) return Error{file + ": " + problem_};
    std::stable_sort(data_.removed.begin(), data_.removed.end(),
                     [](const RemovedRecord& a, const RemovedRecord& b) { return a.uid < b.uid; });
    return std::move(data_);
}

}  // namespace

Result<HistoryData> from_json(std::string_view text, const std::string& file, const TextWatch& watch) {
    JsonHistory history(text, watch);
    history.seen = text.data();
    Json::sax_parse(Reading{text.data(), &history.seen}, Reading{text.data() + text.size(), &history.seen},
                    &history);
    return history.finished(file);
}

}  // namespace ninety
