//! A writer that acquires a spin lock for each piece of text: `fmt::Write` fixes the parameters.
//! Way out: write into the value that a guard lends.

use std::fmt;

use spin_lock_safe::{SpinLock, spin_lock_safe};

static LOG: SpinLock<String> = SpinLock::new(String::new());

struct Log;

impl fmt::Write for Log {
    #[spin_lock_safe]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        LOG.acquire().push_str(text);
        Ok(())
    }
}

fn main() {}
