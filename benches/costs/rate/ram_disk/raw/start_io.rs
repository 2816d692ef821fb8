#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use std::ptr;

use ramdisk::driver::{QUEUE_DEPTH, status_without_execution};
use ramdisk::storport::{SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY};
use spin_lock_safe::Srb;
use spin_lock_safe::sys::StorPortNotificationRequestComplete;
use spin_lock_safe::sys::{
    BOOLEAN, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock, PSCSI_REQUEST_BLOCK, PVOID, TRUE,
    ULONG,
};

use super::adapter::Adapter;

/// # Safety
///
/// Storport calls it with an SRB for this adapter.
pub(super) unsafe extern "system" fn HwStartIo(
    extension: PVOID,
    srb: PSCSI_REQUEST_BLOCK,
) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    // SAFETY: Storport passes the request, and this handle only reads it.
    let handle = unsafe { Srb::from_raw(srb) };
    let status = status_without_execution(&handle);
    let srb = handle.into_raw();
    if let Some(status) = status {
        // SAFETY: the request is the miniport's, and no lock is held.
        unsafe { complete(adapter, srb, status) };
        return TRUE;
    }
    // SAFETY: the lock lies in the extension.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(adapter.requests.lock()) };
    // SAFETY: the lock is held.
    let requests = unsafe { &mut *adapter.requests.value() };
    let has_room = requests.len() < QUEUE_DEPTH;
    if has_room {
        requests.push_back(srb);
    }
    // SAFETY: the lock is held, and was acquired at this IRQL.
    unsafe { KeReleaseSpinLock(adapter.requests.lock(), irql) };
    if has_room {
        adapter.dpc.issue(adapter.port);
    } else {
        // SAFETY: the request is not queued, and no lock is held.
        unsafe { complete(adapter, srb, SRB_STATUS_BUSY) };
    }
    TRUE
}

/// # Safety
///
/// Storport calls it with this adapter's extension.
pub(super) unsafe extern "system" fn HwResetBus(extension: PVOID, _path: ULONG) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    let mut started = [ptr::null_mut(); QUEUE_DEPTH];
    // SAFETY: the lock lies in the extension.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(adapter.requests.lock()) };
    // SAFETY: the lock is held.
    let requests = unsafe { &mut *adapter.requests.value() };
    for (place, srb) in started.iter_mut().zip(requests.drain(..)) {
        *place = srb;
    }
    // SAFETY: the lock is held, and was acquired at this IRQL.
    unsafe { KeReleaseSpinLock(adapter.requests.lock(), irql) };
    for srb in started.into_iter().take_while(|srb| !srb.is_null()) {
        // SAFETY: the request is not queued any more, and no lock is held.
        unsafe { complete(adapter, srb, SRB_STATUS_BUS_RESET) };
    }
    TRUE
}

/// # Safety
///
/// The request is the miniport's and not used any more. No lock is held.
unsafe fn complete(adapter: &Adapter, srb: PSCSI_REQUEST_BLOCK, status: u8) {
    // SAFETY: the request is the miniport's, and this handle only fills it in.
    let mut handle = unsafe { Srb::from_raw(srb) };
    handle.set_data_transfer_length(0);
    handle.set_srb_status(status);
    let srb = handle.into_raw();
    // SAFETY: promised by the caller.
    unsafe { StorPortNotificationRequestComplete(adapter.port.as_ptr(), srb) };
}
