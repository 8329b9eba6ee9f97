// Files that are none, that are huge, that lie elsewhere, and writes that end in the middle: every
// command says what is wrong, blocks nowhere and loses nothing.
#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

// Every command that reads an edition.
const std::vector<Strings> readers{
    {"check"}, {"check", "--fix"}, {"sources"}, {"export", "--to", "tei"}, {"report"}};

Ran run_in(const Folder& folder, Strings arguments, const Strings& more = {}) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run({.arguments = std::move(arguments), .folder = folder.path()});
}

bool says(const Ran& ran, const std::string& words) {
  return (ran.output + ran.errors).find(words) != std::string::npos;
}

void make_pipe(const Folder& folder, const std::string& name) {
  ASSERT_EQ(::mkfifo((folder.path() / name).c_str(), 0600), 0);
}

TEST(HostileFiles, WhatIsNoFileBlocksNoCommand) {
  Folder folder;
  folder.write("1.md", "Text.[^1]\n\n[^1]: Carr, *Stalin*, p. 3.\n");
  make_pipe(folder, "pipe.md");
  make_pipe(folder, "pipe.bib");
  fs::create_directory(folder.path() / "folder.md");
  fs::create_symlink("loop.md", folder.path() / "loop.md");
  fs::create_symlink("gone.md", folder.path() / "dangling.md");
  const std::string zero = fs::path("/dev/zero").lexically_relative(folder.path()).string();
  folder.write("edition.json", R"({"chapters": [")" + zero + R"(",
                 "1.md", "pipe.md", "folder.md", "loop.md", "dangling.md", "/dev/zero",
                 "/proc/self/mem", "../../../../etc/no/such.md", "1.md/1.md"],
    "bibliography": ["pipe.bib", "/dev/zero", "folder.md", "loop.md"]})");
  for (const Strings& command : readers) {
    const Ran ran = run_in(folder, command);
    EXPECT_LE(ran.code, 2) << command.front();
    EXPECT_FALSE(ran.output.empty() && ran.errors.empty()) << command.front();
  }
  const Ran ran = run_in(folder, {"check"});
  EXPECT_EQ(ran.code, 1);
  for (const char* words :
       {"pipe.md: It is a pipe", "folder.md: It is a folder", "loop.md: Its symbolic links lead",
        "dangling.md: No such file", "dev/zero: It is a device", "pipe.bib: It is a pipe",
        "1.md/1.md: No such file"})
    EXPECT_TRUE(says(ran, words)) << words << "\n" << ran.output;
}

TEST(HostileFiles, AnEditionThatIsNoFileBlocksNoCommand) {
  Folder folder;
  folder.write("1.md");
  make_pipe(folder, "edition.json");
  for (const Strings& command : readers) EXPECT_LE(run_in(folder, command).code, 2);
  EXPECT_TRUE(says(run_in(folder, {"check"}), "It is a pipe, not a file"));
  EXPECT_EQ(run_in(folder, {"init"}).code, 2);
}

TEST(HostileFiles, ImportReadsFilesAlone) {
  Folder folder;
  make_pipe(folder, "pipe.txt");
  for (const auto& [name, why] :
       std::vector<std::pair<std::string, std::string>>{{"pipe.txt", "It is a pipe, not a file"},
                                                        {"/dev/zero", "It is a device, not a file"},
                                                        {".", "It is a folder, not a file"},
                                                        {"gone.txt", "No such file"}}) {
    const Ran ran = run_in(folder, {"import", name});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.errors, "ibid: " + name + ": " + why + "\n");
  }
}

// A sparse file takes no room on the disk, and all of the memory where it is read.
TEST(HostileFiles, WhatIsTooLargeIsRefused) {
  Folder folder;
  folder.write("1.md");
  for (const char* name : {"2.md", "large.bib", "scan.txt"}) {
    folder.write(name);
    if (::truncate((folder.path() / name).c_str(), off_t{2} << 30) != 0)
      GTEST_SKIP() << "this file system has no sparse files";
  }
  folder.write("edition.json", R"({"chapters": ["1.md", "2.md"], "bibliography": ["large.bib"]})");
  for (const Strings& command : readers) {
    const Ran ran = run_in(folder, command);
    EXPECT_LE(ran.code, 2) << command.front();
    EXPECT_TRUE(command.front() != "check" || says(ran, "2.md: It is too large: more than 256 MB"))
        << ran.errors;
  }
  EXPECT_EQ(run_in(folder, {"import", "scan.txt"}).errors,
            "ibid: scan.txt: It is too large: more than 256 MB\n");
}

