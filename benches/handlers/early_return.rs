//! Three paths return, each with its own release.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, NTSTATUS, STATUS_INVALID_PARAMETER, STATUS_PENDING, STATUS_SUCCESS,
    };
    use spin_lock_safe::{Irp, spin_lock_safe};

    use crate::extension::{Extension, succeeded};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    #[spin_lock_safe]
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { Extension::of(device) };
        let mut queue = extension.queue.acquire();
        let Some(next) = queue.pop() else {
            // SAFETY: promised by the caller.
            let irp = unsafe { Irp::from_raw(irp) };
            let _ = queue.push(irp).map(Irp::into_raw);
            return STATUS_PENDING;
        };
        if queue.is_full() {
            let _ = queue.push(next).map(Irp::into_raw);
            return STATUS_INVALID_PARAMETER;
        }
        queue.release();
        IoCompleteRequest(next, IO_NO_INCREMENT);
        // SAFETY: promised by the caller.
        let irp = unsafe { succeeded(irp) };
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        STATUS_SUCCESS
    }
}

/// With raw calls.
pub mod raw {
    use core::ptr::NonNull;

    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IofCompleteRequest, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock,
        NTSTATUS, STATUS_INVALID_PARAMETER, STATUS_PENDING, STATUS_SUCCESS,
    };

    use crate::extension::{RawExtension, succeed};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { RawExtension::of(device) };
        // SAFETY: the extension outlives the call.
        let irql = unsafe { KeAcquireSpinLockRaiseToDpc(extension.queue.lock()) };
        // SAFETY: the lock is held.
        let queue = unsafe { &mut *extension.queue.value() };
        let Some(next) = queue.pop() else {
            // SAFETY: the pointer is valid, so it is not null.
            let _ = queue.push(unsafe { NonNull::new_unchecked(irp) });
            // SAFETY: the lock is held.
            unsafe { KeReleaseSpinLock(extension.queue.lock(), irql) };
            return STATUS_PENDING;
        };
        if queue.is_full() {
            let _ = queue.push(next);
            // SAFETY: the lock is held.
            unsafe { KeReleaseSpinLock(extension.queue.lock(), irql) };
            return STATUS_INVALID_PARAMETER;
        }
        // SAFETY: the lock is held.
        unsafe { KeReleaseSpinLock(extension.queue.lock(), irql) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(next.as_ptr(), 0) };
        // SAFETY: promised by the caller.
        unsafe { succeed(irp) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(irp, 0) };
        STATUS_SUCCESS
    }
}
