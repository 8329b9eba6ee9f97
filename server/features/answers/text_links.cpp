#include "features/answers/text_links.h"

#include <algorithm>
#include <array>

#include "features/places/cited.h"
#include "features/places/referent.h"
#include "features/wording/work_text.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::Thing;
using syntax::Kind;

// RFC 3986: schemes know no case.
bool is_address(std::string_view target) {
  constexpr std::array<std::string_view, 4> schemes{"https:", "http:", "mailto:", "ftp:"};
  return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    return target.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), target.begin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
           });
  });
}

// Bibliographies have DOIs as URLs, or bare.
std::string address_of(const works::Work& work) {
  if (is_address(work.address)) return work.address;
  const bool named = work.address.starts_with("doi:");
  const auto found = bare_addresses(named ? work.address : "doi:" + work.address);
  return found.empty() ? std::string() : found.front().address;
}

std::string title_of_place(const model::Edition& edition, const model::Place& place) {
  const model::Place exact = titled(edition, place);
  const model::Chapter& chapter = edition[exact.chapter];
  if (!exact.subject) return chapter.path();
  if (exact.subject->thing != Thing::heading) {
    return "#" + chapter.apparatus().anchors()[exact.subject->number];
  }
  return chapter.apparatus().headings()[exact.subject->number].title;
}

bool holds_running_text(Kind kind) {
  constexpr std::array others{Kind::code_block,    Kind::raw_block, Kind::comment,
                              Kind::front_matter,  Kind::reference, Kind::blank,
                              Kind::thematic_break};
  return std::find(others.begin(), others.end(), kind) == others.end();
}

bool is_no_running_text(Kind kind) {
  constexpr std::array others{Kind::code,      Kind::code_block, Kind::math,       Kind::raw,
                              Kind::raw_block, Kind::comment,    Kind::attributes, Kind::link,
                              Kind::image,     Kind::autolink,   Kind::reference};
  return std::find(others.begin(), others.end(), kind) != others.end();
}

class Collecting {
 public:
  Collecting(const model::Edition& edition, std::size_t chapter)
      : edition_(edition), index_(chapter), chapter_(edition[chapter]) {}

  std::vector<TextLink> run() {
    for (model::Number i = 0; i < chapter_.count(Thing::link); ++i) add_link(i);
    for (model::Number i = 0; i < chapter_.count(Thing::reference); ++i) add_reference(i);
    for (const Mention& mention : keys_in(edition_, index_)) add_key(mention);
    add_bare();
    return in_order();
  }

 private:
  // What is clicked is the target as written, of `[text][label]` the label.
  void add_link(model::Number number) {
    const auto& target = chapter_.apparatus().links()[number].target;
    if (target) add(chapter_.span({Thing::link, number}, model::Part::name), *target);
  }

  void add_reference(model::Number number) {
    const auto reference = chapter_.reference(number);
    const text::Span whole = reference(reference->span);
    const text::Offset label_end = reference(reference->label_span).end;
    const std::string behind = chapter_.text().slice({label_end, whole.end});
    const std::size_t at = behind.find(reference->target, 2);
    if (reference->target.empty() || at == behind.npos) return;
    const auto begin = label_end + static_cast<text::Offset>(at);
    add({begin, begin + static_cast<text::Offset>(reference->target.size())}, reference->target);
  }

  void add_key(const Mention& mention) {
    if (!mention.work) return;
    std::string address = address_of(*mention.work);
    if (address.empty()) return;
    links_.push_back({mention.name, std::move(address), {}, full_text(*mention.work, {}).plain});
  }

  void add(text::Span span, const std::string& target) {
    if (span.empty()) return;
    if (is_address(target)) {
      links_.push_back({span, target, {}, {}});
    } else if (const auto place = model::follow(edition_, index_, target)) {
      links_.push_back({span, {}, target, title_of_place(edition_, *place)});
    } else if (const auto file = link_target(edition_, index_, target)) {
      links_.push_back({span, {}, target, file->file});
    }
  }

  void add_bare() {
    chapter_.document().blocks().for_each(
        [&](const syntax::BlockRef& block, const syntax::Extent& before) {
          if (!holds_running_text(block->kind())) return;
          const text::Span span{before.bytes, before.bytes + block->length};
          for (BareAddress& one : bare_addresses(chapter_.text().slice(span))) {
            if (!stands_in_text(*block, one.span)) continue;
            links_.push_back({one.span.shifted(before.bytes), std::move(one.address), {}, {}});
          }
        });
  }

  static bool stands_in_text(const syntax::Block& block, text::Span span) {
    return std::none_of(block.nodes.begin(), block.nodes.end(), [&](const syntax::Node& node) {
      return is_no_running_text(node.kind) && node.span.overlaps(span);
    });
  }

  // An image within a link lies over it: the outer one goes.
  std::vector<TextLink> in_order() {
    std::stable_sort(links_.begin(), links_.end(), [](const TextLink& a, const TextLink& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
    });
    std::vector<TextLink> out;
    for (TextLink& link : links_) {
      if (!out.empty() && out.back().span.overlaps(link.span)) continue;
      link.title = text::sanitized(link.title);
      link.address = text::sanitized(link.address);
      out.push_back(std::move(link));
    }
    return out;
  }

  const model::Edition& edition_;
  std::size_t index_ = 0;
  const model::Chapter& chapter_;
  std::vector<TextLink> links_;
};

}  // namespace

std::vector<TextLink> text_links(const model::Edition& edition, std::size_t chapter) {
  return Collecting(edition, chapter).run();
}

std::optional<LinkTarget> link_target(const model::Edition& edition, std::size_t chapter,
                                      std::string_view target) {
  if (const auto place = model::follow(edition, chapter, target)) {
    return LinkTarget{location_of(edition, *place), {}};
  }
  const auto read = model::read_target(edition[chapter].path(), target);
  // What leads nowhere in a chapter is a finding's business.
  if (!read || read->path.empty() || edition.find(read->path)) return std::nullopt;
  return LinkTarget{std::nullopt, read->path};
}

}  // namespace ibid::features
