#include "import/quotations.h"

#include <algorithm>
#include <optional>

#include "import/letters.h"
#include "import/traits.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

constexpr std::size_t longest = 8;  // paragraphs

enum class Close : std::uint8_t { marker, open, interrupted };

// How far a quotation that begins at some paragraph goes.
struct Reach {
  std::size_t last = 0;
  Close close = Close::open;
};

class Finder {
 public:
  Finder(Draft& draft, Guesses& guesses) : draft_(draft), guesses_(guesses) {
    for (const Paragraph& paragraph : draft.paragraphs)
      traits_.push_back(paragraph.prose() ? traits(paragraph.text) : Traits{});
    torn_ = is_torn();
  }

  void run() {
    std::size_t i = 0;
    while (i < size()) {
      if (!prose(i)) {
        ++i;
      } else if (const std::size_t end = indented(i); end > i) {
        i = end;
      } else if (const std::size_t behind = led(i); behind > i) {
        i = behind;
      } else {
        i = unled(i);
      }
    }
  }

 private:
  std::size_t size() const { return draft_.paragraphs.size(); }
  bool prose(std::size_t i) const {
    return i < size() && draft_.paragraphs[i].prose() && draft_.paragraphs[i].quotation == 0;
  }
  bool leads(std::size_t i) const {
    return traits_[i].ending == Ending::colon || traits_[i].ending == Ending::comma;
  }

  bool breaks_off(std::size_t i) const {
    return traits_[i].ending == Ending::torn && i + 1 < size() && traits_[i + 1].starts_lower;
  }

  // A scan breaks sentences at the ends of pages: there, a torn sentence leads in nothing.
  bool is_torn() const {
    std::size_t seams = 0;
    std::size_t quoted = 0;
    for (std::size_t i = 0; i + 1 < size(); ++i) {
      if (!prose(i) || !prose(i + 1) || !traits_[i + 1].starts_lower) continue;
      if (traits_[i].ending != Ending::torn && traits_[i].ending != Ending::comma) continue;
      ++seams;
      quoted += reach(i + 1).close == Close::marker ? 1 : 0;
    }
    return seams > quoted * 2;
  }

  // Whether the paragraph goes on a quotation that holds the one before it.
  bool seam(std::size_t i) const {
    return traits_[i].starts_with_ellipsis || traits_[i].starts_lower ||
           traits_[i - 1].ends_with_ellipsis;
  }
  bool goes_on(std::size_t i) const {
    return seam(i) || traits_[i].elided || traits_[i].first_person;
  }

  Reach reach(std::size_t first) const {
    if (traits_[first].ends_in_marker) return {first, Close::marker};
    if (traits_[first].markers > 0) return {first, Close::interrupted};
    Reach result{first, Close::open};
    for (std::size_t i = first + 1; i < size() && i < first + longest; ++i) {
      const Traits& next = traits_[i];
      if (!prose(i) || next.listed || leads(i) || breaks_off(i)) break;
      if (next.ends_in_marker) {
        // One marker at the end closes; paragraphs with more are the author's own.
        if (next.markers == 1 && goes_on(i)) return {i, Close::marker};
        break;
      }
      if (next.markers > 0) break;
      if (result.last + 1 == i && seam(i)) result.last = i;
    }
    return result;
  }

  // Paragraphs set in from the left, where the others are not.
  std::size_t indented(std::size_t i) {
    if (draft_.paragraphs[i].indent < 2 || !indents_are_rare()) return i;
    std::size_t end = i;
    while (prose(end) && draft_.paragraphs[end].indent >= 2) ++end;
    const bool led = i > 0 && prose(i - 1) && leads(i - 1);
    if (!led && end == i + 1 && is_short_line(i)) {
      doubt(i, "it is set in, but a single line");
    } else {
      make(i, end - 1, led ? Certainty::sure : Certainty::likely, ", being set in");
    }
    return end;
  }
  // The first line of a paragraph that has no other, a date at the right, a centred sign.
  bool is_short_line(std::size_t i) const {
    constexpr std::size_t width = 100;  // code points
    const std::string& text = draft_.paragraphs[i].text;
    return text.find('\n') == std::string::npos && count_code_points(text) < width;
  }
  bool indents_are_rare() {
    if (!rare_) {
      const auto all = std::count_if(draft_.paragraphs.begin(), draft_.paragraphs.end(),
                                     [](const Paragraph& p) { return p.prose(); });
      const auto deep =
          std::count_if(draft_.paragraphs.begin(), draft_.paragraphs.end(),
                        [](const Paragraph& p) { return p.prose() && p.indent >= 2; });
      rare_ = deep * 10 <= all * 4;
    }
    return *rare_;
  }

