use core::cell::UnsafeCell;
use core::pin::Pin;
use core::ptr;

use crate::family::{impl_guard, impl_lock, impl_sole, take_back};
use crate::lock_handle::StorPortLockHandle;
use crate::mode::AnyIrql;
use crate::raw_lock::{OfAdapter, StorPort};
use crate::sys::{
    DpcLevelLock, DpcLock, InterruptLock, PVOID, STOR_DPC, STOR_SPINLOCK, StartIoLock,
    ThreadedDpcLock, ULONG,
};
use crate::token::LockToken;

/// A value behind one of the spin locks that Storport keeps for a miniport.
///
/// Locks are acquired in this order: one of a DPC or the StartIo lock, then the Interrupt
/// lock. Which of them Storport itself holds when it calls the miniport, and which may
/// so be acquired there, is on Microsoft's page; in those routines the value is reached
/// through [`as_ptr`](Self::as_ptr).
///
/// Release them in the reverse order of their acquires. Another order works through the
/// `OldIrql` of the handle, which Microsoft does not document.
///
/// # Bug checks
///
/// A lock that is held already, by Storport for this context included, or the wrong order
/// is a deadlock: the processor hangs. The simulated kernel panics and names the lock.
///
/// # Examples
///
/// ```
/// use core::pin::pin;
///
/// use spin_lock_safe::{LockToken, StorPortLockHandle, StorPortSpinLock};
///
/// fn take_started(started: &StorPortSpinLock<Vec<u64>>, token: &LockToken) -> Vec<u64> {
///     let handle = pin!(StorPortLockHandle::new());
///     core::mem::take(&mut *started.acquire_with_handle(handle, token))
/// }
/// ```
///
/// Microsoft's page: `StorPortAcquireSpinLock` function (storport.h).
///
/// # Invariants
///
/// In `raw`, `extension` is the device extension of an adapter, and `context` a DPC of it or
/// null as `kind` asks for; both are valid as long as the lock exists.
pub struct StorPortSpinLock<T> {
    raw: OfAdapter,
    value: UnsafeCell<T>,
}

impl_lock!(StorPortSpinLock: Send);

impl<T> StorPortSpinLock<T> {
    /// The StartIo lock of an adapter, around `value`.
    ///
    /// # Safety
    ///
    /// `extension` is the device extension that Storport made for the adapter, and valid
    /// as long as the lock exists.
    #[must_use]
    pub const unsafe fn start_io(extension: PVOID, value: T) -> Self {
        Self::of(extension, StartIoLock, ptr::null_mut(), value)
    }

    /// The Interrupt lock of an adapter, around `value`.
    ///
    /// # Safety
    ///
    /// As for [`start_io`](Self::start_io).
    #[must_use]
    pub const unsafe fn interrupt(extension: PVOID, value: T) -> Self {
        Self::of(extension, InterruptLock, ptr::null_mut(), value)
    }

    /// The lock of a DPC of an adapter, around `value`.
    ///
    /// # Safety
    ///
    /// As for [`start_io`](Self::start_io); and `dpc` was made for the adapter by
    /// `StorPortInitializeDpc`, and is valid as long.
    #[must_use]
    pub const unsafe fn dpc(extension: PVOID, dpc: *mut STOR_DPC, value: T) -> Self {
        Self::of(extension, DpcLock, dpc.cast(), value)
    }

    /// The lock of a threaded DPC of an adapter, around `value`.
    ///
    /// Only Windows 10, version 1809, and later have it.
    ///
    /// # Safety
    ///
    /// As for [`dpc`](Self::dpc); the DPC was made by `StorPortInitializeThreadedDpc`.
    #[must_use]
    pub const unsafe fn threaded_dpc(extension: PVOID, dpc: *mut STOR_DPC, value: T) -> Self {
        Self::of(extension, ThreadedDpcLock, dpc.cast(), value)
    }

    /// The lock of a DPC of an adapter, to acquire where the IRQL is `DISPATCH_LEVEL`, around
    /// `value`.
    ///
    /// Only Windows 10, version 1809, and later have it.
    ///
    /// # Safety
    ///
    /// As for [`dpc`](Self::dpc).
    #[must_use]
    pub const unsafe fn dpc_level(extension: PVOID, dpc: *mut STOR_DPC, value: T) -> Self {
        Self::of(extension, DpcLevelLock, dpc.cast(), value)
    }

    const fn of(extension: PVOID, kind: STOR_SPINLOCK, context: PVOID, value: T) -> Self {
        let raw = OfAdapter {
            extension,
            kind,
            context,
        };
        Self {
            raw,
            value: UnsafeCell::new(value),
        }
    }

