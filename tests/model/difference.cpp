#include "model/difference.h"

#include <sstream>

namespace ibid::model {
namespace {

std::ostream& operator<<(std::ostream& out, text::Span span) {
  return out << '[' << span.begin << ',' << span.end << ')';
}

template <typename T>
std::ostream& operator<<(std::ostream& out, const std::optional<T>& value) {
  return value ? out << *value : out << '-';
}

void write(std::ostream& out, const std::vector<citation::Citation>& citations) {
  for (const citation::Citation& one : citations) {
    out << "cites " << citation::name(one.form) << one.span << one.head << one.title << one.authors
        << one.printed << '|' << one.work.title << '|' << one.work.year << '|';
    for (const citation::Locator& locator : one.locators)
      out << locator.from << '-' << locator.to << locator.span << locator.unit_span;
    out << '\n';
  }
}

// Facts and tables written out, so that a difference can be read.
std::string written(const Facts& facts) {
  std::ostringstream out;
  for (const Heading& one : facts.headings) {
    out << "heading " << one.span << one.title_span << one.id_span << int{one.level} << one.nested
        << one.title << '|' << one.explicit_id << '|' << one.auto_id << '|' << one.number << '\n';
  }
  for (const Marker& one : facts.markers) {
    out << "marker " << one.span << one.label_span << one.label << one.owner << '\n';
  }
  for (const Note& one : facts.notes) {
    out << "note " << one.span << one.label_span << one.content << one.label << one.empty << '\n';
    write(out, one.citations);
  }
  for (const InlineNote& one : facts.inline_notes) {
    out << "inline " << one.span << one.content << one.owner << '\n';
    write(out, one.citations);
  }
  for (const Quotation& one : facts.quotations) {
    out << "quotation " << one.span << int{one.depth} << one.owner << '\n';
  }
  for (const Link& one : facts.links) {
    out << "link " << one.span << one.target_span << one.target << static_cast<int>(one.form)
        << '\n';
  }
  for (const Reference& one : facts.references) {
    out << "reference " << one.span << one.label_span << one.label << '|' << one.target << '\n';
  }
  for (const Anchor& one : facts.anchors) {
    out << "anchor " << one.span << one.id_span << one.id << '\n';
  }
  for (const Key& one : facts.keys) {
    out << "key " << one.span << one.key_span << one.key << '\n';
  }
  for (const ProseReference& one : facts.prose_references) {
    out << "prose " << one.span << one.number_span << one.number << static_cast<int>(one.to)
        << '\n';
  }
  for (const Named& one : facts.named) {
    out << "named " << one.span << one.content << one.key_span << static_cast<int>(one.as)
        << one.words << '|' << one.key << '\n';
  }
  for (const PageBreak& one : facts.page_breaks) {
    out << "page " << one.span << one.number_span << one.number << '\n';
  }
  for (const Silence& one : facts.silences) {
    out << "silence " << one.span << one.rule_span << one.word << '|' << one.rule << '|'
        << one.reason << static_cast<int>(one.reach) << one.scope << '\n';
  }
  for (const prose::Spot& one : facts.spots) {
    out << "spot " << static_cast<int>(one.sight) << one.span << one.words << one.mend
        << one.instead << '\n';
  }
  return out.str();
}

void write(std::ostream& out, const std::vector<Number>& numbers) {
  for (const Number number : numbers) out << number << ' ';
  out << '\n';
}

std::string written(const Apparatus& tables) {
  std::ostringstream out;
  for (const Label& one : tables.labels()) {
    out << "label " << one.text << ' ' << one.rank.series << one.rank.number << '\n';
    write(out, one.notes);
    write(out, one.markers);
  }
  for (const MarkerRow& one : tables.markers()) out << "m" << one.label << one.owner << '\n';
  for (const NoteRow& one : tables.notes()) out << "n" << one.label << one.empty << '\n';
  for (const HeadingRow& one : tables.headings()) {
    out << "h" << int{one.level} << one.title << '|' << one.id << one.explicit_id << one.number
        << one.nested << '\n';
  }
  for (const LinkRow& one : tables.links()) {
    out << "l" << static_cast<int>(one.form) << one.target << one.reference << '\n';
  }
  for (const ReferenceRow& one : tables.references()) out << "r" << one.target << '\n';
  for (const ProseRow& one : tables.prose_references()) {
    out << "p" << static_cast<int>(one.to) << one.number << tables.note_numbered(one.number)
        << '\n';
  }
  for (const std::string& id : tables.anchors()) out << "a" << id << '\n';
  write(out, tables.reading_order());
  for (const auto& [subject, first] : tables.repeated_ids()) {
    out << "again " << static_cast<int>(subject.thing) << subject.number << ' '
        << static_cast<int>(first.thing) << first.number << '\n';
  }
  return out.str();
}

std::string same(const std::string& a, const std::string& b, const std::string& what) {
  return a == b ? std::string() : what + " differ:\n" + a + "--- and ---\n" + b;
}

std::string facts_of(const Chapter& chapter) {
  std::string out;
  chapter.entries().for_each([&](const Entry& entry, const Tally& before) {
    out += std::to_string(before.bytes) + "+" + std::to_string(entry.bytes) + "\n";
    out += written(*entry.facts);
  });
  return out;
}

std::string subjects_of(const Chapter& chapter) {
  std::ostringstream out;
  for (std::size_t thing = 0; thing < things; ++thing) {
    for (Number i = 0; i < chapter.count(static_cast<Thing>(thing)); ++i) {
      const Subject subject{static_cast<Thing>(thing), i};
      out << thing << ' ' << i << chapter.span(subject) << chapter.span(subject, Part::name)
          << '\n';
    }
  }
  return out.str();
}

}  // namespace

std::string difference(const Apparatus& a, const Apparatus& b) {
  return same(written(a), written(b), "apparatuses");
}

std::string difference(const Chapter& a, const Chapter& b) {
  if (a.text().str() != b.text().str()) return "texts differ";
  for (const auto& part :
       {same(facts_of(a), facts_of(b), "facts"), same(subjects_of(a), subjects_of(b), "places")}) {
    if (!part.empty()) return part;
  }
  return difference(a.apparatus(), b.apparatus());
}

}  // namespace ibid::model
