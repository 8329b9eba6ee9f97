// The notes of the chapter that lies beside the repository, form by form.
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "citation/describe.h"

namespace ibid::citation {
namespace {

// The notes stand at the end of the plain text, one a line: `12. Text`.
std::map<std::string, std::string> seed_notes() {
  std::map<std::string, std::string> notes;
  std::ifstream file(IBID_SOURCE_DIR "/../shared/seed/chapter-06.txt");
  for (std::string line; std::getline(file, line);) {
    const std::size_t stop = line.find(". ");
    if (stop == line.npos || stop == 0 || stop > 3) continue;
    if (line.substr(0, stop).find_first_not_of("0123456789*") != line.npos) continue;
    notes[line.substr(0, stop)] =
        "[^" + line.substr(0, stop) + "]: " + line.substr(stop + 2) + "\n";
  }
  return notes;
}

std::string_view form_of(const std::string& label) {
  static const std::map<std::string, std::string_view> named = {
      {"1", "full"},  {"13", "full full"}, {"18", "short"}, {"19", "full"},  {"20", "full"},
      {"21", "full"}, {"26", "full"},      {"28", "full"},  {"30", "full"},  {"33", "short"},
      {"35", "full"}, {"36", "short"},     {"37", "short"}, {"38", "short"}, {"46", "full"},
      {"47", "full"}, {"48", "full"},      {"49", "full"},  {"52", "full"},  {"53", "full"},
      {"54", "full"}, {"1*", ""},          {"2*", ""}};
  const auto found = named.find(label);
  return found == named.end() ? "ibid" : found->second;
}

TEST(Seed, EveryNoteHasItsForm) {
  const auto notes = seed_notes();
  if (notes.empty()) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
  ASSERT_EQ(notes.size(), 56u);
  for (const auto& [label, text] : notes) {
    const auto citations = read_note(text);
    std::string forms;
    for (const Citation& one : citations) {
      if (!forms.empty()) forms += ' ';
      forms += name(one.form);
      EXPECT_EQ(one.locators.empty(), label == "13" && !one.work.date.empty()) << text;
    }
    EXPECT_EQ(forms, form_of(label)) << text << describe(citations);
    if (std::getenv("IBID_SHOW") != nullptr)
      std::cout << label << ": " << describe(citations) << "\n";
  }
}

}  // namespace
}  // namespace ibid::citation
