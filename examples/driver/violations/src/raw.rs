//! The mistakes, with raw calls. Each compiles, and the judge reports each.

#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::cell::UnsafeCell;
use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};

use protocol::violations::{
    IOCTL_CALL_DRIVER_UNDER_LOCK, IOCTL_COMPLETE_IN_LIST_WALK, IOCTL_COMPLETE_UNDER_CANCEL_LOCK,
    IOCTL_FORGOTTEN_RELEASE,
};
use spin_lock_safe::Irp;
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DISPATCH_LEVEL, IO_NO_INCREMENT, IO_STACK_LOCATION, IRP,
    IoAcquireCancelSpinLock, IoReleaseCancelSpinLock, IofCallDriver, IofCompleteRequest,
    KSPIN_LOCK, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock, NTSTATUS,
    STATUS_INVALID_DEVICE_REQUEST, STATUS_SUCCESS,
};

/// A lock as in C, beside the data that it protects.
struct Lock(UnsafeCell<KSPIN_LOCK>);

// SAFETY: only the kernel accesses the lock.
unsafe impl Sync for Lock {}

static LIST: Lock = Lock(UnsafeCell::new(0));
/// Never released, so that nothing else may use it.
static FORGOTTEN: Lock = Lock(UnsafeCell::new(0));
/// The device that completes the requests that are passed on.
pub(crate) static LOWER: AtomicPtr<DEVICE_OBJECT> = AtomicPtr::new(ptr::null_mut());

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine for `IRP_MJ_CREATE` and
/// `IRP_MJ_CLOSE`.
pub(crate) unsafe extern "system" fn DispatchOpenOrClose(
    _DeviceObject: *const DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    unsafe { complete(Irp, STATUS_SUCCESS) }
}

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine for `IRP_MJ_DEVICE_CONTROL`.
pub(crate) unsafe extern "system" fn DispatchDeviceControl(
    DeviceObject: *const DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    if ptr::eq(DeviceObject, LOWER.load(Ordering::Acquire)) {
        // SAFETY: the request was passed on to this device.
        return unsafe { complete(Irp, STATUS_SUCCESS) };
    }
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(Irp) };
    let code = irp.io_control_code();
    let irp = irp.into_raw();
    match code {
        // SAFETY: the request is this driver's, here and below.
        Some(IOCTL_COMPLETE_IN_LIST_WALK) => unsafe { complete_in_list_walk([irp]) },
        // SAFETY: as above.
        Some(IOCTL_COMPLETE_UNDER_CANCEL_LOCK) => unsafe { complete_under_cancel_lock(irp) },
        // SAFETY: as above.
        Some(IOCTL_CALL_DRIVER_UNDER_LOCK) => unsafe { call_driver_under_lock(irp) },
        // SAFETY: as above.
        Some(IOCTL_FORGOTTEN_RELEASE) => unsafe { forgotten_release(irp) },
        // SAFETY: as above.
        _ => unsafe { complete(irp, STATUS_INVALID_DEVICE_REQUEST) },
    }
}

/// Completes the requests of a list while the list is locked.
unsafe fn complete_in_list_walk(list: [*mut IRP; 1]) -> NTSTATUS {
    // SAFETY: the lock is valid.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(LIST.0.get()) };
    for irp in list {
        // SAFETY: the caller promises that the requests are valid.
        unsafe { complete(irp, STATUS_SUCCESS) };
    }
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLock(LIST.0.get(), irql) };
    STATUS_SUCCESS
}

/// Completes while the cancel spin lock is held.
unsafe fn complete_under_cancel_lock(irp: *mut IRP) -> NTSTATUS {
    let mut irql = DISPATCH_LEVEL;
    // SAFETY: `irql` may be written to.
    unsafe { IoAcquireCancelSpinLock(&raw mut irql) };
    // SAFETY: the caller promises that the request is valid.
    let status = unsafe { complete(irp, STATUS_SUCCESS) };
    // SAFETY: the lock is held.
    unsafe { IoReleaseCancelSpinLock(irql) };
    status
}

/// Passes the request on while a lock is held.
unsafe fn call_driver_under_lock(irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the lock is valid.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(LIST.0.get()) };
    // SAFETY: the caller promises that the request is valid.
    unsafe { skip_stack_location(irp) };
    // SAFETY: the device is there, and completes the request.
    let status = unsafe { IofCallDriver(LOWER.load(Ordering::Acquire), irp) };
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLock(LIST.0.get(), irql) };
    status
}

/// Passes on this driver's stack location, as `IoSkipCurrentIrpStackLocation` does.
///
/// # Safety
///
/// The request is this driver's.
unsafe fn skip_stack_location(irp: *mut IRP) {
    // SAFETY: the caller promises that the request is valid.
    unsafe { (*irp).CurrentLocation += 1 };
    // SAFETY: as above. Requests use the field `Overlay` of this union.
    let overlay = unsafe { &raw mut (*irp).Tail.Overlay };
    // SAFETY: as above. Requests use the stack location of this union.
    let location = unsafe { &raw mut (*overlay).Anonymous2.Anonymous.CurrentStackLocation };
    // SAFETY: the request is this driver's alone.
    let location = unsafe { &mut *location };
    // SAFETY: the location is in the request's array of locations, so this is at most one past its end.
    *location = unsafe { location.byte_add(size_of::<IO_STACK_LOCATION>()) };
}

/// Returns early without the release.
unsafe fn forgotten_release(irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the lock is valid.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(FORGOTTEN.0.get()) };
    if !irp.is_null() {
        // SAFETY: the caller promises that the request is valid.
        return unsafe { complete(irp, STATUS_SUCCESS) };
    }
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLock(FORGOTTEN.0.get(), irql) };
    STATUS_INVALID_DEVICE_REQUEST
}

/// # Safety
///
/// This driver has to complete the request.
unsafe fn complete(irp: *mut IRP, status: NTSTATUS) -> NTSTATUS {
    // SAFETY: the caller promises that the request is valid.
    let mut irp = unsafe { Irp::from_raw(irp) };
    irp.set_status(status);
    // SAFETY: as above.
    unsafe { IofCompleteRequest(irp.into_raw(), IO_NO_INCREMENT) };
    status
}
