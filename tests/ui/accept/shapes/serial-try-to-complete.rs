//! Runs down every reference under the cancel lock, then releases it and calls what it was given.
//! The shape of SerialTryToCompleteCurrent in Microsoft's serial driver, with its optional routines.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_CANCELLED};
use spin_lock_safe::{
    CancelLocked, InterruptSpinLock, Irp, LockToken, SoleCancelSpinLockGuard, spin_lock_safe,
};

struct Current {
    irp: Option<Irp>,
    references: u32,
}

struct Port {
    current: CancelLocked<Current>,
    given_to_isr: InterruptSpinLock<Option<usize>>,
}

type GetNext = fn(&Port, &mut LockToken) -> bool;
type Starter = fn(&Port, &mut LockToken);

/// Is entered with the cancel spin lock held and releases it.
fn try_to_complete_current(
    port: &Port,
    status: NTSTATUS,
    get_next: Option<GetNext>,
    starter: Option<Starter>,
    mut cancel: SoleCancelSpinLockGuard<'_>,
) {
    let (current, token) = cancel.split(&port.current);
    current.references -= 1;
    if port.given_to_isr.acquire(token).take().is_some() {
        current.references -= 1;
    }
    if current.references != 0 {
        return;
    }
    let done = current.irp.take();
    let token = cancel.release();
    if let Some(mut irp) = done {
        irp.set_status(status);
        if status == STATUS_CANCELLED {
            irp.set_information(0);
        }
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
    if get_next.is_some_and(|get_next| get_next(port, token)) {
        if let Some(starter) = starter {
            starter(port, token);
        }
    }
}

#[spin_lock_safe]
fn total_timer_fired(port: &Port, token: &mut LockToken) {
    let cancel = spin_lock_safe::ddi::IoAcquireCancelSpinLockSole();
    try_to_complete_current(port, STATUS_CANCELLED, None, None, cancel);
}

fn main() {}
