#include <nlohmann/json.hpp>

#include "syntax/facts.h"

namespace ibid::syntax {
namespace {

using Json = nlohmann::json;

class PandocReader {
 public:
  Facts run(const Json& pandoc) {
    visit(pandoc.at("blocks"));
    return std::move(out_);
  }

 private:
  // The text that a reader sees: no notes.
  static void append(const Json& node, std::string& out) {
    if (node.is_array()) {
      for (const Json& child : node) append(child, out);
      return;
    }
    if (!node.is_object() || !node.contains("t")) return;
    const std::string type = node["t"];
    if (type == "Note" || type == "RawInline" || type == "RawBlock") return;
    if (!node.contains("c")) {
      out += ' ';
      return;
    }
    const Json& content = node["c"];
    if (type == "Str")
      out += content.get<std::string>();
    else if (type == "Code" || type == "CodeBlock" || type == "Math")
      out += content[1].get<std::string>();
    else if (type == "Cite" || type == "Link" || type == "Image" || type == "Span" ||
             type == "Div" || type == "Quoted" || type == "OrderedList")
      append(content[1], out);
    else if (type == "Header")
      append(content[2], out);
    else
      append(content, out);
  }

  static std::string plain(const Json& node) {
    std::string out;
    append(node, out);
    return letters(out);
  }

  void visit(const Json& node) {
    if (node.is_array()) {
      for (const Json& child : node) visit(child);
      return;
    }
    if (!node.is_object() || !node.contains("t") || !node.contains("c")) return;
    fact(node["t"], node["c"]);
    visit(node["c"]);
  }

  void fact(const std::string& type, const Json& c) {
    if (type == "Header") {
      out_["heading"].insert(std::to_string(c[0].get<int>()) + " " + c[1][0].get<std::string>() +
                             " " + plain(c[2]));
    } else if (type == "BlockQuote") {
      int paragraphs = 0;
      for (const Json& block : c) paragraphs += block["t"] == "Para" || block["t"] == "Plain";
      out_["quotation"].insert(std::to_string(paragraphs) + " " + plain(c));
    } else if (type == "BulletList") {
      for (const Json& item : c) out_["item"].insert("- " + plain(item));
    } else if (type == "OrderedList") {
      for (const Json& item : c[1]) out_["item"].insert("1. " + plain(item));
    } else if (type == "Note") {
      out_["note"].insert(plain(c));
    } else if (type == "Span") {
      out_["span"].insert(span(c));
    } else if (type == "Cite") {
      for (const Json& citation : c[0])
        out_["key"].insert(citation["citationId"].get<std::string>());
    } else if (type == "Link" || type == "Image") {
      out_[type == "Link" ? "link" : "image"].insert(address(c[2][0].get<std::string>()));
    } else if (type == "Code" || type == "CodeBlock") {
      out_[type == "Code" ? "code" : "code_block"].insert(letters(c[1].get<std::string>()));
    } else if (type == "Emph" || type == "Strong" || type == "Strikeout") {
      out_["emphasis"].insert(plain(c));
    }
  }

  static std::string span(const Json& c) {
    std::string out = "#" + c[0][0].get<std::string>();
    for (const Json& name : c[0][1]) out += " ." + name.get<std::string>();
    for (const Json& pair : c[0][2])
      out += " " + pair[0].get<std::string>() + "=" + pair[1].get<std::string>();
    return out + " " + plain(c[1]);
  }

  Facts out_;
};

}  // namespace

Facts facts(const Json& pandoc) {
  return PandocReader().run(pandoc);
}

}  // namespace ibid::syntax
