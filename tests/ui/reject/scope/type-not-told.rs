//! A method with a hidden token on a value whose type cannot be told.
//! The error says so, and rustc says nothing of the token.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

struct Journal;

impl Journal {
    fn flush_all(&self) {}
}

fn journal() -> Journal {
    Journal
}

#[spin_lock_safe]
mod driver {
    use super::{OPEN, journal};

    pub struct Queue;

    impl Queue {
        pub fn flush_all(&self) {
            *OPEN.acquire() = 0;
        }
    }

    pub fn flush() {
        let journal = journal();
        journal.flush_all();
    }
}

fn main() {}
