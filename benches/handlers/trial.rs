//! A lock is acquired if it is free.

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
        if let Some(mut count) = extension.count.try_acquire_at_dpc_level() {
            *count += 1;
        } else {
            // SAFETY: promised by the caller.
            let irp = unsafe { succeeded(irp) };
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        STATUS_SUCCESS
    }
}

/// With raw calls.
pub mod raw {
    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IofCompleteRequest, KeReleaseSpinLockFromDpcLevel,
        KeTryToAcquireSpinLockAtDpcLevel, NTSTATUS, STATUS_SUCCESS,
    };

    use crate::extension::{RawExtension, succeed};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { RawExtension::of(device) };
        // SAFETY: the extension outlives the call.
        if unsafe { KeTryToAcquireSpinLockAtDpcLevel(extension.count.lock()) } {
            // SAFETY: the lock is held.
            unsafe { *extension.count.value() += 1 };
            // SAFETY: the lock is held.
            unsafe { KeReleaseSpinLockFromDpcLevel(extension.count.lock()) };
        } else {
            // SAFETY: promised by the caller.
            unsafe { succeed(irp) };
            // SAFETY: it is to be completed, and no lock is held.
            unsafe { IofCompleteRequest(irp, 0) };
        }
        STATUS_SUCCESS
    }
}
