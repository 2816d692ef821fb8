//! The exports of `storport.sys`, and the inline functions of `storport.h` over them.

#![expect(
    non_snake_case,
    reason = "routines and parameters keep their Microsoft names"
)]

use crate::raw::{IRP, PVOID};
use crate::raw::{STOR_LOCK_HANDLE, STOR_SPINLOCK};

/// The notification `AcquireSpinLock` (`SCSI_NOTIFICATION_TYPE`).
const ACQUIRE_SPIN_LOCK: i32 = 0x1003;
/// The notification `ReleaseSpinLock`.
const RELEASE_SPIN_LOCK: i32 = 0x1004;
/// The function `ExtFunctionCompleteServiceIrp` (`STORPORT_FUNCTION_CODE`).
const COMPLETE_SERVICE_IRP: i32 = 7;

#[link(name = "storport.sys", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "C" {
    fn StorPortNotification(NotificationType: i32, HwDeviceExtension: PVOID, ...);
    fn StorPortExtendedFunction(FunctionCode: i32, HwDeviceExtension: PVOID, ...) -> u32;
}

/// Takes a spin lock of the adapter.
///
/// Microsoft's page: `StorPortAcquireSpinLock` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortAcquireSpinLock(
    DeviceExtension: PVOID,
    SpinLock: STOR_SPINLOCK,
    LockContext: PVOID,
    LockHandle: *mut STOR_LOCK_HANDLE,
) {
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe {
        StorPortNotification(
            ACQUIRE_SPIN_LOCK,
            DeviceExtension,
            SpinLock,
            LockContext,
            LockHandle,
        );
    }
}

/// Gives a spin lock of the adapter back, and goes to the handle's `OldIrql`.
///
/// Microsoft's page: `StorPortReleaseSpinLock` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortReleaseSpinLock(DeviceExtension: PVOID, LockHandle: *mut STOR_LOCK_HANDLE) {
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe { StorPortNotification(RELEASE_SPIN_LOCK, DeviceExtension, LockHandle) };
}

/// Completes a request that came to `HwStorProcessServiceRequest`.
///
/// Microsoft's page: `StorPortCompleteServiceIrp` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortCompleteServiceIrp(HwDeviceExtension: PVOID, Irp: *mut IRP) -> u32 {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe { StorPortExtendedFunction(COMPLETE_SERVICE_IRP, HwDeviceExtension, Irp) }
}
