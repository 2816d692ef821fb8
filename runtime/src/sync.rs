//! The atomics, mutexes and threads that this crate uses, except the counters of the
//! statistics. They are in one place so that a checker of interleavings can replace them.

pub(crate) use core::sync::atomic;

#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub(crate) use simulated::*;

#[cfg(any(not(windows), feature = "simulated-kernel"))]
mod simulated {
    use core::hint;

    pub(crate) use std::sync::{Condvar, Mutex, MutexGuard};
    pub(crate) use std::{thread, thread_local};

    /// How often a waiter checks before it lets other threads run.
    const SPINS: u32 = 64;

    /// Declares a static. A checker makes it again for each schedule.
    macro_rules! global {
        (static $name:ident: $type:ty = $value:expr;) => {
            static $name: $type = $value;
        };
    }
    pub(crate) use global;

    /// Waits a short while until `goes_on` is false, and returns whether it is.
    pub(crate) fn spin_while(mut goes_on: impl FnMut() -> bool) -> bool {
        for _ in 0..SPINS {
            if !goes_on() {
                return true;
            }
            hint::spin_loop();
        }
        false
    }
}
