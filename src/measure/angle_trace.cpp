#include "measure/angle_trace.h"

#include <algorithm>

#include "core/text_file.h"
#include "history/csv.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

constexpr std::size_t kMostProblems = 20;

}  // namespace

Result<AngleTrace> AngleTrace::from_text(std::string_view text, const std::string& file,
                                         std::vector<std::string>& problems) {
    CsvReader reader(text);
    const auto header = reader.next();
    if (!header || *header != std::vector<std::string>{"t_s", "leg_deg"})
        return Error{at_line(file, 1, translate("problem.trace.header"))};
    std::vector<Row> rows;
    while (const auto row = reader.next()) {
        const bool two = row->size() == 2;
        rows.push_back({reader.line(), two ? csv_number((*row)[0]) : std::nullopt,
                        two ? csv_number((*row)[1]) : std::nullopt});
    }
    auto trace = from_rows(rows, file, problems);
    if (!reader.problem().empty() && problems.size() < kMostProblems)
        problems.push_back(
            at_line(file, reader.line(), sentence("problem.trace.left_out", reader.problem())));
    return trace;
}

Result<AngleTrace> AngleTrace::from_rows(std::span<const Row> rows, const std::string& file,
                                         std::vector<std::string>& problems) {
    AngleTrace trace;
    for (const Row& row : rows) {
        const auto left_out = [&](const char* why) {
            if (problems.size() < kMostProblems)
                problems.push_back(at_line(file, row.line, sentence("problem.trace.left_out", why)));
        };
        const auto &t = row.t_s, &leg = row.leg_deg;
        if (!t || !leg)
            left_out(translate("problem.trace.two_numbers"));
        else if (!(*leg >= record_limits::min_angle.value && *leg <= record_limits::max_angle.value) ||
                 !(*t >= 0) || !(*t <= record_limits::max_time.value))
            left_out(translate("problem.trace.limits"));
        else if (!trace.points_.empty() && Seconds(*t) <= trace.points_.back().at)
            left_out(translate("problem.trace.backwards"));
        else
            trace.points_.push_back({Seconds(*t), std::clamp(Degrees(*leg), kMinMeasured, kMaxMeasured)});
    }
    if (trace.points_.empty()) return Error{at_line(file, 0, translate("problem.trace.empty"))};
    return trace;
}

Result<AngleTrace> AngleTrace::load(const std::filesystem::path& file, std::vector<std::string>& problems) {
    const auto text = read_text_file(file, 50'000'000);
    if (!text) return Error{text.error()};
    return from_text(*text, file.string(), problems);
}

std::optional<LegReading> AngleTrace::reading(Seconds now) const {
    const Seconds t = now - start_;
    const auto after = std::lower_bound(points_.begin(), points_.end(), t,
                                        [](const Point& point, Seconds at) { return point.at < at; });
    if (after == points_.end()) return std::nullopt;
    if (after->at == t) return LegReading{after->leg, AngleSource::trace, 1};
    if (after == points_.begin()) return std::nullopt;
    const Point& before = *(after - 1);
    const Seconds gap = after->at - before.at;
    if (gap > kSignalLost) return std::nullopt;
    return LegReading{before.leg + (after->leg - before.leg) * ((t - before.at) / gap), AngleSource::trace,
                      1};
}

}  // namespace ninety
