//! The system's locks, each with the exports that acquire and release it.

use crate::lock_handle::LockHandle;
use crate::sys::{
    self, DISPATCH_LEVEL, DpcLevelLock, EX_SPIN_LOCK, InterruptLock, KIRQL, KLOCK_QUEUE_HANDLE,
    KSPIN_LOCK, PKINTERRUPT, PVOID, STOR_LOCK_HANDLE, STOR_SPINLOCK, STOR_STATUS_SUCCESS, ULONG,
};
use crate::violation::Violation;

/// One lock of the system.
///
/// # Safety
///
/// For all methods: the lock, and its handle if it has one, are valid until the lock is
/// released. A lock that is released is held, was acquired by the method of the same pair, and is
/// not used as held afterwards. The IRQL fits the method.
pub trait RawLock: Copy {
    /// Returns whether the lock keeps the IRQL above `DISPATCH_LEVEL`, as interrupt locks do.
    #[inline]
    fn is_interrupt(self) -> bool {
        false
    }

    /// Acquires the lock, raises the IRQL, and returns the previous IRQL.
    #[track_caller]
    unsafe fn acquire(self) -> KIRQL;

    /// Acquires the lock where another lock keeps the IRQL up.
    #[inline]
    #[track_caller]
    unsafe fn acquire_nested(self) {
        // SAFETY: the caller promises that the lock is valid.
        unsafe { self.acquire() };
    }

    /// Acquires the lock in a threaded DPC. In a DPC that is not threaded, the result is not an IRQL.
    #[inline]
    #[track_caller]
    unsafe fn acquire_for_dpc(self) -> KIRQL {
        // SAFETY: the caller promises that the lock is valid.
        unsafe { self.acquire() }
    }

    /// Releases the lock, and lowers the IRQL to `irql`.
    unsafe fn release(self, irql: KIRQL);

    /// Releases the lock and leaves the IRQL as it is.
    #[inline]
    unsafe fn release_nested(self) {
        // SAFETY: `KeGetCurrentIrql` may be called at any IRQL.
        let irql = unsafe { sys::KeGetCurrentIrql() };
        // SAFETY: the caller promises that the lock is valid.
        unsafe { self.release(irql) };
    }

    /// Releases a lock that [`acquire_for_dpc`](Self::acquire_for_dpc) acquired.
    #[inline]
    unsafe fn release_for_dpc(self, irql: KIRQL) {
        // SAFETY: the caller promises that the lock is valid.
        unsafe { self.release(irql) };
    }
}

/// A lock that is one word: each method is an export that takes the word's address first.
macro_rules! word_lock {
    ($(#[$doc:meta])* $lock:ident($word:ty):
     $($method:ident($($irql:ident)?) $(-> $result:ty)? = $export:ident;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub(crate) struct $lock(pub(crate) *mut $word);

        impl RawLock for $lock {$(
            #[inline]
            unsafe fn $method(self $(, $irql: KIRQL)?) $(-> $result)? {
                // SAFETY: the caller promises that the lock is valid and the IRQL fits.
                unsafe { sys::$export(self.0 $(, $irql)?) }
            }
        )*}
    };
}

word_lock! {
    /// An ordinary spin lock.
    Spin(KSPIN_LOCK):
    acquire() -> KIRQL = KeAcquireSpinLockRaiseToDpc;
    acquire_nested() = KeAcquireSpinLockAtDpcLevel;
    acquire_for_dpc() -> KIRQL = KeAcquireSpinLockForDpc;
    release(irql) = KeReleaseSpinLock;
    release_nested() = KeReleaseSpinLockFromDpcLevel;
    release_for_dpc(irql) = KeReleaseSpinLockForDpc;
}

word_lock! {
    /// A reader-writer spin lock, to write.
    Exclusive(EX_SPIN_LOCK):
    acquire() -> KIRQL = ExAcquireSpinLockExclusive;
    acquire_nested() = ExAcquireSpinLockExclusiveAtDpcLevel;
    release(irql) = ExReleaseSpinLockExclusive;
    release_nested() = ExReleaseSpinLockExclusiveFromDpcLevel;
}

word_lock! {
    /// A reader-writer spin lock, to read.
    Shared(EX_SPIN_LOCK):
    acquire() -> KIRQL = ExAcquireSpinLockShared;
    acquire_nested() = ExAcquireSpinLockSharedAtDpcLevel;
    release(irql) = ExReleaseSpinLockShared;
    release_nested() = ExReleaseSpinLockSharedFromDpcLevel;
}

/// A queued spin lock, and this context's place in its queue.
#[derive(Clone, Copy)]
pub(crate) struct Queued<'a> {
    pub(crate) lock: *mut KSPIN_LOCK,
    pub(crate) handle: &'a LockHandle<KLOCK_QUEUE_HANDLE>,
}

impl Queued<'_> {
    /// Returns the handle of a lock that is being released, with the IRQL to restore in it.
    #[inline]
    unsafe fn free_handle(self, irql: KIRQL) -> *mut KLOCK_QUEUE_HANDLE {
        self.handle.set_in_use(false);
        let handle = self.handle.as_ptr();
        // The context's first lock, whose IRQL this is, may have been another lock.
        // SAFETY: while the lock is held, only its holder uses this field.
        unsafe { (*handle).OldIrql = irql };
        handle
    }
}

