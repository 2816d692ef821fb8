//! The driver's own lock is acquired under the cancel spin lock.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
    };
    use spin_lock_safe::spin_lock_safe;
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};

    use crate::extension::{Extension, succeeded};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    #[spin_lock_safe]
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { Extension::of(device) };
        let cancel = IoAcquireCancelSpinLock();
        *extension.count.acquire() += 1;
        IoReleaseCancelSpinLock(cancel);
        // SAFETY: promised by the caller.
        let irp = unsafe { succeeded(irp) };
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        STATUS_SUCCESS
    }
}

/// With raw calls.
pub mod raw {
    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IoAcquireCancelSpinLock, IoReleaseCancelSpinLock, IofCompleteRequest,
        KeAcquireSpinLockAtDpcLevel, KeReleaseSpinLockFromDpcLevel, NTSTATUS, STATUS_SUCCESS,
    };

    use crate::extension::{RawExtension, succeed};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { RawExtension::of(device) };
        let mut irql = 0;
        // SAFETY: `irql` may be written.
        unsafe { IoAcquireCancelSpinLock(&raw mut irql) };
        // SAFETY: the extension outlives the call.
        unsafe { KeAcquireSpinLockAtDpcLevel(extension.count.lock()) };
        // SAFETY: the lock is held.
        unsafe { *extension.count.value() += 1 };
        // SAFETY: the lock is held.
        unsafe { KeReleaseSpinLockFromDpcLevel(extension.count.lock()) };
        // SAFETY: the lock is held.
        unsafe { IoReleaseCancelSpinLock(irql) };
        // SAFETY: promised by the caller.
        unsafe { succeed(irp) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(irp, 0) };
        STATUS_SUCCESS
    }
}
