// What the attribute makes of `accept/scope/closures-with-token.rs`; a test in `macros` compares it.

//! Closures with a token parameter of their own, in functions with a hidden token.
//! Calls in such a closure, and in closures within it, get that token and do not keep the other.

use spin_lock_safe::spin_lock_safe;

pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken, SpinLock};
    static OPEN: SpinLock<u32> = SpinLock::new(0);
    pub struct Disk;
    impl Disk {
        fn tally(&self, by: u32, no_spin_lock_held: &::spin_lock_safe::LockToken) {
            *OPEN.acquire(no_spin_lock_held) += by;
        }
        fn finish(&self, irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
            self.tally(1, no_spin_lock_held);
            IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
        }
        fn with(&self, run: impl Fn(&Self, &mut LockToken), token: &mut LockToken) {
            run(self, token);
            self.tally(1, token);
        }
        pub fn finish_all(&self, irps: [Irp; 3], token: &mut LockToken) {
            let finish = |irp, token: &mut LockToken| {
                self.tally(2, token);
                Self::finish(self, irp, token);
            };
            let [first, second, third] = irps;
            finish(first, token);
            let mut open = OPEN.acquire(token);
            *open += 1;
            drop(open);
            finish(second, token);
            let tally_twice = |own: &LockToken| {
                let tally = |by| self.tally(by, own);
                tally(1);
                (|| self.tally(2, own))();
                println!("{}", * OPEN.acquire(own));
            };
            tally_twice(token);
            self.finish(third, token);
            tally_twice(token);
            self.with(|disk: &Disk, token: &mut LockToken| disk.tally(3, token), token);
            self.with(
                |disk: &Disk, inner: &mut LockToken| {
                    (0..2).for_each(|by| disk.tally(by, inner))
                },
                token,
            );
        }
    }
}

fn main() {}
