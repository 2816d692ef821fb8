//! Roles in an annotated module and an annotated `impl`, beside helpers with hidden tokens.
//! The scope's attribute does what the one on the function says.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{self, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
    use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, SpinLock, spin_lock_safe};

    static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

    #[spin_lock_safe(DRIVER_DISPATCH)]
    unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
        irp.mark_pending();
        put(irp);
        complete_all();
        STATUS_PENDING
    }

    #[spin_lock_safe(DRIVER_CANCEL)]
    unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
        cancel.release();
        finish(irp);
    }

    fn put(irp: Irp) {
        QUEUE.acquire().push(irp);
    }

    fn complete_all() {
        let irps = std::mem::take(&mut *QUEUE.acquire());
        irps.into_iter().for_each(|irp| finish(irp));
    }

    fn finish(mut irp: Irp) {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    pub(super) struct Dpcs;

    impl Dpcs {
        #[spin_lock_safe(HW_TIMER)]
        pub(super) unsafe extern "system" fn timer(_: sys::PVOID) {
            complete_all();
        }
    }

    pub(super) fn check() {
        let _: sys::DRIVER_DISPATCH = Some(read);
        let _: sys::DRIVER_CANCEL = Some(cancel);
    }
}

fn main() {
    driver::check();
    let _: spin_lock_safe::sys::HW_TIMER = Some(driver::Dpcs::timer);
}
