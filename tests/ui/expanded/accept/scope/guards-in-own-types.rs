// What the attribute makes of `accept/scope/guards-in-own-types.rs`; a test in `macros` compares it.

//! Results that hold guards: in a struct, behind an alias, two with a lifetime each.
//! The token lives as long as each of them.

use spin_lock_safe::spin_lock_safe;

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
        fn lock<'spin_lock_safe>(
            &'spin_lock_safe self,
            no_spin_lock_held: &'spin_lock_safe ::spin_lock_safe::LockToken,
        ) -> Locked<'spin_lock_safe> {
            Locked {
                irps: self.guard(no_spin_lock_held),
            }
        }
        fn guard<'spin_lock_safe>(
            &'spin_lock_safe self,
            no_spin_lock_held: &'spin_lock_safe ::spin_lock_safe::LockToken,
        ) -> Guard<'spin_lock_safe> {
            self.irps.acquire(no_spin_lock_held)
        }
        fn lock_if<'spin_lock_safe>(
            &'spin_lock_safe self,
            locked: bool,
            no_spin_lock_held: &'spin_lock_safe ::spin_lock_safe::LockToken,
        ) -> Option<Locked<'spin_lock_safe>> {
            locked.then(|| self.lock(no_spin_lock_held))
        }
        ///
        /// This function must be called with no spin lock held. Outside the scope of its `#[spin_lock_safe]`, pass a `&mut LockToken` as the last argument.
        pub fn finish_first(&self, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
            let next = self.lock(no_spin_lock_held).next();
            if let Some(irp) = next {
                IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
            }
            drop(self.lock_if(true, no_spin_lock_held));
            let (irps, mut done) = lock_both(self, self, no_spin_lock_held);
            *done += irps.len() as u32;
        }
    }
    fn lock_both<'spin_lock_safe_token: 'a + 'b, 'a, 'b>(
        one: &'a Queue,
        other: &'b Queue,
        no_spin_lock_held: &'spin_lock_safe_token ::spin_lock_safe::LockToken,
    ) -> (SpinLockGuard<'a, Vec<Irp>>, SpinLockGuard<'b, u32>) {
        (one.irps.acquire(no_spin_lock_held), other.done.acquire(no_spin_lock_held))
    }
}

fn main() {}
