//! `strict` counts the locks that the system holds: locking is right there, completing not.
//! In a routine that is entered with none, it changes nothing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{BOOLEAN, PSTOR_DPC, PVOID, TRUE};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

pub struct Extension {
    waiting: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe(HW_RESET_BUS, strict)]
unsafe extern "system" fn reset_bus(extension: &Extension, _: u32, token: &LockToken) -> BOOLEAN {
    extension.waiting.acquire().reserve(1);
    count(extension, token);
    TRUE
}

#[spin_lock_safe]
fn count(extension: &Extension, token: &LockToken) -> usize {
    extension.waiting.acquire().len()
}

#[spin_lock_safe(HW_DPC_ROUTINE, strict)]
unsafe extern "system" fn dpc(_: PSTOR_DPC, extension: &Extension, _: PVOID, _: PVOID) {
    let next = extension.waiting.acquire_at_dpc_level().pop();
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

#[spin_lock_safe(strict)]
impl Extension {
    #[spin_lock_safe(HW_INTERRUPT)]
    unsafe extern "system" fn interrupt(extension: &Extension) -> BOOLEAN {
        extension.note();
        TRUE
    }

    fn note(&self) {
        self.waiting.acquire().clear();
    }

    pub fn complete(&self, irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {
    let _: spin_lock_safe::sys::HW_INTERRUPT = Some(Extension::interrupt);
    let _: spin_lock_safe::sys::HW_DPC_ROUTINE = Some(dpc);
    let _: spin_lock_safe::sys::HW_RESET_BUS = Some(reset_bus);
}
