//! An entry point with a return type whose body never gets to its end.
//! rustc warns `unreachable expression` at the attribute, for code that is not the user's.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static STOPS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn ends_in_panic() -> u32 {
    *STOPS.acquire() += 1;
    unimplemented!()
}

fn main() {}
