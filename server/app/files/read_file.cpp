#include "app/files/read_file.h"

#include <array>
#include <cerrno>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text/span.h"

namespace ibid::app {
namespace {

// Some hundred books. A reading takes many times the memory of its text, and nobody is helped by a
// machine that has run out of it.
constexpr std::size_t largest = std::size_t{256} << 20;
static_assert(largest < std::numeric_limits<text::Offset>::max());

constexpr std::string_view too_large = "It is too large: more than 256 MB";

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

std::string in_words(int error) {
  switch (error) {
    case ENOENT:
      return "No such file";
    case ENOTDIR:
      return "No such file: part of its path is not a folder";
    case EACCES:
    case EPERM:
      return "No permission to read it";
    case ELOOP:
      return "Its symbolic links lead in a circle";
    case EISDIR:
      return "It is a folder, not a file";
    case ENAMETOOLONG:
      return "Its name is too long";
    default:
      return std::generic_category().message(error);
  }
}

std::optional<std::string> mistake(const struct stat& status) {
  if (S_ISDIR(status.st_mode)) return "It is a folder, not a file";
  if (S_ISFIFO(status.st_mode)) return "It is a pipe, not a file";
  if (S_ISSOCK(status.st_mode)) return "It is a socket, not a file";
  if (!S_ISREG(status.st_mode)) return "It is a device, not a file";
  if (std::cmp_greater(status.st_size, largest)) return std::string(too_large);
  return std::nullopt;
}

FileRead read_all(int descriptor, std::size_t expected) {
  std::string bytes;
  bytes.reserve(expected + 1);
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {std::nullopt, in_words(errno)};
    if (count == 0) return {std::move(bytes), {}};
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > largest) return {std::nullopt, std::string(too_large)};
  }
}

}  // namespace

std::optional<std::string> unreadable_because(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return in_words(errno);
  return mistake(status);
}

FileRead read_file(const std::filesystem::path& path) {
  // Asked before it is opened, because opening is enough to set off some devices, and once more
  // behind, because it may have become another file.
  if (auto message = unreadable_because(path)) return {std::nullopt, std::move(*message)};
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.number() < 0) return {std::nullopt, in_words(errno)};
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return {std::nullopt, in_words(errno)};
  if (auto message = mistake(status)) return {std::nullopt, std::move(*message)};
  return read_all(file.number(), static_cast<std::size_t>(status.st_size));
}

FileRead read_stream(int descriptor) {
  return read_all(descriptor, 0);
}

}  // namespace ibid::app
