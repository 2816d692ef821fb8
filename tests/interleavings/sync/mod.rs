//! Takes the place of the runtime's `sync`: before each access to what threads share, the
//! checker decides which of them goes on.

pub(crate) use shuttle::sync::{Condvar, Mutex, MutexGuard};
pub(crate) use shuttle::thread_local;

pub(crate) mod atomic;
pub(crate) mod thread;

/// Declares a static, which each schedule has anew.
macro_rules! global {
    (static $name:ident: $type:ty = $value:expr;) => {
        shuttle::lazy_static! { static ref $name: $type = $value; }
    };
}
pub(crate) use global;

/// Looks once: to spin is to let another thread go on.
pub(crate) fn spin_while(mut goes_on: impl FnMut() -> bool) -> bool {
    !goes_on()
}
