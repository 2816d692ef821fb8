//! A sole guard is passed to a function that releases the lock and completes.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
    use spin_lock_safe::{Irp, SoleSpinLockGuard, spin_lock_safe};

    use crate::extension::{Extension, Queue, succeeded};

    #[spin_lock_safe]
    #[inline(never)]
    fn finish(mut queue: SoleSpinLockGuard<'_, Queue<Irp>>) {
        let next = queue.pop();
        let token = queue.release();
        if let Some(next) = next {
            IoCompleteRequest(token, next, IO_NO_INCREMENT);
        }
    }

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    #[spin_lock_safe]
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { Extension::of(device) };
        finish(extension.queue.acquire_sole());
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
        DEVICE_OBJECT, IRP, IofCompleteRequest, KIRQL, KeAcquireSpinLockRaiseToDpc,
        KeReleaseSpinLock, NTSTATUS, STATUS_SUCCESS,
    };

    use crate::extension::{Queue, RawExtension, RawLock, succeed};

    /// Completes a request after releasing the lock, which was acquired at `irql`.
    #[inline(never)]
    unsafe fn finish(queue: &RawLock<Queue<NonNull<IRP>>>, irql: KIRQL) {
        // SAFETY: the lock is held.
        let next = unsafe { &mut *queue.value() }.pop();
        // SAFETY: the lock is held.
        unsafe { KeReleaseSpinLock(queue.lock(), irql) };
        if let Some(next) = next {
            // SAFETY: it is to be completed, and no lock is held.
            unsafe { IofCompleteRequest(next.as_ptr(), 0) };
        }
    }

    /// # Safety
    ///
    /// `device` has the extension of this version; `irp` is to be completed.
    pub unsafe extern "system" fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        // SAFETY: promised by the caller.
        let extension = unsafe { RawExtension::of(device) };
        // SAFETY: the extension outlives the call.
        let irql = unsafe { KeAcquireSpinLockRaiseToDpc(extension.queue.lock()) };
        // SAFETY: the lock is held.
        unsafe { finish(&extension.queue, irql) };
        // SAFETY: promised by the caller.
        unsafe { succeed(irp) };
        // SAFETY: it is to be completed, and no lock is held.
        unsafe { IofCompleteRequest(irp, 0) };
        STATUS_SUCCESS
    }
}
