#include "bench/lsp/session.h"

#include <fstream>

#include "bench/lsp/wire.h"

namespace ibid::bench {
namespace {

double milliseconds(Time from, Time to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

std::string file_uri(const std::string& path) {
  return "file://" + path;
}

}  // namespace

std::vector<Contestant> contestants(const std::string& file) {
  std::ifstream in(file);
  std::vector<Contestant> list;
  for (const Json& row : Json::parse(in)) {
    Contestant one;
    one.name = row.at("name");
    one.command = row.at("command").get<std::vector<std::string>>();
    one.language = row.value("language", "markdown");
    one.pull = row.value("pull", false);
    one.between = row.value("between", false);
    one.settings = row.value("settings", Json::object());
    list.push_back(std::move(one));
  }
  return list;
}

Session::Session(const Contestant& contestant, const Manuscript& manuscript,
                 const std::string& folder, const std::string& file, const std::string& log,
                 std::chrono::seconds patience)
    : contestant_(contestant),
      manuscript_(manuscript),
      folder_(folder),
      uri_(file_uri(folder + "/" + file)),
      patience_(patience),
      started_(Clock::now()),
      process_(contestant.command, folder, log),
      last_(started_) {
  Json capabilities = client_capabilities();
  if (contestant.pull) {
    capabilities["textDocument"]["diagnostic"] = Json::object();
    capabilities["workspace"]["diagnostics"] = {{"refreshSupport", true}};
  }
  const Json root = {{"uri", file_uri(folder)}, {"name", "bench"}};
  process_.write(request("initialize", {{"processId", nullptr},
                                        {"rootUri", root["uri"]},
                                        {"workspaceFolders", Json::array({root})},
                                        {"initializationOptions", contestant.settings},
                                        {"capabilities", std::move(capabilities)}}));
  const Message answer = await_answer(id_);
  ready_ = milliseconds(started_, answer.at);
  capabilities_ = Json::parse(answer.body).at("result").at("capabilities");
  const Json sync = capabilities_.value("textDocumentSync", Json(1));
  whole_ = (sync.is_object() ? sync.value("change", 1) : sync.get<int>()) != 2;
  process_.write(
      frame({{"jsonrpc", "2.0"}, {"method", "initialized"}, {"params", Json::object()}}));
  if (!contestant.settings.empty())
    process_.write(frame({{"jsonrpc", "2.0"},
                          {"method", "workspace/didChangeConfiguration"},
                          {"params", {{"settings", contestant.settings}}}}));
}

double Session::rest() const {
  return milliseconds(started_, busy_until_);
}

Answer Session::open() {
  std::string sent = frame({{"jsonrpc", "2.0"},
                            {"method", "textDocument/didOpen"},
                            {"params",
                             {{"textDocument",
                               {{"uri", uri_},
                                {"languageId", contestant_.language},
                                {"version", ++version_},
                                {"text", manuscript_.text()}}}}}});
  if (contestant_.pull) sent += request("textDocument/diagnostic", {{"textDocument", document()}});
  process_.write(sent);
  const Message message = contestant_.pull ? await_answer(id_) : await_findings();
  if (contestant_.pull) published_ = message.body;
  return {milliseconds(started_, message.at), message.body};
}

std::string Session::change(Place at, int removed, std::string_view inserted) {
  Json what = {{"text", inserted}};
  if (whole_)
    what["text"] = inserted.empty() ? manuscript_.text() : manuscript_.with(at, inserted);
  else
    what["range"] = {{"start", at.json()}, {"end", at.behind(removed).json()}};
  return frame({{"jsonrpc", "2.0"},
                {"method", "textDocument/didChange"},
                {"params",
                 {{"textDocument", {{"uri", uri_}, {"version", ++version_}}},
                  {"contentChanges", Json::array({std::move(what)})}}}});
}

std::string Session::request(const std::string& method, const Json& params) {
  return frame({{"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", params}});
}

Answer Session::type(Place at, int removed, std::string_view inserted) {
  std::string sent = change(at, removed, inserted);
  if (contestant_.pull) sent += request("textDocument/diagnostic", {{"textDocument", document()}});
  const Time begin = Clock::now();
  process_.write(sent);
  Message message = contestant_.pull ? await_answer(id_) : await_findings();
  return {milliseconds(begin, message.at), std::move(message.body)};
}

Answer Session::type_and_ask(Place at, int removed, std::string_view inserted,
                             const std::string& method, const Json& params) {
  const std::string sent = change(at, removed, inserted) + request(method, params);
  published_.clear();
  const Time begin = Clock::now();
  process_.write(sent);
  Message message = await_answer(id_);
  if (!contestant_.pull && published_.empty()) await_findings();
  return {milliseconds(begin, message.at), std::move(message.body)};
}

Answer Session::ask(const std::string& method, const Json& params) {
  const std::string sent = request(method, params);
  const Time begin = Clock::now();
  process_.write(sent);
  Message message = await_answer(id_);
  return {milliseconds(begin, message.at), std::move(message.body)};
}

}  // namespace ibid::bench
