// Within braces: the classes that Ibid understands and those of the edition, the attributes that go
// with them, and the keys that the edition uses.

#include <algorithm>
#include <array>
#include <map>

#include "features/completion/completion_parts.h"

namespace ibid::features {
namespace {

using What = Typing::What;
using Named = model::Named;

enum class Of : std::uint8_t { span, division };

struct KnownClass {
  std::string_view name;
  std::string_view meaning;
  Of of = Of::span;
  std::string_view attributes = {};  ///< that go with it, apart by blanks
};
constexpr std::array<KnownClass, 14> known_classes{{
    {"sic", "printed so; corr says how it should read", Of::span, "corr"},
    {"deliberate", "with sic: meant to stand as it is"},
    {"supplied", "supplied by the editor"},
    {"gap", "left out, or lost"},
    {"pb", "a page of the printed source begins", Of::span, "n"},
    {"cite", "a citation whose work the editor names", Of::span, "key vol"},
    {"person", "a person", Of::span, "key"},
    {"place", "a place", Of::span, "key"},
    {"term", "a term", Of::span, "key"},
    {"work", "a work", Of::span, "key"},
    {"attrib", "the source line of an epigraph"},
    {"nosource", "wants no source"},
    {"epigraph", "an epigraph", Of::division},
    {"verse", "verse", Of::division},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> known_attributes{{
    {"corr", "how it should read"},
    {"key", "whom or what the words name"},
    {"n", "the number of the page or chapter"},
    {"vol", "the volume that is cited"},
}};

constexpr std::array<std::pair<std::string_view, Named::As>, 4> naming{{
    {"person", Named::As::person},
    {"place", Named::As::place},
    {"term", Named::As::term},
    {"work", Named::As::work},
}};

bool is_among(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

bool has_class(const Typing& typing, std::string_view name) {
  return std::find(typing.classes.begin(), typing.classes.end(), name) != typing.classes.end();
}

void add_class(Completions& out, std::string_view dot, std::string_view name,
               std::string_view meaning) {
  Completion item;
  item.kind = Completion::Kind::class_;
  item.label = std::string(dot) + std::string(name);
  item.detail = meaning;
  item.insert = item.label;
  out.items.push_back(std::move(item));
}

void add_classes(const CompletionPlace& place, std::string_view dot, Completions& out) {
  const Typing& typing = place.typing;
  if (typing.of_heading) return;
  for (const std::string& name : place.edition.conventions().classes) {
    if (!has_class(typing, name)) add_class(out, dot, name, "of this edition");
  }
  for (const KnownClass& one : known_classes) {
    const bool anywhere = one.name == "nosource";
    const bool fits = anywhere || (one.of == Of::division) == typing.of_division;
    if (!fits || has_class(typing, one.name)) continue;
    // It goes with sic alone.
    if (one.name == "deliberate" && !has_class(typing, "sic")) continue;
    add_class(out, dot, one.name, one.meaning);
  }
}

// Those of the classes that stand there; where none does, all that a class may have.
bool goes_with(const Typing& typing, std::string_view attribute) {
  if (typing.of_division) return false;
  if (typing.of_heading) return attribute == "n";
  bool any = false;
  for (const KnownClass& one : known_classes) {
    if (!has_class(typing, one.name)) continue;
    any = true;
    if (is_among(attribute, one.attributes)) return true;
  }
  return !any;
}

void add_attributes(const CompletionPlace& place, Completions& out) {
  for (const auto& [name, meaning] : known_attributes) {
    if (!goes_with(place.typing, name)) continue;
    Completion item;
    item.kind = Completion::Kind::attribute;
    item.label = std::string(name) + "=";
    item.detail = meaning;
    item.insert = item.label;
    // Words need quotation marks, keys and numbers do not.
    if (name == "corr") item.cursor = (item.insert += "\"\"").size() - 1;
    out.items.push_back(std::move(item));
  }
}

// The keys that spans of the edition name, and what words first name them. Walks the edition's
// spans, for a key is given in one chapter and taken up in another.
class NamedKeys {
 public:
  explicit NamedKeys(const CompletionPlace& place) : place_(place) {}

  void add(Named::As as, Completions& out) {
    for (const auto& chapter : place_.edition.chapters()) collect(*chapter, as);
    for (const auto& [key, words] : keys_) {
      Completion item;
      item.kind = Completion::Kind::value;
      item.label = key;
      item.detail = words;
      item.insert = key;
      out.items.push_back(std::move(item));
    }
  }

 private:
  void collect(const model::Chapter& chapter, Named::As as) {
    const bool here = &chapter == &place_.chapter();
    for (model::Number i = 0; i < chapter.count(model::Thing::named); ++i) {
      const auto named = chapter.named(i);
      if (named->as != as || named->key.empty()) continue;
      // What is being typed is no key yet.
      if (here && named(named->key_span).touches(place_.at)) continue;
      keys_.try_emplace(named->key, named->words);
    }
  }

  const CompletionPlace& place_;
  std::map<std::string, std::string> keys_;
};

void add_value(const CompletionPlace& place, Completions& out) {
  const Typing& typing = place.typing;
  if (typing.name != "key") return;
  for (const auto& [name, as] : naming) {
    if (has_class(typing, name)) NamedKeys(place).add(as, out);
  }
  if (has_class(typing, "term")) {
    for (const auto& entry : place.edition.conventions().terms) {
      const std::string& term = entry.first;
      if (term.find(' ') != term.npos) continue;
      const bool known = std::any_of(out.items.begin(), out.items.end(),
                                     [&](const Completion& one) { return one.label == term; });
      if (known) continue;
      Completion item;
      item.kind = Completion::Kind::value;
      item.label = term;
      item.detail = entry.second;
      item.insert = term;
      out.items.push_back(std::move(item));
    }
  }
  if (has_class(typing, "cite") || has_class(typing, "work")) complete_key(place, out);
}

// A heading's own identifier, to be kept when its title changes.
void add_own_id(const CompletionPlace& place, Completions& out) {
  if (!place.typing.of_heading) return;
  const auto heading = place.chapter().at(place.typing.span.begin - 1, model::Thing::heading);
  if (!heading) return;
  const std::string& id = place.chapter().heading(heading->number)->auto_id;
  if (id.empty()) return;
  Completion item;
  item.kind = Completion::Kind::value;
  item.label = id;
  item.detail = "from the title";
  item.insert = id;
  out.items.push_back(std::move(item));
}

}  // namespace

void complete_attribute(const CompletionPlace& place, Completions& out) {
  switch (place.typing.what) {
    case What::class_:
      return add_classes(place, {}, out);
    case What::value:
      return add_value(place, out);
    case What::own_id:
      return add_own_id(place, out);
    default:
      if (place.typing.typed.empty()) add_classes(place, ".", out);
      add_attributes(place, out);
  }
}

}  // namespace ibid::features
