//! A result that locks when it is used borrows a token that the method names.
//! It lives as long as the result, and no request is completed meanwhile.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
impl Queue {
    fn taken<'a>(&'a self, token: &'a LockToken) -> impl Iterator<Item = Irp> + 'a {
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
