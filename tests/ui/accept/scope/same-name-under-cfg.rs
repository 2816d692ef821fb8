//! Two functions of one name under opposite `#[cfg]`s, of which one locks.
//! A call means either, so both get the hidden token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static COUNT: SpinLock<u32> = SpinLock::new(0);

    #[cfg(debug_assertions)]
    fn trace() {
        *COUNT.acquire() += 1;
    }

    #[cfg(not(debug_assertions))]
    fn trace() {}

    pub fn start() {
        trace();
    }
}

fn main() {}
