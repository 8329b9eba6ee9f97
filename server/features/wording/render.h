// Rendering: a construct of a block as a reader should see it.
//
// Markdown keeps the source's own, less what an editor's hover could not show (attributes,
// comments, HTML, images, links within the edition), with the indent of its note taken off. The
// other styles are plain text. Bytes in, bytes out: what is shown still has to be sanitized.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "model/chapter.h"

namespace ibid::features {

enum class Style : std::uint8_t {
  markdown,  ///< markers as `[12]`
  plain,     ///< paragraphs apart, markers as `[12]`
  running,   ///< one line; no markers, no inline notes
};

struct Rendering {
  std::string text;
  /// Where the node `mark` stood in running text.
  std::size_t mark = 0;
};

struct RenderOptions {
  Style style = Style::plain;
  std::size_t limit = std::numeric_limits<std::size_t>::max();  ///< stop after so many bytes
  std::size_t mark = std::numeric_limits<std::size_t>::max();   ///< a node's index
};

/// The content of the node at index `root`. `bytes` is the block's text.
Rendering render(const syntax::Block& block, std::string_view bytes, std::size_t root,
                 RenderOptions options);

/// A block of a chapter with its text.
struct Source {
  std::shared_ptr<const syntax::Block> block;
  text::Offset begin = 0;
  std::string bytes;

  Rendering render(std::size_t root, RenderOptions options) const {
    return features::render(*block, bytes, root, options);
  }
  /// The index of the node that lies at `span` (of the chapter) and is of that kind; the number of
  /// nodes where none does.
  std::size_t node(text::Span span, syntax::Kind kind) const;
};

Source source_of(const model::Chapter& chapter, model::Subject subject);

}  // namespace ibid::features
