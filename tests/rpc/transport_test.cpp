// Transports over pipes, sockets and files: order, ends of all kinds, and clients that misbehave.

#include "rpc/transport.h"

#include <array>
#include <atomic>
#include <cstdio>

#include <poll.h>

#include "rpc/connection.h"

namespace ibid::rpc {
namespace {

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe(ends.data()), 0); }
  int reading() const { return ends[0]; }
  int writing() const { return ends[1]; }
  std::array<int, 2> ends{};
};

// The server's side over two pipes; the client's ends are `to` and `from`.
struct Wired {
  Pipe in, out;
  Loop loop{ignore};
  Listener listener{loop};
  Transport transport{loop, in.reading(), out.writing()};
  int to = in.writing();
  int from = out.reading();

  ~Wired() { hang_up(), stop_reading(); }
  void hang_up() {
    if (to >= 0) ::close(to);
    to = -1;
  }
  void stop_reading() {
    if (from >= 0) ::close(from);
    from = -1;
  }
};

TEST(Transport, HandsOutMessagesInOrderAndThenTheEnd) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  write_all(wired.to, frame("{\"ѣ\":1}") + frame("2") + "junk" + frame("3"));
  wired.hang_up();
  wired.loop.run();
  EXPECT_EQ(wired.listener.messages, (std::vector<std::string>{"{\"ѣ\":1}", "2", "3"}));
  EXPECT_EQ(wired.listener.problems, std::vector<std::string>{"not a header: junk"});
  EXPECT_EQ(wired.listener.end, "the client closed the connection");
  EXPECT_EQ(wired.transport.unhandled(), 0U);
}

TEST(Transport, TellsAnEndInsideAMessage) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  write_all(wired.to, "Content-Length: 100\r\n\r\n{");
  wired.hang_up();
  wired.loop.run();
  EXPECT_EQ(wired.listener.end, "the client closed the connection inside a message");
}

TEST(Transport, SendsInOrder) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  std::string expected;
  for (int i = 0; i < 500; ++i) {
    wired.transport.send(std::to_string(i));
    expected += frame(std::to_string(i));
  }
  EXPECT_EQ(read_exactly(wired.from, expected.size()), expected);
  EXPECT_TRUE(wired.transport.drain(std::chrono::seconds(10)));
  EXPECT_EQ(wired.transport.unsent(), 0U);
}

TEST(Transport, AClientThatNeverReadsBlocksNobody) {
  Wired wired;
  wired.transport.start(wired.listener.events(2));
  const std::string large(std::size_t{8} << 20, 'x');
  wired.transport.send(large);
  wired.transport.send("{}");
  EXPECT_GT(wired.transport.unsent(), large.size() / 2);
  EXPECT_FALSE(wired.transport.drain(std::chrono::milliseconds(1)));
  // It is still listened to.
  write_all(wired.to, frame("1") + frame("2"));
  wired.loop.run();
  EXPECT_EQ(wired.listener.messages.size(), 2U);
}

TEST(Transport, AClientThatReadsLateGetsEverything) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  const std::string large(std::size_t{3} << 20, 'x');
  const std::string expected = frame(large) + frame("{}");
  wired.transport.send(large);
  wired.transport.send("{}");
  EXPECT_EQ(read_exactly(wired.from, expected.size()), expected);
}

TEST(Transport, AClientThatNoLongerReadsIsNoticed) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  wired.stop_reading();
  wired.transport.send("{}");
  wired.transport.send("{}");
  wired.loop.run();
  EXPECT_EQ(wired.listener.end, "the client does not listen any more: Broken pipe");
  EXPECT_EQ(wired.transport.unsent(), 0U);
  EXPECT_TRUE(wired.transport.drain(std::chrono::seconds(10)));
}

TEST(Transport, AClientThatDiesInTheMiddleIsNoticed) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  wired.transport.send(std::string(std::size_t{8} << 20, 'x'));
  read_exactly(wired.from, 1000);
  wired.stop_reading();
  wired.hang_up();
  wired.loop.run();
  EXPECT_FALSE(wired.listener.end.empty());
  EXPECT_TRUE(wired.transport.drain(std::chrono::seconds(10)));
}

TEST(Transport, ReadsARegularFile) {
  std::FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  const int descriptor = ::dup(::fileno(file));
  std::fclose(file);
  write_all(descriptor, frame("{\"глава\":6}") + frame("2"));
  ::lseek(descriptor, 0, SEEK_SET);
  Loop loop(ignore);
  Listener listener(loop);
  Transport transport(loop, descriptor, ::open("/dev/null", O_WRONLY));
  transport.start(listener.events());
  transport.send("{}");
  loop.run();
  EXPECT_EQ(listener.messages, (std::vector<std::string>{"{\"глава\":6}", "2"}));
  EXPECT_EQ(listener.end, "the client closed the connection");
  EXPECT_TRUE(transport.drain(std::chrono::seconds(10)));
}

