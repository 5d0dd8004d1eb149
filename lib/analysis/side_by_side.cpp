#include "sanctrack/analysis/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace sanctrack {
namespace {

/// Takes part after part until none is left or one has failed. Parts are begun in order, so the
/// first one that fails has been begun whenever some part fails.
class Parts {
 public:
  Parts(std::size_t count, const PartTask& task) : count_(count), task_(task) {}

  void work(std::size_t worker) noexcept {
    std::size_t from = next();
    try {
      for (; from < count_; from = next()) {
        task_(worker, from, std::min(count_, from + part_size));
      }
    } catch (...) {
      const std::lock_guard locked(mutex_);
      next_ = count_;
      if (failed_ && first_failed_ < from) return;
      failed_ = std::current_exception();
      first_failed_ = from;
    }
  }
  void rethrow() const {
    if (failed_) std::rethrow_exception(failed_);
  }

 private:
  std::size_t next() noexcept { return next_.fetch_add(part_size); }

  std::size_t count_;
  const PartTask& task_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_{};
  std::exception_ptr failed_{};
  std::size_t first_failed_ = 0;
};

}  // namespace

void side_by_side(std::size_t count, const PartTask& task) {
  Parts parts(count, task);
  std::thread second;
  if (count > 4 * part_size && std::thread::hardware_concurrency() > 1) {
    try {
      second = std::thread([&] { parts.work(1); });
    } catch (const std::system_error&) {
      // No thread to be had: this one does all.
    }
  }
  parts.work(0);
  if (second.joinable()) second.join();
  parts.rethrow();
}

}  // namespace sanctrack
