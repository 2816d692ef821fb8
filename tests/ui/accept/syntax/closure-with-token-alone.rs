//! Functions whose only tracked calls stand in closures with a token parameter of their own.
//! Such a function needs no token itself, and its closures get theirs all the same.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn counter(open: &SpinLock<u32>) -> impl Fn(&LockToken) -> u32 + '_ {
    |token: &LockToken| *open.acquire()
}

#[spin_lock_safe]
fn completer() -> fn(Irp, &mut LockToken) {
    |irp, token: &mut LockToken| IoCompleteRequest(irp, IO_NO_INCREMENT)
}

#[spin_lock_safe]
mod driver {
    use super::*;

    pub struct Queue(SpinLock<Vec<Irp>>);

    impl Queue {
        fn count(&self) -> usize {
            self.0.acquire().len()
        }

        pub fn counter(&self) -> impl Fn(&LockToken) -> usize + '_ {
            |token: &LockToken| self.count()
        }
    }
}

fn main() {}
