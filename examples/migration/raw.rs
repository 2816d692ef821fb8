use wdk_sys::ntddk::{IofCompleteRequest, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock};
use wdk_sys::{
    _IO_STATUS_BLOCK__bindgen_ty_1, KSPIN_LOCK, NTSTATUS, PDEVICE_OBJECT, PIRP, STATUS_SUCCESS,
};

/// The lock stands beside the data that it protects.
pub(crate) struct DeviceExtension {
    pub(crate) lock: KSPIN_LOCK,
    pub(crate) reads: u64,
}

impl DeviceExtension {
    pub(crate) const fn new() -> Self {
        Self { lock: 0, reads: 0 }
    }
}

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine.
pub(crate) unsafe extern "C" fn dispatch_read(device: PDEVICE_OBJECT, irp: PIRP) -> NTSTATUS {
    // SAFETY: the I/O manager passes this driver's device.
    let extension = unsafe { (*device).DeviceExtension }.cast::<DeviceExtension>();
    // SAFETY: the extension lives as long as the device.
    let lock = unsafe { &raw mut (*extension).lock };
    // SAFETY: the lock is valid.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(lock) };
    // SAFETY: the lock is held.
    unsafe { (*extension).reads += 1 };
    // SAFETY: the lock is held.
    let reads = unsafe { (*extension).reads };
    // SAFETY: the lock is held, and this is the IRQL from before.
    unsafe { KeReleaseSpinLock(lock, irql) };
    let status = _IO_STATUS_BLOCK__bindgen_ty_1 {
        Status: STATUS_SUCCESS,
    };
    // SAFETY: the I/O manager hands the request over.
    unsafe { (*irp).IoStatus.__bindgen_anon_1 = status };
    // SAFETY: as above.
    unsafe { (*irp).IoStatus.Information = reads };
    // SAFETY: as above. Nothing checks that the lock is released.
    unsafe { IofCompleteRequest(irp, 0) };
    STATUS_SUCCESS
}
