//! A cancel routine releases the cancel spin lock, and acquires and releases its own lock.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
    use spin_lock_safe::{CancelSpinLockGuard, spin_lock_safe};

    use crate::extension::{Extension, succeeded};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    #[spin_lock_safe(DRIVER_CANCEL)]
    pub unsafe extern "system" fn handler(
        device: *mut DEVICE_OBJECT,
        irp: *mut IRP,
        cancel: CancelSpinLockGuard<'_>,
    ) {
        IoReleaseCancelSpinLock(cancel);
        // SAFETY: promised by the caller.
        let extension = unsafe { Extension::of(device) };
        *extension.count.acquire() += 1;
        // SAFETY: promised by the caller.
        let irp = unsafe { succeeded(irp) };
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

/// With raw calls.
pub mod raw {
    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IoReleaseCancelSpinLock, IofCompleteRequest,
        KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock,
    };

    use crate::extension::{RawExtension, succeed};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
        // SAFETY: the system cancels this request.
        let irql = unsafe { (*irp).CancelIrql };
        // SAFETY: a cancel routine is entered with this lock.
        unsafe { IoReleaseCancelSpinLock(irql) };
        // SAFETY: promised by the caller.
        let extension = unsafe { RawExtension::of(device) };
        // SAFETY: the extension outlives the call.
        let irql = unsafe { KeAcquireSpinLockRaiseToDpc(extension.count.lock()) };
        // SAFETY: the lock is held.
        unsafe { *extension.count.value() += 1 };
        // SAFETY: the lock is held.
        unsafe { KeReleaseSpinLock(extension.count.lock(), irql) };
        // SAFETY: promised by the caller.
        unsafe { succeed(irp) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(irp, 0) };
    }
}
