#include "rpc/wire.h"

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ibid::rpc {
namespace {

Connected failure(std::string what) {
  return {nullptr, std::move(what) + ": " + std::strerror(errno)};
}

template <typename Address>
Connected connect_to(Loop& loop, int socket, const Address& address, const std::string& name,
                     Transport::Limits limits) {
  if (socket < 0) return failure("cannot make a socket");
  int result = 0;
  do {
    // The sockets interface is C's: every address passes for a sockaddr.
    result = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  } while (result != 0 && errno == EINTR);
  if (result != 0) {
    Connected failed = failure("cannot connect to " + name);
    ::close(socket);
    return failed;
  }
  return {std::make_unique<Transport>(loop, socket, socket, limits), {}};
}

}  // namespace

Connected connect_stdio(Loop& loop, Transport::Limits limits) {
  const int in = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  if (in < 0) return failure("cannot read standard input");
  const int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (out < 0) {
    Connected failed = failure("cannot write standard output");
    ::close(in);
    return failed;
  }
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  return {std::make_unique<Transport>(loop, in, out, limits), {}};
}

Connected connect_port(Loop& loop, std::uint16_t port, Transport::Limits limits) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  // Small answers must not wait for the next ones.
  const int on = 1;
  if (socket >= 0) ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return connect_to(loop, socket, address, "port " + std::to_string(port), limits);
}

Connected connect_pipe(Loop& loop, const std::string& name, Transport::Limits limits) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (name.size() >= sizeof address.sun_path)
    return {nullptr, "the name of the pipe is too long: " + name};
  std::memcpy(address.sun_path, name.data(), name.size());
  return connect_to(loop, ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), address, name, limits);
}

}  // namespace ibid::rpc