impl RawLock for Queued<'_> {
    #[inline]
    unsafe fn acquire(self) -> KIRQL {
        // SAFETY: the caller promises that both are valid.
        unsafe { sys::KeAcquireInStackQueuedSpinLock(self.lock, self.handle.as_ptr()) };
        self.handle.set_in_use(true);
        // SAFETY: the acquire has written the previous IRQL, and only the holder uses the field.
        unsafe { (*self.handle.as_ptr()).OldIrql }
    }

    #[inline]
    unsafe fn acquire_nested(self) {
        // SAFETY: the caller promises that both are valid.
        unsafe { sys::KeAcquireInStackQueuedSpinLockAtDpcLevel(self.lock, self.handle.as_ptr()) };
        self.handle.set_in_use(true);
    }

    #[inline]
    unsafe fn acquire_for_dpc(self) -> KIRQL {
        // SAFETY: the caller promises that both are valid.
        unsafe { sys::KeAcquireInStackQueuedSpinLockForDpc(self.lock, self.handle.as_ptr()) };
        self.handle.set_in_use(true);
        // SAFETY: as in `acquire`.
        unsafe { (*self.handle.as_ptr()).OldIrql }
    }

    #[inline]
    unsafe fn release(self, irql: KIRQL) {
        // SAFETY: the lock is being released.
        let handle = unsafe { self.free_handle(irql) };
        // SAFETY: the caller promises that the lock is held with this handle.
        unsafe { sys::KeReleaseInStackQueuedSpinLock(handle) };
    }

    #[inline]
    unsafe fn release_nested(self) {
        self.handle.set_in_use(false);
        // SAFETY: the caller promises that the lock is held with this handle.
        unsafe { sys::KeReleaseInStackQueuedSpinLockFromDpcLevel(self.handle.as_ptr()) };
    }

    #[inline]
    unsafe fn release_for_dpc(self, irql: KIRQL) {
        // SAFETY: the lock is being released.
        let handle = unsafe { self.free_handle(irql) };
        // SAFETY: the caller promises that the lock is held with this handle.
        unsafe { sys::KeReleaseInStackQueuedSpinLockForDpc(handle) };
    }
}

/// The cancel spin lock, which is one for the whole system.
#[derive(Clone, Copy)]
pub(crate) struct Cancel;

impl RawLock for Cancel {
    #[inline]
    unsafe fn acquire(self) -> KIRQL {
        let mut irql = DISPATCH_LEVEL;
        // SAFETY: `irql` may be written.
        unsafe { sys::IoAcquireCancelSpinLock(&raw mut irql) };
        irql
    }

    #[inline]
    unsafe fn release(self, irql: KIRQL) {
        // SAFETY: the caller promises that the lock is held and the IRQL fits.
        unsafe { sys::IoReleaseCancelSpinLock(irql) };
    }
}

/// The lock of an interrupt.
#[derive(Clone, Copy)]
pub(crate) struct Interrupt(pub(crate) PKINTERRUPT);

impl RawLock for Interrupt {
    #[inline]
    fn is_interrupt(self) -> bool {
        true
    }

    #[inline]
    unsafe fn acquire(self) -> KIRQL {
        // SAFETY: the caller promises that the interrupt is connected.
        unsafe { sys::KeAcquireInterruptSpinLock(self.0) }
    }

    #[inline]
    unsafe fn release(self, irql: KIRQL) {
        // SAFETY: the caller promises that the lock is held and the IRQL fits.
        unsafe { sys::KeReleaseInterruptSpinLock(self.0, irql) };
    }
}

/// The lock of an interrupt message of an adapter.
#[derive(Clone, Copy)]
pub(crate) struct Message {
    pub(crate) extension: PVOID,
    pub(crate) id: ULONG,
}

