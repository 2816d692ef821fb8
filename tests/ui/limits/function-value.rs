//! A function with a hidden token is passed on as a value.
//! Whoever calls it has no token to pass. Way out: a closure has one.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    fn count(by: u32) {
        *OPEN.acquire() += by;
    }

    pub fn count_all(numbers: &[u32]) {
        numbers.iter().copied().for_each(count);
    }
}

fn main() {}
