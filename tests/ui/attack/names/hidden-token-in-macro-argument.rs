//! The hidden token is given to a macro by its name.
//! The name is reserved wherever it stands in the body.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! steal {
    ($token:ident) => {
        $token
    };
}

#[spin_lock_safe]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
    let _mine = steal!(no_spin_lock_held);
}

fn main() {}
