//! Attributes that a macro takes as fragments and puts on items in the scope.
//! The compiler hides them in invisible groups, and `doc = ".."` is no assignment there.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! module {
    ($($(#[$meta:meta])* fn $name:ident;)*) => {
        #[spin_lock_safe]
        mod counts {
            $($(#[$meta])* pub fn $name() { *super::OPEN.acquire() += 1; })*
        }
    };
}

module! {
    /// Counts a read.
    #[inline]
    #[allow(unused)]
    fn read;
    /// Counts a write.
    #[doc = concat!("And a", " flush.")]
    fn write;
}

fn main() {
    // SAFETY: no other token, no lock.
    let token = unsafe { LockToken::enter() };
    counts::write(&token);
}
