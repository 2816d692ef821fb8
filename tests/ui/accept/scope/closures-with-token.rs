//! Closures with a token parameter of their own, in functions with a hidden token.
//! Calls in such a closure, and in closures within it, get that token and do not keep the other.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken, SpinLock};

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    pub struct Disk;

    impl Disk {
        fn tally(&self, by: u32) {
            *OPEN.acquire() += by;
        }

        fn finish(&self, irp: Irp) {
            self.tally(1);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }

        fn with(&self, run: impl Fn(&Self, &mut LockToken), token: &mut LockToken) {
            run(self, token);
            self.tally(1);
        }

        pub fn finish_all(&self, irps: [Irp; 3], token: &mut LockToken) {
            let finish = |irp, token: &mut LockToken| {
                self.tally(2);
                Self::finish(self, irp);
            };
            let [first, second, third] = irps;
            finish(first, token);
            let mut open = OPEN.acquire();
            *open += 1;
            drop(open);
            finish(second, token);
            let tally_twice = |own: &LockToken| {
                let tally = |by| self.tally(by);
                tally(1);
                (|| self.tally(2))();
                println!("{}", *OPEN.acquire());
            };
            tally_twice(token);
            self.finish(third);
            tally_twice(token);
            self.with(|disk: &Disk, token: &mut LockToken| disk.tally(3), token);
            self.with(|disk: &Disk, inner: &mut LockToken| (0..2).for_each(|by| disk.tally(by)), token);
        }
    }
}

fn main() {}
