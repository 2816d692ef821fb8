//! A closure that calls the function is passed on.
//! It captures the hidden token of the function around it.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    fn count(by: u32) {
        *OPEN.acquire() += by;
    }

    pub fn count_all(numbers: &[u32]) {
        numbers.iter().copied().for_each(|by| count(by));
    }
}

fn main() {}
