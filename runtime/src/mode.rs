//! How the lock of a guard was acquired: the last parameter of the guard's type.
//!
//! Write the mode only where a function takes guards of several modes. Otherwise use the names of
//! the guards: a [`DpcSpinLockGuard`](crate::DpcSpinLockGuard) is a
//! [`SpinLockGuard`](crate::SpinLockGuard) of a lock that was acquired [`AtDpc`].
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
    /// Returns whether the release of the context's last lock lowers the IRQL to `irql` on its own.
    #[doc(hidden)]
    #[inline]
    fn lowers_to(self, _irql: KIRQL) -> bool {
        true
    }

    /// Releases the context's last lock, and lowers the IRQL.
    ///
    /// # Safety
    ///
    /// The same as for the methods of the lock, which was acquired in this mode.
    #[doc(hidden)]
    #[inline]
    unsafe fn release<L: RawLock>(self, lock: L, irql: KIRQL) {
        // SAFETY: the caller promises that the lock is valid.
        unsafe { lock.release(irql) };
    }
}

/// Acquired at any IRQL that the lock allows.
#[derive(Clone, Copy, Debug)]
pub struct AnyIrql;

impl Mode for AnyIrql {}

/// Acquired where the IRQL was `DISPATCH_LEVEL` already.
#[derive(Clone, Copy, Debug)]
pub struct AtDpc;

impl Mode for AtDpc {
    // The lock did not raise the IRQL, so most likely the IRQL does not have to go down either.
    #[inline]
    fn lowers_to(self, irql: KIRQL) -> bool {
        irql != DISPATCH_LEVEL
    }
}

/// Acquired in a threaded DPC.
#[derive(Clone, Copy, Debug)]
pub struct ForDpc {
    /// Whether another lock kept the IRQL up, so that this was not the context's first lock.
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
            // SAFETY: the caller promises that the lock is valid.
            unsafe { lock.release(irql) };
        } else {
            // SAFETY: the caller promises that the lock was acquired for a DPC.
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
