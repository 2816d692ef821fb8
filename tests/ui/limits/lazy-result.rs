//! A method with a hidden token whose result locks when it is used.
//! The hidden token is lent for the call alone. Way out: a token that lives as long as the result.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
impl Queue {
    fn taken(&self) -> impl Iterator<Item = Irp> + '_ {
        core::iter::from_fn(|| self.irps.acquire().pop())
    }

    pub fn complete_all(&self) {
        let irps: Vec<Irp> = self.taken().collect();
        for irp in irps {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
