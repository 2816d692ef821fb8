use core::sync::atomic::{AtomicUsize, Ordering};

/// Counts what has happened in all threads of this process so far.
///
/// Other threads may go on while the numbers are read one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistics {
    /// Spin locks acquired, the cancel spin lock included.
    pub acquisitions: usize,
    /// Requests completed.
    pub completions: usize,
    /// Requests whose cancel routine was called.
    pub cancellations: usize,
    /// The largest number of spin locks that one context held at a time.
    pub deepest_nesting: usize,
    /// Violations reported.
    pub violations: usize,
}

/// One number of the statistics.
pub(crate) struct Counter(AtomicUsize);

pub(crate) static ACQUISITIONS: Counter = Counter::new();
pub(crate) static COMPLETIONS: Counter = Counter::new();
pub(crate) static CANCELLATIONS: Counter = Counter::new();
pub(crate) static DEEPEST_NESTING: Counter = Counter::new();
pub(crate) static VIOLATIONS: Counter = Counter::new();

/// Returns the current numbers.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::{LockToken, SpinLock, simulated_kernel};
///
/// let lock = SpinLock::new(());
/// // SAFETY: this thread has no other token and holds no lock.
/// let token = unsafe { LockToken::enter() };
/// let before = simulated_kernel::statistics();
/// lock.acquire(&token).release();
/// assert!(simulated_kernel::statistics().acquisitions > before.acquisitions);
/// ```
#[must_use]
pub fn statistics() -> Statistics {
    Statistics {
        acquisitions: ACQUISITIONS.get(),
        completions: COMPLETIONS.get(),
        cancellations: CANCELLATIONS.get(),
        deepest_nesting: DEEPEST_NESTING.get(),
        violations: VIOLATIONS.get(),
    }
}

impl Counter {
    const fn new() -> Self {
        Self(AtomicUsize::new(0))
    }

    pub(crate) fn count(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn at_least(&self, value: usize) {
        self.0.fetch_max(value, Ordering::Relaxed);
    }

    fn get(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}
