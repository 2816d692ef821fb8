//! A helper that locks, called and not inlined.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
    use spin_lock_safe::{LockToken, spin_lock_safe};

    use crate::extension::{Extension, succeeded};

    #[spin_lock_safe]
    #[inline(never)]
    fn count(extension: &Extension, token: &LockToken) {
        *extension.count.acquire() += 1;
    }

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    #[spin_lock_safe]
    pub unsafe extern "system" fn handler(
        device: *mut DEVICE_OBJECT,
        irp: *mut IRP,
        token: &mut LockToken,
    ) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { Extension::of(device) };
        count(extension, token);
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

    #[inline(never)]
    fn count(extension: &RawExtension) {
        // SAFETY: the extension outlives the call.
        let irql = unsafe { KeAcquireSpinLockRaiseToDpc(extension.count.lock()) };
        // SAFETY: the lock is held.
        unsafe { *extension.count.value() += 1 };
        // SAFETY: the lock is held.
        unsafe { KeReleaseSpinLock(extension.count.lock(), irql) };
    }

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { RawExtension::of(device) };
        count(extension);
        // SAFETY: promised by the caller.
        unsafe { succeed(irp) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(irp, 0) };
        STATUS_SUCCESS
    }
}
