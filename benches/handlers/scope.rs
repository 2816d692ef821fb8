//! An `impl` with hidden tokens; the compiler decides what it inlines.

/// Under the attribute.
pub mod annotated {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
    use spin_lock_safe::{Irp, spin_lock_safe};

    use crate::extension::{Extension, succeeded};

    /// The methods of the device.
    #[derive(Debug)]
    pub struct Device<'d>(&'d Extension);

    #[spin_lock_safe]
    impl Device<'_> {
        fn count(&self) {
            *self.0.count.acquire() += 1;
        }

        fn next(&self) -> Option<Irp> {
            self.0.queue.acquire().pop()
        }

        fn finish(&self, irp: Irp) {
            self.count();
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }

        /// Handles a request.
        ///
        /// # Safety
        ///
        /// `device` has the extension of this version; `irp` is to be completed.
        pub unsafe extern "system" fn handler(
            device: *mut DEVICE_OBJECT,
            irp: *mut IRP,
        ) -> NTSTATUS {
            // SAFETY: promised by the caller.
            let extension = unsafe { Extension::of(device) };
            let device = Device(extension);
            if let Some(next) = device.next() {
                device.finish(next);
            }
            // SAFETY: promised by the caller.
            let irp = unsafe { succeeded(irp) };
            device.finish(irp);
            STATUS_SUCCESS
        }
    }
}

/// With raw calls.
pub mod raw {
    use core::ptr::NonNull;

    use spin_lock_safe::sys::{
        DEVICE_OBJECT, IRP, IofCompleteRequest, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock,
        NTSTATUS, STATUS_SUCCESS,
    };

    use crate::extension::{RawExtension, succeed};

    /// The methods of the device.
    #[derive(Debug)]
    pub struct Device<'d>(&'d RawExtension);

    impl Device<'_> {
        fn count(&self) {
            // SAFETY: the extension outlives the call.
            let irql = unsafe { KeAcquireSpinLockRaiseToDpc(self.0.count.lock()) };
            // SAFETY: the lock is held.
            unsafe { *self.0.count.value() += 1 };
            // SAFETY: the lock is held.
            unsafe { KeReleaseSpinLock(self.0.count.lock(), irql) };
        }

        fn next(&self) -> Option<NonNull<IRP>> {
            // SAFETY: the extension outlives the call.
            let irql = unsafe { KeAcquireSpinLockRaiseToDpc(self.0.queue.lock()) };
            // SAFETY: the lock is held.
            let next = unsafe { &mut *self.0.queue.value() }.pop();
            // SAFETY: the lock is held.
            unsafe { KeReleaseSpinLock(self.0.queue.lock(), irql) };
            next
        }

        fn finish(&self, irp: *mut IRP) {
            self.count();
            // SAFETY: it is to be completed, and no lock is held.
            unsafe { IofCompleteRequest(irp, 0) };
        }

        /// Handles a request.
        ///
        /// # Safety
        ///
        /// `device` has the extension of this version; `irp` is to be completed.
        pub unsafe extern "system" fn handler(
            device: *mut DEVICE_OBJECT,
            irp: *mut IRP,
        ) -> NTSTATUS {
            // SAFETY: promised by the caller.
            let extension = unsafe { RawExtension::of(device) };
            let device = Device(extension);
            if let Some(next) = device.next() {
                device.finish(next.as_ptr());
            }
            // SAFETY: promised by the caller.
            unsafe { succeed(irp) };
            device.finish(irp);
            STATUS_SUCCESS
        }
    }
}
