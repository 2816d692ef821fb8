//! A method with a hidden token that gives back `impl Iterator`, in edition 2024.
//! Such a result borrows every parameter, and so the token. Way out: `+ use<>` says what it borrows.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
impl Queue {
    fn take_all(&self) -> impl Iterator<Item = Irp> {
        core::mem::take(&mut *self.irps.acquire()).into_iter()
    }

    pub fn complete_all(&self) {
        for irp in self.take_all() {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
