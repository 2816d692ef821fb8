use core::fmt;
use core::marker::PhantomData;

use crate::count::Count;
use crate::sys::{self, DISPATCH_LEVEL, KIRQL, KSPIN_LOCK};
use crate::violation::Violation;

/// The right to lock and to complete, in one execution context.
///
/// A token stands for one call of a handler. Every way to acquire a spin lock
/// borrows it shared, and the guard keeps that borrow until it is released.
/// [`IoCompleteRequest`](crate::ddi::IoCompleteRequest) and
/// [`IoStartNextPacket`](crate::ddi::IoStartNextPacket) borrow it exclusively,
/// which the borrow checker allows only when no guard is live. That is the whole
/// lint.
///
/// A function that may complete takes `&mut LockToken`; one that only locks
/// takes `&LockToken`. The attribute [`spin_lock_safe`](macro@crate::spin_lock_safe)
/// makes the token where the system calls the driver.
///
/// The token also counts the locks at run time and keeps the IRQL to go back to:
/// locks may be released in any order, and a lock whose guard was leaked (with
/// [`core::mem::forget`], say) stops the system before a request is completed.
///
/// # Bug checks
///
/// Dropping the token while a lock is held is bug check `DRIVER_VIOLATION`
/// (0x121) with parameter 1 = 3; on the simulated kernel it is a panic.
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
/// With the guard alive the call does not compile:
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
    _one: PhantomData<*mut OneExecutionContext>,
}

/// What keeps a token, and all that borrows it, on its thread. rustc names it.
struct OneExecutionContext;

impl LockToken {
    /// Makes the token of an execution context.
    ///
    /// The attribute [`spin_lock_safe`](macro@crate::spin_lock_safe) calls this where
    /// the system enters the driver; nobody else should need to.
    ///
    /// # Safety
    ///
    /// Until the token is dropped,
    ///
    /// * no other token of the same execution context is used, and
    /// * the context holds no spin lock but through this token.
    #[must_use]
    #[inline]
    pub const unsafe fn enter() -> Self {
        Self {
            count: Count::none(),
            _one: PhantomData,
        }
    }

    /// Counts a lock no more that stays held; the IRQL to go back to when it is released.
    ///
    /// Locks that are still counted keep the IRQL up with it.
    #[inline]
    pub(crate) fn leave_held(&self) -> KIRQL {
        self.count.leave()
    }

    /// Takes `lock`, and raises the IRQL unless a held lock keeps it up already.
    ///
    /// # Safety
    ///
    /// `lock` is valid until the matching [`release`].
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire(&self, lock: *mut KSPIN_LOCK) {
        if self.is_free() {
            // SAFETY: the caller vouches for `lock`.
            let irql = unsafe { sys::KeAcquireSpinLockRaiseToDpc(lock) };
            self.count.add_first(irql);
        } else {
            // SAFETY: the caller vouches for `lock`, and a held lock keeps the IRQL up.
            unsafe { sys::KeAcquireSpinLockAtDpcLevel(lock) };
            self.count.add_one_more();
        }
    }

    /// Takes `lock` and leaves the IRQL, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// `lock` is valid until the matching [`release`].
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_at_dpc_level(&self, lock: *mut KSPIN_LOCK) {
        // SAFETY: the caller vouches for `lock`.
        unsafe { sys::KeAcquireSpinLockAtDpcLevel(lock) };
        self.count_one_more();
    }

    /// Takes `lock` if it is free, and leaves the IRQL, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// `lock` is valid until the matching [`release`].
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn try_acquire_at_dpc_level(&self, lock: *mut KSPIN_LOCK) -> bool {
        // SAFETY: the caller vouches for `lock`.
        let acquired = unsafe { sys::KeTryToAcquireSpinLockAtDpcLevel(lock) };
        if acquired {
            self.count_one_more();
        }
        acquired
    }

    /// Takes the cancel spin lock, which is one for the whole system.
    #[inline]
    #[track_caller]
    pub(crate) fn acquire_cancel_lock(&self) {
        let mut irql = DISPATCH_LEVEL;
        // SAFETY: `irql` may be written.
        unsafe { sys::IoAcquireCancelSpinLock(&raw mut irql) };
        self.count_one_more_after(irql);
    }

