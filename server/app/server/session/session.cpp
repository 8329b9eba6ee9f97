#include "app/server/session/session.h"

#include <utility>
#include <variant>

#include "app/server/routes/routes.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {

namespace {

// What goes wrong is told to the client as well, for as long as it may be spoken to.
rpc::Log shown_to_client(rpc::Log log, std::shared_ptr<Trace> wire,
                         std::shared_ptr<const std::atomic<bool>> speaks) {
  return [log = std::move(log), wire = std::move(wire), speaks = std::move(speaks)](
             rpc::Level level, std::string_view text) {
    log(level, text);
    if (level < rpc::Level::warning || !*speaks) return;
    const auto type =
        level == rpc::Level::error ? lsp::MessageType::error : lsp::MessageType::warning;
    wire->send(rpc::write_notification(lsp::method::log_message::name,
                                       lsp::method::log_message::write({type, std::string(text)})));
  };
}

}  // namespace

Session::Session(rpc::Loop& loop, rpc::Pool& pool, rpc::Transport& transport, const rpc::Log& log)
    : loop_(loop),
      wire_(std::make_shared<Trace>([&transport](std::string_view body) { transport.send(body); })),
      log_(shown_to_client(log, wire_, speaks_)),
      transport_(transport),
      inflight_([this](const std::string& body) { wire_->send(body); }, log_),
      client_([this](const std::string& body) { wire_->send(body); }, log_),
      table_(inflight_, log_),
      router_(
          table_, [this] { return world(); },
          [&pool](std::function<void()> work) { pool.post(std::move(work)); }),
      configuration_(client_, log, [this] { settings_changed(); }),
      formatting_(client_, table_),
      refresher_(client_, loop),
      workspace_(workspace_events()),
      indexer_(loop, pool),
      reading_(workspace_, indexer_, client_, log_),
      board_(workspace_, client_, loop, refresher_),
      shelving_(workspace_, board_, loop, pool),
      watching_(workspace_, client_),
      publisher_(workspace_, board_, loop, pool, [this] { return transport_.unsent(); }),
      pulling_(workspace_, publisher_, board_, client_, pool),
      echoes_(workspace_, refresher_, loop, pool) {
  table_.gate([this](std::string_view method) { return gate(method); });
  add_lifecycle_routes();
  add_document_routes();
  add_workspace_routes();
  add_command_routes();
  add_file_routes();
  add_diagnostic_routes();
  add_feature_routes(router_);
  add_token_routes(router_, token_memory_);
}

void Session::received(const std::string& body) {
  auto parsed = rpc::parse(body);
  if (const auto* malformed = std::get_if<rpc::Malformed>(&parsed)) {
    log_(rpc::Level::warning, "Not a message: " + malformed->error.message);
    if (malformed->answer) wire_->send(rpc::write_error(malformed->id, malformed->error));
    return;
  }
  auto& message = std::get<rpc::Message>(parsed);
  wire_->received(message);
  if (auto* request = std::get_if<rpc::Request>(&message)) {
    table_.dispatch(std::move(*request));
  } else if (const auto* notification = std::get_if<rpc::Notification>(&message)) {
    table_.dispatch(*notification);
  } else {
    client_.answered(std::get<rpc::Response>(message));
  }
}

void Session::ended(const std::string& reason) {
  log_(rpc::Level::info, "The client has gone: " + reason);
  end(phase_ == Phase::shut_down ? 0 : 1);
}

void Session::watch_process(std::int64_t pid) {
  parent_ = rpc::watch_process(loop_, pid, [this] {
    log_(rpc::Level::info, "The client's process has ended");
    end(1);
  });
}

void Session::end(int code) {
  exit_code_ = code;
  inflight_.abandon();
  loop_.stop();
}

// LSP 3.17, "Lifecycle Messages".
std::optional<rpc::Error> Session::gate(std::string_view method) const {
  if (method == lsp::method::exit::name) return std::nullopt;
  const bool first = method == lsp::method::initialize::name;
  if (phase_ == Phase::fresh && !first) {
    return rpc::Error{rpc::ErrorCode::server_not_initialized,
                      std::string(method) + " came before initialize",
                      {}};
  }
  if (phase_ == Phase::running && first) {
    return rpc::Error{rpc::ErrorCode::invalid_request, "initialize came a second time", {}};
  }
  if (phase_ == Phase::shut_down) {
    return rpc::Error{
        rpc::ErrorCode::invalid_request, std::string(method) + " came after shutdown", {}};
  }
  return std::nullopt;
}

Workspace::Events Session::workspace_events() {
  Workspace::Events events;
  events.described = [this](Book& book) {
    publisher_.changed(book);
    described_soon();
  };
  events.editing = [this](const Document& document, const std::vector<text::Edit>& edits) {
    publisher_.editing(document, edits);
  };
  events.changed = [this](const Document& document) {
    world_.reset();
    publisher_.changed(document);
    shelving_.chapters_changed();
    echoes_.changed(document);
  };
  events.forgotten = [this](const std::string& uri) {
    described_soon();
    publisher_.forget(uri);
    echoes_.forget(uri);
    token_memory_->forget(lsp::key(uri));
  };
  events.odd = [this](const std::string& what) { log_(rpc::Level::warning, what); };
  return events;
}

// Later, so that what is just being opened need not be read from disk.
void Session::described_soon() {
  world_.reset();
  if (std::exchange(described_posted_, true)) return;
  loop_.post([this] {
    described_posted_ = false;
    for (const Book* book : workspace_.books()) reading_.want(*book);
    shelving_.update();
    watching_.update();
  });
}

void Session::settings_changed() {
  world_.reset();
  formatting_.update(configuration_.settings().formatting);
  refresher_.want_all();
}

WorldPtr Session::world() {
  if (!world_) world_ = world_of(workspace_, dialect_, configuration_.settings());
  return world_;
}

}  // namespace ibid::app
