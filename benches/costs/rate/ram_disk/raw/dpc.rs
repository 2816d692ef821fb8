#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use ramdisk::driver::set_result;
use ramdisk::scsi::{self, Command};
use spin_lock_safe::Srb;
use spin_lock_safe::sys::StorPortNotificationRequestComplete;
use spin_lock_safe::sys::{
    KeAcquireSpinLockAtDpcLevel, KeReleaseSpinLockFromDpcLevel, PSCSI_REQUEST_BLOCK, PSTOR_DPC,
    PVOID,
};

use super::adapter::Adapter;
use super::service;

/// # Safety
///
/// Storport calls it with this adapter's extension.
pub(super) unsafe extern "system" fn HwDpcRoutine(
    _dpc: PSTOR_DPC,
    extension: PVOID,
    _argument_1: PVOID,
    _argument_2: PVOID,
) {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    // SAFETY: a DPC runs at `DISPATCH_LEVEL`, with no lock held.
    while let Some(srb) = unsafe { next(adapter) } {
        // SAFETY: the request is the miniport's, and no lock is held.
        let command = unsafe { execute(adapter, srb) };
        if let Some(Command::Write(_)) = command {
            // SAFETY: as above.
            unsafe { service::announce_write(adapter) };
        }
        // SAFETY: the request is done, and no lock is held.
        unsafe { StorPortNotificationRequestComplete(adapter.port.as_ptr(), srb) };
    }
}

/// Takes the oldest request.
///
/// # Safety
///
/// The IRQL is `DISPATCH_LEVEL`, and no lock is held.
unsafe fn next(adapter: &Adapter) -> Option<PSCSI_REQUEST_BLOCK> {
    // SAFETY: the lock lies in the extension.
    unsafe { KeAcquireSpinLockAtDpcLevel(adapter.requests.lock()) };
    // SAFETY: the lock is held.
    let next = unsafe { &mut *adapter.requests.value() }.pop_front();
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLockFromDpcLevel(adapter.requests.lock()) };
    next
}

/// Executes a request's command, sets its status, and returns the command if it succeeded.
///
/// # Safety
///
/// The request is the miniport's, the IRQL is `DISPATCH_LEVEL`, and no lock is held.
unsafe fn execute(adapter: &Adapter, srb: PSCSI_REQUEST_BLOCK) -> Option<Command> {
    // SAFETY: the request is the miniport's, and this handle only fills it in.
    let mut srb = unsafe { Srb::from_raw(srb) };
    // SAFETY: the lock lies in the extension.
    unsafe { KeAcquireSpinLockAtDpcLevel(adapter.disk.lock()) };
    // SAFETY: the lock is held.
    let disk = unsafe { &mut *adapter.disk.value() };
    let result = Command::decode(srb.cdb().unwrap_or_default()).and_then(|command| {
        let data = srb.mapped_data(adapter.port).unwrap_or_default();
        let transferred = scsi::execute(command, disk, data)?;
        Ok((command, transferred))
    });
    // SAFETY: the lock lies in the extension.
    unsafe { KeAcquireSpinLockAtDpcLevel(adapter.statistics.lock()) };
    // SAFETY: the lock is held.
    unsafe { &mut *adapter.statistics.value() }.count(result);
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLockFromDpcLevel(adapter.statistics.lock()) };
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLockFromDpcLevel(adapter.disk.lock()) };
    let command = set_result(&mut srb, result);
    let _ = srb.into_raw();
    command
}