TEST(Transport, WritesARegularFile) {
  std::FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  Loop loop(ignore);
  Listener listener(loop);
  Transport transport(loop, ::open("/dev/null", O_RDONLY), ::dup(::fileno(file)));
  transport.start(listener.events());
  transport.send("{\"é\":1}");
  EXPECT_TRUE(transport.drain(std::chrono::seconds(10)));
  std::rewind(file);
  EXPECT_EQ(read_to_end(::fileno(file)), frame("{\"é\":1}"));
  std::fclose(file);
}

TEST(Transport, WorksOverOneSocket) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
  Loop loop(ignore);
  Listener listener(loop);
  const std::string large(std::size_t{4} << 20, 'x');
  {
    Transport transport(loop, ends[0], ends[0]);
    transport.start(listener.events(1));
    transport.send(large);
    write_all(ends[1], frame("1"));
    loop.run();
    EXPECT_EQ(listener.messages, std::vector<std::string>{"1"});
    EXPECT_EQ(read_exactly(ends[1], frame(large).size()), frame(large));
  }
  EXPECT_EQ(read_to_end(ends[1]), "");
  ::close(ends[1]);
}

TEST(Transport, AFloodIsHeldBackNotPiledUp) {
  Pipe in, out;
  Loop loop(ignore);
  Listener listener(loop);
  constexpr std::size_t count = 200;
  const std::string body(1000, 'x');
  Transport transport(loop, in.reading(), out.writing(), {Decoder::default_limit, 5000});
  std::size_t most = 0;
  Transport::Events events = listener.events();
  events.message = [&](const std::string& message) {
    most = std::max(most, transport.unhandled());
    listener.messages.push_back(message);
  };
  transport.start(std::move(events));
  std::jthread client([&] {
    for (std::size_t i = 0; i < count; ++i) write_all(in.writing(), frame(body));
    ::close(in.writing());
  });
  loop.run();
  EXPECT_EQ(listener.messages.size(), count);
  EXPECT_LE(most, 6U);
  ::close(out.reading());
}

// Each message is answered at length, and nobody reads the answers.
TEST(Transport, AClientThatOnlyAsksIsHeldBackUntilItGoes) {
  Pipe in, out;
  Loop loop(ignore);
  Listener listener(loop);
  constexpr std::size_t limit = 1 << 20;
  const std::string answer(limit / 4, 'x');
  Transport transport(loop, in.reading(), out.writing(), {Decoder::default_limit, limit, limit});
  std::atomic<std::size_t> most = 0;
  Transport::Events events = listener.events();
  events.message = [&](const std::string&) {
    transport.send(answer);
    most = std::max(most.load(), transport.unsent());
  };
  transport.start(std::move(events));
  std::jthread client([&] {
    ::fcntl(in.writing(), F_SETFL, O_NONBLOCK);
    const std::string question = frame(std::string(limit / 2, 'q'));
    for (std::size_t at = 0; at < 40 * question.size();) {
      pollfd room{in.writing(), POLLOUT, 0};
      const bool held = ::poll(&room, 1, most > limit ? 100 : 10'000) <= 0;
      if (held) break;
      const auto rest = std::string_view(question).substr(at % question.size());
      const ssize_t size = ::write(in.writing(), rest.data(), rest.size());
      if (size > 0) at += static_cast<std::size_t>(size);
    }
    ::close(in.writing());
  });
  loop.run();
  EXPECT_FALSE(listener.end.empty());
  EXPECT_LE(most, 3 * limit) << "what 40 questions get is ten times the limit";
  ::close(out.reading());
}

TEST(Transport, EndsWhileTheClientIsSilentOrDeaf) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  wired.transport.send(std::string(std::size_t{1} << 20, 'x'));
}

TEST(Transport, ManyThreadsMaySend) {
  Wired wired;
  wired.transport.start(wired.listener.events());
  constexpr std::size_t each = 200;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        for (std::size_t i = 0; i < each; ++i) wired.transport.send("[12345678]");
      });
    EXPECT_EQ(read_exactly(wired.from, 4 * each * frame("[12345678]").size()).substr(0, 30),
              (frame("[12345678]") + frame("[12345678]")).substr(0, 30));
  }
  EXPECT_EQ(wired.transport.unsent(), 0U);
}

}  // namespace
}  // namespace ibid::rpc
