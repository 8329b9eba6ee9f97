#include "app/commands/fixing.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

#include "app/files/spelling.h"
#include "app/parallel.h"
#include "features/fixes/fixes.h"

namespace ibid::app {
namespace {

// Far more than fixes of one chapter that make others possible in another have ever needed.
constexpr int most_passes = 8;

using Counts = std::map<std::string_view, std::size_t>;

class FixingEdition {
 public:
  FixingEdition(const LoadedEdition& loaded, const Fixing& how)
      : how_(how),
        before_(loaded.edition),
        now_(loaded.edition),
        file_exists_(existence_in(loaded.files.folder)) {}

  // Chapters at these places are left as they are.
  model::Edition run(const std::set<std::size_t>& left_alone) {
    now_ = before_;
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < before_.chapters().size(); ++i)
      if (!left_alone.contains(i) && how_.wanted(before_[i].path())) wanted.push_back(i);
    for (int pass = 0; pass < most_passes; ++pass) {
      bool any = false;
      for (const std::size_t chapter : mendable(wanted))
        if (auto next = features::all_fixed(scene(now_, chapter))) {
          now_ = std::move(*next);
          any = true;
        }
      if (!any) break;
    }
    return now_;
  }

  FixedFile changed(std::size_t chapter) const {
    FixedFile out{before_[chapter].path(), before_[chapter].text().str(),
                  now_[chapter].text().str(), counts(before_, chapter)};
    for (const auto& [rule, count] : counts(now_, chapter)) {
      const auto was = out.mended.find(rule);
      if (was == out.mended.end()) continue;
      was->second -= std::min(was->second, count);
    }
    std::erase_if(out.mended, [](const auto& one) { return one.second == 0; });
    return out;
  }

  bool has_changed(std::size_t chapter) const {
    return before_.chapters()[chapter] != now_.chapters()[chapter];
  }

 private:
  rules::Scene scene(const model::Edition& edition, std::size_t chapter) const {
    rules::Scene out{edition, chapter, file_exists_};
    out.spells = spelling_of(edition, chapter);
    return out;
  }

  // Which chapters have something to mend as things are; they are asked again one after the other.
  std::vector<std::size_t> mendable(const std::vector<std::size_t>& wanted) {
    std::vector<char> has(wanted.size());
    std::mutex telling;
    std::size_t done = 0;
    for_each_index(wanted.size(), how_.jobs, [&](std::size_t i) {
      has[i] = features::all_fixed(scene(now_, wanted[i])) ? 1 : 0;
      const std::scoped_lock lock(telling);
      if (how_.progress) how_.progress(++done, wanted.size());
    });
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < wanted.size(); ++i)
      if (has[i] != 0) out.push_back(wanted[i]);
    return out;
  }

  Counts counts(const model::Edition& edition, std::size_t chapter) const {
    Counts out;
    for (const rules::Finding& finding : rules::check(scene(edition, chapter)))
      ++out[finding.rule->id];
    return out;
  }

  const Fixing& how_;
  const model::Edition& before_;
  model::Edition now_;
  std::function<bool(std::string_view)> file_exists_;
};

}  // namespace

Fixed fix(const LoadedEdition& loaded, const Fixing& how) {
  FixingEdition fixing(loaded, how);
  Fixed out;
  std::set<std::size_t> left_alone;
  for (bool settled = false; !settled;) {
    settled = true;
    out.edition = fixing.run(left_alone);
    for (std::size_t i = 0; i < loaded.edition.chapters().size(); ++i) {
      if (!fixing.has_changed(i)) continue;
      const std::string& path = loaded.edition[i].path();
      const auto reason = how.refusal(path);
      if (!reason) continue;
      // What the others need may be different without it.
      Unreadable& refused = out.refused.emplace_back();
      refused.chapter.path = path;
      refused.message = *reason;
      left_alone.insert(i);
      settled = false;
    }
  }
  for (std::size_t i = 0; i < loaded.edition.chapters().size(); ++i)
    if (fixing.has_changed(i)) out.files.push_back(fixing.changed(i));
  return out;
}

std::string counted_rules(const std::map<std::string_view, std::size_t>& rules) {
  std::vector<std::pair<std::string_view, std::size_t>> sorted(rules.begin(), rules.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (const auto& [rule, count] : sorted) {
    if (!out.empty()) out += ", ";
    out += std::to_string(count) + ' ';
    out += rule;
  }
  return out;
}

}  // namespace ibid::app
