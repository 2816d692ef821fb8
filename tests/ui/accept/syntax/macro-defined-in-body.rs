//! A `macro_rules!` in the body whose expansions call routines.
//! What it is replaced by is part of the body, and its calls get the token there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    macro_rules! complete {
        ($irp:expr) => {
            complete!($irp, IO_NO_INCREMENT)
        };
        ($irp:expr, $boost:expr) => {{
            *open.acquire() -= 1;
            IoCompleteRequest($irp, $boost)
        }};
    }
    let [first, second] = irps;
    complete!(first);
    complete!(second, 1);
}

#[spin_lock_safe]
unsafe extern "C" fn entry_point() {
    static OPEN: SpinLock<u32> = SpinLock::new(0);
    macro_rules! count {
        ($($by:expr),*) => {
            $(*OPEN.acquire() += $by;)*
        };
    }
    count!(1, *OPEN.acquire());
}

fn main() {}
