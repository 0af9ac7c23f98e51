// What a service has to say, kept until the loop looks.
#pragma once

#include <iterator>
#include <utility>

#include "model/observations.h"

namespace ninety {

class Outbox {
  public:
    void tell(News news) { news_.push_back(std::move(news)); }
    void problem(std::string sentence) { tell(news::Problem{std::move(sentence)}); }
    void success(std::string sentence) { tell(news::Success{std::move(sentence)}); }

    void hand_over(std::vector<News>& to) {
        std::move(news_.begin(), news_.end(), std::back_inserter(to));
        news_.clear();
    }

  private:
    std::vector<News> news_;
};

}  // namespace ninety
