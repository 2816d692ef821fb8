//! Replaces the runtime's `sync`. Before each access to shared memory, the checker decides which thread
//! runs.

pub(crate) use shuttle::sync::{Condvar, Mutex, MutexGuard};
pub(crate) use shuttle::thread_local;

pub(crate) mod atomic;
pub(crate) mod thread;

/// Declares a static that each schedule makes anew.
macro_rules! global {
    (static $name:ident: $type:ty = $value:expr;) => {
        shuttle::lazy_static! { static ref $name: $type = $value; }
    };
}
pub(crate) use global;

/// Looks once, because spinning means to let another thread run.
pub(crate) fn spin_while(mut goes_on: impl FnMut() -> bool) -> bool {
    !goes_on()
}
