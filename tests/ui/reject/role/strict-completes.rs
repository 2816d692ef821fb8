//! An interrupt routine that completes, under `strict`.
//! Storport enters it with the Interrupt lock held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{BOOLEAN, TRUE};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

struct Extension {
    done: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe(HW_INTERRUPT, strict)]
unsafe extern "system" fn interrupt(extension: &Extension) -> BOOLEAN {
    let next = extension.done.acquire().pop();
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    TRUE
}

fn main() {}
