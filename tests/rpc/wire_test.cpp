// Connecting as editors ask for it: --socket=PORT and --pipe=NAME.

#include "rpc/wire.h"

#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include "rpc/connection.h"

namespace ibid::rpc {
namespace {

// An editor that listens; the server comes to it.
void converse(int listening, const std::function<Connected(Loop&)>& connect) {
  Loop loop(ignore);
  Listener listener(loop);
  Connected server = connect(loop);
  ASSERT_TRUE(server.transport) << server.problem;
  const int client = ::accept(listening, nullptr, nullptr);
  ASSERT_GE(client, 0);
  server.transport->start(listener.events());
  server.transport->send("{\"из\":\"сервера\"}");
  const std::string expected = frame("{\"из\":\"сервера\"}");
  EXPECT_EQ(read_exactly(client, expected.size()), expected);
  write_all(client, frame("[]"));
  ::close(client);
  loop.run();
  EXPECT_EQ(listener.messages, std::vector<std::string>{"[]"});
  EXPECT_EQ(listener.end, "the client closed the connection");
  ::close(listening);
}

TEST(Wire, ConnectsToAPort) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
  auto* any = reinterpret_cast<sockaddr*>(&address);
  socklen_t size = sizeof address;
  ASSERT_EQ(::bind(listening, any, size), 0);
  ASSERT_EQ(::listen(listening, 1), 0);
  ASSERT_EQ(::getsockname(listening, any, &size), 0);
  const std::uint16_t port = ntohs(address.sin_port);
  converse(listening, [port](Loop& loop) { return connect_port(loop, port); });
  Loop loop(ignore);
  const Connected refused = connect_port(loop, port);
  EXPECT_FALSE(refused.transport);
  EXPECT_EQ(refused.problem,
            "cannot connect to port " + std::to_string(port) + ": Connection refused");
}

TEST(Wire, ConnectsToAPipe) {
  std::string folder = ::testing::TempDir() + "ibid-wire-XXXXXX";
  ASSERT_NE(::mkdtemp(folder.data()), nullptr);
  const std::string name = folder + "/é.sock";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  ASSERT_LT(name.size(), sizeof address.sun_path);
  std::memcpy(address.sun_path, name.data(), name.size());
  const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(::listen(listening, 1), 0);
  converse(listening, [&](Loop& loop) { return connect_pipe(loop, name); });
  ::unlink(name.c_str());
  ::rmdir(folder.c_str());
}

TEST(Wire, SaysWhyItCannotConnect) {
  Loop loop(ignore);
  EXPECT_EQ(connect_pipe(loop, "/no/such/ibid.sock").problem,
            "cannot connect to /no/such/ibid.sock: No such file or directory");
  EXPECT_EQ(connect_pipe(loop, std::string(500, 'x')).problem.substr(0, 32),
            "the name of the pipe is too long");
}

}  // namespace
}  // namespace ibid::rpc
