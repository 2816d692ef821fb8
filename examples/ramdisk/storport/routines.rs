#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::ptr::{self, NonNull};

use spin_lock_safe::sys::{self, PVOID, SCSI_REQUEST_BLOCK, STOR_STATUS_SUCCESS, ULONG};
use spin_lock_safe::{Irp, LockToken};

use super::{HwDeviceExtension, Srb};

/// What a miniport tells Storport.
#[derive(Debug)]
pub enum Notification {
    /// The request is done.
    RequestComplete(Srb),
}

/// Notifies Storport; no spin lock may be held.
///
/// Storport may start the next request before this returns: `HwStartIo` runs on this
/// thread and takes the lock of the request queue.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
pub fn StorPortNotification(
    _token: &mut LockToken,
    notification: Notification,
    adapter: HwDeviceExtension,
) {
    let Notification::RequestComplete(srb) = notification;
    // SAFETY: an `Srb` owns the duty to complete its request, and is consumed here.
    unsafe { sys::StorPortNotificationRequestComplete(adapter.as_ptr(), srb.into_raw()) };
}

/// Completes a request that `HwProcessServiceRequest` was called with; no spin lock
/// may be held.
///
/// It is `IoCompleteRequest`, and Storport's book-keeping of the adapter's requests.
///
/// Microsoft's page: `StorPortCompleteServiceIrp` function (storport.h).
pub fn StorPortCompleteServiceIrp(
    _token: &mut LockToken,
    adapter: HwDeviceExtension,
    irp: Irp,
) -> ULONG {
    // SAFETY: an `Irp` owns the duty to complete its request, and is consumed here.
    unsafe { sys::StorPortCompleteServiceIrp(adapter.as_ptr(), irp.into_raw()) }
}

/// Where the data of a request is mapped.
///
/// Microsoft's page: `StorPortGetSystemAddress` function (storport.h).
pub(super) fn system_address(
    adapter: HwDeviceExtension,
    srb: NonNull<SCSI_REQUEST_BLOCK>,
) -> Option<NonNull<core::ffi::c_void>> {
    let mut address: PVOID = ptr::null_mut();
    // SAFETY: the miniport has the request, and `address` may be written.
    let status =
        unsafe { sys::StorPortGetSystemAddress(adapter.as_ptr(), srb.as_ptr(), &raw mut address) };
    NonNull::new(address).filter(|_| status == STOR_STATUS_SUCCESS)
}
