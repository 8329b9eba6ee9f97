#include "features/rename/moved_files.h"

#include <optional>
#include <utility>

#include "model/target.h"

namespace ibid::features {
namespace {

using model::Part;
using model::Thing;

// What would end a target, or be taken for something else in it.
std::string encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (std::string_view(" ()<>%#?\"\\").find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

class Following {
 public:
  Following(const model::Edition& edition, const std::vector<Move>& moves)
      : edition_(edition), moves_(moves) {}

  Change run() {
    purpose_ = static_cast<std::uint32_t>(change_.purposes.size());
    change_.purposes.push_back({"Links to files that move", {}, false});
    for (std::size_t i = 0; i < edition_.chapters().size(); ++i) follow(i);
    change_.sort();
    return std::move(change_);
  }

 private:
  void follow(std::size_t chapter) {
    const auto& apparatus = edition_[chapter].apparatus();
    for (model::Number i = 0; i < apparatus.links().size(); ++i) {
      const model::LinkRow& link = apparatus.links()[i];
      const bool direct =
          link.form == model::Link::Form::direct || link.form == model::Link::Form::image;
      if (direct) follow(chapter, edition_[chapter].span({Thing::link, i}, Part::name));
    }
    for (model::Number i = 0; i < apparatus.references().size(); ++i) {
      const auto reference = edition_[chapter].reference(i);
      follow(chapter, reference(reference->target_span));
    }
  }

  // A file that names itself is one too.
  static std::optional<std::string> file_at(const std::string& from, std::string_view path) {
    const auto target = model::read_target(from, path);
    if (!target) return std::nullopt;
    return target->path.empty() ? from : target->path;
  }

  void follow(std::size_t chapter, text::Span span) {
    const model::Chapter& of = edition_[chapter];
    const std::string written = of.text().slice(span);
    const std::string_view path = std::string_view(written).substr(0, written.find_first_of("#?"));
    if (path.empty()) return;
    const auto target = file_at(of.path(), path);
    if (!target) return;
    const std::string here = moved_path(of.path(), moves_);
    const std::string there = moved_path(*target, moves_);
    if (here == of.path() && there == *target) return;
    const std::string now = encoded(model::relative_path(here, there));
    if (file_at(here, path) == there) return;
    const text::Span replaced{span.begin, span.begin + static_cast<text::Offset>(path.size())};
    change_.in_chapter(chapter).push_back({replaced, now, purpose_});
  }

  const model::Edition& edition_;
  const std::vector<Move>& moves_;
  Change change_;
  std::uint32_t purpose_ = 0;
};

}  // namespace

std::string moved_path(std::string_view path, const std::vector<Move>& moves) {
  for (const Move& move : moves) {
    if (path == move.from) return move.to;
    if (path.starts_with(move.from) && path.substr(move.from.size()).starts_with('/')) {
      return move.to + std::string(path.substr(move.from.size()));
    }
  }
  return std::string(path);
}

Change follow_moves(const model::Edition& edition, const std::vector<Move>& moves) {
  return Following(edition, moves).run();
}

}  // namespace ibid::features
