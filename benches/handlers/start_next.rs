//! The request is completed, and the next one is started.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
    use spin_lock_safe::{DeviceObject, spin_lock_safe};

    use crate::extension::{Extension, succeeded};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    #[spin_lock_safe]
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { Extension::of(device) };
        *extension.count.acquire() += 1;
        // SAFETY: promised by the caller.
        let irp = unsafe { succeeded(irp) };
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        // SAFETY: promised by the caller.
        let device = unsafe { DeviceObject::from_raw(device) };
        IoStartNextPacket(device, true);
        STATUS_SUCCESS
    }
}

/// With raw calls.
pub mod raw {
    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IoStartNextPacket, IofCompleteRequest, KeAcquireSpinLockRaiseToDpc,
        KeReleaseSpinLock, NTSTATUS, STATUS_SUCCESS,
    };

    use crate::extension::{RawExtension, succeed};

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
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
        // SAFETY: the device is valid, and no lock is held.
        unsafe { IoStartNextPacket(device, true) };
        STATUS_SUCCESS
    }
}
