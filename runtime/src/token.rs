use core::fmt;

use crate::count::Count;
use crate::mode::{AnyIrql, ForDpc, Mode};
use crate::raw_lock::{RawLock, Spin, StorPort};
use crate::sys::{self, DISPATCH_LEVEL, KIRQL};
use crate::violation::Violation;

/// The right to lock and to complete, in one execution context.
///
/// A token represents one call of a handler. Every call that acquires a spin lock
/// borrows the token shared, and the guard keeps that borrow until it is released.
/// [`IoCompleteRequest`](crate::ddi::IoCompleteRequest) and
/// [`IoStartNextPacket`](crate::ddi::IoStartNextPacket) borrow the token exclusively.
/// The borrow checker allows that only when no guard is live.
///
/// A function that may complete takes `&mut LockToken`. A function that only locks
/// takes `&LockToken`. The attribute [`spin_lock_safe`](macro@crate::spin_lock_safe)
/// makes the token where the system calls the driver.
///
/// The token also counts the locks at run time and keeps the IRQL to restore. So
/// locks may be released in any order. If a guard was leaked (with
/// [`core::mem::forget`], for example), the system stops before a request is completed.
///
/// # Bug checks
///
/// If the token is dropped while a lock is held: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 3; on the simulated kernel, a panic.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::{Irp, LockToken, SpinLock};
///
/// fn finish(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
///     *done.acquire(token) += 1; // released at the end of this statement
///     IoCompleteRequest(token, irp, IO_NO_INCREMENT);
/// }
/// ```
///
/// With a live guard the call does not compile:
///
/// ```compile_fail,E0502
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::{Irp, LockToken, SpinLock};
///
/// fn finish(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
///     let mut done = done.acquire(token);
///     *done += 1;
///     IoCompleteRequest(token, irp, IO_NO_INCREMENT);
/// }
/// ```
///
/// # Invariants
///
/// `count` counts the spin locks that this context holds through guards made with this
/// token.
pub struct LockToken {
    count: Count,
}

/// What a token belongs to.
struct OneExecutionContext;

/// A type that other execution contexts can use. No type implements this trait, so rustc says why.
#[diagnostic::on_unimplemented(
    message = "a `LockToken` and its guards belong to one call of a handler, and no other thread can \
               use them",
    label = "this would leave the call",
    note = "a thread has an entry point of its own, which has its own token"
)]
trait OtherContexts {}

// SAFETY: the condition never holds.
unsafe impl Send for LockToken where for<'a> &'a OneExecutionContext: OtherContexts {}
// SAFETY: as above.
unsafe impl Sync for LockToken where for<'a> &'a OneExecutionContext: OtherContexts {}

impl LockToken {
    /// Makes the token of an execution context.
    ///
    /// The attribute [`spin_lock_safe`](macro@crate::spin_lock_safe) calls this where
    /// the system enters the driver. Other code should not need to.
    ///
    /// # Safety
    ///
    /// Until the token is dropped,
    ///
    /// * no other token of the same execution context is used, and
    /// * the context holds no spin lock except through this token.
    #[must_use]
    #[inline]
    pub const unsafe fn enter() -> Self {
        Self {
            count: Count::none(),
        }
    }

    /// Stops counting a lock that stays held, and returns the IRQL to restore when it is released.
    ///
    /// Locks that are still counted keep the IRQL up too.
    #[inline]
    pub(crate) fn leave_held(&self) -> KIRQL {
        self.count.leave()
    }

    /// Acquires `lock`, and raises the IRQL unless a held lock keeps it up already.
    ///
    /// # Safety
    ///
    /// `lock`, and its handle if it has one, are valid until the matching
    /// [`release`](Self::release). The handle is not in use.
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire(&self, lock: impl RawLock) {
        if lock.is_interrupt() {
            // SAFETY: the caller promises that `lock` is valid.
            let irql = unsafe { lock.acquire() };
            self.count.add_interrupt_from(irql);
        } else if self.count.is_none() {
            // SAFETY: the caller promises that `lock` is valid.
            let irql = unsafe { lock.acquire() };
            self.count.add_first(irql);
        } else {
            // SAFETY: the caller promises that `lock` is valid, and a held lock keeps the IRQL up.
            unsafe { lock.acquire_nested() };
            self.count.add_one_more();
        }
    }

