//! Methods under an `impl` that give back a guard in a type which is defined elsewhere.
//! That the type holds it is seen in the body.

use spin_lock_safe::{Irp, SpinLock, SpinLockGuard, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

pub struct Locked<'a> {
    irps: SpinLockGuard<'a, Vec<Irp>>,
}

impl Locked<'_> {
    pub fn len(&self) -> usize {
        self.irps.len()
    }
}

#[spin_lock_safe]
impl Queue {
    pub fn lock(&self) -> Locked<'_> {
        Locked {
            irps: self.irps.acquire(),
        }
    }

    pub fn lock_if_any(&self) -> Option<Locked<'_>> {
        let irps = self.irps.acquire();
        if irps.is_empty() {
            return None;
        }
        Some(Locked { irps })
    }

    pub fn len(&self) -> usize {
        self.lock().len()
    }
}

fn main() {}