TEST(HostileFiles, TenThousandChaptersAreChecked) {
  Folder folder;
  for (int i = 0; i < 10'000; ++i)
    folder.write(std::to_string(i / 100) + "/" + std::to_string(i) + ".md", "Ж.[^1]\n");
  folder.write("edition.json", "{}");
  const Ran ran = run_in(folder, {"check", "--format", "github"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(std::count(ran.output.begin(), ran.output.end(), '\n'), 10'000);
}

// Whoever opens a file of the folder is seen.
class Watch {
 public:
  explicit Watch(const fs::path& folder) : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    ::inotify_add_watch(descriptor_, folder.c_str(), IN_OPEN | IN_ACCESS);
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() { ::close(descriptor_); }

  bool saw_something() const {
    alignas(inotify_event) std::array<char, 4096> events{};
    return ::read(descriptor_, events.data(), events.size()) > 0;
  }

 private:
  int descriptor_;
};

TEST(HostileFiles, NothingOutsideIsReadBecauseAChapterSaysSo) {
  Folder folder;
  for (const char* name : {"secret.md", "secret.bib", "secret.png", "edition.json"})
    folder.write(std::string("outside/") + name, "{}");
  fs::create_directory(folder.path() / "book");
  fs::create_symlink("../outside/secret.md", folder.path() / "book/link.md");
  fs::create_symlink("../outside", folder.path() / "book/out");
  const std::string absolute = (folder.path() / "outside/secret").string();
  folder.write("book/1.md",
               "---\nbibliography: [../outside/secret.bib, out/secret.bib, " + absolute +
                   ".bib]\nnocite: '@*'\ncss: ../outside/secret.md\n---\n\n"
                   "[a](../outside/secret.md#b) ![c](" +
                   absolute + ".png) [d][e] <!-- include ../outside/secret.md -->\n\n[e]: " +
                   absolute + ".md\n\nText.[^1]\n\n[^1]: See [f](out/secret.md), p. 3.\n");
  for (const bool listed : {false, true}) {
    if (listed) folder.write("book/edition.json", R"({"chapters": ["*.md"]})");
    const Watch watch(folder.path() / "outside");
    for (Strings command : readers) {
      command.emplace_back(listed ? "book" : "book/1.md");
      EXPECT_LE(run_in(folder, command).code, 2);
    }
    EXPECT_FALSE(watch.saw_something());
    folder.read("outside/secret.md");
    EXPECT_TRUE(watch.saw_something()) << "the watch works";
  }
}

// Killed while it writes: what was there is there, and nothing that was begun counts.
TEST(HostileFiles, KilledInTheMiddleOfAWriteLosesNothing) {
  const std::string faulty =
      "Раз.[^1] Два.[^2]\n\n[^1]: E.H. Carr, *Stalin*, London 1958, p. 7.\n\n"
      "[^2]: Carr, ibid., p. 9.\n";
  std::string text = faulty;
  for (int i = 0; i < 2000; ++i) text += "\nA paragraph of the chapter, and Ж.\n";
  Folder folder;
  folder.write("1.md", text);
  folder.write("old.xml", "Mine.\n");
  for (const Strings& command :
       std::vector<Strings>{{"check", "--fix", "1.md"},
                            {"import", "1.md", "-o", "old.xml", "--force"},
                            {"import", "1.md", "-o", "new.xml"},
                            {"export", "1.md", "--to", "tei", "-o", "old.xml", "--force"},
                            {"report", "1.md", "-o", "old.xml", "--force"}}) {
    const Ran ran =
        run({.arguments = command, .folder = folder.path(), .largest = 8192, .dies = true});
    EXPECT_GT(ran.code, 128) << command.front() << " was not killed: " << ran.errors;
    EXPECT_EQ(folder.read("1.md"), text) << command.front();
    EXPECT_EQ(folder.read("old.xml"), "Mine.\n") << command.front();
    EXPECT_FALSE(folder.has("new.xml"));
  }
  EXPECT_EQ(run_in(folder, {"check", "--fix"}).code, 0) << "what is left of it is no chapter";
}

TEST(HostileFiles, AFullDiskIsNamedByEveryCommandThatWrites) {
  Folder folder;
  std::string text = "# Title\n";
  for (int i = 0; i < 500; ++i) {
    const std::string n = std::to_string(i);
    text += "\nA paragraph, and Ж.[^" + n + "]\n\n[^" + n + "]: Serge, *Memoirs*, p. 3.\n";
  }
  folder.write("1.md", text);
  for (const Strings& command : std::vector<Strings>{
           {"export", "1.md", "--to", "tei"}, {"report", "1.md"}, {"import", "1.md"}}) {
    Strings arguments = command;
    arguments.insert(arguments.end(), {"-o", "new.out"});
    const Ran ran = run({.arguments = arguments, .folder = folder.path(), .largest = 8192});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.errors, "ibid: new.out: The file would be too large\n") << command.front();
    EXPECT_EQ(folder.entries(), 1U);
    if (!fs::exists("/dev/full")) continue;
    const Ran full = run({.arguments = command, .folder = folder.path(), .output_to = "/dev/full"});
    EXPECT_EQ(full.code, 2);
    EXPECT_TRUE(says(full, "The disk is full")) << full.errors;
  }
}

}  // namespace
}  // namespace ibid::app::test