    /// Acquires `lock` and leaves the IRQL as it is, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// The same as for [`acquire`](Self::acquire).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_at_dpc_level(&self, lock: impl RawLock) {
        // SAFETY: the caller promises that `lock` is valid.
        unsafe { lock.acquire_nested() };
        self.count.add_from(DISPATCH_LEVEL);
    }

    /// Acquires `lock` if it is free, and leaves the IRQL as it is, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// The same as for [`acquire`](Self::acquire).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn try_acquire_at_dpc_level(&self, lock: Spin) -> bool {
        // SAFETY: the caller promises that `lock` is valid.
        let acquired = unsafe { sys::KeTryToAcquireSpinLockAtDpcLevel(lock.0) };
        if acquired {
            self.count.add_from(DISPATCH_LEVEL);
        }
        acquired
    }

    /// Acquires `lock` unless Storport refuses.
    ///
    /// # Safety
    ///
    /// The same as for [`acquire`](Self::acquire).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn try_acquire_storport(&self, lock: StorPort<'_>) -> Result<(), u32> {
        // SAFETY: `KeGetCurrentIrql` may be called at any IRQL.
        let irql = unsafe { sys::KeGetCurrentIrql() };
        // SAFETY: the caller promises that `lock` is valid.
        unsafe { lock.try_acquire() }?;
        if lock.is_interrupt() {
            self.count.add_interrupt_from(irql);
        } else {
            self.count.add_from(irql);
        }
        Ok(())
    }

    /// Acquires `lock` in a threaded DPC.
    ///
    /// # Safety
    ///
    /// The same as for [`acquire`](Self::acquire).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_for_dpc(&self, lock: impl RawLock) -> ForDpc {
        let nested = !self.count.is_none();
        if nested {
            // SAFETY: the caller promises that `lock` is valid, and a held lock keeps the IRQL up.
            unsafe { lock.acquire_nested() };
            self.count.add_one_more();
        } else {
            // In a DPC that is not threaded, the result of the acquire is not an IRQL.
            // SAFETY: `KeGetCurrentIrql` may be called at any IRQL.
            let irql = unsafe { sys::KeGetCurrentIrql() };
            // SAFETY: the caller promises that `lock` is valid.
            unsafe { lock.acquire_for_dpc() };
            self.count.add_first(irql);
        }
        ForDpc { nested }
    }

    /// Releases `lock`. The last release restores the IRQL, and no release lowers the IRQL
    /// further than the remaining locks allow.
    ///
    /// # Safety
    ///
    /// `lock` is held through this token, was acquired in this mode, and is not used as held
    /// afterwards.
    #[inline]
    pub(crate) unsafe fn release(&self, lock: impl RawLock, mode: impl Mode) {
        let back = if lock.is_interrupt() {
            self.count.remove_interrupt()
        } else {
            self.count.remove().filter(|irql| mode.lowers_to(*irql))
        };
        match back {
            // SAFETY: the lock is held, and no other lock needs a higher IRQL.
            Some(irql) => unsafe { mode.release(lock, irql) },
            // SAFETY: the lock is held.
            None => unsafe { lock.release_nested() },
        }
    }

    /// Releases the context's only lock. Stops the system if the count shows another lock,
    /// because a guard was leaked.
    ///
    /// # Safety
    ///
    /// The same as for [`release`](Self::release).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn release_sole(&self, lock: impl RawLock) {
        if self.count.held_more() {
            sys::stop(Violation::SoleRelease, self.count.held());
        }
        // SAFETY: promised by the caller.
        unsafe { self.release(lock, AnyIrql) };
    }

    /// Stops the system if a leaked guard still holds a lock, as the completing routines of
    /// [`ddi`](crate::ddi) do.
    ///
    /// Call this in a function of your own that completes requests by other means, such as
    /// `WdfRequestComplete`, before it completes. The function takes the token exclusively, so no
    /// guard is live there, but only this call finds a guard that was leaked.
    ///
    /// # Bug checks
    ///
    /// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 17; on the
    /// simulated kernel, a panic.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::LockToken;
    ///
    /// struct WdfRequest;
    ///
    /// fn complete(request: WdfRequest, token: &mut LockToken) {
    ///     token.require_no_spin_lock_held();
    ///     // Call `WdfRequestComplete`.
    /// #   let _ = request;
    /// }
    /// ```
    #[inline]
    #[track_caller]
    pub fn require_no_spin_lock_held(&mut self) {
        self.require_no_lock(Violation::DriverCompletes);
    }

    /// Stops the system if a leaked guard still holds a lock.
    #[inline]
    #[track_caller]
    pub(crate) fn require_no_lock(&mut self, violation: Violation) {
        if !self.count.is_none() {
            sys::stop(violation, self.count.held());
        }
    }
}

// Not a method, because rustc would suggest it to users who try to make a token.
/// Makes the token of a context that holds one lock, which has no guard yet.
///
/// # Safety
///
/// The same as for [`LockToken::enter`], except that the context holds one lock. The lock was acquired
/// at the IRQL `restore`, and the IRQL is now `DISPATCH_LEVEL`.
#[inline]
pub(crate) const unsafe fn enter_held(restore: KIRQL) -> LockToken {
    LockToken {
        count: Count::one_from(restore),
    }
}

impl Drop for LockToken {
    #[inline]
    fn drop(&mut self) {
        // A second panic while the first one unwinds would hide the first.
        if !self.count.is_none() && !sys::unwinding() {
            sys::stop(Violation::HandlerReturns, self.count.held());
        }
    }
}

impl fmt::Debug for LockToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LockToken")
            .field("held", &self.count.held())
            .finish_non_exhaustive()
    }
}