impl RawLock for Message {
    #[inline]
    fn is_interrupt(self) -> bool {
        true
    }

    #[inline]
    unsafe fn acquire(self) -> KIRQL {
        let mut irql = 0;
        // SAFETY: the caller promises that the adapter is valid, and `irql` may be written to.
        let status =
            unsafe { sys::StorPortAcquireMSISpinLock(self.extension, self.id, &raw mut irql) };
        require_accepted(accepted(status));
        let [irql, ..] = irql.to_le_bytes(); // a `KIRQL`, in a `ULONG`
        irql
    }

    #[inline]
    unsafe fn release(self, irql: KIRQL) {
        // SAFETY: the caller promises that the lock is held and the IRQL fits.
        unsafe { sys::StorPortReleaseMSISpinLock(self.extension, self.id, irql.into()) };
    }
}

/// Returns the status of an acquire as an error if Storport refused the acquire.
#[inline]
const fn accepted(status: ULONG) -> Result<(), ULONG> {
    match status {
        STOR_STATUS_SUCCESS => Ok(()),
        status => Err(status),
    }
}

/// Stops the system if Storport refused an acquire, because a guard would hold nothing.
#[inline]
#[track_caller]
fn require_accepted(accepted: Result<(), ULONG>) {
    if let Err(status) = accepted {
        sys::stop(Violation::LockNotAcquired, status as usize);
    }
}

/// Identifies a lock that Storport keeps for an adapter.
#[derive(Clone, Copy)]
pub(crate) struct OfAdapter {
    pub(crate) extension: PVOID,
    pub(crate) kind: STOR_SPINLOCK,
    pub(crate) context: PVOID,
}

/// A lock of Storport, with its handle.
#[derive(Clone, Copy)]
pub(crate) struct StorPort<'a> {
    pub(crate) lock: OfAdapter,
    pub(crate) handle: &'a LockHandle<STOR_LOCK_HANDLE>,
}

impl OfAdapter {
    /// Returns whether only `StorPortAcquireSpinLockEx` knows the lock's kind.
    const fn is_extended(self) -> bool {
        self.kind > InterruptLock
    }
}

impl StorPort<'_> {
    /// Acquires the lock, or returns the status with which Storport refuses it.
    ///
    /// # Safety
    ///
    /// The same as for [`acquire`](RawLock::acquire).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn try_acquire(self) -> Result<(), ULONG> {
        let OfAdapter {
            extension,
            kind,
            context,
        } = self.lock;
        let handle = self.handle.as_ptr();
        // SAFETY: the caller promises that the adapter and the handle are valid.
        accepted(unsafe { sys::StorPortAcquireSpinLockEx(extension, kind, context, handle) })?;
        self.handle.set_in_use(true);
        Ok(())
    }
}

impl RawLock for StorPort<'_> {
    #[inline]
    fn is_interrupt(self) -> bool {
        self.lock.kind == InterruptLock
    }

    #[inline]
    unsafe fn acquire(self) -> KIRQL {
        // SAFETY: `KeGetCurrentIrql` may be called at any IRQL.
        let irql = unsafe { sys::KeGetCurrentIrql() };
        if self.lock.is_extended() {
            // SAFETY: the caller promises that the adapter and the handle are valid.
            require_accepted(unsafe { self.try_acquire() });
            return irql;
        }
        let OfAdapter {
            extension,
            kind,
            context,
        } = self.lock;
        // SAFETY: the caller promises that the adapter and the handle are valid.
        unsafe { sys::StorPortAcquireSpinLock(extension, kind, context, self.handle.as_ptr()) };
        self.handle.set_in_use(true);
        irql
    }

    #[inline]
    unsafe fn release(self, irql: KIRQL) {
        self.handle.set_in_use(false);
        // SAFETY: while the lock is held, only its holder uses this field.
        let old_irql = unsafe { &mut (*self.handle.as_ptr()).Context.OldIrql };
        // When locks are released in the reverse order, the right IRQL is there already.
        if *old_irql != irql {
            *old_irql = irql;
        }
        // SAFETY: the caller promises that the lock is held with this handle.
        unsafe { sys::StorPortReleaseSpinLock(self.lock.extension, self.handle.as_ptr()) };
        if self.lock.kind == DpcLevelLock && irql < DISPATCH_LEVEL {
            // SAFETY: Storport does not lower the IRQL after such a lock, and the caller promises that the IRQL fits.
            unsafe { sys::KeLowerIrql(irql) };
        }
    }
}
