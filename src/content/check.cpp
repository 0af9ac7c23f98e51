#include "content/check.h"

#include <algorithm>

#include "content/article.h"
#include "content/routine_file.h"
#include "content/voice_script.h"
#include "i18n/strings.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

void add(std::vector<std::string>& problems, std::vector<std::string> more) {
    problems.insert(problems.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

CheckReport check_file(const fs::path& file) {
    CheckReport report;
    report.files_checked = 1;
    if (file.extension() == ".toml" && file.parent_path().filename() == "strings") {
        report.problems = strings_problems(file);
    } else if (file.extension() == ".toml") {
        report.problems = routine_problems(file);
    } else if (file.extension() == ".txt" && file.parent_path().filename() == "voice") {
        report.problems = voice_script_problems(file);
    } else if (file.extension() == ".md") {
        const auto article = load_article(file, report.problems);
        if (!article) report.problems.push_back(article.error());
    } else {
        report.problems.push_back(file.string() + ": it is neither a page (.md) nor a routine (.toml)");
    }
    return report;
}

// Whether there is such a folder. What is there but cannot be used as one is a problem: a link that leads
// nowhere or in a circle, a file, a folder one may not look into.
bool is_folder(const fs::path& folder, std::vector<std::string>& problems) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (fs::is_directory(status)) return true;
    std::error_code ignored;
    if (status.type() == fs::file_type::not_found) {
        if (fs::is_symlink(folder, ignored))
            problems.push_back(folder.string() + ": this link leads nowhere");
    } else {
        problems.push_back(folder.string() + (error ? ": the folder cannot be read: " + error.message()
                                                    : ": this is not a folder"));
    }
    return false;
}

// The folder's files of one kind, by name. The others are named, but for README.md and hidden ones.
std::vector<fs::path> files_in(const fs::path& folder, const std::string& extension,
                               std::vector<std::string>& problems) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name == "README.md" || name.starts_with(".") || entry->is_directory(error)) continue;
        if (entry->path().extension() == extension)
            files.push_back(entry->path());
        else
            problems.push_back(entry->path().string() + ": only " + extension + " files are read here");
    }
    if (error) problems.push_back(folder.string() + ": the folder cannot be read: " + error.message());
    std::sort(files.begin(), files.end());
    return files;
}

// Languages of the article: the folders in it.
std::vector<std::string> folders_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_directory(error)) names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Of the language's own pages; the English ones have been checked.
std::vector<std::string> translation_problems(const fs::path& article, const std::string& language) {
    const Articles english = load_articles(article);
    Articles both = load_articles(article, language);
    std::erase_if(both.problems, [&](const std::string& problem) {
        return std::find(english.problems.begin(), english.problems.end(), problem) != english.problems.end();
    });
    for (const std::string& id : both.untranslated)
        both.problems.push_back((article / language).string() + ": the page \"" + id +
                                "\" is missing; the English one is shown");
    return both.problems;
}

}  // namespace

CheckReport check_content(const fs::path& what) {
    std::error_code error;
    const fs::file_status status = fs::status(what, error);
    if (status.type() == fs::file_type::not_found)
        return {{what.string() + ": there is no such file or folder"}, 0};
    if (!fs::status_known(status)) return {{what.string() + ": it cannot be read: " + error.message()}, 0};
    if (!fs::is_directory(status)) return check_file(what);

    CheckReport report;
    if (is_folder(what / "article", report.problems)) {
        report.files_checked += static_cast<int>(files_in(what / "article", ".md", report.problems).size());
        add(report.problems, load_articles(what / "article").problems);
        for (const std::string& language : folders_in(what / "article")) {
            report.files_checked +=
                static_cast<int>(files_in(what / "article" / language, ".md", report.problems).size());
            add(report.problems, translation_problems(what / "article", language));
        }
    }
    if (is_folder(what / "strings", report.problems))
        for (const fs::path& file : files_in(what / "strings", ".toml", report.problems)) {
            ++report.files_checked;
            add(report.problems, strings_problems(file));
        }
    if (is_folder(what / "voice", report.problems))
        for (const fs::path& file : files_in(what / "voice", ".txt", report.problems)) {
            ++report.files_checked;
            add(report.problems, voice_script_problems(file));
        }
    if (is_folder(what / "routines", report.problems)) {
        for (const fs::path& file : files_in(what / "routines", ".toml", report.problems)) {
            ++report.files_checked;
            add(report.problems, routine_problems(file));
        }
    }
    if (report.files_checked == 0 && report.problems.empty())
        report.problems.push_back(what.string() +
                                  ": there is nothing to check here; pages are looked for in article/, "
                                  "routines in routines/, the window's texts in strings/, what is spoken in "
                                  "voice/");
    return report;
}

}  // namespace ninety
