//! Results that hold guards: in a struct, behind an alias, two with a lifetime each.
//! The token lives as long as each of them.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock, SpinLockGuard};

    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
        done: SpinLock<u32>,
    }

    pub type Guard<'a> = SpinLockGuard<'a, Vec<Irp>>;

    pub struct Locked<'a> {
        irps: Guard<'a>,
    }

    impl Locked<'_> {
        fn next(&mut self) -> Option<Irp> {
            self.irps.pop()
        }
    }

    impl Queue {
        fn lock(&self) -> Locked<'_> {
            Locked { irps: self.guard() }
        }

        fn guard(&self) -> Guard<'_> {
            self.irps.acquire()
        }

        fn lock_if(&self, locked: bool) -> Option<Locked<'_>> {
            locked.then(|| self.lock())
        }

        pub fn finish_first(&self) {
            let next = self.lock().next();
            if let Some(irp) = next {
                IoCompleteRequest(irp, IO_NO_INCREMENT);
            }
            drop(self.lock_if(true));
            let (irps, mut done) = lock_both(self, self);
            *done += irps.len() as u32;
        }
    }

    fn lock_both<'a, 'b>(
        one: &'a Queue,
        other: &'b Queue,
    ) -> (SpinLockGuard<'a, Vec<Irp>>, SpinLockGuard<'b, u32>) {
        (one.irps.acquire(), other.done.acquire())
    }
}

fn main() {}
