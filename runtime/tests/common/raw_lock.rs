use spin_lock_safe::sys::{
    IoAcquireCancelSpinLock, IoReleaseCancelSpinLock, KSPIN_LOCK, KeAcquireSpinLockAtDpcLevel,
    KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock, KeReleaseSpinLockFromDpcLevel,
    KeTryToAcquireSpinLockAtDpcLevel,
};

/// A lock that is used with the raw routines, as in C.
pub(crate) struct RawLock(*mut KSPIN_LOCK);

// SAFETY: a lock may be used by any thread.
unsafe impl Sync for RawLock {}

impl RawLock {
    /// Makes a lock that lives forever.
    pub(crate) fn new() -> Self {
        Self(Box::leak(Box::new(0)))
    }

    #[track_caller]
    pub(crate) fn acquire(&self) -> u8 {
        // SAFETY: the lock lives forever.
        unsafe { KeAcquireSpinLockRaiseToDpc(self.0) }
    }

    #[track_caller]
    pub(crate) fn release(&self, irql: u8) {
        // SAFETY: the lock lives forever, and guards nothing.
        unsafe { KeReleaseSpinLock(self.0, irql) }
    }

    #[track_caller]
    pub(crate) fn acquire_at_dpc_level(&self) {
        // SAFETY: the lock lives forever.
        unsafe { KeAcquireSpinLockAtDpcLevel(self.0) }
    }

    #[track_caller]
    pub(crate) fn try_acquire_at_dpc_level(&self) -> bool {
        // SAFETY: the lock lives forever.
        unsafe { KeTryToAcquireSpinLockAtDpcLevel(self.0) }
    }

    #[track_caller]
    pub(crate) fn release_from_dpc_level(&self) {
        // SAFETY: the lock lives forever, and guards nothing.
        unsafe { KeReleaseSpinLockFromDpcLevel(self.0) }
    }

    pub(crate) fn name(&self) -> String {
        format!("the spin lock at {:#x}", self.0.addr())
    }
}

#[track_caller]
pub(crate) fn acquire_cancel() -> u8 {
    let mut irql = 0xFF;
    // SAFETY: the variable may be written to.
    unsafe { IoAcquireCancelSpinLock(&raw mut irql) };
    irql
}

#[track_caller]
pub(crate) fn release_cancel(irql: u8) {
    // SAFETY: the lock guards nothing.
    unsafe { IoReleaseCancelSpinLock(irql) };
}
