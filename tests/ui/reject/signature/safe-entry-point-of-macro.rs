//! A safe entry point whose convention, name, parameters and body come from a macro.
//! It must be `unsafe`, wherever its parts come from.
//! errors: 2

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! entry_points {
    ($convention:literal, $callback:ty, $name:ident, $other:ident $body:block) => {
        #[spin_lock_safe]
        extern $convention fn $name(_callback: $callback) $body

        #[spin_lock_safe]
        mod driver {
            use super::*;

            pub extern $convention fn $other(_callback: $callback) $body
        }
    };
}

entry_points!("C", unsafe extern "C" fn(), count, count_again {
    *OPEN.acquire() += 1;
});

fn main() {}
