//! The interrupt of the device, and its DPC.

use core::ptr;
use core::sync::atomic::Ordering;

use spin_lock_safe::sys::TRUE;
use spin_lock_safe::{LockToken, spin_lock_safe};
use wdk_sys::ntddk::KeInsertQueueDpc;
use wdk_sys::{BOOLEAN, PKDPC, PKINTERRUPT, PVOID, STATUS_SUCCESS};

use crate::dispatch::complete;
use crate::extension::DeviceExtension;

/// Counts an interrupt and queues the DPC.
///
/// # Safety
///
/// The kernel calls it for its interrupt, with the extension of this device.
#[spin_lock_safe(KSERVICE_ROUTINE, types = wdk_sys)]
pub unsafe extern "C" fn interrupt(
    _interrupt: PKINTERRUPT,
    extension: &DeviceExtension,
) -> BOOLEAN {
    extension.interrupts.fetch_add(1, Ordering::Relaxed);
    // SAFETY: the DPC is initialized, and is valid as long as the interrupt is connected.
    unsafe { KeInsertQueueDpc(extension.dpc(), ptr::null_mut(), ptr::null_mut()) };
    TRUE
}

/// Completes the waiting reads, each after the lock is released.
///
/// # Safety
///
/// The kernel calls it with the extension of this device.
#[spin_lock_safe(KDEFERRED_ROUTINE, types = wdk_sys)]
pub unsafe extern "C" fn dpc(
    _dpc: PKDPC,
    extension: &DeviceExtension,
    _argument1: PVOID,
    _argument2: PVOID,
    token: &mut LockToken,
) {
    loop {
        let next = extension.reads.acquire_at_dpc_level().pop();
        let Some(read) = next else { break };
        // If the cancel routine runs already, it has the request.
        if let Some(irp) = read.take() {
            _ = complete(irp, STATUS_SUCCESS, token);
        }
    }
}

/// Takes the count of interrupts while the interrupt is excluded.
///
/// # Safety
///
/// The kernel calls it for `KeSynchronizeExecution`, with the extension of this device.
#[spin_lock_safe(KSYNCHRONIZE_ROUTINE, types = wdk_sys)]
pub unsafe extern "C" fn take_count(extension: &DeviceExtension) -> BOOLEAN {
    extension.interrupts.store(0, Ordering::Relaxed);
    TRUE
}
