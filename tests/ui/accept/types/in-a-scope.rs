//! `types` on a module holds for the roles in it, unless a function names others.
//! The token goes to the helpers as always.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe(types = wdk_sys)]
mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
    use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, SpinLock};
    use wdk_sys::{NTSTATUS, STATUS_SUCCESS};

    static READS: SpinLock<u32> = SpinLock::new(0);

    #[spin_lock_safe(DRIVER_DISPATCH)]
    pub(crate) unsafe extern "C" fn dispatch(_device: &DeviceObject, irp: Irp) -> NTSTATUS {
        *READS.acquire() += 1;
        complete(irp);
        STATUS_SUCCESS
    }

    #[spin_lock_safe(DRIVER_CANCEL)]
    pub(crate) unsafe extern "C" fn cancel(
        _device: &DeviceObject,
        irp: Irp,
        cancel: CancelSpinLockGuard<'_>,
    ) {
        IoReleaseCancelSpinLock(cancel);
        complete(irp);
    }

    #[spin_lock_safe(DRIVER_STARTIO, types = super::other)]
    pub(crate) unsafe extern "system" fn start_io(_device: &DeviceObject, irp: Irp) {
        complete(irp);
    }

    fn complete(irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

mod other {
    #![allow(non_camel_case_types)]

    #[repr(C)]
    pub struct DEVICE_OBJECT(u8);
    #[repr(C)]
    pub struct IRP(u8);
    pub type PDEVICE_OBJECT = *mut DEVICE_OBJECT;
    pub type PIRP = *mut IRP;
    pub type PDRIVER_STARTIO = Option<unsafe extern "system" fn(PDEVICE_OBJECT, PIRP)>;
}

fn main() {
    let _: wdk_sys::PDRIVER_DISPATCH = Some(driver::dispatch);
    let _: wdk_sys::PDRIVER_CANCEL = Some(driver::cancel);
    let _: other::PDRIVER_STARTIO = Some(driver::start_io);
}
