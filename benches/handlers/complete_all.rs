//! All requests are taken under the lock, and completed in a loop.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
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
        let mut queue = extension.queue.acquire();
        let all = queue.take();
        queue.release();
        for irp in all.into_iter().flatten() {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        // SAFETY: promised by the caller.
        let irp = unsafe { succeeded(irp) };
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        STATUS_SUCCESS
    }
}

/// With raw calls.
pub mod raw {
    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IofCompleteRequest, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock,
        NTSTATUS, STATUS_SUCCESS,
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
        let all = unsafe { &mut *extension.queue.value() }.take();
        // SAFETY: the lock is held.
        unsafe { KeReleaseSpinLock(extension.queue.lock(), irql) };
        for irp in all.into_iter().flatten() {
            // SAFETY: it is to be completed, and no lock is held.
            unsafe { IofCompleteRequest(irp.as_ptr(), 0) };
        }
        // SAFETY: promised by the caller.
        unsafe { succeed(irp) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(irp, 0) };
        STATUS_SUCCESS
    }
}
