// Does independent pieces of work several at a time.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ibid::app {

/// Calls `work(i)` for every i below `count`, in no particular order, on up to `jobs` threads
/// besides this one, which waits. What one of them throws is thrown here, once all have ended.
template <typename Work>
void for_each_index(std::size_t count, unsigned jobs, Work work) {
  if (jobs <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::mutex guard;
  std::exception_ptr thrown;
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < jobs && t < count; ++t)
      threads.emplace_back([&] {
        try {
          for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
          const std::scoped_lock lock(guard);
          if (!thrown) thrown = std::current_exception();
          next = count;
        }
      });
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace ibid::app