    /// Acquires the lock.
    ///
    /// The IRQL is `DISPATCH_LEVEL`, or for the Interrupt lock that of the interrupt, until
    /// the last such lock of the context is released.
    ///
    /// # Bug checks
    ///
    /// If Storport refuses a lock of [`threaded_dpc`](Self::threaded_dpc) or
    /// [`dpc_level`](Self::dpc_level), which [`try_acquire_with_handle`](Self::try_acquire_with_handle)
    /// would return: `DRIVER_VIOLATION` (0x121) with parameter 1 = 18 and the status as parameter 2;
    /// on the simulated kernel, a panic.
    ///
    /// Microsoft's page: `StorPortAcquireSpinLock` function (storport.h).
    #[inline]
    #[track_caller]
    pub fn acquire_with_handle<'a>(
        &'a self,
        handle: Pin<&'a mut StorPortLockHandle>,
        token: &'a LockToken,
    ) -> StorPortSpinLockGuard<'a, T> {
        let handle = handle.take();
        // SAFETY: the lock exists, so the adapter does; the guard borrows lock and handle
        // until it releases the lock.
        unsafe { token.acquire(self.raw(handle)) };
        StorPortSpinLockGuard {
            lock: self,
            handle,
            token,
        }
    }

    /// Acquires the lock, or returns the `STOR_STATUS_…` for which Storport refuses it.
    ///
    /// Storport looks at the IRQL: `STOR_STATUS_INVALID_IRQL` if it is too high for the lock, or too low
    /// for one of [`dpc_level`](Self::dpc_level).
    ///
    /// # Errors
    ///
    /// If Storport refuses the lock. Nothing is held then.
    ///
    /// Microsoft's page: `StorPortAcquireSpinLockEx` function (storport.h).
    #[inline]
    #[track_caller]
    pub fn try_acquire_with_handle<'a>(
        &'a self,
        handle: Pin<&'a mut StorPortLockHandle>,
        token: &'a LockToken,
    ) -> Result<StorPortSpinLockGuard<'a, T>, ULONG> {
        let handle = handle.take();
        // SAFETY: the lock exists, so the adapter does; the guard borrows lock and handle
        // until it releases the lock.
        unsafe { token.try_acquire_storport(self.raw(handle)) }?;
        Ok(StorPortSpinLockGuard {
            lock: self,
            handle,
            token,
        })
    }

    /// Acquires the lock as the only one that the context holds; see
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: `StorPortAcquireSpinLock` function (storport.h).
    #[inline]
    #[track_caller]
    pub fn acquire_with_handle_sole<'a>(
        &'a self,
        mut handle: Pin<&'a mut StorPortLockHandle>,
        token: &'a mut LockToken,
    ) -> SoleStorPortSpinLockGuard<'a, T> {
        let lock = self.raw(handle.as_mut().take());
        // SAFETY: the lock exists, so the adapter does; the guard borrows lock and handle
        // until it releases the lock.
        unsafe { token.acquire(lock) };
        SoleStorPortSpinLockGuard {
            lock: self,
            handle,
            token,
        }
    }

    /// The address of the value, for a routine that Storport calls with the lock held.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    const fn raw<'h>(&self, handle: Pin<&'h StorPortLockHandle>) -> StorPort<'h> {
        StorPort {
            lock: self.raw,
            handle: &handle.get_ref().0,
        }
    }
}

/// A lock held after [`StorPortSpinLock::acquire_with_handle`]; dropping it releases the
/// lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct StorPortSpinLockGuard<'a, T> {
    lock: &'a StorPortSpinLock<T>,
    handle: Pin<&'a StorPortLockHandle>,
    token: &'a LockToken,
}

impl_guard! {
    [T] StorPortSpinLockGuard<'_, T>, write, held(guard) = (guard.lock.raw(guard.handle), AnyIrql);
    pub fn release(self) {}
    type Target = T;
}

/// The only lock of a context, held after [`StorPortSpinLock::acquire_with_handle_sole`];
/// dropping it releases the lock.
///
/// As [`SoleSpinLockGuard`](crate::SoleSpinLockGuard), it gives the token to whoever releases it.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleStorPortSpinLockGuard<'a, T> {
    lock: &'a StorPortSpinLock<T>,
    handle: Pin<&'a mut StorPortLockHandle>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleStorPortSpinLockGuard<'a, T>, write, held(guard) = guard.lock.raw(guard.handle.as_ref());
    pub fn release(self) -> (&'a mut LockToken, Pin<&'a mut StorPortLockHandle>) {
        take_back!(self.end(), token handle)
    }
    type Target = T;
}
