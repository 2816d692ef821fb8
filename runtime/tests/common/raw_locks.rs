use std::ptr;

use spin_lock_safe::simulated_kernel::{Adapter, Interrupt};
use spin_lock_safe::sys::{
    EX_SPIN_LOCK, KIRQL, KLOCK_QUEUE_HANDLE, KSPIN_LOCK, KeAcquireInStackQueuedSpinLock,
    KeReleaseInStackQueuedSpinLock, STOR_LOCK_HANDLE, STOR_SPINLOCK, StorPortAcquireMSISpinLock,
    StorPortAcquireSpinLock, StorPortReleaseMSISpinLock, StorPortReleaseSpinLock, ULONG,
};

/// Raw lock words that are used as in C.
pub(crate) struct Raw {
    lock: *mut KSPIN_LOCK,
    shared: *mut EX_SPIN_LOCK,
    handle: *mut KLOCK_QUEUE_HANDLE,
    storport_handle: *mut STOR_LOCK_HANDLE,
    pub(crate) interrupt: &'static Interrupt,
    pub(crate) adapter: &'static Adapter,
}

// SAFETY: any thread may use the locks, and the tests use each handle in one thread at a
// time.
unsafe impl Sync for Raw {}

impl Raw {
    /// Makes words that live forever.
    pub(crate) fn new() -> Self {
        Self {
            lock: Box::leak(Box::new(0)),
            shared: Box::leak(Box::new(0)),
            handle: Box::leak(Box::default()),
            storport_handle: Box::leak(Box::default()),
            interrupt: Box::leak(Box::new(Interrupt::new(5))),
            adapter: Box::leak(Box::new(Adapter::new(7))),
        }
    }

    pub(crate) fn lock(&self) -> *mut KSPIN_LOCK {
        self.lock
    }

    pub(crate) fn shared(&self) -> *mut EX_SPIN_LOCK {
        self.shared
    }

    pub(crate) fn handle(&self) -> *mut KLOCK_QUEUE_HANDLE {
        self.handle
    }

    #[track_caller]
    pub(crate) fn queue(&self) {
        // SAFETY: the words live forever.
        unsafe { KeAcquireInStackQueuedSpinLock(self.lock, self.handle) };
    }

    #[track_caller]
    pub(crate) fn unqueue(&self) {
        // SAFETY: the words live forever.
        unsafe { KeReleaseInStackQueuedSpinLock(self.handle) };
    }

    #[track_caller]
    pub(crate) fn storport(&self, lock: STOR_SPINLOCK) {
        let extension = self.adapter.device_extension();
        // SAFETY: the adapter and the handle live forever.
        unsafe {
            StorPortAcquireSpinLock(extension, lock, ptr::null_mut(), self.storport_handle);
        }
    }

    #[track_caller]
    pub(crate) fn storport_release(&self) {
        let extension = self.adapter.device_extension();
        // SAFETY: the adapter and the handle live forever.
        unsafe { StorPortReleaseSpinLock(extension, self.storport_handle) };
    }

    #[track_caller]
    pub(crate) fn message(&self, id: ULONG) {
        let mut irql = 0;
        let extension = self.adapter.device_extension();
        // SAFETY: the adapter lives forever, and the IRQL may be written.
        unsafe { StorPortAcquireMSISpinLock(extension, id, &raw mut irql) };
    }

    #[track_caller]
    pub(crate) fn message_release(&self, id: ULONG, irql: KIRQL) {
        let extension = self.adapter.device_extension();
        // SAFETY: the adapter lives forever.
        unsafe { StorPortReleaseMSISpinLock(extension, id, irql.into()) };
    }
}
