#include "app/server/convert/convert.h"

#include <algorithm>

#include "text/counter.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

lsp::Position position(text::Position position) {
  return {position.line, position.column};
}

lsp::Location location(const Snapshot& snapshot, std::size_t chapter, text::Span span,
                       const Dialect& dialect) {
  return {snapshot.uri(chapter), to_lsp(snapshot.edition[chapter].text(), span, dialect.encoding)};
}

lsp::DiagnosticSeverity severity(rules::Severity grade) {
  switch (grade) {
    case rules::Severity::error:
      return lsp::DiagnosticSeverity::error;
    case rules::Severity::warning:
      return lsp::DiagnosticSeverity::warning;
    case rules::Severity::information:
      return lsp::DiagnosticSeverity::information;
    case rules::Severity::hint:
    case rules::Severity::off:
      break;
  }
  return lsp::DiagnosticSeverity::hint;
}

text::Span span_of(const Snapshot& snapshot, const rules::Related& related) {
  const auto& subject = related.place.subject;
  if (!subject) return {};
  return snapshot.edition[related.place.chapter].span(*subject, related.part, related.citation);
}

lsp::SymbolKind kind(features::Symbol::Kind of, const Dialect& dialect) {
  switch (of) {
    case features::Symbol::Kind::chapter:
      return lsp::SymbolKind::file;
    case features::Symbol::Kind::heading:
      return lsp::SymbolKind::namespace_;
    case features::Symbol::Kind::quotation:
      return lsp::SymbolKind::string;
    case features::Symbol::Kind::notes:
      return lsp::SymbolKind::array;
    case features::Symbol::Kind::note:
      return dialect.key_symbols ? lsp::SymbolKind::key : lsp::SymbolKind::property;
    case features::Symbol::Kind::work:
      return lsp::SymbolKind::class_;
    case features::Symbol::Kind::record:
    case features::Symbol::Kind::group:
      return lsp::SymbolKind::module;
    case features::Symbol::Kind::setting:
      return lsp::SymbolKind::property;
    case features::Symbol::Kind::item:
      return lsp::SymbolKind::string;
  }
  return lsp::SymbolKind::string;
}

lsp::DocumentSymbol hierarchical(text::Counter& counter, const features::Symbol& symbol,
                                 const Dialect& dialect) {
  lsp::DocumentSymbol out{symbol.name, symbol.detail, kind(symbol.kind, dialect), {}, {}, {}};
  // In the order of the text, which is what the counter is quick at.
  out.range.start = position(counter.at(symbol.span.begin));
  out.selectionRange.start = position(counter.at(symbol.name_span.begin));
  out.selectionRange.end = position(counter.at(symbol.name_span.end));
  for (const features::Symbol& child : symbol.children) {
    out.children.push_back(hierarchical(counter, child, dialect));
  }
  out.range.end = position(counter.at(symbol.span.end));
  return out;
}

struct Flattening {
  const text::Text& text;
  const std::string& uri;
  const Dialect& dialect;
  std::vector<lsp::SymbolInformation> out;

  void add(const std::vector<features::Symbol>& symbols, const std::string& container) {
    for (const features::Symbol& symbol : symbols) {
      const lsp::Range range = to_lsp(text, symbol.span, dialect.encoding);
      out.push_back({symbol.name, kind(symbol.kind, dialect), {uri, range}, container});
      add(symbol.children, symbol.name);
    }
  }
};

}  // namespace

lsp::Range to_lsp(const text::Text& text, text::Span span, text::Encoding encoding) {
  return {position(text.position(span.begin, encoding)),
          position(text.position(span.end, encoding))};
}

text::Position from_lsp(lsp::Position position) {
  return {position.line, position.character};
}

lsp::Hover to_lsp(const text::Text& text, const features::Hover& hover, const Dialect& dialect) {
  lsp::Hover out;
  out.contents.kind = dialect.markdown ? lsp::MarkupKind::markdown : lsp::MarkupKind::plaintext;
  out.contents.value = dialect.markdown ? hover.markdown : hover.plain;
  out.range = to_lsp(text, hover.span, dialect.encoding);
  return out;
}

lsp::Symbols to_lsp(const text::Text& text, const std::string& uri,
                    const std::vector<features::Symbol>& symbols, const Dialect& dialect) {
  if (!dialect.hierarchy) {
    Flattening flat{text, uri, dialect, {}};
    flat.add(symbols, {});
    return std::move(flat.out);
  }
  std::vector<lsp::DocumentSymbol> out;
  text::Counter counter(text, dialect.encoding);
  for (const features::Symbol& symbol : symbols) {
    out.push_back(hierarchical(counter, symbol, dialect));
  }
  return out;
}

lsp::Diagnostic to_lsp(const Snapshot& snapshot, const rules::Finding& finding, lsp::Range range,
                       const Dialect& dialect) {
  lsp::Diagnostic out;
  out.range = range;
  out.severity = severity(finding.severity);
  out.code = finding.rule->id;
  out.source = "ibid";
  out.message = finding.message;
  if (finding.rule->unnecessary && dialect.unnecessary) {
    out.tags.push_back(lsp::DiagnosticTag::unnecessary);
  }
  for (const rules::Related& related : finding.related) {
    if (!dialect.related) break;
    const text::Span there = span_of(snapshot, related);
    out.relatedInformation.push_back(
        {location(snapshot, related.place.chapter, there, dialect), related.message});
  }
  return out;
}

std::vector<lsp::Range> related_ranges(const Snapshot& snapshot, const rules::Finding& finding,
                                       const Dialect& dialect) {
  std::vector<lsp::Range> out;
  for (const rules::Related& related : finding.related) {
    const text::Text& text = snapshot.edition[related.place.chapter].text();
    out.push_back(to_lsp(text, span_of(snapshot, related), dialect.encoding));
  }
  return out;
}

std::vector<lsp::Diagnostic> to_lsp(const Snapshot& snapshot, std::size_t chapter,
                                    const std::vector<rules::Finding>& findings,
                                    const Dialect& dialect) {
  std::vector<std::pair<text::Span, const rules::Finding*>> placed;
  for (const rules::Finding& finding : findings) {
    placed.emplace_back(
        snapshot.edition[chapter].span(finding.subject, finding.part, finding.citation), &finding);
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  std::vector<lsp::Diagnostic> out;
  out.reserve(placed.size());
  for (const auto& [span, finding] : placed) {
    const lsp::Range range = to_lsp(snapshot.edition[chapter].text(), span, dialect.encoding);
    out.push_back(to_lsp(snapshot, *finding, range, dialect));
  }
  return out;
}

std::vector<lsp::Diagnostic> to_lsp(const text::Text& manifest,
                                    const std::vector<Problem>& problems, const Dialect& dialect) {
  const rules::Rule* rule = rules::find("edition-invalid");
  std::vector<lsp::Diagnostic> out;
  for (const Problem& problem : problems) {
    lsp::Diagnostic one;
    one.range = to_lsp(manifest, problem.span, dialect.encoding);
    one.severity = severity(rule->severity);
    one.code = rule->id;
    one.source = "ibid";
    one.message = text::sanitized(problem.message);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace ibid::app
