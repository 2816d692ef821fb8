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

/// A value guarded by one of the spin locks that Storport keeps for a miniport.
///
/// Acquire the locks in this order: first the lock of a DPC or the StartIo lock, then the Interrupt
/// lock. Microsoft's page says which of them Storport itself holds when it calls the miniport, and
/// which may be acquired there. A routine that Storport calls with the lock held reaches the value
/// through [`as_ptr`](Self::as_ptr).
///
/// Release the locks in the reverse order. Another order works through the `OldIrql` of the
/// handle, which Microsoft does not document.
///
/// # Bug checks
///
/// Acquiring a lock that this context, or Storport for this context, holds already is a deadlock. So
/// is the wrong order. The processor hangs; the simulated kernel panics and names the lock.
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
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
///
/// # Invariants
///
/// In `raw`, `extension` is the device extension of an adapter. `context` is a DPC of the adapter
/// or null, as `kind` requires. Both are valid as long as the lock exists.
pub struct StorPortSpinLock<T> {
    raw: OfAdapter,
    value: UnsafeCell<T>,
}

impl_lock!(StorPortSpinLock: Send);

impl<T> StorPortSpinLock<T> {
    /// Makes the StartIo lock of an adapter, around `value`.
    ///
    /// # Safety
    ///
    /// `extension` is the device extension that Storport made for the adapter, and valid
    /// as long as the lock exists.
    #[must_use]
    pub const unsafe fn start_io(extension: PVOID, value: T) -> Self {
        Self::of(extension, StartIoLock, ptr::null_mut(), value)
    }

    /// Makes the Interrupt lock of an adapter, around `value`.
    ///
    /// # Safety
    ///
    /// The same as for [`start_io`](Self::start_io).
    #[must_use]
    pub const unsafe fn interrupt(extension: PVOID, value: T) -> Self {
        Self::of(extension, InterruptLock, ptr::null_mut(), value)
    }

    /// Makes the lock of an adapter's DPC, around `value`.
    ///
    /// # Safety
    ///
    /// The same as for [`start_io`](Self::start_io). `StorPortInitializeDpc` initialized `dpc` for the
    /// adapter, and `dpc` is valid as long as the lock exists.
    #[must_use]
    pub const unsafe fn dpc(extension: PVOID, dpc: *mut STOR_DPC, value: T) -> Self {
        Self::of(extension, DpcLock, dpc.cast(), value)
    }

    /// Makes the lock of a threaded DPC of an adapter, around `value`.
    ///
    /// This lock needs Windows 10, version 1809, or later.
    ///
    /// # Safety
    ///
    /// The same as for [`dpc`](Self::dpc), except that `StorPortInitializeThreadedDpc` initialized the DPC.
    #[must_use]
    pub const unsafe fn threaded_dpc(extension: PVOID, dpc: *mut STOR_DPC, value: T) -> Self {
        Self::of(extension, ThreadedDpcLock, dpc.cast(), value)
    }

    /// Makes the lock of a DPC of an adapter, to acquire where the IRQL is `DISPATCH_LEVEL`, around
    /// `value`.
    ///
    /// This lock needs Windows 10, version 1809, or later.
    ///
    /// # Safety
    ///
    /// The same as for [`dpc`](Self::dpc).
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
    /// The IRQL is `DISPATCH_LEVEL`, or the interrupt's IRQL for the Interrupt lock, until
    /// the context's last such lock is released.
    ///
    /// # Bug checks
    ///
    /// If Storport refuses a lock of [`threaded_dpc`](Self::threaded_dpc) or
    /// [`dpc_level`](Self::dpc_level), which [`try_acquire_with_handle`](Self::try_acquire_with_handle)
    /// would return: `DRIVER_VIOLATION` (0x121) with parameter 1 = 18 and the status as parameter 2;
    /// on the simulated kernel, a panic.
    ///
    /// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
    #[inline]
    #[track_caller]
    pub fn acquire_with_handle<'a>(
        &'a self,
        handle: Pin<&'a mut StorPortLockHandle>,
        token: &'a LockToken,
    ) -> StorPortSpinLockGuard<'a, T> {
        let handle = handle.take();
        // SAFETY: the lock exists, so the adapter exists. The guard borrows the lock and the handle
        // until it releases the lock.
        unsafe { token.acquire(self.raw(handle)) };
        StorPortSpinLockGuard {
            lock: self,
            handle,
            token,
        }
    }

    /// Acquires the lock, or returns the `STOR_STATUS_…` with which Storport refuses it.
    ///
    /// Storport checks the IRQL. It returns `STOR_STATUS_INVALID_IRQL` if the IRQL is too high for the
    /// lock, or too low for a lock of [`dpc_level`](Self::dpc_level).
    ///
    /// # Errors
    ///
    /// The status, if Storport refuses the lock. Then the lock is not held.
    ///
    /// Microsoft's page: [`StorPortAcquireSpinLockEx`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlockex).
    #[inline]
    #[track_caller]
    pub fn try_acquire_with_handle<'a>(
        &'a self,
        handle: Pin<&'a mut StorPortLockHandle>,
        token: &'a LockToken,
    ) -> Result<StorPortSpinLockGuard<'a, T>, ULONG> {
        let handle = handle.take();
        // SAFETY: the lock exists, so the adapter exists. The guard borrows the lock and the handle
        // until it releases the lock.
        unsafe { token.try_acquire_storport(self.raw(handle)) }?;
        Ok(StorPortSpinLockGuard {
            lock: self,
            handle,
            token,
        })
    }

    /// Acquires the lock as the only lock that the context holds. See
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
    #[inline]
    #[track_caller]
    pub fn acquire_with_handle_sole<'a>(
        &'a self,
        mut handle: Pin<&'a mut StorPortLockHandle>,
        token: &'a mut LockToken,
    ) -> SoleStorPortSpinLockGuard<'a, T> {
        let lock = self.raw(handle.as_mut().take());
        // SAFETY: the lock exists, so the adapter exists. The guard borrows the lock and the handle
        // until it releases the lock.
        unsafe { token.acquire(lock) };
        SoleStorPortSpinLockGuard {
            lock: self,
            handle,
            token,
        }
    }

    /// Returns the address of the value, for a routine that Storport calls with the lock held.
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

/// The guard of [`StorPortSpinLock::acquire_with_handle`]. Dropping it releases the
/// lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be completed.
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

/// The sole guard of [`StorPortSpinLock::acquire_with_handle_sole`]. Dropping it releases the
/// lock.
///
/// Releasing it returns the token, as with a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard).
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
