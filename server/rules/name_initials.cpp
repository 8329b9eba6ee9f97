// name-initials: a person who is named bare at first and with initials only later.
//
// Prose alone: notes name authors as they please. Where two persons share the name nothing is said,
// nor where the name is a word as well.

#include <map>

#include "rules/catalogue.h"
#include "rules/words.h"

namespace ibid::rules {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// `E.H. ` of `E.H. Carr`, read backwards from the name. Names of states and armies look like it.
std::string initials_before(std::string_view before) {
  std::size_t at = before.size();
  std::size_t first = at;
  while (at > 0) {
    std::size_t next = at;
    if (next > 0 &&
        (before[next - 1] == ' ' || before[next - 1] == '\n' || before[next - 1] == '-'))
      --next;
    if (next < 2 || before[next - 1] != '.' || !is_capital(before[next - 2])) break;
    at = first = next - 2;
  }
  if (first > 0) {
    const auto c = static_cast<unsigned char>(before[first - 1]);
    if (c >= 0x80 || c == '.' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
        is_capital(before[first - 1]))
      return {};
  }
  return std::string(before.substr(first));
}

bool names_a_state(std::string_view initials) {
  for (const std::string_view state : {"U.S.", "U.K.", "U.N.", "E.U.", "U.S.A.", "A.D.", "B.C."}) {
    if (initials.starts_with(state)) return true;
  }
  return false;
}

class PersonMentions {
 public:
  PersonMentions(const Scene& scene, Report& report)
      : scene_(scene),
        report_(report),
        lexicon_(scene.edition.lexicon()),
        vocabulary_(scene.chapter().vocabulary()) {}

  void run() {
    for (std::size_t i = 0; i < vocabulary_.words.size(); ++i) {
      const WordAt& word = vocabulary_.words[i];
      if (word.own && !word.in_note) read(i);
    }
    for (const auto& [form, person] : persons_) tell(form, person);
  }

 private:
  struct Person {
    const WordAt* bare = nullptr;    ///< the first mention, where it is bare
    const WordAt* fuller = nullptr;  ///< the first with initials, behind it
    std::string initials;
    bool doubtful = false;  ///< named in full before, or several persons
  };

  void read(std::size_t i) {
    const WordAt& word = vocabulary_.words[i];
    const std::string& form = vocabulary_.form_of(word).form;
    if (form.size() < 4 || !model::begins_with_capital(form) || is_shouted(form)) return;
    if (lexicon_.counts(uncapitalised(form)).all() > 0) return;
    Person& person = persons_[word.form];
    const std::string initials = initials_of(i);
    if (!initials.empty()) {
      if (!person.bare || names_a_state(initials)) person.doubtful = true;
      if (!person.initials.empty() && person.initials != initials) person.doubtful = true;
      person.initials = initials;
      if (!person.fuller) person.fuller = &word;
    } else if (!person.bare && !person.fuller) {
      if (is_part_of_a_name(i)) person.doubtful = true;
      person.bare = &word;
    }
  }

  std::string initials_of(std::size_t i) const {
    constexpr text::Offset longest = 24;  // bytes
    const text::Offset at = vocabulary_.words[i].begin;
    const std::string before = scene_.chapter().text().slice({at - std::min(at, longest), at});
    std::string found = initials_before(before);
    // `the First World War I. Germany`, `point A. Germany`
    const std::size_t size = found.find_last_not_of(" \n") + 1;
    const std::string_view rest = std::string_view(before).substr(0, before.size() - found.size());
    const bool single = size == 2;
    const bool numeral = single && rest.ends_with(' ') && i > 1 && is_capital_word(i - 2) &&
                         !vocabulary_.words[i - 2].begun;
    if (numeral) return {};
    found.resize(found.empty() ? 0 : size);
    return found;
  }

  bool is_capital_word(std::size_t i) const {
    return model::begins_with_capital(vocabulary_.form_of(vocabulary_.words[i]).form);
  }

  // `Isaac Deutscher`, `Deutscher Street`
  bool is_part_of_a_name(std::size_t i) const {
    const auto& words = vocabulary_.words;
    return (i > 0 && words[i].follows && is_capital_word(i - 1)) ||
           (i + 1 < words.size() && words[i + 1].follows && is_capital_word(i + 1));
  }

  void tell(std::uint32_t form, const Person& person) {
    if (person.doubtful || !person.bare || !person.fuller) return;
    const std::string& name = vocabulary_.forms[form].form;
    Finding& finding =
        report_.add(subject_of(*person.fuller), model::Part::whole,
                    "“" + person.initials + " " + name + "” comes after a bare “" + name + "”");
    finding.relate({scene_.index, subject_of(*person.bare)}, model::Part::whole,
                   "The first mention");
  }

  const Scene& scene_;
  Report& report_;
  const model::Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  std::map<std::uint32_t, Person> persons_;  ///< by form
};

void check_name_initials(const Scene& scene, Report& report) {
  PersonMentions(scene, report).run();
}

}  // namespace

const Rule name_initials{
    .id = "name-initials",
    .severity = Severity::hint,
    .summary = "A person has initials only after the first mention",
    .reads = Reads::words,
    .check = check_name_initials,
};

}  // namespace ibid::rules
