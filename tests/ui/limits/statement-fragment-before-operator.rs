//! An expression as a statement fragment, without a `;`, before what could be an operator.
//! A macro does not see the kind of a fragment. Way out: a `;` after the fragment.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);

macro_rules! statement {
    ($name:ident, $s:stmt) => {
        #[spin_lock_safe]
        fn $name(token: &LockToken) -> i64 {
            let all = *OPEN.acquire();
            $s
            -all
        }
    };
}

statement!(read, drop(String::new()));

fn main() {}
