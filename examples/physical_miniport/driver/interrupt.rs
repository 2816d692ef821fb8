#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::pin::pin;

use ramdisk::storport::{SRB_STATUS_INVALID_REQUEST, SRB_STATUS_SUCCESS};
use spin_lock_safe::sys::{BOOLEAN, FALSE, PSTOR_DPC, PVOID, TRUE, ULONG};
use spin_lock_safe::{LockToken, MsiSpinLock, Srb, StorPortLockHandle, spin_lock_safe};

use super::extension::{Adapter, complete, issue_dpc};
use super::slots::{Slots, receive};
use crate::controller::{Completion, Outcome};

/// Takes the completions of the message's queue from the controller, and leaves the rest of the work to
/// the DPC.
///
/// # Safety
///
/// Storport calls it as an `HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE`, with the lock of the message held.
#[spin_lock_safe(HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE, strict)]
pub(crate) unsafe extern "system" fn HwMSInterruptRoutine(
    DeviceExtension: &Adapter,
    MessageId: ULONG,
) -> BOOLEAN {
    let registers = &DeviceExtension.registers;
    let queue = MessageId as usize;
    let Some(arrived) = DeviceExtension.arrived.get(queue) else {
        return FALSE;
    };
    if !registers.acknowledge(queue) {
        return FALSE;
    }
    // SAFETY: Storport holds the lock of the value for this call.
    let arrived = unsafe { &mut *arrived.as_ptr() };
    while let Some(completion) = registers.completion(queue) {
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
    let arrived = extension.arrived.iter();
    for completion in arrived.flat_map(|queue| take(queue, token).into_values()) {
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

/// Takes the completions that have arrived on a queue. The queue's interrupts wait only while they are moved.
#[spin_lock_safe]
fn take(arrived: &MsiSpinLock<Slots<Completion>>, token: &LockToken) -> Slots<Completion> {
    arrived.acquire().take_all()
}
