//! How the lock of a guard was acquired: the last parameter of the guard's type.
//!
//! It is written where a function takes guards of several modes; otherwise the names of the
//! guards have it: [`DpcSpinLockGuard`](crate::DpcSpinLockGuard) is a
//! [`SpinLockGuard`](crate::SpinLockGuard) that was acquired [`AtDpc`].
//!
//! ```
//! use spin_lock_safe::SpinLockGuard;
//! use spin_lock_safe::mode::Mode;
//!
//! fn count_one<M: Mode>(open: &mut SpinLockGuard<'_, u32, M>) {
//!     **open += 1;
//! }
//! ```

use crate::raw_lock::RawLock;
use crate::sys::{DISPATCH_LEVEL, KIRQL};

/// How a lock was acquired.
pub trait Mode: Copy + sealed::Sealed {
    /// Whether the release of the context's last lock goes to `irql` by itself.
    #[doc(hidden)]
    #[inline]
    fn lowers_to(self, _irql: KIRQL) -> bool {
        true
    }

    /// Gives back the context's last lock, and lowers the IRQL.
    ///
    /// # Safety
    ///
    /// As for the methods of the lock, which was acquired in this mode.
    #[doc(hidden)]
    #[inline]
    unsafe fn release<L: RawLock>(self, lock: L, irql: KIRQL) {
        // SAFETY: the caller vouches for the lock.
        unsafe { lock.release(irql) };
    }
}

/// At any IRQL at which the lock may be acquired.
#[derive(Clone, Copy, Debug)]
pub struct AnyIrql;

impl Mode for AnyIrql {}

/// Where the IRQL was `DISPATCH_LEVEL` already.
#[derive(Clone, Copy, Debug)]
pub struct AtDpc;

impl Mode for AtDpc {
    // The lock did not raise the IRQL: most likely it does not have to go down either.
    #[inline]
    fn lowers_to(self, irql: KIRQL) -> bool {
        irql != DISPATCH_LEVEL
    }
}

/// In a threaded DPC.
#[derive(Clone, Copy, Debug)]
pub struct ForDpc {
    /// It was not the context's first lock: another one kept the IRQL up.
    pub(crate) nested: bool,
}

impl Mode for ForDpc {
    #[inline]
    fn lowers_to(self, irql: KIRQL) -> bool {
        !self.nested || AtDpc.lowers_to(irql)
    }

    #[inline]
    unsafe fn release<L: RawLock>(self, lock: L, irql: KIRQL) {
        if self.nested {
            // SAFETY: the caller vouches for the lock.
            unsafe { lock.release(irql) };
        } else {
            // SAFETY: the caller vouches for the lock, which was taken for a DPC.
            unsafe { lock.release_for_dpc(irql) };
        }
    }
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for super::AnyIrql {}
    impl Sealed for super::AtDpc {}
    impl Sealed for super::ForDpc {}
}
