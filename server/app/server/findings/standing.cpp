#include "app/server/findings/standing.h"

namespace ibid::app {
namespace {

using model::Thing;

bool same(const model::Entry& a, const model::Entry& b) {
  return a.facts == b.facts && a.bytes == b.bytes;
}

}  // namespace

Standing::Standing(const model::Chapter* was, const model::Chapter& now) {
  if (!was) return;
  named_ = was->shared_apparatus() == now.shared_apparatus();
  spots_ = named_ && was->sighting() == now.sighting();
  if (!named_) return;
  const model::Entries& before = was->entries();
  const auto ends = before.ends_shared_with(now.entries(), same);
  const auto bytes = [](const auto& sum) { return sum.bytes; };
  front_ = before.before(ends.front, bytes);
  back_ = before.before(before.size() - ends.back, bytes);
  grown_ = now.text().size() - was->text().size();
}

// A word is known by its place, which an edit moves.
bool Standing::keeps_its_number(Thing thing) const {
  if (thing == Thing::word) return false;
  return model::is_spot(thing) || thing == Thing::silence ? spots_ : named_;
}

// What is empty at a block's begin may be the end of the block before it.
std::optional<text::Span> Standing::moved(model::Subject subject, text::Span span) const {
  if (!keeps_its_number(subject.thing) || span.empty()) return std::nullopt;
  if (span.end <= front_) return span;
  if (span.begin < back_) return std::nullopt;
  return text::Span{span.begin + grown_, span.end + grown_};
}

}  // namespace ibid::app
