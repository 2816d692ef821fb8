//! Methods with hidden tokens that give back `impl Iterator`, and say what that borrows.
//! The token is not among it, in either edition.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
    ids: Vec<u32>,
}

#[spin_lock_safe]
impl Queue {
    fn take_all(&self) -> impl Iterator<Item = Irp> + use<> {
        core::mem::take(&mut *self.irps.acquire()).into_iter()
    }

    fn ids(&self) -> impl Iterator<Item = u32> + use<'_> {
        let waiting = self.irps.acquire().len();
        self.ids.iter().copied().take(waiting)
    }

    pub fn complete_all(&self) {
        for irp in self.take_all() {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        for _ in self.ids() {
            self.complete_all();
        }
    }
}

fn main() {}
