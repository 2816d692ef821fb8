//! The lock is acquired where a token is, and the text is written into what the guard lends.
//! It is acquired once for all pieces of the text.

use std::fmt::Write;

use spin_lock_safe::{SpinLock, spin_lock_safe};

static LOG: SpinLock<String> = SpinLock::new(String::new());

#[spin_lock_safe]
unsafe extern "C" fn handler(number: u32) {
    let mut log = LOG.acquire();
    let _ = write!(log, "request {number}");
}

fn main() {}
