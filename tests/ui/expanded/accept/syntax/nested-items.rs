// What the attribute makes of `accept/syntax/nested-items.rs`; a test in `macros` compares it.

//! Functions, types, constants and macros inside an annotated body.
//! Each is an item of its own: the attribute leaves it alone.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn finish(irp: Irp, token: &mut LockToken) {
    struct Pool(u32);
    impl Pool {
        fn acquire(&self) -> u32 {
            self.0
        }
        fn both(&self) -> u32 {
            self.acquire() + self.acquire()
        }
    }
    const BOOST: i8 = IO_NO_INCREMENT;
    static OPEN: SpinLock<u32> = SpinLock::new(0);
    fn count(token: &LockToken) {
        *OPEN.acquire(token) += Pool(1).both();
    }
    macro_rules! boost {
        () => {
            BOOST
        };
    }
    count(token);
    IoCompleteRequest(token, irp, boost!());
}

fn main() {}