  // What follows the lead-in at `lead`. Returns the paragraph behind it; `lead` if it leads
  // nothing.
  std::size_t led(std::size_t lead) {
    const std::size_t first = lead + 1;
    if (!prose(first) || traits_[first].listed || leads(first)) return lead;
    if (draft_.paragraphs[first].indent >= 2 && indents_are_rare()) return lead;
    const Reach to = reach(first);
    const std::optional<Certainty> certainty = judged(lead, first, to);
    if (!certainty) return lead;
    if (*certainty == Certainty::doubtful) {
      doubt(first, "it follows a lead-in, but where it ends is not clear");
      return first + 1;
    }
    make(first, to.last, *certainty, to.close == Close::marker ? "" : ", without a closing marker");
    return to.last + 1;
  }

  std::optional<Certainty> judged(std::size_t lead, std::size_t first, const Reach& to) const {
    const Traits& before = traits_[lead];
    const bool closed = to.close == Close::marker;
    switch (before.ending) {
      case Ending::colon:
        if (closed) return before.saying ? Certainty::sure : Certainty::likely;
        if (to.close == Close::open && !quotes_and_goes_on(first) &&
            (before.saying || speaks(first)))
          return Certainty::likely;
        return Certainty::doubtful;
      case Ending::comma:
        if (draft_.paragraphs[lead].text.substr(0, 5) == "Dear ") return std::nullopt;
        if (traits_[first].starts_lower && torn_) return std::nullopt;
        return closed ? Certainty::likely : Certainty::doubtful;
      case Ending::torn:
        if (!traits_[first].starts_lower || torn_ || !closed) return std::nullopt;
        return Certainty::likely;
      default:
        return std::nullopt;
    }
  }

  bool speaks(std::size_t i) const {
    return traits_[i].in_quotation_marks || traits_[i].elided || traits_[i].first_person;
  }
  // ‘No’, he said, and left: a quotation within the author's own sentence.
  bool quotes_and_goes_on(std::size_t i) const {
    return is_opening_quote(text::decode(draft_.paragraphs[i].text, 0).value) &&
           !traits_[i].in_quotation_marks;
  }

  // A quotation without lead-in at `i`, or before it. Returns the next paragraph to look at.
  std::size_t unled(std::size_t i) {
    const Traits& own = traits_[i];
    if (own.in_quotation_marks && own.ends_in_marker) {
      make(i, i, Certainty::likely, ", being wholly in quotation marks");
      return i + 1;
    }
    if (own.starts_with_ellipsis) {
      const Reach to = reach(i);
      // An ellipsis at the head of a paragraph elides what stood between it and the one before.
      if (to.close == Close::marker && i > 0 && prose(i - 1) && traits_[i - 1].markers == 0 &&
          !leads(i - 1)) {
        make(i - 1, to.last, Certainty::likely, ", by its ellipsis");
        return to.last + 1;
      }
      doubt(i, "it begins with an ellipsis");
    } else if (own.ends_with_ellipsis) {
      doubt(i, "it ends with an ellipsis");
    } else if (own.ends_in_marker && own.markers == 1 && own.first_person) {
      doubt(i, "it speaks in the first person and ends in a marker");
    } else if (own.ends_in_marker && own.markers == 1 && introduced(i)) {
      doubt(i, "a short paragraph introduces it and it ends in its only marker");
    }
    return i + 1;
  }
  bool introduced(std::size_t i) const {
    constexpr std::size_t short_words = 40;
    return i > 0 && prose(i - 1) && traits_[i - 1].one_sentence && traits_[i - 1].markers == 0 &&
           traits_[i - 1].words <= short_words && !leads(i - 1);
  }

  void make(std::size_t first, std::size_t last, Certainty certainty, std::string_view why) {
    ++count_;
    for (std::size_t i = first; i <= last; ++i) draft_.paragraphs[i].quotation = count_;
    std::string what =
        "read as a block quotation, from “" + opening(draft_.paragraphs[first].text) + "”";
    if (traits_[last].ends_in_marker) what += " to marker [" + traits_[last].last_marker + "]";
    what += why;
    guesses_.push_back({draft_.paragraphs[first].line, certainty, std::move(what)});
  }

  void doubt(std::size_t i, std::string_view why) {
    guesses_.push_back({draft_.paragraphs[i].line, Certainty::doubtful,
                        "left as text, although it might be a block quotation (" +
                            std::string(why) + "): “" + opening(draft_.paragraphs[i].text) + "”"});
  }

  Draft& draft_;
  Guesses& guesses_;
  std::vector<Traits> traits_;
  bool torn_ = false;
  std::optional<bool> rare_;
  std::uint32_t count_ = 0;
};

}  // namespace

void find_quotations(Draft& draft, Guesses& guesses) {
  Finder(draft, guesses).run();
}

}  // namespace ibid::import
