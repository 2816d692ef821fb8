//! The control device, through which applications reach the adapter.

use protocol::IOCTL_EXECUTE;
use ramdisk::storport::IOCTL_MINIPORT_PROCESS_SERVICE_IRP;
use spin_lock_safe::Irp;
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DRIVER_OBJECT, IO_NO_INCREMENT, IRP, IofCompleteRequest, NTSTATUS,
    STATUS_INVALID_DEVICE_REQUEST, STATUS_PENDING, STATUS_SUCCESS,
};
use wdm::{UnicodeString, device};

use crate::adapter::{self, adapter};
use crate::exports::take_thread;
use crate::scsi;

pub(crate) static NAME: UnicodeString<28> = UnicodeString::new(br"\Device\SpinLockSafeStorport");
pub(crate) static LINK: UnicodeString<32> =
    UnicodeString::new(br"\DosDevices\SpinLockSafeStorport");

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine for `IRP_MJ_CREATE` and
/// `IRP_MJ_CLOSE`.
pub(crate) unsafe extern "system" fn DispatchOpenOrClose(
    _DeviceObject: *const DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    complete(unsafe { Irp::from_raw(Irp) }, STATUS_SUCCESS)
}

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine for `IRP_MJ_DEVICE_CONTROL`.
pub(crate) unsafe extern "system" fn DispatchDeviceControl(
    _DeviceObject: *const DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    let mut irp = unsafe { Irp::from_raw(Irp) };
    match (
        irp.io_control_code(),
        adapter().miniport.HwProcessServiceRequest,
    ) {
        (Some(IOCTL_EXECUTE), _) => scsi::start(irp),
        (Some(IOCTL_MINIPORT_PROCESS_SERVICE_IRP), Some(process)) => {
            irp.mark_pending();
            // SAFETY: the adapter is started, and the request is the miniport's from now on.
            unsafe { process(adapter().extension, irp.into_raw().cast()) };
            STATUS_PENDING
        }
        _ => complete(irp, STATUS_INVALID_DEVICE_REQUEST),
    }
}

/// # Safety
///
/// The I/O manager calls it with the object of the driver, when no handle is open.
pub(crate) unsafe extern "system" fn DriverUnload(DriverObject: *const DRIVER_OBJECT) {
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { adapter::remove(take_thread()) };
    // SAFETY: the I/O manager passes the driver's object, which has one device.
    let device = unsafe { device::device_of(DriverObject) };
    // SAFETY: as above. The device was created with this link.
    unsafe { device::delete_device(device, &LINK.as_raw()) };
}

pub(crate) fn complete(mut irp: Irp, status: NTSTATUS) -> NTSTATUS {
    irp.set_status(status);
    // SAFETY: the request is completed once.
    unsafe { IofCompleteRequest(irp.into_raw(), IO_NO_INCREMENT) };
    status
}