    /// Gives the cancel spin lock back.
    ///
    /// # Safety
    ///
    /// It is held through this token and is not used as held afterwards.
    #[inline]
    pub(crate) unsafe fn release_cancel_lock(&self) {
        let irql = self.irql_after_release().unwrap_or_else(|| self.irql_now());
        // SAFETY: the lock is held, and `irql` is where this context comes from or is now.
        unsafe { sys::IoReleaseCancelSpinLock(irql) };
    }

    /// Stops the system if a leaked guard still holds a lock.
    #[inline]
    #[track_caller]
    pub(crate) fn require_no_lock(&mut self, violation: Violation) {
        if !self.count.is_none() {
            sys::stop(violation, self.count.held());
        }
    }

    /// Whether the context holds no lock.
    #[inline]
    pub(crate) fn is_free(&self) -> bool {
        self.count.is_none()
    }

    /// Counts one lock more, which left the IRQL at `DISPATCH_LEVEL`.
    #[inline]
    pub(crate) fn count_one_more(&self) {
        self.count.add_from(DISPATCH_LEVEL);
    }

    /// Counts one lock more; before it the IRQL was `irql`.
    #[inline]
    pub(crate) fn count_one_more_after(&self, irql: KIRQL) {
        self.count.add_from(irql);
    }

    /// Counts one lock of an interrupt more; before it the IRQL was `irql`.
    #[inline]
    pub(crate) fn count_one_interrupt_more_after(&self, irql: KIRQL) {
        self.count.add_interrupt_from(irql);
    }

    /// Counts one lock less; the IRQL to go back to if that was the last one.
    #[inline]
    pub(crate) fn irql_after_release(&self) -> Option<KIRQL> {
        self.count.remove()
    }

    /// As [`irql_after_release`](Self::irql_after_release), for a lock that did not raise the
    /// IRQL: most likely it does not have to go down either.
    #[inline]
    pub(crate) fn irql_after_dpc_release(&self) -> Option<KIRQL> {
        self.count.remove().filter(|irql| *irql != DISPATCH_LEVEL)
    }

    /// Counts one lock of an interrupt less; the IRQL to go to. While others of them are
    /// held it stays.
    #[inline]
    pub(crate) fn irql_after_interrupt_release(&self) -> KIRQL {
        self.count
            .remove_interrupt()
            .unwrap_or_else(|| self.irql_now())
    }

    /// The IRQL of a context that holds a lock.
    #[inline]
    pub(crate) fn irql_now(&self) -> KIRQL {
        if !self.count.has_interrupt() {
            return DISPATCH_LEVEL;
        }
        // SAFETY: it may be called at any IRQL.
        unsafe { sys::KeGetCurrentIrql() }
    }
}

/// Gives `lock` back; the last release goes `back` to the IRQL from before.
///
/// # Safety
///
/// `lock` is held through a token and is not used as held afterwards; `back` is what
/// the count of its release says.
#[inline]
pub(crate) unsafe fn release(lock: *mut KSPIN_LOCK, back: Option<KIRQL>) {
    match back {
        // SAFETY: the lock is held; it is the last one, so the IRQL may go down.
        Some(irql) => unsafe { sys::KeReleaseSpinLock(lock, irql) },
        // SAFETY: the lock is held.
        None => unsafe { sys::KeReleaseSpinLockFromDpcLevel(lock) },
    }
}

/// Makes the token of a context that holds one lock, of which there is no guard yet.
///
/// # Safety
///
/// As for [`LockToken::enter`]; the lock was taken at the IRQL `restore`, and the IRQL is now
/// `DISPATCH_LEVEL`.
#[inline]
pub(crate) const unsafe fn enter_held(restore: KIRQL) -> LockToken {
    LockToken {
        count: Count::one_from(restore),
        _one: PhantomData,
    }
}

impl Drop for LockToken {
    #[inline]
    fn drop(&mut self) {
        // A second panic while the first one unwinds would hide it.
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
