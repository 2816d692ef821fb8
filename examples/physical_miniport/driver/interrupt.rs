#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::pin::pin;

use ramdisk::storport::{SRB_STATUS_INVALID_REQUEST, SRB_STATUS_SUCCESS};
use spin_lock_safe::sys::{BOOLEAN, FALSE, PSTOR_DPC, PVOID, TRUE};
use spin_lock_safe::{LockToken, Srb, StorPortLockHandle, spin_lock_safe};

use super::extension::{Adapter, complete, issue_dpc};
use super::slots::{Slots, receive};
use crate::controller::{Completion, Outcome};

/// Takes the completions from the controller, and leaves the rest of the work to the DPC.
///
/// # Safety
///
/// Storport calls it as an `HW_INTERRUPT` routine, with the Interrupt lock held.
#[spin_lock_safe(HW_INTERRUPT, strict)]
pub(crate) unsafe extern "system" fn HwInterrupt(DeviceExtension: &Adapter) -> BOOLEAN {
    let registers = &DeviceExtension.registers;
    if !registers.acknowledge() {
        return FALSE;
    }
    // SAFETY: Storport holds the lock of the value for this call.
    let arrived = unsafe { &mut *DeviceExtension.arrived.as_ptr() };
    while let Some(completion) = registers.completion() {
        arrived.put(completion.slot, completion);
    }
    issue_dpc(DeviceExtension);
    TRUE
}

/// Completes the requests whose completions have arrived. It may run on several processors at a time.
///
/// # Safety
///
/// Storport calls it as an `HW_DPC_ROUTINE`.
#[spin_lock_safe(HW_DPC_ROUTINE)]
pub(crate) unsafe extern "system" fn HwDpcRoutine(
    _Dpc: PSTOR_DPC,
    HwDeviceExtension: &Adapter,
    _SystemArgument1: PVOID,
    _SystemArgument2: PVOID,
    token: &LockToken,
) {
    for (srb, status) in take_finished(HwDeviceExtension, token).into_values() {
        complete(HwDeviceExtension, srb, status);
    }
}

/// Returns the requests that the controller has completed, each with its status.
#[spin_lock_safe]
fn take_finished(extension: &Adapter, token: &LockToken) -> Slots<(Srb, u8)> {
    let mut finished = Slots::new();
    let handle = pin!(StorPortLockHandle::new());
    // A reset waits for this lock, so no slot gets another request between the two steps.
    let mut started = extension.started.acquire_with_handle(handle);
    for completion in take_arrived(extension, token).into_values() {
        let slot = completion.slot;
        let Some(mut srb) = started.take(slot) else {
            continue;
        };
        let status = match completion.outcome {
            Outcome::Read(word) => receive(&mut srb, word),
            Outcome::Written => SRB_STATUS_SUCCESS,
            Outcome::NoSuchBlock => SRB_STATUS_INVALID_REQUEST,
        };
        finished.put(slot, (srb, status));
    }
    finished
}

/// Takes the arrived completions. Interrupts wait only while they are moved.
#[spin_lock_safe]
fn take_arrived(extension: &Adapter, token: &LockToken) -> Slots<Completion> {
    let handle = pin!(StorPortLockHandle::new());
    extension.arrived.acquire_with_handle(handle).take_all()
}
